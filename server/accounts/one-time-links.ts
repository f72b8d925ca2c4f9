/**
 * Links that work once. There is no mail: an administrator hands them over, the first one stands on the server's
 * console.
 */
import { Problem } from '../../core/problem/problem.js';
import { recordAudit } from '../store/accounts/audit.js';
import { savePasswordHash } from '../store/accounts/credentials.js';
import {
  dropFirstLinks,
  dropLinksOf,
  findLink,
  insertLink,
  takeLink,
  type FoundLink,
  type LinkPurpose,
  type NewLink,
} from '../store/accounts/one-time-links.js';
import { countUsers, findMember, insertUser, type Member, type UserRef } from '../store/accounts/users.js';
import type { Stamps } from '../store/cycles.js';
import { findMunicipality, insertMunicipality, listMunicipalities } from '../store/municipalities.js';
import type { Database, Store } from '../store/database.js';
import { inTransaction } from '../store/transactions.js';
import type { Accounts } from './accounts.js';
import { needMember } from './act-on-user.js';
import { endAccess } from './end-access.js';
import { checkPassword } from './own-account.js';
import { isCodeAsked, proveSecondFactor } from './second-factor.js';
import { newSecret, readSecret } from './secret.js';

const HOUR_MS = 60 * 60 * 1000;
const FIRST_MS = 24 * HOUR_MS;
const INVITATION_MS = 7 * 24 * HOUR_MS;
const RESET_MS = 24 * HOUR_MS;

export interface MadeLink {
  /** The place in the console that the link leads to, after the server's address: `#/setup?token=…`. */
  readonly hash: string;
  readonly expiresAt: Date;
}

interface LookedAtLink {
  readonly link: FoundLink;
  readonly municipality: string | null;
  readonly member: Member | undefined;
}

/**
 * Makes a link for each municipality without users, and for the very first one where there is none. Those that were
 * made before stop working.
 */
export function makeFirstLinks(store: Store, stamps: Stamps): Promise<{ municipality: string | null; hash: string }[]> {
  return inTransaction(store.client, async (database) => {
    await dropFirstLinks(database, stamps.now);
    const links: { municipality: string | null; hash: string }[] = [];
    const municipalities = await listMunicipalities(database);
    for (const { id, name } of municipalities) {
      if ((await countUsers(database, id)) > 0) continue;
      links.push({ municipality: name, hash: (await makeFirstLink(database, id, stamps)).hash });
    }
    if (municipalities.length === 0) {
      links.push({ municipality: null, hash: (await makeFirstLink(database, stamps.newId(), stamps)).hash });
    }
    return links;
  });
}

/** A link for a user who has no password yet, or has forgotten it. Earlier ones stop working. */
export async function makeUserLink(
  database: Database,
  { municipalityId, userId }: UserRef,
  purpose: 'invitation' | 'passwordReset',
  stamps: Stamps,
): Promise<MadeLink> {
  await dropLinksOf(database, { municipalityId, userId }, stamps.now);
  return makeLink(database, { municipalityId, purpose, userId }, stamps);
}

/** For whoever becomes the first administrator of a municipality. */
export function makeFirstLink(database: Database, municipalityId: string, stamps: Stamps): Promise<MadeLink> {
  return makeLink(database, { municipalityId, purpose: 'firstAdministrator', userId: null }, stamps);
}

const LASTS: Record<LinkPurpose, number> = {
  firstAdministrator: FIRST_MS,
  invitation: INVITATION_MS,
  passwordReset: RESET_MS,
};

type WantedLink = Pick<NewLink, 'municipalityId' | 'purpose' | 'userId'>;

async function makeLink(database: Database, wanted: WantedLink, stamps: Stamps): Promise<MadeLink> {
  const { text, hash } = newSecret(wanted.municipalityId);
  const expiresAt = new Date(stamps.now.getTime() + LASTS[wanted.purpose]);
  await insertLink(database, { ...wanted, tokenHash: hash, expiresAt }, stamps);
  return { hash: `#/setup?token=${text}`, expiresAt };
}

/** @throws Problem `gone` for a link that does not work (any more) */
export async function lookAtLink({ store, stamps }: Accounts, token: string): Promise<LookedAtLink> {
  return readLink(store.client, token, stamps().now);
}

