/**
 * What administrators do: users, their rights, links and identities; the audit.
 */
import { auditApi } from '../../core/protocol/audit.js';
import { userListApi } from '../../core/protocol/user-list.js';
import { signInPolicyApi } from '../../core/protocol/second-factor.js';
import { usersApi, type OneTimeUrlDto } from '../../core/protocol/users.js';
import type { Accounts } from '../accounts/accounts.js';
import type { Caller } from '../accounts/caller.js';
import { linkIdentity, unlinkIdentity } from '../accounts/identities.js';
import { renewInvitations, withdrawInvitation } from '../accounts/invitations.js';
import { describeUser, listUsers } from '../accounts/list-users.js';
import type { MadeLink } from '../accounts/one-time-links.js';
import { readAudit } from '../accounts/read-audit.js';
import { resetSecondFactor } from '../accounts/second-factor.js';
import { changeSignInPolicy, readSignInPolicy } from '../accounts/sign-in-policy.js';
import type { AccountSettings } from '../accounts/settings.js';
import { takeUserList } from '../accounts/take-user-list.js';
import { changeUser, helpUser, inviteUser, signOutUser } from '../accounts/users.js';
import type { Exchange } from './routing/exchange.js';
import { serve, type Route } from './routing/route.js';
import { baseOf } from './session-exchange.js';

const MANAGE = { action: 'manage-users' } as const;

export function userRoutes(accounts: Accounts, settings: AccountSettings): Route[] {
  return [
    serve(usersApi.list, {
      access: MANAGE,
      handle: async ({ caller }) => ({ users: await listUsers(accounts, caller.actor.municipalityId) }),
    }),
    serve(usersApi.make, {
      access: MANAGE,
      needsProof: true,
      handle: async ({ caller: { actor }, body, exchange }) => {
        const user = { ...body, municipalityId: actor.municipalityId };
        const { member, link } = await inviteUser(accounts, user, actor.userId);
        return { user: await describeUser(accounts, member), link: linkAnswer(link, settings, exchange) };
      },
    }),
    serve(usersApi.change, {
      access: MANAGE,
      needsProof: true,
      handle: async ({ caller, params, body }) =>
        describeUser(accounts, await changeUser(accounts, userOf(caller, params), body, caller.actor.userId)),
    }),
    serve(usersApi.makeLink, {
      access: MANAGE,
      needsProof: true,
      handle: async ({ caller, params, exchange }) => {
        const link = await helpUser(accounts, userOf(caller, params), caller.actor.userId);
        return linkAnswer(link, settings, exchange);
      },
    }),
    serve(userListApi.take, {
      access: MANAGE,
      needsProof: true,
      handle: async ({ caller: { actor }, body, exchange }) => {
        const outcomes = await takeUserList(accounts, body.lines, actor);
        return {
          outcomes: outcomes.map(({ line, kind, faults, link }) => {
            return { line, kind, faults: [...faults], link: link ? linkAnswer(link, settings, exchange) : null };
          }),
        };
      },
    }),
    serve(userListApi.invite, {
      access: MANAGE,
      needsProof: true,
      handle: async ({ caller: { actor }, body, exchange }) => {
        const renewed = await renewInvitations(accounts, actor.municipalityId, body.userIds, actor.userId);
        const linkOf = ({ link }: (typeof renewed)[number]) => (link ? linkAnswer(link, settings, exchange) : null);
        return { invitations: renewed.map((one) => ({ userId: one.userId, link: linkOf(one) })) };
      },
    }),
    serve(userListApi.withdraw, {
      access: MANAGE,
      handle: ({ caller, params }) => withdrawInvitation(accounts, userOf(caller, params), caller.actor.userId),
    }),
    serve(usersApi.signOut, {
      access: MANAGE,
      handle: ({ caller, params }) => signOutUser(accounts, userOf(caller, params), caller.actor.userId),
    }),
    serve(usersApi.resetSecondFactor, {
      access: MANAGE,
      needsProof: true,
      handle: ({ caller, params }) => resetSecondFactor(accounts, userOf(caller, params), caller.actor.userId),
    }),
    serve(signInPolicyApi.look, {
      access: MANAGE,
      handle: ({ caller }) => readSignInPolicy(accounts, caller.actor),
    }),
    serve(signInPolicyApi.change, {
      access: MANAGE,
      needsProof: true,
      handle: ({ caller, body }) => changeSignInPolicy(accounts, caller.actor, body),
    }),
    serve(usersApi.linkIdentity, {
      access: MANAGE,
      needsProof: true,
      handle: async ({ caller, params, body }) =>
        describeUser(accounts, await linkIdentity(accounts, userOf(caller, params), body, caller.actor.userId)),
    }),
    serve(usersApi.unlinkIdentity, {
      access: MANAGE,
      needsProof: true,
      handle: ({ caller, params }) =>
        unlinkIdentity(accounts, userOf(caller, params), params.identityId, caller.actor.userId),
    }),
    serve(auditApi.list, {
      access: { action: 'read-audit' },
      handle: ({ caller, query }) => readAudit(accounts, caller.actor.municipalityId, query),
    }),
  ];
}

/** One of the caller's own municipality. */
function userOf({ actor: { municipalityId } }: Caller, { userId }: { readonly userId: string }) {
  return { municipalityId, userId };
}

function linkAnswer({ hash, expiresAt }: MadeLink, settings: AccountSettings, exchange: Exchange): OneTimeUrlDto {
  return { url: `${baseOf(settings, exchange)}${hash}`, expiresAt: expiresAt.toISOString() };
}
