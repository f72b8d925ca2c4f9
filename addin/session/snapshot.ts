/**
 * The open workbook at one moment, as the session sees it: its records, which of them the server knows, and what it says
 * beyond what it last agreed with the server.
 */
import { readSheets, sheetVersions } from '../../core/consolidation/sheet-versions.js';
import { formInYear } from '../../core/form/form-year.js';
import type { Workbook } from '../../core/grid/grid.js';
import { readCopyOf } from '../../core/reader/blank/read-copy.js';
import { fitForm } from '../../core/reader/read-form.js';
import { NOTHING_TOLD } from '../../core/reader/told/told.js';
import { usesIn } from '../../core/reader/told/uses.js';
import type { PushedUse } from '../../core/sync/push.js';
import type { LocalCopy } from '../../core/sync/local-copy.js';
import type { ExcelPort } from '../excel/port.js';
import type { SyncTarget } from './sync-target.js';
import { rowsOf, withWorkbook, type WorkbookRows } from './workbook-rows.js';

export interface Snapshot {
  readonly workbook: Workbook;
  readonly rows: WorkbookRows;
  /** With what the cells say. */
  readonly copy: LocalCopy;
  /** What it was read with that somebody had said before. */
  readonly uses: readonly PushedUse[];
}

type ReadTarget = Pick<SyncTarget, 'form' | 'layout' | 'told' | 'statements' | 'cycle'>;

/** @param agreed the copy as it last agreed with the server */
export async function takeSnapshot(
  excel: Pick<ExcelPort, 'read'>,
  { form, layout, told = NOTHING_TOLD, statements = [], cycle: { fiscalYear } }: ReadTarget,
  agreed: LocalCopy,
): Promise<Snapshot> {
  const workbook = await excel.read();
  const reading = (layout && readCopyOf(layout, workbook, told)) ?? fitForm(workbook, form).reading;
  const { records } = sheetVersions({ ...reading, sheets: readSheets(reading, workbook) });
  const dated = formInYear(form, fiscalYear);
  const rows = rowsOf(dated, agreed, records);
  const used = usesIn(form, reading.issues, statements);
  const uses = used.map(({ said: { id }, sheet, address }) => ({ id, sheet, address }));
  return { workbook, rows, copy: withWorkbook(dated, agreed, rows), uses };
}
