/**
 * Somebody says what a column, a row or a name in a cycle's workbooks is, or takes that back. What a coordinator says holds
 * for everybody's copies; what a department says, for its own. Nothing is ever overwritten: the statements are kept one
 * after the other, and the audit says who made them. Saying again what holds already changes nothing.
 */
import type { Actor } from '../../../core/access/access.js';
import { Problem } from '../../../core/problem/problem.js';
import type { AuditAction } from '../../../core/protocol/audit.js';
import type { ToldListDto } from '../../../core/protocol/told.js';
import { subjectOf, toldFrom, type Statement } from '../../../core/reader/told/statement.js';
import { requireOfForm } from '../../../core/reader/told/told-document.js';
import { recordAudit } from '../../store/accounts/audit.js';
import type { CycleRef, CycleSummary, Stamps } from '../../store/cycles.js';
import type { Database } from '../../store/database.js';
import { addStatements, listStatements, type NewStatement, type StoredStatement } from '../../store/told-meanings.js';
import { listUses } from '../../store/told-uses.js';
import { inSnapshot } from '../../store/transactions.js';
import { changeCycle } from '../change-cycle.js';
import type { CycleParts } from '../cycle-parts.js';
import { requireCycle, requireNotClosed } from '../open-cycle.js';
import { mayTakeBack, statementAnswer, statementsFor } from './statements.js';

/** What holds: everything for coordinators; for a department what is everybody's and its own. @throws Problem `not-found` */
export function readTold(parts: CycleParts, ref: CycleRef, actor: Actor): Promise<ToldListDto> {
  return inSnapshot(parts.store.client, async (database) =>
    listFor(database, await requireCycle(database, ref), actor),
  );
}

/**
 * @returns what holds then
 * @throws Problem `not-found`; `locked`; `told-invalid` for what the form does not have
 */
export function tell(
  parts: CycleParts,
  ref: CycleRef,
  actor: Actor,
  statements: readonly Statement[],
): Promise<ToldListDto> {
  return change({ parts, ref, actor, action: 'told.tell' }, ({ form }) => {
    requireOfForm(form, { version: 1, form: form.id, ...toldOf(statements) });
    return scopesOf(actor).flatMap((departmentId) =>
      statements.map((statement) => ({ departmentId, subject: subjectOf(form, statement), statement })),
    );
  });
}

/** @throws Problem `not-found` for a statement that does not hold, or is not the actor's to take back; `locked` */
export function takeBack(parts: CycleParts, ref: CycleRef, actor: Actor, id: string): Promise<ToldListDto> {
  return change({ parts, ref, actor, action: 'told.take-back' }, (_, before) => {
    const stored = before.find((one) => one.id === id);
    if (!stored || !mayTakeBack(actor, stored)) throw noStatement();
    return [{ departmentId: stored.department?.id ?? null, subject: stored.subject, statement: null }];
  });
}

interface Saying {
  readonly parts: CycleParts;
  readonly ref: CycleRef;
  readonly actor: Actor;
  readonly action: AuditAction;
}

type Made = readonly NewStatement[];

/** Of a cycle: every workbook is read with them. */
const MOST_STATEMENTS = 1000;

function change(
  { parts, ref, actor, action }: Saying,
  make: (cycle: CycleSummary, before: readonly StoredStatement[]) => Made,
): Promise<ToldListDto> {
  return changeCycle(parts, ref, async (database, stamps: Stamps) => {
    const cycle = await requireCycle(database, ref);
    requireNotClosed(cycle);
    const before = await listStatements(database, ref);
    const made = make(cycle, before).filter((one) => !saysTheSame(holding(before, one), one));
    if (made.length === 0) return { result: await listFor(database, cycle, actor), event: undefined };
    const more = made.filter((one) => one.statement && !holding(before, one));
    if (more.length > 0 && before.length + more.length > MOST_STATEMENTS) throw tooMany();
    const statements = await addStatements(database, { ...ref, actorId: actor.userId }, made, stamps);
    const { municipalityId, userId: actorId } = actor;
    // By their ids: what they say are contents of cells.
    const entry = { municipalityId, actorId, action, subject: { kind: 'cycle', id: ref.cycleId } } as const;
    await recordAudit(database, { ...entry, detail: { statements } }, stamps);
    return { result: await listFor(database, cycle, actor), event: undefined };
  });
}

/** What holds of the same thing, for the same copies. */
function holding(
  before: readonly StoredStatement[],
  { departmentId, subject }: NewStatement,
): StoredStatement | undefined {
  return before.find((one) => (one.department?.id ?? null) === departmentId && one.subject === subject);
}

function saysTheSame(before: StoredStatement | undefined, { statement }: NewStatement): boolean {
  return JSON.stringify(before?.statement ?? null) === JSON.stringify(statement);
}

/** For whose copies somebody speaks: everybody's, or those of their departments. */
function scopesOf(actor: Actor): readonly (string | null)[] {
  return mayTakeBack(actor, { department: null }) ? [null] : actor.departmentIds;
}

function toldOf(statements: readonly Statement[]) {
  const { columns, rows, departments } = toldFrom(statements);
  return { columns: [...columns], rows: [...rows], departments: [...departments] };
}

async function listFor(database: Database, cycle: CycleSummary, actor: Actor): Promise<ToldListDto> {
  const all = await listStatements(database, cycle);
  const uses = await listUses(database, cycle);
  const counting = new Set(statementsFor(cycle.form, all, actor));
  const isCoordinator = mayTakeBack(actor, { department: null });
  const shown = all.filter(({ department }) => !department || isCoordinator || mayTakeBack(actor, { department }));
  return {
    told: shown.map((stored) => {
      const answer = statementAnswer(cycle.form, stored, actor);
      // Who wrote, and of what, is told to coordinators, and to the departments about themselves.
      const own = answer.mayTakeBack
        ? { by: stored.by, uses: [...(uses.get(stored.id) ?? [])] }
        : { by: null, uses: [] };
      return { ...answer, ...own, counts: counting.has(stored), at: stored.at.toISOString() };
    }),
  };
}

function tooMany(): Problem {
  return new Problem('told-invalid', {
    ja: `読み取りの指定は一つの年度に${MOST_STATEMENTS}件までです。要らないものを取り消してから、決めてください。`,
    en: `No more than ${MOST_STATEMENTS} things can be said of one year's workbooks. Take back what is not needed first.`,
  });
}

function noStatement(): Problem {
  return new Problem('not-found', {
    ja: 'この指定は、すでに取り消されたか、変えられています。画面を開き直してください。',
    en: 'This was taken back already, or said otherwise. Open the page again.',
  });
}
