/**
 * The value of each field of a record, from wherever the form says it comes: its column, a part of a cell, the heading
 * above, the heading row.
 */
import { compileTemplate, type Template } from '../form/template.js';
import { isListed, type Block, type Field, type Form } from '../form/form.js';
import type { RecordCell } from '../record/record.js';
import { BLANK, textValue } from '../record/value.js';
import { listedCell, tickedCell } from './chosen-cells.js';
import { decorationsByField, undecoratedCell } from './decorations.js';
import { placedCell } from './field-cell.js';
import type { HeadingRow } from './table/heading-rows.js';
import type { RecordScope, SheetScope } from './reading.js';
import type { RowCells } from './table/row-cells.js';

/** A value that has no cell in this workbook. */
export const NOWHERE: RecordCell = { value: BLANK, address: '' };

/** A row of a table, with what holds for it. */
export interface FoundRow {
  readonly row: number;
  readonly columns: RowCells;
  /** The heading row that it stands under. */
  readonly heading?: HeadingRow | undefined;
}

/** The cells of a table's record; fields whose column or label this workbook does not have are left out. */
export function cellsOfRow(sheet: SheetScope, block: Block, found: FoundRow): Record<string, RecordCell> {
  const cells: Record<string, RecordCell> = {};
  for (const field of block.fields) {
    const cell = cellOf(sheet, field, found);
    if (cell) cells[field.id] = cell;
  }
  return cells;
}

/** The heading that holds for a row, as the cell of a field. */
export function contextCell(sheet: RecordScope, id: string, row: number): RecordCell {
  const mark = sheet.contextAt(id, row);
  return mark ? { value: textValue(mark.text), address: mark.address } : NOWHERE;
}

function cellOf(sheet: SheetScope, field: Field, { row, columns, heading }: FoundRow): RecordCell | undefined {
  const source = field.from;
  if ('context' in source) return contextCell(sheet, source.context, row);
  if ('labels' in source) return sheet.labelledAt(source.labels, row) ?? NOWHERE;
  if ('heading' in source) {
    const cell = heading?.cells.get(source.heading);
    return cell ? placedCell(cell) : NOWHERE;
  }
  if ('columns' in source) return tickedCell(sheet.form, field, columns);
  const cell = 'column' in source ? columns.get(field.id) : undefined;
  if (!cell || !('column' in source)) return undefined;
  const placed = placedCell(cell);
  if (isListed(field)) return listedCell(sheet.form, field, placed);
  const decorations = sheet.form.once(decorationsByField).get(field);
  if (decorations) return undecoratedCell(placed, decorations);
  const templates = sheet.form.once(templatesByField).get(field);
  return templates ? partOf(placed, templates, source.part ?? field.id) : placed;
}

type CompiledTemplates = readonly { readonly text: string; readonly match: Template }[];

/** Every cell of a column asks. */
function templatesByField({ blocks }: Form): ReadonlyMap<Field, CompiledTemplates> {
  const templated = new Map<Field, CompiledTemplates>();
  for (const field of blocks.flatMap(({ fields }) => fields)) {
    const templates = 'column' in field.from ? field.from.templates : undefined;
    if (templates)
      templated.set(
        field,
        templates.map((text) => ({ text, match: compileTemplate(text) })),
      );
  }
  return templated;
}

/** One part of a cell that holds several things: the programme in 「事業名（担当課）」. */
function partOf(cell: RecordCell, templates: CompiledTemplates, part: string): RecordCell {
  if (cell.value.kind !== 'value') return cell;
  const { text: whole } = cell.value;
  for (const { match } of templates) {
    const text = match(whole)?.[part];
    if (text !== undefined) return { ...cell, value: textValue(text), whole };
  }
  // A cell that is not written as the form says belongs whole to its first part: nothing is dropped.
  return templates[0]?.text.startsWith(`{${part}}`) ? cell : { ...cell, value: BLANK };
}
