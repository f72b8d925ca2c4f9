/**
 * What administrators do: users, their rights, links and identities; the audit.
 */
import { z } from 'zod';
import {
  auditQuerySchema,
  auditSchema,
  madeUserSchema,
  newIdentitySchema,
  newUserSchema,
  oneTimeUrlSchema,
  userChangeSchema,
  userSchema,
  usersSchema,
  type OneTimeUrlDto,
  type UserDto,
} from '../../core/protocol/accounts.js';
import type { Accounts } from '../accounts/accounts.js';
import type { Caller } from '../accounts/caller.js';
import { linkIdentity, unlinkIdentity } from '../accounts/identities.js';
import type { MadeLink } from '../accounts/one-time-links.js';
import type { AccountSettings } from '../accounts/settings.js';
import { changeUser, helpUser, inviteUser, signOutUser } from '../accounts/users.js';
import { listAudit } from '../store/accounts/audit.js';
import { listIdentities, type OidcIdentity } from '../store/accounts/oidc-identities.js';
import { listMembers, type Member, type UserRef } from '../store/accounts/users.js';
import type { Exchange } from './routing/exchange.js';
import { json, nothing } from './routing/content.js';
import { route, type Route } from './routing/route.js';
import { baseOf } from './session-exchange.js';

const userParams = z.object({ userId: z.string() });
const MANAGE = { action: 'manage-users' } as const;

export function userRoutes(accounts: Accounts, settings: AccountSettings): Route[] {
  const { client } = accounts.store;
  const describe = async (member: Member): Promise<UserDto> =>
    describeUser(member, await listIdentities(client, member.municipalityId));
  return [
    route({
      method: 'get',
      path: '/api/users',
      summary: { ja: '利用者の一覧', en: 'The users' },
      access: MANAGE,
      answer: json(usersSchema),
      handle: async ({ caller: { actor } }) => {
        const identities = await listIdentities(client, actor.municipalityId);
        const members = await listMembers(client, actor.municipalityId);
        return { users: members.map((member) => describeUser(member, identities)) };
      },
    }),
    route({
      method: 'post',
      path: '/api/users',
      summary: { ja: '利用者の追加', en: 'Add a user' },
      access: MANAGE,
      body: json(newUserSchema),
      answer: json(madeUserSchema),
      status: 201,
      problems: ['conflict'],
      handle: async ({ caller: { actor }, body, exchange }) => {
        const user = { ...body, municipalityId: actor.municipalityId };
        const { member, link } = await inviteUser(accounts, user, actor.userId);
        return { user: await describe(member), link: describeLink(link, settings, exchange) };
      },
    }),
    route({
      method: 'patch',
      path: '/api/users/{userId}',
      summary: { ja: '利用者の変更', en: 'Change a user' },
      access: MANAGE,
      params: userParams,
      body: json(userChangeSchema),
      answer: json(userSchema),
      problems: ['not-found', 'conflict'],
      handle: async ({ caller, params, body }) =>
        describe(await changeUser(accounts, userOf(caller, params), body, caller.actor.userId)),
    }),
    route({
      method: 'post',
      path: '/api/users/{userId}/link',
      summary: { ja: 'パスワードを決め直すリンクの作成', en: 'Make a link to choose another password' },
      access: MANAGE,
      params: userParams,
      answer: json(oneTimeUrlSchema),
      status: 201,
      problems: ['not-found', 'conflict'],
      handle: async ({ caller, params, exchange }) => {
        const link = await helpUser(accounts, userOf(caller, params), caller.actor.userId);
        return describeLink(link, settings, exchange);
      },
    }),
    route({
      method: 'delete',
      path: '/api/users/{userId}/sessions',
      summary: { ja: '利用者のサインアウトとトークンの失効', en: 'Sign a user out everywhere, tokens too' },
      access: MANAGE,
      params: userParams,
      answer: nothing,
      problems: ['not-found'],
      handle: ({ caller, params }) => signOutUser(accounts, userOf(caller, params), caller.actor.userId),
    }),
    route({
      method: 'post',
      path: '/api/users/{userId}/identities',
      summary: { ja: '庁内認証の利用者との結び付け', en: 'Link an account at the city’s own sign-in' },
      access: MANAGE,
      params: userParams,
      body: json(newIdentitySchema),
      answer: json(userSchema),
      status: 201,
      problems: ['not-found', 'conflict'],
      handle: async ({ caller, params, body }) =>
        describe(await linkIdentity(accounts, userOf(caller, params), body, caller.actor.userId)),
    }),
    route({
      method: 'delete',
      path: '/api/users/{userId}/identities/{identityId}',
      summary: { ja: '庁内認証の利用者との結び付けの解除', en: 'Unlink an account at the city’s own sign-in' },
      access: MANAGE,
      params: z.object({ userId: z.string(), identityId: z.string() }),
      answer: nothing,
      problems: ['not-found'],
      handle: ({ caller, params }) =>
        unlinkIdentity(accounts, userOf(caller, params), params.identityId, caller.actor.userId),
    }),
    route({
      method: 'get',
      path: '/api/audit',
      summary: { ja: '操作の記録', en: 'What was done, by whom' },
      access: { action: 'read-audit' },
      query: auditQuerySchema,
      answer: json(auditSchema),
      handle: async ({ caller: { actor }, query: { limit, before } }) => {
        const events = await listAudit(client, actor.municipalityId, { limit, before });
        return {
          events: events.map(({ id, at, actor: who, action, subjectKind: kind, subjectId, detail }) => {
            const subject = kind === '' ? null : { kind, id: subjectId };
            return {
              id,
              at: at.toISOString(),
              actor: who,
              action,
              subject,
              detail: detailSchema.parse(JSON.parse(detail)),
            };
          }),
        };
      },
    }),
  ];
}

const detailSchema = auditSchema.shape.events.element.shape.detail;

/** One of the caller's own municipality. */
function userOf({ actor: { municipalityId } }: Caller, { userId }: { userId: string }): UserRef {
  return { municipalityId, userId };
}

function describeUser(
  { userId, loginName, displayName, email, disabledAt, role, departments }: Member,
  identities: readonly (OidcIdentity & { readonly userId: string })[],
): UserDto {
  const own = identities.filter((identity) => identity.userId === userId);
  return {
    id: userId,
    loginName,
    displayName,
    email,
    disabled: disabledAt !== null,
    role,
    departments: departments.map(({ id, name }) => ({ id, name })),
    identities: own.map(({ id, issuer, subject }) => ({ id, issuer, subject })),
  };
}

function describeLink({ hash, expiresAt }: MadeLink, settings: AccountSettings, exchange: Exchange): OneTimeUrlDto {
  return { url: `${baseOf(settings, exchange)}${hash}`, expiresAt: expiresAt.toISOString() };
}
