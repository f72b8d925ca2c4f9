/**
 * The workbooks of a cycle as a whole: the report in the city's own form, and the blank one.
 */
import type { Actor } from '../../../core/access/access.js';
import { ConflictTable } from '../../../core/consolidation/conflict-table.js';
import type { Issue } from '../../../core/issue/issue.js';
import { recordAudit } from '../../store/accounts/audit.js';
import { reportOf } from '../../error-report.js';
import { troubleOf } from '../../store/database-errors.js';
import type { CycleRef } from '../../store/cycles.js';
import type { CycleParts } from '../cycle-parts.js';
import { readCycle, requireCycle } from '../open-cycle.js';
import { readCycleAs } from '../seen-cycle.js';
import { shownConflicts, sightOfReader } from '../sight-of-reader.js';

interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The report, with the answers and the conflicts as far as the reader sees them; the audit says who took it out, or the log where the
 * database cannot be written to: reading goes on.
 * @param growRows whether rows become as high as their answers need
 * @throws Problem `not-found`
 */
export async function exportReport(parts: CycleParts, ref: CycleRef, by: Actor, growRows: boolean): Promise<Download> {
  const { cycle, blank, before, sees } = await readCycleAs(parts, ref, by, async (open) => {
    return { ...open, sees: await sightOfReader(open.database, open.cycle.form, by) };
  });
  const state = { table: before.table, conflicts: shownConflicts(before, sees) };
  const bytes = await parts.workbooks.report(blank, state, growRows);
  const { municipalityId, cycleId: id } = ref;
  const subject = { kind: 'cycle', id } as const;
  const entry = { municipalityId, actorId: by.userId, action: 'report.export', subject } as const;
  await recordAudit(parts.store.client, entry, parts.stamps()).catch((error: unknown) => {
    if (troubleOf(error) === undefined) throw error;
    parts.logger?.warn({ ...entry, error: reportOf(error) }, 'not in the audit: the database cannot be written to');
  });
  return { name: `取りまとめ_${cycle.blankName}`, bytes };
}

/** What the report says nothing of: values without a cell, answers that are cut off on paper. @throws Problem `not-found` */
export async function readReportIssues(parts: CycleParts, ref: CycleRef): Promise<readonly Issue[]> {
  const { blank, before } = await readCycle(parts, ref, (open) => Promise.resolve(open));
  return parts.workbooks.reportIssues(blank, { table: before.table, conflicts: ConflictTable.NONE });
}

/** @returns as JSON. @throws Problem `not-found` */
export async function readBlankTexts({ store, blanks, workbooks }: CycleParts, ref: CycleRef): Promise<string> {
  const cycle = await requireCycle(store.client, ref);
  return workbooks.texts((await blanks.of(cycle)).bytes);
}

/** @throws Problem `not-found` */
export async function readBlank({ store, blanks }: CycleParts, ref: CycleRef): Promise<Download> {
  const cycle = await requireCycle(store.client, ref);
  return { name: cycle.blankName, bytes: (await blanks.of(cycle)).bytes };
}
