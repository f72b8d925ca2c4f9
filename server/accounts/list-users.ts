/**
 * Users as administrators are told of them: with their rights and their accounts at the city's own sign-in.
 */
import type { InvitationDto, UserDto } from '../../core/protocol/users.js';
import { listInvited, type Invited } from '../store/accounts/invitations.js';
import { listIdentities } from '../store/accounts/oidc-identities.js';
import { listMembers, type Member } from '../store/accounts/users.js';
import type { Accounts } from './accounts.js';

type Identities = Awaited<ReturnType<typeof listIdentities>>;

export async function listUsers(accounts: Accounts, municipalityId: string): Promise<UserDto[]> {
  const known = await readKnown(accounts, municipalityId);
  const members = await listMembers(accounts.store.client, municipalityId);
  return members.map((member) => userAnswer(member, known));
}

export async function describeUser(accounts: Accounts, member: Member): Promise<UserDto> {
  return userAnswer(member, await readKnown(accounts, member.municipalityId));
}

interface Known {
  readonly identities: Identities;
  /** By user; of those who are in already there is nothing. */
  readonly invited: ReadonlyMap<string, Invited>;
  readonly now: Date;
}

async function readKnown({ store, stamps }: Accounts, municipalityId: string): Promise<Known> {
  const identities = await listIdentities(store.client, municipalityId);
  const invited = await listInvited(store.client, municipalityId);
  return { identities, invited: new Map(invited.map((one) => [one.userId, one])), now: stamps().now };
}

function userAnswer(
  { userId, loginName, displayName, email, disabledAt, secondFactorAt, role, departments }: Member,
  { identities, invited, now }: Known,
): UserDto {
  const own = identities.filter((identity) => identity.userId === userId);
  return {
    id: userId,
    loginName,
    displayName,
    email,
    disabled: disabledAt !== null,
    secondFactor: secondFactorAt !== null,
    role,
    departments: departments.map(({ id, name }) => ({ id, name })),
    identities: own.map(({ id, issuer, subject }) => ({ id, issuer, subject })),
    invitation: invitationAnswer(invited.get(userId), now),
  };
}

function invitationAnswer(invited: Invited | undefined, now: Date): InvitationDto | null {
  if (!invited) return null;
  const { expiresAt } = invited;
  if (expiresAt === null) return { state: 'none', expiresAt: null };
  return { state: expiresAt > now ? 'open' : 'expired', expiresAt: expiresAt.toISOString() };
}
