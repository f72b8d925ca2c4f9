/**
 * What a cell holds at one moment, as far as writing has to know it. The reading is queued here, and looked at after the
 * round trip.
 */
import type { RawValue } from '../../core/grid/grid.js';
import { rawOf } from './excel-cell.js';

export interface SeenCell {
  readonly raw: RawValue;
  readonly text: string;
  /** With its `=`; undefined for a value. */
  readonly formula: string | undefined;
  readonly format: string;
}

/** @returns what was seen, to be called after `context.sync()` */
export function lookAt(sheet: Excel.Worksheet, address: string): () => SeenCell {
  const range = sheet.getRange(address).load('values,text,formulas,numberFormat');
  return () => {
    // A cell that lies inside a merge is answered for like any other: by itself.
    const raw: unknown = range.values[0]?.[0];
    const formula: unknown = range.formulas[0]?.[0];
    const format: unknown = range.numberFormat[0]?.[0];
    const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== raw;
    return {
      raw: rawOf(raw),
      text: range.text[0]?.[0] ?? '',
      formula: isFormula ? formula : undefined,
      format: typeof format === 'string' ? format : 'General',
    };
  };
}

/** Line ends come back from Excel as LF, whatever was written. */
export function sameRaw(a: RawValue, b: RawValue): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return a === b || (emptied(a) && emptied(b));
  return a === b || a.replace(/\r\n?/g, '\n') === b.replace(/\r\n?/g, '\n');
}

function emptied(value: RawValue): boolean {
  return value === null || value === '';
}
