/**
 * A cell as Excel reports it, as core's grid cell: the same that the package layer makes of the same cell in a file.
 */
import type { GridCell, RawValue } from '../../core/grid/grid.js';
import { storable } from '../../core/text/storable.js';

/** What a cell shows instead of a value. Excel reports these like texts. */
const ERRORS = new Set(
  (
    '#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! ' +
    '#BUSY! #UNKNOWN! #EXTERNAL! #PYTHON!'
  ).split(' '),
);

/** A text cell that is too long for its format shows a row of these; the text is there all the same. */
const FENCE = /^#{2,}$/;

/**
 * @param value from `values`: `''` for an empty cell, a serial number for a date, `#REF!` for an error
 * @param text from `text`: what the cell shows, whatever its width
 * @param formula from `formulas`: the value again where there is no formula
 * @param indent steps of the alignment's indent
 * @returns undefined for an empty cell
 */
export function excelCell(value: unknown, text: string, formula: unknown, indent: number): GridCell | undefined {
  const computed = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  const raw = rawOf(value);
  if (raw === null && !computed) return undefined;
  const shown = typeof raw === 'string' && FENCE.test(text) ? raw : text;
  return {
    text: storable(shown),
    raw: raw ?? '',
    ...(typeof raw === 'string' && ERRORS.has(raw) ? { error: raw } : {}),
    ...(computed ? { formula: formula.slice(1) } : {}),
    ...(indent > 0 ? { indent } : {}),
  };
}

/** What Excel reports as a value: `''` stands for an empty cell. */
export function rawOf(value: unknown): RawValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? storable(value) : null;
}
