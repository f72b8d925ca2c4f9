/**
 * In which years a department exists and who goes on with its work: it was renamed, merged into another or split into
 * several. From then on it counts in every year's evaluation (decision 8); the people of one that was renamed or merged
 * belong to the department that follows too.
 */
import { Problem } from '../../core/problem/problem.js';
import { recordAudit } from '../store/accounts/audit.js';
import {
  addDepartments,
  copyMembers,
  listRegister,
  setDepartmentYears,
  type RegisteredDepartment,
} from '../store/accounts/departments.js';
import type { UserRef } from '../store/accounts/users.js';
import type { Database } from '../store/database.js';
import { inTransaction } from '../store/transactions.js';
import type { Accounts } from './accounts.js';

interface Years {
  readonly id: string;
  readonly from: number | null;
  /** The last year. */
  readonly until: number | null;
  /** Names. */
  readonly successors: readonly string[];
}

/** @throws Problem `not-found`; `conflict` for years and successors that cannot be */
export function setYears({ store, stamps }: Accounts, by: UserRef, wanted: Years): Promise<void> {
  const { municipalityId, userId: actorId } = by;
  const { id, from, until } = wanted;
  const names = [...new Set(wanted.successors)];
  return inTransaction(store.client, async (database) => {
    const made = stamps();
    const before = await listRegister(database, municipalityId);
    const own = before.find((one) => one.id === id);
    if (!own) throw unknown();
    requirePossible(own, { ...wanted, successors: names });
    const fresh = names.filter((name) => before.every((one) => one.name !== name));
    const since = until === null ? undefined : until + 1;
    await addDepartments(
      database,
      municipalityId,
      fresh.map((name) => ({ name, from: since })),
      { newId: made.newId },
    );
    const register = await listRegister(database, municipalityId);
    const successors = names.flatMap((name) => register.filter((one) => one.name === name).map((one) => one.id));
    requireLeadsOn(register, own, { until, successors });
    await setDepartmentYears(database, municipalityId, id, {
      years: { from, until, successors },
      newId: made.newId,
    });
    const people = await withPeople(database, municipalityId, id, successors);
    const subject = { kind: 'department', id } as const;
    const detail = { from: String(from ?? ''), until: String(until ?? ''), successors: names, people: String(people) };
    await recordAudit(database, { municipalityId, actorId, action: 'department.set-years', subject, detail }, made);
  });
}

/** Of one that was split it has to be said for each person where they went. */
async function withPeople(database: Database, municipalityId: string, from: string, successors: readonly string[]) {
  const [to, ...others] = successors;
  return to === undefined || others.length > 0 ? 0 : copyMembers(database, municipalityId, { from, to });
}

function requirePossible({ name }: RegisteredDepartment, { from, until, successors }: Years): void {
  if (from !== null && until !== null && from > until) {
    throw impossible(
      `「${name}」は、始まる年度（${from}年度）が終わる年度（${until}年度）より後になっています。`,
      `"${name}" would begin (${from}) after its end (${until}).`,
    );
  }
  if (successors.length > 0 && until === null) {
    throw impossible(
      `引き継ぎ先を決めるときは、「${name}」がいつまであったかも入れてください。`,
      `Say in which year "${name}" ended when another department follows it.`,
    );
  }
  if (successors.includes(name)) {
    throw impossible(`「${name}」を、それ自身の引き継ぎ先にはできません。`, `"${name}" cannot follow itself.`);
  }
}

interface LeadsTo {
  readonly until: number | null;
  readonly successors: readonly string[];
}

function requireLeadsOn(
  register: readonly RegisteredDepartment[],
  { id, name }: RegisteredDepartment,
  { until, successors }: LeadsTo,
): void {
  const byId = new Map(register.map((one) => [one.id, one]));
  for (const heir of successors.flatMap((one) => byId.get(one) ?? [])) {
    if (until !== null && heir.until !== null && heir.until <= until) {
      throw impossible(
        `「${heir.name}」は${heir.until}年度までなので、${until + 1}年度から「${name}」を引き継げません。`,
        `"${heir.name}" ended in ${heir.until} and cannot follow "${name}" in ${until + 1}.`,
      );
    }
  }
  const seen = new Set<string>();
  const next = [...successors];
  for (let one = next.pop(); one !== undefined; one = next.pop()) {
    if (one === id) {
      throw impossible(
        `引き継ぎ先をたどると、「${name}」に戻ってしまいます。`,
        `The departments that follow "${name}" lead back to it.`,
      );
    }
    if (seen.has(one)) continue;
    seen.add(one);
    next.push(...(byId.get(one)?.successors ?? []));
  }
}

function impossible(ja: string, en: string): Problem {
  return new Problem('conflict', { ja, en });
}

function unknown(): Problem {
  return new Problem('not-found', {
    ja: 'その課は登録されていません。一覧から選び直してください。',
    en: 'There is no such department. Choose again from the list.',
  });
}
