/**
 * Users as administrators are told of them: with their rights and their accounts at the city's own sign-in.
 */
import type { UserDto } from '../../core/protocol/users.js';
import { listIdentities } from '../store/accounts/oidc-identities.js';
import { listMembers, type Member } from '../store/accounts/users.js';
import type { Accounts } from './accounts.js';

type Identities = Awaited<ReturnType<typeof listIdentities>>;

export async function listUsers({ store }: Accounts, municipalityId: string): Promise<UserDto[]> {
  const identities = await listIdentities(store.client, municipalityId);
  const members = await listMembers(store.client, municipalityId);
  return members.map((member) => userAnswer(member, identities));
}

export async function describeUser({ store }: Accounts, member: Member): Promise<UserDto> {
  return userAnswer(member, await listIdentities(store.client, member.municipalityId));
}

function userAnswer(
  { userId, loginName, displayName, email, disabledAt, secondFactorAt, role, departments }: Member,
  identities: Identities,
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
  };
}
