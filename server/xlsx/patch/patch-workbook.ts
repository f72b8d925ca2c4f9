/**
 * Changes a workbook and nothing else in it: rows are inserted, then cells are written, then disputes are marked. Parts
 * that are not concerned are copied as they are, compressed bytes and all.
 */
import type { CellContent, CellEdit, WorkbookEdits } from '../../../core/grid/edit.js';
import { openPackage, rewritePackage } from '../package.js';
import { locateParts, sheetPart, type WorkbookParts } from '../parts.js';
import { parseStyles } from '../styles.js';
import { markDisputes } from './disputes/mark-disputes.js';
import { insertRows } from './insert/insert-rows.js';
import { PackageDraft } from './package-draft.js';
import { patchCells } from './patch-cells.js';
import { dropStaleResults } from './stale-results.js';

/** @throws Problem for an edit that cannot be made; then nothing is */
export async function patchWorkbook(bytes: Uint8Array, edits: WorkbookEdits): Promise<Uint8Array> {
  const pkg = await openPackage(bytes);
  const parts = await locateParts(pkg);
  const draft = new PackageDraft(pkg);
  if (edits.insertions.length > 0) await insertRows(draft, parts, edits.insertions);
  await writeCells(draft, parts, edits.cells);
  if (edits.cells.length > 0) await dropStaleResults(draft, parts, edits.cells);
  if (edits.disputes.length > 0) await markDisputes(draft, parts, edits.disputes);
  return rewritePackage(bytes, draft.changes);
}

async function writeCells(draft: PackageDraft, parts: WorkbookParts, edits: readonly CellEdit[]): Promise<void> {
  const bySheet = new Map<string, Map<string, CellContent>>();
  for (const { sheet, address, content } of edits) {
    const cells = bySheet.get(sheet) ?? new Map<string, CellContent>();
    bySheet.set(sheet, cells.set(address, content));
  }
  const styles = parts.styles === undefined ? [] : parseStyles(await draft.read(parts.styles), parts.styles);
  for (const [sheet, cells] of bySheet) {
    const { part } = sheetPart(parts, sheet);
    draft.write(part, patchCells(await draft.read(part), part, { cells, styles, date1904: parts.date1904 }));
  }
}
