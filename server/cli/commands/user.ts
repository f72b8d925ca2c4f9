/**
 * `torimatome user add`, `user link` and `user reset-second-factor`: users for whoever has the server's machine, when
 * nobody can sign in as an administrator any more. The first two print a link that works once; the person chooses the
 * password. The last is for an administrator who has lost the phone and its recovery codes.
 */
import { Problem } from '../../../core/problem/problem.js';
import type { Role } from '../../../core/access/access.js';
import { newUserSchema } from '../../../core/protocol/users.js';
import type { Accounts } from '../../accounts/accounts.js';
import { needUser } from '../../accounts/act-on-user.js';
import type { MadeLink } from '../../accounts/one-time-links.js';
import { Passwords } from '../../accounts/passwords.js';
import { resetSecondFactor } from '../../accounts/second-factor.js';
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

export interface UserOptions {
  readonly data: string | undefined;
  /** The municipality's name; needed only where there are several. */
  readonly municipality: string | undefined;
  readonly language: Language;
}

interface LinkOptions extends UserOptions {
  /** Where people reach the server. */
  readonly url: string | undefined;
}

export interface NewUserOptions extends LinkOptions {
  readonly name: string;
  readonly role: Role;
  readonly email: string | undefined;
  /** Names of departments. */
  readonly departments: readonly string[];
}

const DEFAULT_URL = 'http://127.0.0.1:3080/';

/** @throws Problem for a name that is taken, departments that are not there, and a municipality that is not clear */
export function addUser(loginName: string, options: NewUserOptions): Promise<CommandResult> {
  return withLink(options, async (accounts, { id: municipalityId }) => {
    const { name: displayName, role, email = null, departments } = options;
    const departmentIds = await idsOf(accounts.store.client, municipalityId, departments);
    const user = newUserSchema.safeParse({ loginName, displayName, role, email, departmentIds });
    if (!user.success) throw notValid(user.error.issues.map(({ path }) => path.join('.')).join(', '));
    const { member, link } = await inviteUser(accounts, { ...user.data, municipalityId }, null);
    return { member, link };
  });
}

/** @throws Problem for a user who is not there or may not sign in, and a municipality that is not clear */
export function linkUser(loginName: string, options: LinkOptions): Promise<CommandResult> {
  return withLink(options, async (accounts, municipality) => {
    const member = await userNamed(accounts, municipality, loginName);
    return { member, link: await helpUser(accounts, member, null) };
  });
}

/**
 * Takes the second factor away: the password is enough until another one is set up. The audit says that it was done here.
 * @throws Problem for a user who is not there or has none, and a municipality that is not clear
 */
export function resetSecondFactorOf(loginName: string, options: UserOptions): Promise<CommandResult> {
  return withAccounts(options, async (accounts, municipality) => {
    const member = await userNamed(accounts, municipality, loginName);
    if (member.secondFactorAt === null) throw hasNone(member);
    await resetSecondFactor(accounts, member, null);
    const { displayName, role } = member;
    const line =
      options.language === 'ja'
        ? `${municipality.name} ${displayName}（${member.loginName}）さんの二段階認証を解除しました。パスワードでサインインし、設定し直すよう伝えてください。`
        : `The second factor of ${displayName} (${member.loginName}) of ${municipality.name} was removed. Tell them to sign in with the password and to set up another.`;
    const json = { municipality: municipality.name, loginName: member.loginName, displayName, role };
    return { json, lines: [line], exit: EXIT.done };
  });
}

async function userNamed({ store }: Accounts, { id }: Municipality, loginName: string): Promise<Member> {
  return needUser(await findByLoginName(store.client, id, loginName.trim().toLowerCase()));
}

interface Made {
  readonly member: Member;
  readonly link: MadeLink;
}

/** @throws Problem for an address that is none, before anything is done */
async function withLink(
  { url, ...options }: LinkOptions,
  work: (accounts: Accounts, municipality: Municipality) => Promise<Made>,
): Promise<CommandResult> {
  const base = publicUrlOf(url ?? process.env['TORIMATOME_URL'] ?? DEFAULT_URL, '--url');
  return withAccounts(options, async (accounts, municipality) =>
    describe(await work(accounts, municipality), base, options.language),
  );
}

async function withAccounts(
  { data, municipality }: UserOptions,
  work: (accounts: Accounts, municipality: Municipality) => Promise<CommandResult>,
): Promise<CommandResult> {
  const store = await openStore(databaseUrlOf(chosenDatabase(data)));
  try {
    const accounts = { store, passwords: new Passwords(), limits: new SignInLimits(), stamps };
    return await work(accounts, chooseMunicipality(await listMunicipalities(store.client), municipality));
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

function hasNone({ displayName }: Member): Problem {
  return new Problem('conflict', {
    ja: `${displayName}さんは二段階認証を設定していません。`,
    en: `${displayName} has no second factor.`,
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
