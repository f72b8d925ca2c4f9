/**
 * Where rows that the form does not have yet are inserted: below the record they follow, looking like it. Cells that
 * it shares with that record (the programme, when a department was added to it) grow where they are merged, and are
 * repeated where they are not.
 */
import { formatAddress, formatArea, parseAddress, type Area } from '../grid/address.js';
import type { CellEdit, RowInsertion } from '../grid/edit.js';
import type { Grid } from '../grid/grid.js';
import { blockOf, type Block, type Form } from '../form/form.js';
import { indexRecords } from '../record/identity.js';
import type { FormRecord } from '../record/record.js';
import { displayText } from '../record/value.js';
import { compact } from '../text/normalise.js';
import { contentOf, inRow } from './cell-content.js';
import type { ConsolidatedRecord } from './consolidation.js';
import type { BlankForm } from './blank-form.js';

export interface RowPlan {
  readonly insertions: readonly RowInsertion[];
  /** An address of the blank form after all insertions. */
  finalAddress(sheet: string, address: string): string;
  /** What to write into the row of an added record. */
  newCells(record: ConsolidatedRecord): CellEdit[];
  /** Where a field of an added record stands in the finished sheet. */
  newPlace(record: ConsolidatedRecord, field: string): { sheet: string; address: string } | undefined;
}

interface NewRow {
  readonly record: ConsolidatedRecord;
  readonly host: FormRecord;
  readonly insertion: RowInsertion;
  /** Fields that a growing merge shows in the new row, so that nothing is written for them. */
  readonly shown: ReadonlySet<string>;
}

export function planRows(form: Form, blank: BlankForm, records: readonly ConsolidatedRecord[]): RowPlan {
  const hosts = indexRecords(form, blank.records);
  const news: NewRow[] = [];
  const last = new Map<string, FormRecord>();
  for (const [id, record] of indexRecords(form, records)) {
    const known = hosts.get(id);
    const host = known ?? last.get(record.block) ?? blank.records.find(({ block }) => block === record.block);
    if (host) last.set(record.block, host);
    if (host && !known) news.push(newRow(form, blank, record, host));
  }
  const find = (record: ConsolidatedRecord) => {
    const i = news.findIndex((row) => row.record === record);
    return i < 0 ? undefined : { row: news[i]!, at: finalRow(news, i) };
  };
  return {
    insertions: news.map(({ insertion }) => insertion),
    finalAddress: (sheet, address) => shifted(news, sheet, address),
    newCells: (record) => {
      const found = find(record);
      return found ? cellsOf(form, found.row, found.at) : [];
    },
    newPlace: (record, field) => {
      const found = find(record);
      const address = found && inRow(found.row.host.cells[field]?.address ?? '', found.at);
      return found && address ? { sheet: found.row.host.sheet, address } : undefined;
    },
  };
}

function newRow(form: Form, blank: BlankForm, record: ConsolidatedRecord, host: FormRecord): NewRow {
  const block = blockOf(form, record.block);
  const grid = blank.workbook.sheets.find(({ name }) => name === host.sheet);
  const columns = columnIds(block);
  const shared = columns.filter((id) => sameText(record, host, id));
  const merges = new Map(columns.map((id) => [id, grid && mergeOf(grid, host, id)]));
  // Never in the middle of a programme that the new row does not belong to.
  const passed = columns.filter((id) => !shared.includes(id)).map((id) => merges.get(id)?.bottom ?? 0);
  const after = Math.max(host.rows[1], ...passed);
  const reaching = shared.filter((id) => (merges.get(id)?.bottom ?? 0) >= after);
  const grow = reaching.filter((id) => merges.get(id)!.bottom === after).map((id) => formatArea(merges.get(id)!));
  return {
    record,
    host,
    insertion: { sheet: host.sheet, after, like: host.rows[1], grow: [...new Set(grow)] },
    shown: new Set(reaching),
  };
}

function columnIds(block: Block): string[] {
  return block.fields.filter(({ from }) => 'column' in from && from.templates === undefined).map(({ id }) => id);
}

function sameText(a: FormRecord, b: FormRecord, id: string): boolean {
  const text = compact(displayText(a.cells[id]?.value));
  return text !== '' && text === compact(displayText(b.cells[id]?.value));
}

/** The vertical merge that a field's cell stands in. */
function mergeOf(grid: Grid, record: FormRecord, id: string): Area | undefined {
  const position = parseAddress(record.cells[id]?.address ?? '');
  const merge = position && grid.mergeAt(position.row, position.column);
  return merge && merge.bottom > merge.top ? merge : undefined;
}

/** The row that the i-th new row has in the finished sheet. */
function finalRow(news: readonly NewRow[], i: number): number {
  const { sheet, after } = news[i]!.insertion;
  const above = news.filter(
    ({ insertion }, k) =>
      insertion.sheet === sheet && (insertion.after < after || (insertion.after === after && k < i)),
  );
  return after + above.length + 1;
}

function shifted(news: readonly NewRow[], sheet: string, address: string): string {
  const position = parseAddress(address);
  if (!position) return address;
  const above = news.filter(({ insertion }) => insertion.sheet === sheet && insertion.after < position.row);
  return formatAddress({ row: position.row + above.length, column: position.column });
}

function cellsOf(form: Form, { record, host, shown }: NewRow, row: number): CellEdit[] {
  return columnIds(blockOf(form, record.block)).flatMap((id) => {
    const value = record.cells[id]?.value;
    const address = inRow(host.cells[id]?.address ?? '', row);
    if (!value || value.kind !== 'value' || address === undefined || shown.has(id)) return [];
    return [{ sheet: host.sheet, address, content: contentOf(value) }];
  });
}
