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
import type { Verdict } from './passwords.js';
import { beginSession, callerOf, endSession, type BegunSession } from './session.js';

interface PasswordProof {
  readonly municipalityId: string;
  /** In small letters. */
  readonly loginName: string;
  readonly password: string;
  /** The client's, for the limits. */
  readonly address: string;
}

interface SignIn extends PasswordProof {
  /** The session that the browser has so far: it ends. */
  readonly before: string | undefined;
}

export interface SignedIn extends BegunSession {
  readonly member: Member;
}

export interface Proven {
  readonly member: Member;
  /** The password's hash with the parameters of today, where it had others. */
  readonly rehashed: string | undefined;
}

/** @throws Problem `unauthenticated`, or `too-many-requests` after too many failures */
export async function signIn(accounts: Accounts, attempt: SignIn): Promise<SignedIn> {
  const { member, rehashed } = await provePassword(accounts, attempt);
  return admit(accounts, member, { way: 'password', before: attempt.before, rehashed });
}

/**
 * Who shows by a password that they are who they say; nothing has begun by it yet.
 * @throws Problem `unauthenticated`, or `too-many-requests` after too many failures
 */
export async function provePassword(accounts: Accounts, attempt: PasswordProof): Promise<Proven> {
  const { passwords, limits } = accounts;
  const { municipalityId, loginName, password, address } = attempt;
  const account = `${municipalityId}/${loginName}`;
  await limits.attempt(account, address);
  const { member, verdict } = await lookAt(accounts, attempt).catch(async (error: unknown) => {
    await limits.forgive(account, address);
    throw error;
  });
  if (!member || !verdict.right || !callerOf(member, { kind: 'session', id: '' })) {
    await recordRefusal(accounts, municipalityId, member);
    throw wrongPassword();
  }
  await limits.succeeded(account, address);
  return { member, rehashed: verdict.outdated ? await passwords.hash(password) : undefined };
}

/** Does the same work whether there is such an account or not. */
async function lookAt(
  { store, passwords }: Accounts,
  { municipalityId, loginName, password }: PasswordProof,
): Promise<{ readonly member: Member | undefined; readonly verdict: Verdict }> {
  const member = await findByLoginName(store.client, municipalityId, loginName);
  const stored = await findPasswordHash(store.client, member ?? { municipalityId, userId: '' });
  return { member, verdict: await passwords.verify(password, stored) };
}

interface Admission {
  readonly way: 'password' | 'link' | 'oidc' | 'sample';
  readonly before: string | undefined;
  /** The password's hash with the parameters of today, where it had others. */
  readonly rehashed?: string | undefined;
}

/** Begins a session for somebody who has shown who they are. */
export function admit(accounts: Accounts, member: Member, { way, before, rehashed }: Admission): Promise<SignedIn> {
  const { municipalityId, userId } = member;
  return inTransaction(accounts.store.client, async (database) => {
    const stamps = accounts.stamps();
    await endSession(database, before, stamps.now);
    if (rehashed !== undefined) await savePasswordHash(database, member, rehashed, stamps.now);
    const begun = await beginSession(database, member, stamps);
    const entry = { municipalityId, actorId: userId, action: 'session.begin', detail: { way } } as const;
    await recordAudit(database, entry, stamps);
    return { ...begun, member };
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
