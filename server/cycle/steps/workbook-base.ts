/**
 * What a workbook was made from (rules I2, I3): the values in its link; else the table as it was at the revision that the
 * link names; else the blank form.
 */
import { baseFromLink } from '../../../core/link/link.js';
import { RecordTable } from '../../../core/record/record-table.js';
import type { WorkbookBase } from '../../../core/sync/workbook-push.js';
import type { CheckedReading } from '../../threads/workbook-reader.js';
import { recordsAt } from './base-at.js';
import { isOfCycle } from '../workbooks/read-delivery.js';
import type { OpenCycle } from '../open-cycle.js';

export async function workbookBase(open: OpenCycle, { form, link }: CheckedReading): Promise<WorkbookBase> {
  const { cycle, before } = open;
  const blank = open.blank.table;
  const table = form === blank.form ? blank : RecordTable.of(form, blank.records);
  const handedOut = { isOwn: false, revision: 0, table, deleted: [] };
  if (!link || !isOfCycle(link, cycle)) return handedOut;
  const { revision, deleted } = link;
  if (link.records.length > 0) {
    // A server that was restored from a backup has not reached that revision again yet.
    const reached = Math.min(revision, before.revision);
    return { isOwn: true, revision: reached, table: baseFromLink(form, link), deleted };
  }
  if (revision > before.revision) return { ...handedOut, deleted };
  return { isOwn: true, revision, table: RecordTable.ofRows(form, await recordsAt(open, revision)), deleted };
}
