/**
 * Signing in with a password. Whatever is wrong – the name, the password, the account – the answer is the same and takes
 * the same time.
 */
import { Problem } from '../../core/problem/problem.js';
import { recordAudit } from '../store/accounts/audit.js';
import { findPasswordHash, savePasswordHash } from '../store/accounts/credentials.js';
import { findByLoginName, type Member } from '../store/accounts/users.js';
import { findMunicipality } from '../store/municipalities.js';
import { inTransaction } from '../store/transactions.js';
import type { Accounts } from './accounts.js';
import type { Caller } from './caller.js';
import { newDeviceMark, readDeviceMark } from './known-device.js';
import { owesSecondFactor, proveSecondFactor } from './second-factor.js';
import { beginSession, callerOf, endSession, mayComeIn, type BegunSession } from './session.js';
import type { Visit } from './visit.js';

interface PasswordProof {
  readonly municipalityId: string;
  /** In small letters. */
  readonly loginName: string;
  readonly password: string;
  /** Where there is a second factor. */
  readonly code?: string | undefined;
}

export interface SignedIn extends BegunSession {
  readonly caller: Caller;
  /** For the browser to be known by the next time; undefined for somebody who has no password. */
  readonly deviceMark: string | undefined;
}

export interface Proven {
  readonly member: Member;
  /** The password's hash with the parameters of today, where it had others. */
  readonly rehashed: string | undefined;
}

/** @throws Problem `unauthenticated`, `code-needed`, or `too-many-requests` after too many failures */
export async function signIn(accounts: Accounts, attempt: PasswordProof, visit: Visit): Promise<SignedIn> {
  const { member, rehashed } = await provePassword(accounts, attempt, visit);
  return admit(accounts, member, visit, { way: 'password', rehashed });
}

/**
 * Who shows by a password, and a code where they have a second factor, that they are who they say; nothing has begun by
 * it yet. The same work is done whether there is such an account or not.
 * @throws Problem `unauthenticated`, `code-needed`, or `too-many-requests` after too many failures
 */
export async function provePassword(accounts: Accounts, attempt: PasswordProof, visit: Visit): Promise<Proven> {
  const { store, passwords, limits } = accounts;
  const { municipalityId, loginName, password, code } = attempt;
  const account = `${municipalityId}/${loginName}`;
  const member = await findByLoginName(store.client, municipalityId, loginName);
  const stored = await findPasswordHash(store.client, member ?? { municipalityId, userId: '' });
  const device = member && stored && readDeviceMark(visit.deviceMark(member.userId), member.userId, stored);
  await limits.attempt(account, visit.address, device);
  const forgive = async (error: unknown) => {
    await limits.forgive(account, visit.address, device);
    throw error;
  };
  const verdict = await passwords.verify(password, stored).catch(forgive);
  const refuse = async (error: unknown) => {
    await recordRefusal(accounts, municipalityId, member);
    throw error;
  };
  if (!member || !verdict.right || !mayComeIn(member)) return refuse(wrongPassword());
  await proveSecondFactor(accounts, member, code).catch((error: unknown) =>
    // Who has typed the password only is asked for the code: no failure, and no success yet.
    error instanceof Problem && error.code === 'unauthenticated' ? refuse(error) : forgive(error),
  );
  await limits.succeeded(account, visit.address, device);
  return { member, rehashed: verdict.outdated ? await passwords.hash(password) : undefined };
}

interface Admission {
  readonly way: 'password' | 'link' | 'oidc' | 'sample';
  /** The password's hash with the parameters of today, where it had others. */
  readonly rehashed?: string | undefined;
}

/**
 * Begins a session for somebody who has shown who they are.
 * @throws Problem `unauthenticated` for an account that may do nothing (any more)
 */
export function admit(
  accounts: Accounts,
  member: Member,
  { before, device }: Pick<Visit, 'before' | 'device'>,
  { way, rehashed }: Admission,
): Promise<SignedIn> {
  const { municipalityId, userId } = member;
  return inTransaction(accounts.store.client, async (database) => {
    const stamps = accounts.stamps();
    await endSession(database, before, stamps.now);
    if (rehashed !== undefined) await savePasswordHash(database, member, rehashed, stamps.now);
    const begun = await beginSession(database, member, device, stamps);
    const entry = { municipalityId, actorId: userId, action: 'session.begin', detail: { way } } as const;
    await recordAudit(database, entry, stamps);
    const by = { kind: 'session', id: begun.sessionId, isFresh: true } as const;
    const caller = callerOf(member, by, await owesSecondFactor(database, member));
    if (!caller) throw wrongPassword();
    const hash = await findPasswordHash(database, member);
    return { ...begun, caller, deviceMark: hash && newDeviceMark(userId, hash) };
  });
}

/** Without the name that was typed: people type passwords there too. */
async function recordRefusal(
  { store, stamps }: Accounts,
  municipalityId: string,
  member: Member | undefined,
): Promise<void> {
  const subject = member && { subject: { kind: 'user', id: member.userId } as const };
  // Of a municipality that is not there, nothing can be written down.
  if (!member && !(await findMunicipality(store.client, municipalityId))) return;
  await recordAudit(store.client, { municipalityId, actorId: null, action: 'session.refuse', ...subject }, stamps());
}

export function wrongPassword(): Problem {
  return new Problem('unauthenticated', {
    ja: '利用者名かパスワードが違うか、この利用者は使えません。',
    en: 'The user name or the password is wrong, or the account may not be used.',
  });
}
