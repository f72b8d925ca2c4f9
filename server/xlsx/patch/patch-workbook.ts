/**
 * Changes a workbook and nothing else in it: sheets are copied, rows are inserted, then cells are written, then conflicts are marked. Parts
 * that are not concerned are copied as they are, compressed bytes and all.
 */
import { cellArea } from '../../../core/grid/area.js';
import type { CellEdit, WorkbookEdits } from '../../../core/grid/edit.js';
import { openPackage } from '../package.js';
import { locateParts, sheetPart, type WorkbookParts } from '../parts.js';
import { leaveOut } from './calc-chain.js';
import { readContext } from './cell-context.js';
import { copySheets } from './copy-sheets.js';
import { markConflicts } from './conflicts/mark-conflicts.js';
import type { SheetArea } from './formula/precedents.js';
import { insertRows } from './insert/insert-rows.js';
import { ChangedStyles } from './changed-styles.js';
import { ChangedPackage } from './changed-package.js';
import type { CellPatch } from './cell-patches.js';
import { patchCells } from './patch-cells.js';
import { dropStaleResults } from './stale-results.js';
import { listedSheets } from './workbook-sheets.js';
import { writePackage } from './write-package.js';

/**
 * The same workbook with the edits made. A cell that shows the wanted text already is left alone; a workbook whose
 * every cell does comes back with every part as it was.
 * @throws Problem for an edit that cannot be made; then nothing is
 */
export async function patchWorkbook(bytes: Uint8Array, edits: WorkbookEdits): Promise<Uint8Array> {
  const pkg = new ChangedPackage(await openPackage(bytes));
  const copies = edits.sheets ?? [];
  if (copies.length > 0) await copySheets(pkg, await locateParts(pkg), copies);
  const before = await locateParts(pkg);
  const inserted = edits.insertions.length > 0 ? await insertRows(pkg, before, edits.insertions) : [];
  const parts = inserted.length > 0 ? await locateParts(pkg) : before;
  const changed = [...inserted, ...(await writeCells(pkg, parts, edits.cells))];
  if (changed.length > 0) await dropStaleResults(pkg, parts, changed, inserted.length > 0);
  if (edits.conflicts.length > 0) await markConflicts(pkg, parts, edits.conflicts);
  return writePackage(bytes, pkg);
}

/** @returns the cells that changed */
async function writeCells(pkg: ChangedPackage, parts: WorkbookParts, edits: readonly CellEdit[]): Promise<SheetArea[]> {
  if (edits.length === 0) return [];
  const bySheet = new Map<string, Map<string, CellPatch>>();
  for (const { sheet, address, content } of edits) {
    const cells = bySheet.get(sheet) ?? new Map<string, CellPatch>();
    bySheet.set(sheet, cells.set(address, { content }));
  }
  const { styles: part } = parts;
  const styles = part === undefined ? undefined : new ChangedStyles(await pkg.readXml(part), part);
  const quoted = (style: number) => styles?.quoted(style) ?? style;
  const context = await readContext(pkg, parts, quoted);
  const sheets = await listedSheets(pkg, parts);
  const changed: SheetArea[] = [];
  const lost = new Map<string, ReadonlySet<string>>();
  for (const [name, patches] of bySheet) {
    const part = sheetPart(parts, name).part;
    const bytes = await pkg.readXml(part);
    const patched = patchCells(bytes, part, patches, context);
    pkg.splice(part, bytes, patched.splices);
    const sheet = sheets.findIndex((listed) => listed.part === part);
    changed.push(...patched.changed.map((cell) => ({ sheet, area: cellArea(cell) })));
    const id = sheets[sheet]?.sheetId;
    if (id !== undefined && patched.formulasLost.length > 0) lost.set(id, new Set(patched.formulasLost));
  }
  if (styles?.hasAdded && part !== undefined) pkg.write(part, styles.finish());
  await leaveOut(pkg, parts, lost);
  return changed;
}
