/**
 * Whom a line of a list is about: by the user name, else by the mail address. Two lines never mean one person.
 */
import { z } from 'zod';
import type { Role } from '../access/access.js';
import type { Bilingual } from '../issue/issue.js';
import { loginNameSchema } from '../protocol/person.js';
import { isBlankText } from '../text/unseen.js';
import { badEmail, badLoginName, doubledEmail, doubledLoginName, needsLoginName } from './line-faults.js';
import type { UserLine } from './user-line.js';

/** Somebody who is there already. */
export interface KnownUser {
  readonly id: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly disabled: boolean;
  readonly role: Role | null;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
}

export interface LineIdentity {
  /** In the form in which it is kept; empty where there is none. */
  readonly loginName: string;
  /** Null where the line says none. */
  readonly email: string | null;
  readonly known: KnownUser | undefined;
  readonly faults: readonly Bilingual[];
}

const emailSchema = z.email().max(254);

/** Somebody without a user name signs in with the mail address. */
export function identityOf(line: UserLine, users: readonly KnownUser[]): LineIdentity {
  const faults: Bilingual[] = [];
  const email = typed(line.email);
  const isEmail = emailSchema.safeParse(email).success;
  if (email !== '' && !isEmail) faults.push(badEmail(line.email));
  const said = typed(line.loginName);
  const byEmail = said === '' && isEmail ? users.filter((user) => user.email === email) : [];
  const loginName = byEmail.length === 1 ? (byEmail[0]?.loginName ?? '') : said || email;
  if (loginName === '') faults.push(needsLoginName);
  // An address that is none was named already.
  else if (!loginNameSchema.safeParse(loginName).success && (said !== '' || isEmail)) {
    faults.push(badLoginName(said === '' ? line.email : line.loginName));
  }
  return {
    loginName,
    email: isEmail ? email : null,
    known: users.find((user) => user.loginName === loginName),
    faults,
  };
}

/** Full-width letters and capitals come out of Japanese input, and mean the same. */
function typed(text: string): string {
  return isBlankText(text) ? '' : text.normalize('NFKC').trim().toLowerCase();
}

/** What is wrong with lines that name the same user, or the same address, as others: nobody could say which of them counts. */
export function sharedNames(
  lines: readonly UserLine[],
  identities: readonly LineIdentity[],
): ReadonlyMap<UserLine, readonly Bilingual[]> {
  const faults = new Map<UserLine, Bilingual[]>();
  const name = (line: UserLine, fault: Bilingual) => faults.set(line, [...(faults.get(line) ?? []), fault]);
  const loginNames = linesBy(lines, (i) => identities[i]?.loginName ?? '');
  const addresses = linesBy(lines, (i) => identities[i]?.email ?? '');
  for (const [loginName, same] of loginNames) {
    for (const line of same) name(line, doubledLoginName(loginName, others(same, line)));
  }
  for (const [email, same] of addresses) {
    const isSaid = same.every((line) => faults.has(line));
    if (!isSaid) for (const line of same) name(line, doubledEmail(email, others(same, line)));
  }
  return faults;
}

/** So many are named; who mends those sees the rest. */
const MOST_NAMED = 5;
const others = (same: readonly UserLine[], line: UserLine) =>
  same
    .filter((one) => one !== line)
    .map((one) => one.line)
    .slice(0, MOST_NAMED);

/** Lines that have a text in common with others, by it. */
function linesBy(lines: readonly UserLine[], textOf: (index: number) => string): [string, UserLine[]][] {
  const found = new Map<string, UserLine[]>();
  lines.forEach((line, i) => {
    const text = textOf(i);
    if (text !== '') found.set(text, [...(found.get(text) ?? []), line]);
  });
  return [...found].filter(([, same]) => same.length > 1);
}
