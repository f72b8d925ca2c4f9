/**
 * The second factor: a code that a phone shows, beside the password. Whoever wants has one; a municipality may demand it
 * of roles. Signing in at the city's own provider needs none here: what is asked for there is the provider's business.
 */
import { Problem } from '../../core/problem/problem.js';
import type { NewSecondFactorDto, RecoveryCodesDto, SecondFactorDto } from '../../core/protocol/second-factor.js';
import { recordAudit } from '../store/accounts/audit.js';
import { findPasswordHash } from '../store/accounts/credentials.js';
import {
  findSecondFactor,
  saveRecoveryHashes,
  saveSecondFactor,
  setSecondFactor,
  takeRecoveryHash,
  takeStep,
} from '../store/accounts/second-factors.js';
import type { Member, UserRef } from '../store/accounts/users.js';
import type { Stamps } from '../store/cycles.js';
import type { Database } from '../store/database.js';
import { inTransaction } from '../store/transactions.js';
import type { Accounts } from './accounts.js';
import { actOnUser, needMember, note, type By } from './act-on-user.js';
import type { Caller } from './caller.js';
import { newRecoveryCodes, recoveryHash } from './recovery-codes.js';
import { newTotpSecret, stepOfCode, totpAddress } from './totp.js';

/** What an app calls the account. */
const ISSUER = 'Torimatome';

/** Whether somebody has to set one up before they may do anything: who never signs in with a password need not. */
export async function owesSecondFactor(database: Database, member: Member): Promise<boolean> {
  if (!member.secondFactorDemanded || member.secondFactorAt !== null) return false;
  return (await findPasswordHash(database, member)) !== undefined;
}

export async function ownSecondFactor({ store }: Accounts, { actor }: Caller): Promise<SecondFactorDto> {
  const { secondFactorAt, secondFactorDemanded } = await needMember(store.client, actor);
  const codes = (await findSecondFactor(store.client, actor))?.recoveryHashes ?? [];
  return { since: secondFactorAt?.toISOString() ?? null, demanded: secondFactorDemanded, recoveryCodes: codes.length };
}

/**
 * Gives the phone what it makes its codes from. Nothing is asked for until a code has shown that it arrived.
 * @throws Problem `conflict` where there is one
 */
export function beginSecondFactor(
  accounts: Accounts,
  { actor, loginName, municipality }: Caller,
): Promise<NewSecondFactorDto> {
  return inTransaction(accounts.store.client, async (database) => {
    if ((await needMember(database, actor)).secondFactorAt !== null) throw isThere();
    const secret = newTotpSecret();
    await saveSecondFactor(database, actor, secret, accounts.stamps().now);
    return { secret, address: totpAddress(secret, ISSUER, `${municipality} ${loginName}`) };
  });
}

/**
 * The first code of the phone: from now on one is asked for.
 * @returns codes for when the phone is lost, shown this once
 * @throws Problem `conflict` where none is being set up, `unauthenticated` for a wrong code
 */
export async function confirmSecondFactor(
  accounts: Accounts,
  { actor }: Caller,
  code: string,
  address: string,
): Promise<RecoveryCodesDto> {
  const { store, limits } = accounts;
  const account = `${actor.municipalityId}/${actor.userId}`;
  await limits.attempt(account, address);
  const codes = await inTransaction(store.client, async (database) => {
    const stamps = accounts.stamps();
    if ((await needMember(database, actor)).secondFactorAt !== null) throw isThere();
    if (!(await takeCode(database, actor, code, stamps))) throw wrongCode();
    await setSecondFactor(database, actor, stamps.now);
    await recordOwn(database, actor, 'second-factor.add', stamps);
    return newCodes(database, actor);
  });
  await limits.succeeded(account, address);
  return codes;
}

/** @throws Problem `conflict` where there is none */
export function renewRecoveryCodes(accounts: Accounts, { actor }: Caller): Promise<RecoveryCodesDto> {
  return inTransaction(accounts.store.client, async (database) => {
    if ((await needMember(database, actor)).secondFactorAt === null) throw isNotThere();
    await recordOwn(database, actor, 'second-factor.renew', accounts.stamps());
    return newCodes(database, actor);
  });
}

