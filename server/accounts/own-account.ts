/**
 * What somebody does about their own account: signing out everywhere, another password, tokens.
 */
import { complaintAbout, LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../core/access/password.js';
import { Problem } from '../../core/problem/problem.js';
import { OWN_TOKEN, type MadeTokenDto, type TokenDto } from '../../core/protocol/own-account.js';
import { recordAudit } from '../store/accounts/audit.js';
import { findPasswordHash, savePasswordHash } from '../store/accounts/credentials.js';
import { insertToken, listTokens, revokeToken, type PersonalToken } from '../store/accounts/personal-tokens.js';
import { revokeSession, revokeSessionsOf } from '../store/accounts/sessions.js';
import { inTransaction } from '../store/transactions.js';
import type { Accounts } from './accounts.js';
import type { Caller } from './caller.js';
import { endAccess } from './end-access.js';
import { newSecret, TOKEN_PREFIX } from './secret.js';
import { beginSession, type BegunSession } from './session.js';
import { wrongPassword } from './sign-in.js';

const DAY_MS = 24 * 60 * 60 * 1000;

export async function signOut({ store, stamps }: Accounts, { actor, by }: Caller): Promise<void> {
  const { municipalityId, userId } = actor;
  await inTransaction(store.client, async (database) => {
    const now = stamps();
    await revokeSession(database, municipalityId, by.id, now.now);
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
  { store, passwords, limits, stamps }: Accounts,
  { actor, loginName, displayName, municipality }: Caller,
  { current, next, keepTokens }: PasswordChange,
  address: string,
): Promise<BegunSession> {
  const { municipalityId, userId } = actor;
  const account = `${municipalityId}/${loginName}`;
  checkPassword(next, loginName, displayName, municipality);
  await limits.attempt(account, address);
  const user = { municipalityId, userId };
  const stored = await findPasswordHash(store.client, user);
  const { right } = await passwords.verify(current, stored).catch(async (error: unknown) => {
    await limits.forgive(account, address);
    throw error;
  });
  if (!right) throw wrongPassword();
  await limits.succeeded(account, address);
  const hash = await passwords.hash(next);
  return inTransaction(store.client, async (database) => {
    const now = stamps();
    await savePasswordHash(database, user, hash, now.now);
    await endAccess(database, user, now.now, keepTokens);
    const entry = { action: 'password.change', subject: { kind: 'user', id: userId } } as const;
    const detail = { tokens: keepTokens ? 'kept' : 'revoked' };
    await recordAudit(database, { municipalityId, actorId: userId, ...entry, detail }, now);
    return beginSession(database, user, now);
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
 * @param days until it expires; null for never
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
    const expiresAt = days === null ? null : new Date(now.now.getTime() + days * DAY_MS);
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

function tokenAnswer({ id, name, createdAt, expiresAt, lastUsedAt }: PersonalToken): TokenDto {
  return {
    id,
    name,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
