/**
 * Adds and changes users by a list that somebody has looked at: each line by itself, wholly or not at all. Every line is
 * judged again by what there is now (`core/user-list`); one that would do something else than was seen does nothing.
 */
import { Problem } from '../../core/problem/problem.js';
import type { Bilingual } from '../../core/issue/issue.js';
import { judgeLines } from '../../core/user-list/judge-lines.js';
import { notAsSeen } from '../../core/user-list/line-faults.js';
import type { LineVerdict, WantedUser } from '../../core/user-list/line-verdict.js';
import type { UserLine } from '../../core/user-list/user-line.js';
import { listDepartmentNames } from '../store/accounts/departments.js';
import { listMembers, type UserRef } from '../store/accounts/users.js';
import type { Accounts } from './accounts.js';
import type { MadeLink } from './one-time-links.js';
import { changeUser, inviteUser, type UserChanges } from './users.js';

export type SeenLine = UserLine & { readonly expected: 'new' | 'changed' };

interface LineOutcome {
  readonly line: number;
  readonly kind: 'made' | 'changed' | 'refused';
  readonly faults: readonly Bilingual[];
  readonly link: MadeLink | undefined;
}

/** @param by the administrator, of whose municipality the users are */
export async function takeUserList(
  accounts: Accounts,
  lines: readonly SeenLine[],
  by: UserRef,
): Promise<LineOutcome[]> {
  const verdicts = await judgeNow(accounts, lines, by);
  const outcomes: LineOutcome[] = [];
  // One after another: each is a transaction of its own.
  for (const [i, verdict] of verdicts.entries()) outcomes.push(await take(accounts, verdict, lines[i]?.expected, by));
  return outcomes;
}

async function judgeNow({ store }: Accounts, lines: readonly SeenLine[], by: UserRef): Promise<LineVerdict[]> {
  const { municipalityId, userId: self } = by;
  const members = await listMembers(store.client, municipalityId);
  const users = members.map(({ userId, disabledAt, ...member }) => {
    return { ...member, id: userId, disabled: disabledAt !== null };
  });
  return judgeLines(lines, { users, departments: await listDepartmentNames(store.client, municipalityId), self });
}

async function take(
  accounts: Accounts,
  verdict: LineVerdict,
  expected: SeenLine['expected'] | undefined,
  by: UserRef,
): Promise<LineOutcome> {
  const { line } = verdict;
  if (verdict.kind === 'refused') return { line, kind: 'refused', faults: verdict.faults, link: undefined };
  if (verdict.kind !== expected) return { line, kind: 'refused', faults: [notAsSeen], link: undefined };
  try {
    return { line, faults: [], ...(await write(accounts, verdict, by)) };
  } catch (error) {
    // Another administrator was faster; the line says so, and the others go on.
    if (!(error instanceof Problem) || !REFUSED.has(error.code)) throw error;
    return { line, kind: 'refused', faults: [error.detail], link: undefined };
  }
}

const REFUSED: ReadonlySet<Problem['code']> = new Set(['conflict', 'bad-request', 'not-found']);

type Change = Extract<LineVerdict, { kind: 'new' | 'changed' }>;

async function write(
  accounts: Accounts,
  verdict: Change,
  { municipalityId, userId: actor }: UserRef,
): Promise<Pick<LineOutcome, 'kind' | 'link'>> {
  const { user } = verdict;
  if (verdict.kind === 'new') {
    const { departments, ...own } = user;
    const made = { ...own, municipalityId, departmentIds: departments.map(({ id }) => id) };
    return { kind: 'made', link: (await inviteUser(accounts, made, actor)).link };
  }
  await changeUser(accounts, { municipalityId, userId: verdict.userId }, changesOf(verdict, user), actor);
  return { kind: 'changed', link: undefined };
}

function changesOf(
  { changes }: Extract<LineVerdict, { kind: 'changed' }>,
  { displayName, email, role, departments }: WantedUser,
): UserChanges {
  const has = (...some: typeof changes) => some.some((one) => changes.includes(one));
  return {
    displayName: has('displayName') ? displayName : undefined,
    email: has('email') ? email : undefined,
    membership: has('role', 'departments') ? { role, departmentIds: departments.map(({ id }) => id) } : undefined,
  };
}
