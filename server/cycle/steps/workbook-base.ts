/**
 * What a workbook was made from (rules I2, I3): the values in its link; else the table as it was at the revision that the
 * link names; else the blank form.
 */
import { baseFromLink } from '../../../core/link/link.js';
import type { WorkbookBase } from '../../../core/sync/workbook-push.js';
import type { WorkbookReading } from '../../workbook/read-form.js';
import { recordsAt } from './base-at.js';
import { isOfCycle } from '../workbooks/read-delivery.js';
import type { OpenCycle } from '../open-cycle.js';

export async function workbookBase(open: OpenCycle, { link }: WorkbookReading): Promise<WorkbookBase> {
  const { cycle, before } = open;
  const blank = open.blank.records;
  if (!link || !isOfCycle(link, cycle)) return { isOwn: false, revision: 0, records: blank, deleted: [] };
  const { revision, deleted } = link;
  if (link.records.length > 0) {
    // A server that was restored from a backup has not reached that revision again yet.
    const reached = Math.min(revision, before.revision);
    return {
      isOwn: true,
      revision: reached,
      records: baseFromLink(link),
      ids: link.records.map(({ id }) => id),
      deleted,
    };
  }
  if (revision > before.revision) return { isOwn: false, revision: 0, records: blank, deleted };
  const past = await recordsAt(open, revision);
  return { isOwn: true, revision, records: past.map(({ record }) => record), ids: past.map(({ id }) => id), deleted };
}