/** @throws Problem `conflict` where it is demanded */
export function dropSecondFactor(accounts: Accounts, { actor }: Caller): Promise<void> {
  return inTransaction(accounts.store.client, async (database) => {
    const { secondFactorAt, secondFactorDemanded } = await needMember(database, actor);
    if (secondFactorDemanded && secondFactorAt !== null) throw isDemanded();
    await setSecondFactor(database, actor, null);
    await recordOwn(database, actor, 'second-factor.remove', accounts.stamps());
  });
}

/** For somebody who has lost phone and codes: until they set up another, the password is enough. @throws Problem `not-found` */
export function resetSecondFactor(accounts: Accounts, user: UserRef, by: By): Promise<void> {
  return actOnUser(accounts, user, by, async (act) => {
    await setSecondFactor(act.database, user, null);
    await note(act, 'second-factor.reset');
  });
}

/**
 * What has to be shown beside the password; nothing by whoever has no second factor.
 * @param code of the phone, or for a lost phone; it is used up
 * @throws Problem `code-needed` where there is none, `unauthenticated` for a wrong one
 */
export async function proveSecondFactor(
  { store, stamps }: Accounts,
  member: Member,
  code: string | undefined,
): Promise<void> {
  if (member.secondFactorAt === null) return;
  if (code === undefined || code === '') throw codeNeeded();
  const now = stamps();
  if (await takeCode(store.client, member, code, now)) return;
  const there = (await findSecondFactor(store.client, member))?.recoveryHashes ?? [];
  const hash = recoveryHash(member.userId, code);
  if (!(await takeRecoveryHash(store.client, member, hash, there))) throw wrongCode();
  await recordOwn(store.client, member, 'second-factor.recover', now);
}

/** Whether somebody is only asked for a code: that is no failed attempt, and no success either. */
export function isCodeAsked(error: unknown): boolean {
  return error instanceof Problem && error.code === 'code-needed';
}

/** Whether it is the phone's code of now; it is used up then. */
async function takeCode(database: Database, user: UserRef, code: string, { now }: Stamps): Promise<boolean> {
  const factor = await findSecondFactor(database, user);
  const typed = code.normalize('NFKC').replace(/\s/g, '');
  const step = factor && stepOfCode(factor.secret, typed, now, factor.lastStep);
  return step !== undefined && takeStep(database, user, step);
}

async function newCodes(database: Database, user: UserRef): Promise<RecoveryCodesDto> {
  const codes = newRecoveryCodes();
  await saveRecoveryHashes(
    database,
    user,
    codes.map((code) => recoveryHash(user.userId, code)),
  );
  return { codes };
}

type OwnAction = `second-factor.${'add' | 'remove' | 'renew' | 'recover'}`;

function recordOwn(database: Database, user: UserRef, action: OwnAction, stamps: Stamps): Promise<void> {
  const { municipalityId, userId } = user;
  const subject = { kind: 'user', id: userId } as const;
  return recordAudit(database, { municipalityId, actorId: userId, action, subject }, stamps);
}

function codeNeeded(): Problem {
  return new Problem('code-needed', {
    ja: 'スマートフォンの確認コード（6桁）も入力してください。手元にないときは、控えておいた回復コードを使えます。',
    en: 'Enter the six-figure code of your phone, too. Without the phone, one of your recovery codes will do.',
  });
}

function wrongCode(): Problem {
  return new Problem('unauthenticated', {
    ja: '確認コードが違うか、すでに使われています。新しいコードが表示されてから入力してください。',
    en: 'The code is wrong or was used already. Wait for the next one and enter that.',
  });
}

function isThere(): Problem {
  return new Problem('conflict', {
    ja: '二段階認証はすでに有効です。機種変更のときは、いったん無効にしてからやり直してください。',
    en: 'There is a second factor already. To change the phone, remove it first.',
  });
}

function isNotThere(): Problem {
  return new Problem('conflict', {
    ja: '二段階認証は有効になっていません。先に設定してください。',
    en: 'There is no second factor. Set it up first.',
  });
}

function isDemanded(): Problem {
  return new Problem('conflict', {
    ja: 'あなたの役割では二段階認証が必要なため、無効にできません。機種変更は管理者に頼んでください。',
    en: 'Your role needs a second factor, so it cannot be removed. To change the phone, ask an administrator.',
  });
}
