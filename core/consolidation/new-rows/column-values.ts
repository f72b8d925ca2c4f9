/**
 * What the columns of a table hold for a record: one content for each cell, however many fields stand in it.
 */
import { parseAddress, type Area } from '../../grid/address.js';
import type { CellContent } from '../../grid/edit.js';
import { isListed, type Block, type Field } from '../../form/form.js';
import type { FormRecord } from '../../record/record.js';
import { compact } from '../../text/normalise.js';
import { isBlankText } from '../../text/unseen.js';
import { BLANK, displayText } from '../../record/value.js';
import { asStored, contentOf } from '../cell-content.js';
import { choiceSaid, listedContents, newTicks } from '../chosen-content.js';
import type { BlankRows } from './blank-rows.js';

export interface ColumnValue {
  /** All fields that stand in the column. */
  readonly fields: readonly [Field, ...Field[]];
  /** Of the record that says where the columns are. */
  readonly cell: Area;
  readonly left: number;
  readonly right: number;
  /** undefined where the record has nothing to write. */
  readonly content: CellContent | undefined;
}

/** @param like a record of the form: its cells say which columns the fields stand in */
export function columnValues(blank: BlankRows, block: Block, record: FormRecord, like: FormRecord): ColumnValue[] {
  const columns = new Map<number, { readonly fields: [Field, ...Field[]]; readonly cell: Area }>();
  for (const field of block.fields) {
    const cell = 'column' in field.from ? blank.cellOf(like, field.id) : undefined;
    if (!cell) continue;
    const column = columns.get(cell.left);
    if (column) column.fields.push(field);
    else columns.set(cell.left, { fields: [field], cell });
  }
  const whole = [...columns.values()].map(({ fields, cell }): ColumnValue => {
    const content = contentIn(blank, { record, like }, fields);
    return { fields, cell, left: cell.left, right: cell.right, content };
  });
  return [...whole, ...block.fields.flatMap((field) => tickColumns(blank, field, record, like))];
}

/** The columns of a choice: the row says it in one of them. */
function tickColumns(blank: BlankRows, field: Field, record: FormRecord, like: FormRecord): ColumnValue[] {
  const { form } = blank;
  const model = like.cells[field.id];
  if (!('columns' in field.from) || !model) return [];
  const value = record.cells[field.id]?.value ?? BLANK;
  // What is none of the choices is written nowhere, and told.
  if (value.kind === 'value' && !model.boxes?.some(({ choice }) => choice === choiceSaid(form, field, value)))
    return [];
  return newTicks(form, field, model, value).flatMap(({ box, content }): ColumnValue[] => {
    const position = parseAddress(box.address);
    if (!position) return [];
    const cell = blank.extent(like.sheet, position);
    return [{ fields: [field], cell, left: cell.left, right: cell.right, content }];
  });
}

interface NewRow {
  readonly record: FormRecord;
  readonly like: FormRecord;
}

/** A cell that holds several things is written as a whole. */
function contentIn(blank: BlankRows, { record, like }: NewRow, fields: readonly Field[]): CellContent | undefined {
  const grid = blank.grid(like.sheet);
  for (const field of fields) {
    const { id, from } = field;
    const cell = record.cells[id];
    const model = like.cells[id];
    if (isListed(field) && model?.whole !== undefined) {
      return listedContents(blank.form, field, model, cell?.value ?? BLANK)?.[0]?.[1];
    }
    if (cell?.value.kind !== 'value') continue;
    if (!('column' in from) || !(from.templates ?? from.decorations)) {
      return contentOf(asStored(grid, field, cell.value));
    }
    const whole = cell.whole ?? displayText(cell.value);
    return { text: whole, raw: whole };
  }
  return undefined;
}

/** Whether two records say the same in a field, and say something. */
export function agreeIn(a: FormRecord, b: FormRecord, id: string): boolean {
  const text = compact(displayText(a.cells[id]?.value));
  return text !== '' && text === compact(displayText(b.cells[id]?.value));
}

/**
 * Fields of the record that hold for several rows, and hold for the other record's row too: its programme, its number.
 * None does where they are of different programmes.
 */
export function sharedFields(block: Block, a: FormRecord, b: FormRecord): ReadonlySet<string> {
  const down = block.fields.filter(({ fillDown }) => fillDown);
  const agree = (id: string) => agreeIn(a, b, id) || (isEmpty(a, id) && isEmpty(b, id));
  const isSame = down.every(({ id, role }) => role !== 'key' || agree(id));
  const shared = block.fields.filter(({ id, fillDown }) => (!fillDown || isSame) && agreeIn(a, b, id));
  return new Set(shared.map(({ id }) => id));
}

function isEmpty(record: FormRecord, id: string): boolean {
  return isBlankText(displayText(record.cells[id]?.value));
}
