/**
 * Small steps between records and cells, shared by the parts of a report's plan.
 */
import type { Field } from '../form/form.js';
import { dayAsStored } from '../grid/date-system.js';
import type { CellContent } from '../grid/edit.js';
import type { Grid } from '../grid/grid.js';
import type { RecordCell } from '../record/record.js';
import { displayText, type FieldValue } from '../record/value.js';

/** A field's value as the cells of a sheet store it, which may count days from another year. */
export function asStored(grid: Grid | undefined, { type }: Field, value: FieldValue): FieldValue {
  if (!grid?.date1904 || type !== 'date' || value.kind !== 'value') return value;
  return { ...value, raw: dayAsStored(grid, value.raw) };
}

/** What to write for a value; blank and unreadable empty the cell. */
export function contentOf(value: FieldValue): CellContent {
  return value.kind === 'value' ? { text: value.text, raw: value.raw } : { text: '', raw: null };
}

/**
 * What to write for a value whose field stands at these addresses, joined by commas: one that is spread over several
 * cells goes back line by line; what does not fit stands in the first.
 */
export function contentsOf(addresses: string, value: FieldValue): [address: string, CellContent][] {
  const places = addresses.split(',');
  if (places.length === 1) return [[addresses, contentOf(value)]];
  const lines = displayText(value).split('\n');
  const isSpread = lines.length === places.length;
  return places.map((place, i) => {
    if (!isSpread) return [place, i === 0 ? contentOf(value) : { text: '', raw: null }];
    const text = lines[i] ?? '';
    return [place, { text, raw: text }];
  });
}

/**
 * A text with the mark that stands in the same cell (`・ …`, `… （再掲）`), as it is written there now.
 * @param cell the cell of the form; `whole` is all that stands in it
 */
export function withMark({ value, whole = '' }: RecordCell, text: string): string {
  const before = displayText(value);
  const at = before === '' ? -1 : whole.lastIndexOf(before);
  const mark = at < 0 ? whole : whole.slice(0, at);
  const behind = at < 0 ? '' : whole.slice(at + before.length);
  if (text === '') return (mark + behind).trimEnd();
  // A bare number needs a space behind it, or it would be part of the text.
  return (/[0-9０-９]$/u.test(mark) ? `${mark}　${text}` : mark + text) + behind;
}
