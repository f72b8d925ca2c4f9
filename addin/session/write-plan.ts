/**
 * What the sync has to write into the workbook: cells that say something else than the copy does, and nothing that says
 * the same already (rule W2). Each write carries what the cell held in the snapshot (rule W1), and what its row is called.
 */
import { contentsToWrite, standsAmongLabels } from '../../core/consolidation/written-cells.js';
import { blockOf, type Field, type Form } from '../../core/form/form.js';
import { formatAddress, parseAddress } from '../../core/grid/address.js';
import { extentAt, type Grid, type RawValue, type Workbook } from '../../core/grid/grid.js';
import { sameValue } from '../../core/record/canonical.js';
import type { FormRecord } from '../../core/record/record.js';
import type { FieldValue } from '../../core/record/value.js';
import type { LocalCopy } from '../../core/sync/local-copy.js';
import type { CellWrite } from '../excel/port.js';
import { fieldsOf, showsFormula, type WorkbookRows } from './workbook-rows.js';

/** A field of a record that the sync writes, and by which cells: usually one. */
export interface PlannedValue {
  readonly id: string;
  /** As it was read from the workbook. */
  readonly row: FormRecord;
  readonly field: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
  /** None for a cell that shows another record's value: records share it, and the server has them apart. */
  readonly writes: readonly CellWrite[];
  /** What the cell will show instead, where it is shared. */
  readonly shows?: FieldValue;
}

/** The workbook that is written into, as it was read. */
interface WrittenBook {
  readonly form: Form;
  readonly workbook: Workbook;
  /** What is written already into cells of one sheet that hold several labels with their values. */
  readonly earlier?: ReadonlyMap<string, string>;
}

/**
 * @param copy what the workbook is to say
 * @param rows of the workbook
 */
export function planWrites(book: WrittenBook, copy: LocalCopy, rows: WorkbookRows): PlannedValue[] {
  const planned: PlannedValue[] = [];
  // A merged cell that several records share is written once.
  const taken = new Map<string, FieldValue>();
  const texts = new Map<string, Map<string, string>>();
  for (const [id, row] of rows.places) {
    const record = copy.records.get(id);
    if (!record) continue;
    for (const field of fieldsOf(book.form, row.block)) {
      const [cell, to] = [row.cells[field.id], record.values[field.id]];
      if (!cell || !to || to.kind === 'unreadable' || showsFormula(record, row, field.id)) continue;
      const isAmongLabels = standsAmongLabels(book.form, field, cell);
      const name = `${row.sheet}!${cell.address}${isAmongLabels ? ` ${field.id}` : ''}`;
      const shows = taken.get(name);
      if (sameValue(book.form, field, shows ?? cell.value, to)) continue;
      const earlier = texts.get(row.sheet) ?? new Map<string, string>();
      const writes = writesOfValue({ ...book, earlier }, row, field, to);
      if (isAmongLabels) texts.set(row.sheet, written(earlier, cell.address, writes));
      if (writes.length === 0) continue;
      const value = { id, row, field: field.id, from: cell.value, to };
      if (!shows) taken.set(name, to);
      planned.push(shows ? { ...value, writes: [], shows } : { ...value, writes });
    }
  }
  return planned.map((value) => ({ ...value, writes: value.writes.map((one) => asInTheEnd(one, texts)) }));
}

function written(texts: Map<string, string>, address: string, [write]: readonly CellWrite[]): Map<string, string> {
  return write ? texts.set(address, write.content.text) : texts;
}

/** A cell with several labels is written once, with all that was planned for it. */
function asInTheEnd(write: CellWrite, texts: ReadonlyMap<string, ReadonlyMap<string, string>>): CellWrite {
  const text = texts.get(write.sheet)?.get(write.address);
  return text === undefined ? write : { ...write, content: { text, raw: text } };
}

/**
 * What to write so that one field of a record says something else; nothing where the sheet or the cell is not there, or
 * where the value has no cell of its own.
 * @param row the record as it was read from the workbook
 */
export function writesOfValue(
  { form, workbook, earlier }: WrittenBook,
  row: FormRecord,
  field: Field,
  to: FieldValue,
): CellWrite[] {
  const { sheet } = row;
  const grid = workbook.sheets.find(({ name }) => name === sheet);
  const cell = row.cells[field.id];
  if (!grid || !cell?.address || !isWritable(field)) return [];
  const anchors = anchorsOf(form, grid, row);
  const contents = contentsToWrite({ form, workbook }, { sheet, field, cell }, to, earlier) ?? [];
  return contents.map(([at, content]) => {
    const first = firstOf(grid, at);
    return { sheet, address: first.address, content, expected: first.raw, anchors };
  });
}

/** A value that is a part of a text that others read too has no cell of its own. */
function isWritable({ from }: Field): boolean {
  return !('templates' in from && from.templates);
}

/** The cells that name the row: should rows move while an answer is on its way, something else stands there. */
function anchorsOf(form: Form, grid: Grid, row: FormRecord): NonNullable<CellWrite['anchors']> {
  const addresses = blockOf(form, row.block).key.flatMap((id) => row.cells[id]?.address.split(',') ?? []);
  return [...new Set(addresses)]
    .filter((address) => parseAddress(address) !== undefined)
    .map((address) => firstOf(grid, address))
    .map(({ address, raw }) => ({ address, expected: raw }));
}

/** Of a merged area only its first cell holds something. */
function firstOf(grid: Grid, address: string): { address: string; raw: RawValue } {
  const position = parseAddress(address);
  if (!position) return { address, raw: null };
  const { top, left } = extentAt(grid, position);
  const at = top === position.row && left === position.column ? address : formatAddress({ row: top, column: left });
  const raw = grid.cell(top, left)?.raw ?? null;
  return { address: at, raw: raw === '' ? null : raw };
}
