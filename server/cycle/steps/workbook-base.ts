/**
 * What a workbook was made from (rules I2, I3, I4): the values in its link, or the copy with it that was sent before, which
 * did not renew it; else the table as it was at the revision that
 * the link names; else the earlier copy that it is nearest to; else the blank form.
 */
import type { Descent } from '../../../core/lineage/descent.js';
import { baseFromLink, type Link } from '../../../core/link/link.js';
import { RecordTable } from '../../../core/record/record-table.js';
import type { WorkbookBase } from '../../../core/sync/workbook-push.js';
import { isOfCycle } from '../workbooks/read-delivery.js';
import type { OpenCycle } from '../open-cycle.js';
import { recordsAt } from './base-at.js';
import { findDescent, findLinkedDescent, stateOf, type SentCopy, type SentRecords } from './descent.js';

export interface FoundBase {
  readonly base: WorkbookBase;
  /** Why it is that; undefined where the link says so. */
  readonly descent: Descent<SentCopy> | undefined;
  /** The blank form's records on the version of the form that the workbook is on. */
  readonly blank: RecordTable;
}

/** @param together copies that were given together with it, and would come in before it */
export async function workbookBase(
  open: OpenCycle,
  given: Link | undefined,
  sent: SentRecords,
  together: readonly SentCopy[] = [],
): Promise<FoundBase> {
  const { cycle, before } = open;
  const { form } = sent;
  const ofCycle = open.blank.table;
  const blank = form === ofCycle.form ? ofCycle : RecordTable.of(form, ofCycle.records);
  const link = given && isOfCycle(given, cycle) ? given : undefined;
  if (link && link.records.length > 0) {
    const { revision, deleted } = link;
    // A server that was restored from a backup has not reached that revision again yet.
    const reached = Math.min(revision, before.revision);
    const base = { isOwn: true, revision: reached, table: baseFromLink(form, link), deleted };
    const descent = await findLinkedDescent(open, blank, { table: base.table, since: reached, together }, sent);
    if (!descent.from) return { base, descent: undefined, blank };
    return { base: { ...base, table: stateOf(open, blank, descent.from) }, descent, blank };
  }
  if (link && link.revision <= before.revision) {
    const { revision, deleted } = link;
    const table = RecordTable.ofRows(form, await recordsAt(open, revision));
    return { base: { isOwn: true, revision, table, deleted }, descent: undefined, blank };
  }
  const descent = await findDescent(open, blank, sent, together);
  // Whoever works on a copy without a link knows of no deletion since the blank form was handed out (rule E2).
  const none = { revision: 0, deleted: link?.deleted ?? [] };
  const base = descent.from
    ? { isOwn: true, table: stateOf(open, blank, descent.from), ...none }
    : { isOwn: false, table: blank, ...none };
  return { base, descent, blank };
}
