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
    select: {
      id: true,
      department: { select: { id: true, name: true } },
      subject: true,
      statement: true,
      actor: { select: { displayName: true } },
      createdAt: true,
    },
    orderBy: { id: 'asc' },
  });
  const last = new Map(rows.map((row) => [JSON.stringify([row.department?.id ?? '', row.subject]), row]));
  return rows.flatMap((row) => {
    const { id, department, subject, statement, actor, createdAt: at } = row;
    const holds = last.get(JSON.stringify([department?.id ?? '', subject])) === row;
    if (!holds || statement === null) return [];
    const said = statementSchema.parse(JSON.parse(statement));
    return [{ id, department, subject, statement: said, by: actor?.displayName ?? null, at }];
  });
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
