/**
 * What somebody does about their own account: signing out everywhere, another password, tokens.
 */
import { complaintAbout, LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../core/access/password.js';
import { Problem } from '../../core/problem/problem.js';
import {
  LONGEST_TOKEN_DAYS,
  OWN_TOKEN,
  type SessionDto,
  type MadeTokenDto,
  type TokenDto,
} from '../../core/protocol/own-account.js';
import { recordAudit } from '../store/accounts/audit.js';
import { findPasswordHash, savePasswordHash } from '../store/accounts/credentials.js';
import { insertToken, listTokens, revokeToken, type PersonalToken } from '../store/accounts/personal-tokens.js';
import { listSessions, markProven, revokeSession, revokeSessionsOf } from '../store/accounts/sessions.js';
import { inTransaction } from '../store/transactions.js';
import type { Accounts } from './accounts.js';
import type { Caller } from './caller.js';
import { endAccess } from './end-access.js';
import { newSecret, TOKEN_PREFIX } from './secret.js';
import { needMember } from './act-on-user.js';
import { isCodeAsked, proveSecondFactor } from './second-factor.js';
import { beginSession, IDLE_MS, type BegunSession } from './session.js';
import { wrongPassword } from './sign-in.js';

const DAY_MS = 24 * 60 * 60 * 1000;

export async function signOut({ store, stamps }: Accounts, { actor, by }: Caller): Promise<void> {
  const { municipalityId, userId } = actor;
  await inTransaction(store.client, async (database) => {
    const now = stamps();
    await revokeSession(database, actor, by.id, now.now);
    await recordAudit(database, { municipalityId, actorId: userId, action: 'session.end' }, now);
  });
}

export async function signOutEverywhere({ store, stamps }: Accounts, { actor }: Caller): Promise<void> {
  const { municipalityId, userId } = actor;
  await inTransaction(store.client, async (database) => {
    const now = stamps();
    await revokeSessionsOf(database, { municipalityId, userId }, now.now);
    const subject = { kind: 'user', id: userId } as const;
    await recordAudit(database, { municipalityId, actorId: userId, action: 'session.revoke', subject }, now);
  });
}

/** One's own browsers that are signed in, the one used last first. */
export async function ownSessions({ store, stamps }: Accounts, { actor, by }: Caller): Promise<SessionDto[]> {
  const { now } = stamps();
  const sessions = await listSessions(store.client, actor, now, new Date(now.getTime() - IDLE_MS));
  return sessions.map(({ id, device, createdAt, expiresAt, lastUsedAt }) => ({
    id,
    device: device ?? '',
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    current: id === by.id,
  }));
}

/** @returns whether there was such a session of one's own to be ended */
export function dropSession({ store, stamps }: Accounts, { actor }: Caller, sessionId: string): Promise<boolean> {
  return inTransaction(store.client, async (database) => {
    const now = stamps();
    const found = await revokeSession(database, actor, sessionId, now.now);
    const entry = { municipalityId: actor.municipalityId, actorId: actor.userId, action: 'session.revoke' } as const;
    if (found) await recordAudit(database, entry, now);
    return found;
  });
}

/** All but the one that asks. */
export function dropOtherSessions({ store, stamps }: Accounts, { actor, by }: Caller): Promise<void> {
  return inTransaction(store.client, async (database) => {
    const now = stamps();
    await revokeSessionsOf(database, actor, now.now, by.id);
    const entry = { municipalityId: actor.municipalityId, actorId: actor.userId, action: 'session.revoke' } as const;
    await recordAudit(database, entry, now);
  });
}

/**
 * Somebody who is signed in shows again that it is them. Failures are counted for the session: nobody else can cause them.
 * @throws Problem `unauthenticated`, `code-needed`, or `too-many-requests` after too many failures
 */
export async function proveAgain(
  accounts: Accounts,
  caller: Caller,
  { password, code }: { readonly password: string; readonly code?: string | undefined },
): Promise<void> {
  const { store, stamps } = accounts;
  const { actor, by } = caller;
  await proveOwnPassword(accounts, caller, password, async () => {
    await proveSecondFactor(accounts, await needMember(store.client, actor), code);
  });
  await inTransaction(store.client, async (database) => {
    const now = stamps();
    await markProven(database, actor.municipalityId, by.id, now.now);
    const entry = { municipalityId: actor.municipalityId, actorId: actor.userId, action: 'session.prove' } as const;
    await recordAudit(database, entry, now);
  });
}

/** @param further what has to be shown beside it; counted with it, unless it is only asked for */
async function proveOwnPassword(
  { store, passwords, limits }: Accounts,
  { actor, by }: Caller,
  password: string,
  further: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const account = `${actor.municipalityId}/${actor.userId}`;
  const forgive = async (error: unknown) => {
    await limits.forgive(account, '', by.id);
    throw error;
  };
  await limits.attempt(account, '', by.id);
  const stored = await findPasswordHash(store.client, actor);
  const { right } = await passwords.verify(password, stored).catch(forgive);
  if (!right) throw wrongPassword();
  await further().catch((error: unknown) => {
    if (isCodeAsked(error)) return forgive(error);
    throw error;
  });
  await limits.succeeded(account, '', by.id);
}

interface PasswordChange {
  readonly current: string;
  readonly next: string;
  readonly keepTokens: boolean;
}

/**
 * Ends all sessions and begins a new one. Personal tokens end, too, unless they are to be kept: the task pane gets its
 * token for the password, so that whoever knew the old one may have got one as well.
 * @throws Problem when the current password is wrong, or the next one is none to be taken
 */
export async function changePassword(
  accounts: Accounts,
  caller: Caller,
  { current, next, keepTokens }: PasswordChange,
  device: string,
): Promise<BegunSession> {
  const { store, passwords, stamps } = accounts;
  const { actor, loginName, displayName, municipality } = caller;
  const { municipalityId, userId } = actor;
  checkPassword(next, loginName, displayName, municipality);
  await proveOwnPassword(accounts, caller, current);
  const user = { municipalityId, userId };
  const hash = await passwords.hash(next);
  return inTransaction(store.client, async (database) => {
    const now = stamps();
    await savePasswordHash(database, user, hash, now.now);
    await endAccess(database, user, now.now, keepTokens);
    const entry = { action: 'password.change', subject: { kind: 'user', id: userId } } as const;
    const detail = { tokens: keepTokens ? 'kept' : 'revoked' };
    await recordAudit(database, { municipalityId, actorId: userId, ...entry, detail }, now);
    return beginSession(database, user, device, now);
  });
}

const COMPLAINTS = {
  'too-short': {
    ja: `パスワードは${SHORTEST_PASSWORD}文字以上にしてください。文のように長いほど安全です。`,
    en: `A password has at least ${SHORTEST_PASSWORD} characters; the longer, like a sentence, the safer.`,
  },
  'too-long': {
    ja: `パスワードは${LONGEST_PASSWORD}文字までにしてください。`,
    en: `A password has at most ${LONGEST_PASSWORD} characters.`,
  },
  'too-common': {
    ja: 'このパスワードは推測されやすいものです。ほかのパスワードにしてください。',
    en: 'This password is easily guessed. Choose another one.',
  },
} as const;

/**
 * @param known names that belong to the account, which a password must not be made of
 * @throws Problem for a password that is none to be taken
 */
export function checkPassword(password: string, ...known: readonly string[]): void {
  const complaint = complaintAbout(password, known);
  if (complaint) throw new Problem('bad-password', COMPLAINTS[complaint]);
}

/** One's own tokens that still work, without their secrets. */
export async function ownTokens({ store }: Accounts, { actor }: Caller): Promise<TokenDto[]> {
  return (await listTokens(store.client, actor)).map(tokenAnswer);
}

/**
 * Makes a token, whose secret is shown this once.
 * @param days until it expires; null for as long as a token may live
 */
export async function makeToken(
  { store, stamps }: Accounts,
  { actor }: Caller,
  { name, days }: { readonly name: string; readonly days: number | null },
): Promise<MadeTokenDto> {
  const { municipalityId, userId } = actor;
  const { text, hash } = newSecret(municipalityId, TOKEN_PREFIX);
  return inTransaction(store.client, async (database) => {
    const now = stamps();
    const expiresAt = new Date(now.now.getTime() + (days ?? LONGEST_TOKEN_DAYS) * DAY_MS);
    const token = await insertToken(database, { municipalityId, userId }, { name, tokenHash: hash, expiresAt }, now);
    await recordAudit(database, { municipalityId, actorId: userId, action: 'token.make', detail: { name } }, now);
    return { token: tokenAnswer(token), secret: text };
  });
}

/**
 * Revokes a token. Who calls with one may end that one only, and need not know its id.
 * @returns whether there was such a token to be revoked
 */
export async function dropToken({ store, stamps }: Accounts, { actor, by }: Caller, named: string): Promise<boolean> {
  const { municipalityId, userId } = actor;
  const tokenId = by.kind === 'token' && named === OWN_TOKEN ? by.id : named;
  if (by.kind === 'token' && tokenId !== by.id) return false;
  return inTransaction(store.client, async (database) => {
    const now = stamps();
    const found = await revokeToken(database, { municipalityId, userId }, tokenId, now.now);
    const detail = { token: tokenId };
    if (found) await recordAudit(database, { municipalityId, actorId: userId, action: 'token.revoke', detail }, now);
    return found;
  });
}

/** When a token stops working: those that were made for ever do so with the longest that are made today. */
export function tokenEnd({ createdAt, expiresAt }: Pick<PersonalToken, 'createdAt' | 'expiresAt'>): Date {
  return expiresAt ?? new Date(createdAt.getTime() + LONGEST_TOKEN_DAYS * DAY_MS);
}

function tokenAnswer(token: PersonalToken): TokenDto {
  const { id, name, createdAt, lastUsedAt } = token;
  return {
    id,
    name,
    createdAt: createdAt.toISOString(),
    expiresAt: tokenEnd(token).toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
