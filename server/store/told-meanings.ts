/**
 * What people said of the workbooks of a cycle. Append-only: a statement holds until another is made about the same thing,
 * or it is taken back.
 */
import { statementSchema, type Statement } from '../../core/reader/told/statement.js';
import type { CycleRef, Stamps } from './cycles.js';
import type { Database } from './database.js';

export interface StoredStatement {
  readonly id: string;
  /** Whose copies it holds for; null for everybody's. */
  readonly department: { readonly id: string; readonly name: string } | null;
  /** What it is about, as it is compared. */
  readonly subject: string;
  readonly statement: Statement;
  readonly by: string | null;
  readonly at: Date;
}

/** What holds, in the order in which it was said. */
export async function listStatements(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
): Promise<StoredStatement[]> {
  const rows = await database.toldMeaning.findMany({
    where: { municipalityId, cycleId },
    select: { id: true, departmentId: true, subject: true, statement: true, actorId: true, createdAt: true },
    orderBy: { id: 'asc' },
  });
  if (rows.length === 0) return [];
  const last = new Map(rows.map((row) => [subjectIn(row), row]));
  // Whose they are is asked for once, not with a list of them: there may be as many as were ever said.
  const ofCycle = { municipalityId, told: { some: { cycleId } } };
  const departments = await database.department.findMany({ where: ofCycle, select: { id: true, name: true } });
  const actors = await database.user.findMany({ where: ofCycle, select: { id: true, displayName: true } });
  return rows.flatMap((row) => {
    const { id, departmentId, subject, statement, actorId, createdAt: at } = row;
    if (last.get(subjectIn(row)) !== row || statement === null) return [];
    const said = statementSchema.parse(JSON.parse(statement));
    const department = departments.find((one) => one.id === departmentId) ?? null;
    const by = actors.find((one) => one.id === actorId)?.displayName ?? null;
    return [{ id, department, subject, statement: said, by, at }];
  });
}

/** What a statement is about, and for whose copies. */
function subjectIn({ departmentId, subject }: { readonly departmentId: string | null; readonly subject: string }) {
  return JSON.stringify([departmentId ?? '', subject]);
}

export interface NewStatement {
  readonly departmentId: string | null;
  readonly subject: string;
  /** Null where it is taken back. */
  readonly statement: Statement | null;
}

/** To be called under the cycle's lock. @param actorId who says it. @returns their ids, in their order */
export async function addStatements(
  database: Database,
  { municipalityId, cycleId, actorId }: CycleRef & { readonly actorId: string },
  statements: readonly NewStatement[],
  { now, newId }: Stamps,
): Promise<string[]> {
  const ids = statements.map(() => newId());
  await database.toldMeaning.createMany({
    data: statements.map(({ departmentId, subject, statement }, i) => ({
      municipalityId,
      id: ids[i]!, // one of each statement
      cycleId,
      departmentId,
      subject,
      statement: statement === null ? null : JSON.stringify(statement),
      actorId,
      createdAt: now,
    })),
  });
  return ids;
}
