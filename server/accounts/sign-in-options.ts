/**
 * How one can sign in here: in which municipality, with its own provider or not, and in sample mode as whom by a press.
 */
import type { SignInOptionsDto } from '../../core/protocol/session.js';
import type { Member } from '../store/accounts/users.js';
import { listMunicipalities } from '../store/municipalities.js';
import type { Accounts } from './accounts.js';
import { findSampleUsers } from './sample-users.js';
import type { AccountSettings } from './settings.js';

/** @param onThisMachine whether whoever asks does so on the server's own machine */
export async function signInOptions(
  accounts: Accounts,
  settings: AccountSettings,
  onThisMachine: boolean,
): Promise<SignInOptionsDto> {
  const municipalities = await listMunicipalities(accounts.store.client);
  const samples = await sampleUsers(accounts, settings, onThisMachine);
  return {
    municipalities: municipalities.map(({ id, name }) => {
      return { id, name, oidc: settings.oidc.settingOf(name, municipalities.length === 1)?.label ?? null };
    }),
    samples: samples.flatMap(({ loginName, displayName, role, departments }) =>
      role === null ? [] : [{ loginName, displayName, role, departments: departments.map(({ name }) => name) }],
    ),
  };
}

/** Whom a visitor signs in as by a press; undefined for somebody else. */
export async function sampleUser(
  accounts: Accounts,
  settings: AccountSettings,
  onThisMachine: boolean,
  loginName: string,
): Promise<Member | undefined> {
  const users = await sampleUsers(accounts, settings, onThisMachine);
  return users.find((user) => user.loginName === loginName);
}

/** Nobody, except in sample mode on this very machine. */
async function sampleUsers(
  { store }: Accounts,
  { sampleCity }: AccountSettings,
  onThisMachine: boolean,
): Promise<Member[]> {
  return sampleCity !== undefined && onThisMachine ? findSampleUsers(store.client, sampleCity) : [];
}
