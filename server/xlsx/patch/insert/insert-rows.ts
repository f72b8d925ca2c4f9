/**
 * Inserts rows into sheets of a workbook, with everything in the workbook that speaks of the rows below: cells, rules,
 * formulas on every sheet, names, comments, drawings, tables. Parts that say nothing of them stay untouched.
 */
import { MAX_ROW } from '../../../../core/grid/address.js';
import { WHOLE_SHEET } from '../../../../core/grid/area.js';
import type { RowInsertion } from '../../../../core/grid/edit.js';
import { sheetPart, type WorkbookParts } from '../../parts.js';
import { definedNames } from '../defined-names.js';
import type { SheetArea } from '../formula/precedents.js';
import type { ChangedPackage } from '../changed-package.js';
import { removePart } from '../part-links.js';
import { applySplices } from '../splices.js';
import { listedSheets, type ListedSheet } from '../workbook-sheets.js';
import { escapeCellText } from '../xml-write.js';
import { copiedFormulas } from './copied-formulas.js';
import { noSuchRow } from './impossible-insertions.js';
import { formulaSplices } from './moved-formulas.js';
import { withMovedRows } from './moved-rows.js';
import { shiftNeighbours, shiftPivotSources } from './neighbour-parts.js';
import { ReferenceShift } from './reference-shift.js';
import { rowShift, type RowShift } from '../../../../core/grid/row-shift.js';

import { ruleSplices } from './sheet-rules.js';

/**
 * @returns the new rows, as areas whose contents changed
 * @throws Problem for rows that cannot be inserted; the package is of no use then
 */
export async function insertRows(
  pkg: ChangedPackage,
  parts: WorkbookParts,
  insertions: readonly RowInsertion[],
): Promise<SheetArea[]> {
  const sheets = await listedSheets(pkg, parts);
  const shifts = shiftsBySheet(parts, sheets, insertions);
  const names = sheets.map(({ name }) => name);
  const references = new ReferenceShift(names, shifts);
  for (const [position, sheet] of sheets.entries()) {
    if (sheet.part === undefined) continue;
    if (sheet.isWorksheet) await shiftSheet(pkg, sheet.part, position, references);
    await shiftNeighbours(pkg, sheet.part, position, references);
  }
  await shiftNames(pkg, parts.workbook, references);
  await shiftPivotSources(pkg, parts.workbook, names, references);
  if (parts.calcChain !== undefined) await removePart(pkg, parts.workbook, parts.calcChain);
  return [...shifts].flatMap(([sheet, { newRows }]) =>
    newRows.map(({ row }) => ({ sheet, area: { ...WHOLE_SHEET, top: row, bottom: row } })),
  );
}

function shiftsBySheet(
  parts: WorkbookParts,
  sheets: readonly ListedSheet[],
  insertions: readonly RowInsertion[],
): Map<number, RowShift> {
  const bySheet = new Map<number, RowInsertion[]>();
  for (const insertion of insertions) {
    const part = sheetPart(parts, insertion.sheet).part;
    const wrong = [insertion.after + 1, insertion.like].find(
      (row) => !Number.isInteger(row) || row < 1 || row > MAX_ROW,
    );
    if (wrong !== undefined) throw noSuchRow(wrong);
    const position = sheets.findIndex((sheet) => sheet.part === part);
    bySheet.set(position, [...(bySheet.get(position) ?? []), insertion]);
  }
  return new Map([...bySheet].map(([position, list]) => [position, rowShift(list)]));
}

async function shiftSheet(
  pkg: ChangedPackage,
  part: string,
  position: number,
  references: ReferenceShift,
): Promise<void> {
  const bytes = await pkg.readXml(part);
  const own = references.ofSheet(position);
  // A sheet that names no other sheet cannot refer to one that rows are inserted in.
  if (!own && !bytes.includes('!')) return;
  const splices = [
    ...formulaSplices(bytes, part, position, references),
    ...ruleSplices(bytes, part, position, references),
  ];
  if (own) {
    const copied = copiedFormulas(bytes, part, position, references);
    pkg.write(part, withMovedRows(applySplices(bytes, splices), part, own, copied));
  }
  if (!own) pkg.splice(part, bytes, splices);
}

/** A name over a table's rows means the added ones too, whatever it is used for. */
async function shiftNames(pkg: ChangedPackage, workbook: string, references: ReferenceShift): Promise<void> {
  const bytes = await pkg.readXml(workbook);
  const splices = definedNames(bytes, workbook).flatMap(({ sheet, formula, tagEnd, textEnd }) => {
    const text = references.formula(formula, { sheet, takesIn: true, onlyFixed: true });
    return text === formula ? [] : [{ start: tagEnd, end: textEnd, text: escapeCellText(text) }];
  });
  pkg.splice(workbook, bytes, splices);
}
