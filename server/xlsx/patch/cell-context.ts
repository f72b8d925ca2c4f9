/**
 * What of a workbook the text of its cells depends on: shared strings, number formats, the date system.
 */
import type { WorkbookParts } from '../parts.js';
import { NO_STRINGS, scanSharedStrings, type SharedStrings } from '../shared-strings.js';
import { parseStyles, type CellStyle } from '../styles.js';
import type { ChangedPackage } from './changed-package.js';

export interface CellContext {
  readonly strings: SharedStrings;
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  /** Gives the style of a cell whose text begins like a formula, for the one that it has. */
  quoted(style: number): number;
}

/** @param quoted as it is asked for while cells are written */
export async function readContext(
  pkg: ChangedPackage,
  parts: WorkbookParts,
  quoted: CellContext['quoted'],
): Promise<CellContext> {
  const { sharedStrings, styles, date1904 } = parts;
  return {
    strings: sharedStrings === undefined ? NO_STRINGS : scanSharedStrings(await pkg.read(sharedStrings), sharedStrings),
    styles: styles === undefined ? [] : parseStyles(await pkg.read(styles), styles),
    date1904,
    quoted,
  };
}
