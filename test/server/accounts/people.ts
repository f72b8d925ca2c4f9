/**
 * Users that tests make, the way an administrator does.
 */
import { usersApi, type NewUserDto } from '../../../core/protocol/users.js';
import { type Client, PASSWORD, tokenOf } from '../api/client.js';
import type { TestServer } from '../api/running-server.js';
import { linksApi } from '../../../core/protocol/one-time-links.js';

type Person = Pick<NewUserDto, 'loginName' | 'role'> & Partial<NewUserDto>;

export function makeUser(administrator: Client, person: Person) {
  return administrator.ask(usersApi.make, { body: { displayName: person.loginName, ...person } });
}

/** Makes a user, who chooses the tests' password and is signed in with it. */
export async function inviteUser(administrator: Client, server: TestServer, person: Person): Promise<Client> {
  const { link } = await makeUser(administrator, person);
  const client = server.stranger();
  await client.ask(linksApi.use, { body: { token: tokenOf(link.url), password: PASSWORD } });
  return client;
}
