/**
 * Makes conflicting cells impossible to overlook: each gets a fill of its own, and a sheet in front of all others lists
 * them. Their values stay what they are.
 */
import type { ConflictMark } from '../../../../core/grid/edit.js';
import type { WorkbookParts } from '../../parts.js';
import type { ChangedPackage } from '../changed-package.js';
import { fillCells, openStyles } from '../fill-cells.js';
import { addSheetStyles, CONFLICT_FILL } from '../sheet-writing.js';
import { conflictSheetXml } from './conflict-sheet.js';
import { addFirstSheet } from './first-sheet.js';

const SHEET_NAME = '要確認';

/** @throws Problem for a sheet or an address that the workbook does not have */
export async function markConflicts(
  pkg: ChangedPackage,
  parts: WorkbookParts,
  conflicts: readonly ConflictMark[],
): Promise<void> {
  const { styles, part, namespace } = await openStyles(pkg, parts);
  await fillCells(pkg, parts, { cells: conflicts, styles, colour: CONFLICT_FILL });
  const list = conflictSheetXml(conflicts, addSheetStyles(styles), namespace);
  pkg.write(part, styles.finish());
  await addFirstSheet(pkg, parts, SHEET_NAME, list);
}
