/**
 * A cycle as one transaction sees it: what it is, the blank workbook that it began with, and its present state. Whoever
 * reads a cycle begins here, and so does every step (`take-step.ts`).
 */
import { Problem } from '../../core/problem/problem.js';
import type { StoredConsolidation } from '../store/consolidations.js';
import { findCycle, type CycleRef, type CycleSummary } from '../store/cycles.js';
import { readConsolidation } from '../store/kept-consolidations.js';
import type { Database } from '../store/database.js';
import { inSnapshot } from '../store/transactions.js';
import type { BlankForm } from './workbooks/blank-forms.js';
import type { CycleParts } from './cycle-parts.js';

export interface OpenCycle {
  readonly database: Database;
  readonly cycle: CycleSummary;
  readonly blank: BlankForm;
  /** The state that is there, before anything is done to it. */
  readonly before: StoredConsolidation;
}

/**
 * To be called before a transaction that opens the cycle: what others wait for must not wait for the threads itself, which
 * may have much to do when the blank workbook has to be read. @throws Problem `not-found`
 */
export async function readyBlank(
  { store, blanks }: Pick<CycleParts, 'store' | 'blanks'>,
  ref: CycleRef,
): Promise<void> {
  if (!blanks.has(ref)) await blanks.of(await requireCycle(store.client, ref));
}

/** Reads one moment of a cycle. @throws Problem `not-found` */
export async function readCycle<T>(
  parts: Pick<CycleParts, 'store' | 'blanks'>,
  ref: CycleRef,
  work: (open: OpenCycle) => Promise<T>,
): Promise<T> {
  await readyBlank(parts, ref);
  return inSnapshot(parts.store.client, async (database) => work(await openCycle(parts, database, ref)));
}

/** Reads a cycle within a transaction. @throws Problem `not-found` */
export async function openCycle(
  { blanks }: Pick<CycleParts, 'blanks'>,
  database: Database,
  ref: CycleRef,
): Promise<OpenCycle> {
  const cycle = await requireCycle(database, ref);
  const blank = await blanks.of(cycle, database);
  const before = await readConsolidation(database, cycle, blank.table);
  return { database, cycle, blank, before };
}

/** What is known of a cycle without reading its table. @throws Problem `not-found` */
export async function requireCycle(database: Database, ref: CycleRef): Promise<CycleSummary> {
  const cycle = await findCycle(database, ref);
  if (cycle) return cycle;
  throw new Problem('not-found', {
    ja: '指定された年度の評価作業はありません。一覧から選び直してください。',
    en: 'There is no such cycle. Choose again from the list.',
  });
}

/** In a closed cycle nothing is written any more. @throws Problem `locked` */
export function requireNotClosed({ state }: CycleSummary): void {
  if (state !== 'closed') return;
  throw new Problem('locked', {
    ja: 'この年度の評価作業は締め切られています。必要なときは、取りまとめ担当に再開を頼んでください。',
    en: 'This cycle is closed. If something has to change, ask the coordinator to open it again.',
  });
}

/** What somebody had seen is no longer, or not yet, what is there. */
export function stale(ja: string, en: string): Problem {
  return new Problem('stale', { ja, en });
}
