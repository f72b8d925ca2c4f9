/**
 * Makes the workbook of one department out of the one that is filled in for all: its name where the form has a place for it,
 * the cells that it is to fill in coloured, what it answered the year before, and the link (rule I2). No value that the
 * reader reads is another one by it.
 */
import { NO_EDITS, type CellEdit } from '../../../../core/grid/edit.js';
import { openPackage } from '../../package.js';
import { locateParts } from '../../parts.js';
import { ChangedPackage } from '../changed-package.js';
import { fillCells, openStyles } from '../fill-cells.js';
import { writeLinkPart } from '../link-part.js';
import { patchWorkbook } from '../patch-workbook.js';
import { addSheetStyles } from '../sheet-writing.js';
import { writePackage } from '../write-package.js';
import { addAsideSheet, type EarlierAnswer } from './aside-sheet.js';

export interface HandOutDress {
  /** Cells to write: who is to answer. */
  readonly written: readonly CellEdit[];
  /** Cells to colour. */
  readonly marked: readonly { readonly sheet: string; readonly address: string }[];
  /** No sheet where there are none. */
  readonly earlier: readonly EarlierAnswer[];
  /** As `formatLink` writes it. */
  readonly link: string;
}

/** Light, so that print and black text stay readable, and blue: cells to fill in are yellow in many forms already. */
const OWN_FILL = 'FFDDEBF7';

/** @throws Problem for a cell that the workbook does not have */
export async function handOutWorkbook(bytes: Uint8Array, dress: HandOutDress): Promise<Uint8Array> {
  const named = dress.written.length === 0 ? bytes : await patchWorkbook(bytes, { ...NO_EDITS, cells: dress.written });
  return writeLinkPart(await dressed(named, dress), dress.link);
}

async function dressed(bytes: Uint8Array, { marked, earlier }: HandOutDress): Promise<Uint8Array> {
  if (marked.length === 0 && earlier.length === 0) return bytes;
  const pkg = new ChangedPackage(await openPackage(bytes));
  const parts = await locateParts(pkg);
  const { styles, part, namespace } = await openStyles(pkg, parts);
  if (marked.length > 0) await fillCells(pkg, parts, { cells: marked, styles, colour: OWN_FILL });
  const style = earlier.length > 0 ? addSheetStyles(styles) : undefined;
  pkg.write(part, styles.finish());
  if (style) await addAsideSheet(pkg, parts, earlier, { style, namespace });
  return writePackage(bytes, pkg);
}
