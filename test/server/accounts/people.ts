/**
 * Users that tests make, the way an administrator does.
 */
import { madeUserSchema, meSchema, type NewUserDto } from '../../../core/protocol/accounts.js';
import { type Client, PASSWORD, tokenOf } from '../api/client.js';
import type { TestServer } from '../api/running-server.js';

type Person = Pick<NewUserDto, 'loginName' | 'role'> & Partial<NewUserDto>;

export function makeUser(administrator: Client, person: Person) {
  return administrator.done('POST', 'api/users', { displayName: person.loginName, ...person }, madeUserSchema);
}

/** Makes a user, who chooses the tests' password and is signed in with it. */
export async function inviteUser(administrator: Client, server: TestServer, person: Person): Promise<Client> {
  const { link } = await makeUser(administrator, person);
  const client = server.stranger();
  await client.done('POST', 'api/one-time-links/use', { token: tokenOf(link.url), password: PASSWORD }, meSchema);
  return client;
}
