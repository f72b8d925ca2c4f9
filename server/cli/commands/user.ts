/**
 * `torimatome user add` and `user link`: users for whoever has the server's machine, when nobody can sign in as an
 * administrator any more. Both print a link that works once; the person chooses the password.
 */
import { Problem } from '../../../core/problem/problem.js';
import type { Role } from '../../../core/access/access.js';
import { newUserSchema } from '../../../core/protocol/accounts.js';
import type { Accounts } from '../../accounts/accounts.js';
import { needUser } from '../../accounts/act-on-user.js';
import type { MadeLink } from '../../accounts/one-time-links.js';
import { Passwords } from '../../accounts/passwords.js';
import { SignInLimits } from '../../accounts/sign-in-limits.js';
import { helpUser, inviteUser } from '../../accounts/users.js';
import { chosenDatabase, databaseUrlOf } from '../../database-url.js';
import { publicUrlOf } from '../../public-url.js';
import { stamps } from '../../stamps.js';
import { listDepartmentNames } from '../../store/accounts/departments.js';
import { findByLoginName, type Member } from '../../store/accounts/users.js';
import { listMunicipalities, type Municipality } from '../../store/municipalities.js';
import { openStore } from '../../store/open-store.js';
import type { Database } from '../../store/database.js';
import { EXIT, type CommandResult, type Language } from '../output.js';

interface UserOptions {
  readonly data: string | undefined;
  /** The municipality's name; needed only where there are several. */
  readonly municipality: string | undefined;
  /** Where people reach the server. */
  readonly url: string | undefined;
  readonly language: Language;
}

export interface NewUserOptions extends UserOptions {
  readonly name: string;
  readonly role: Role;
  readonly email: string | undefined;
  /** Names of departments. */
  readonly departments: readonly string[];
}

const DEFAULT_URL = 'http://127.0.0.1:3080/';

/** @throws Problem for a name that is taken, departments that are not there, and a municipality that is not clear */
export function addUser(loginName: string, options: NewUserOptions): Promise<CommandResult> {
  return withAccounts(options, async (accounts, { id: municipalityId }) => {
    const { name: displayName, role, email = null, departments } = options;
    const departmentIds = await idsOf(accounts.store.client, municipalityId, departments);
    const user = newUserSchema.safeParse({ loginName, displayName, role, email, departmentIds });
    if (!user.success) throw notValid(user.error.issues.map(({ path }) => path.join('.')).join(', '));
    const { member, link } = await inviteUser(accounts, { ...user.data, municipalityId }, null);
    return { member, link };
  });
}

/** @throws Problem for a user who is not there or may not sign in, and a municipality that is not clear */
export function linkUser(loginName: string, options: UserOptions): Promise<CommandResult> {
  return withAccounts(options, async (accounts, { id: municipalityId }) => {
    const found = await findByLoginName(accounts.store.client, municipalityId, loginName.trim().toLowerCase());
    const member = needUser(found);
    return { member, link: await helpUser(accounts, member, null) };
  });
}

interface Made {
  readonly member: Member;
  readonly link: MadeLink;
}

async function withAccounts(
  { data, municipality, url, language }: UserOptions,
  work: (accounts: Accounts, municipality: Municipality) => Promise<Made>,
): Promise<CommandResult> {
  const base = publicUrlOf(url ?? process.env['TORIMATOME_URL'] ?? DEFAULT_URL, '--url');
  const store = await openStore(databaseUrlOf(chosenDatabase(data)));
  try {
    const accounts = { store, passwords: new Passwords(), limits: new SignInLimits(), stamps };
    const meant = chooseMunicipality(await listMunicipalities(store.client), municipality);
    return describe(await work(accounts, meant), base, language);
  } finally {
    await store.close();
  }
}

function describe({ member, link }: Made, base: string, language: Language): CommandResult {
  const { loginName, displayName, role, municipality } = member;
  const url = base + link.hash;
  const expiresAt = link.expiresAt.toISOString();
  const head =
    language === 'ja'
      ? `${municipality} ${displayName}（${loginName}）さんがパスワードを決めるリンク（一度だけ、${expiresAt} まで）:`
      : `For ${displayName} (${loginName}) of ${municipality} to choose a password, once, until ${expiresAt}:`;
  return { json: { municipality, loginName, displayName, role, url, expiresAt }, lines: [head, url], exit: EXIT.done };
}

function chooseMunicipality(municipalities: readonly Municipality[], name: string | undefined): Municipality {
  const fitting = name === undefined ? municipalities : municipalities.filter((one) => one.name === name);
  const [first, ...others] = fitting;
  if (first && others.length === 0) return first;
  const names = municipalities.map((one) => one.name).join('、');
  throw municipalities.length === 0 ? nobodyYet() : notValid(`--municipality: ${names}`);
}

async function idsOf(database: Database, municipalityId: string, names: readonly string[]): Promise<string[]> {
  const registered = await listDepartmentNames(database, municipalityId);
  return names.map((name) => {
    const department = registered.find((one) => one.name === name);
    if (!department) throw notValid(`--department: ${name}`);
    return department.id;
  });
}

function nobodyYet(): Problem {
  return new Problem('not-found', {
    ja: '自治体がまだ登録されていません。サーバーを起動し、表示されるリンクで最初の管理者を登録してください。',
    en: 'There is no municipality yet. Start the server and sign up as the first administrator by the link it prints.',
  });
}

function notValid(reason: string): Problem {
  return new Problem('bad-request', {
    ja: `指定に誤りがあります（${reason}）。`,
    en: `This is not valid (${reason}).`,
  });
}