async function readLink(database: Database, token: string, now: Date): Promise<LookedAtLink & UserRefOrNone> {
  const ref = readSecret(token);
  const link = ref && (await findLink(database, ref, now));
  if (!ref || !link) throw linkGone();
  const { municipalityId } = ref;
  const municipality = (await findMunicipality(database, municipalityId))?.name ?? null;
  const member = link.userId === null ? undefined : await findMember(database, { municipalityId, userId: link.userId });
  // A link outlives neither the account's being disabled nor its membership.
  if (link.userId !== null && (!member || member.disabledAt !== null || member.role === null)) throw linkGone();
  return { link, municipality, member, municipalityId };
}

interface UserRefOrNone {
  readonly municipalityId: string;
}

interface LinkUse {
  readonly token: string;
  readonly password: string;
  /** Where the user has a second factor. */
  readonly code?: string | undefined;
  /** Who the first administrator is. */
  readonly administrator?:
    | { readonly municipality?: string | undefined; readonly loginName: string; readonly displayName: string }
    | undefined;
}

/**
 * Uses a link up: sets the password, and makes the first administrator where it is for that. Sessions and
 * personal tokens that there were end: whoever needs a link may not have been the only one to know the password.
 * @throws Problem `gone` for a link that does not work (any more), `bad-password`, or `bad-request` where it is not said
 *   who the first administrator is
 */
export async function redeemLink(
  accounts: Accounts,
  { token, password, code, administrator }: LinkUse,
  address: string,
): Promise<Member> {
  const { store, passwords } = accounts;
  const { member, municipality } = await lookAtLink(accounts, token);
  const { loginName = '', displayName = '' } = member ?? administrator ?? {};
  checkPassword(password, loginName, displayName, municipality ?? administrator?.municipality ?? '');
  if (member) await proveBesideLink(accounts, member, code, address);
  const hash = await passwords.hash(password);
  return inTransaction(store.client, async (database) => {
    const stamps = accounts.stamps();
    const { link, municipalityId, municipality } = await readLink(database, token, stamps.now);
    if (!(await takeLink(database, municipalityId, link.id, stamps.now))) throw linkGone();
    const userId =
      link.userId ??
      (await makeFirst(database, { municipalityId, municipality, ...need(administrator, municipality) }, stamps));
    const user = { municipalityId, userId };
    await savePasswordHash(database, user, hash, stamps.now);
    await endAccess(database, user, stamps.now);
    const detail = { purpose: link.purpose };
    await recordAudit(database, { municipalityId, actorId: userId, action: 'link.use', detail }, stamps);
    return needMember(database, user);
  });
}

/** A link takes the password's place, not that of the second factor; codes are not guessed by it either. */
async function proveBesideLink(
  accounts: Accounts,
  member: Member,
  code: string | undefined,
  address: string,
): Promise<void> {
  const { limits } = accounts;
  const account = `${member.municipalityId}/${member.userId}`;
  await limits.attempt(account, address);
  await proveSecondFactor(accounts, member, code).catch(async (error: unknown) => {
    if (isCodeAsked(error)) await limits.forgive(account, address);
    throw error;
  });
  await limits.succeeded(account, address);
}

interface First {
  readonly municipalityId: string;
  /** Null where it is still to be made. */
  readonly municipality: string | null;
  readonly name: string;
  readonly loginName: string;
  readonly displayName: string;
}

function need(administrator: LinkUse['administrator'], municipality: string | null) {
  const name = municipality ?? administrator?.municipality;
  if (administrator && name !== undefined) {
    return { name, loginName: administrator.loginName, displayName: administrator.displayName };
  }
  throw new Problem('bad-request', {
    ja: '自治体名と、最初の管理者の利用者名・氏名を入れてください。',
    en: 'Say the municipality’s name and the first administrator’s user name and name.',
  });
}

async function makeFirst(database: Database, first: First, stamps: Stamps): Promise<string> {
  const { municipalityId, municipality, name, loginName, displayName } = first;
  const others = await listMunicipalities(database);
  const isFirst = municipality === null ? others.length === 0 : (await countUsers(database, municipalityId)) === 0;
  if (!isFirst) throw linkGone();
  if (municipality === null) await insertMunicipality(database, { id: municipalityId, name }, stamps.now);
  const role = 'administrator';
  const user = { municipalityId, loginName, displayName, email: null, role, departmentIds: [] } as const;
  const { userId } = await insertUser(database, user, stamps);
  return userId;
}

function linkGone(): Problem {
  return new Problem('gone', {
    ja: 'このリンクは使えません。使用済みか、期限切れです。管理者に新しいリンクを頼んでください。',
    en: 'This link does not work: it was used or has expired. Ask an administrator for a new one.',
  });
}
