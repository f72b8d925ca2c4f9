/**
 * The rows of a table on a sheet that names one programme: those that say what goes into them already, and those that wait
 * empty under its header. New indicators of the programme go there; nothing is inserted.
 */
import type { Area } from '../../grid/address.js';
import type { ColumnSpan } from '../../grid/area.js';
import { extentAt, type Grid } from '../../grid/grid.js';
import type { Block, Form } from '../../form/form.js';
import { firstHeaders } from '../../reader/blank/blank-layout.js';
import { compact } from '../../text/normalise.js';
import type { FormRecord } from '../../record/record.js';
import type { TableHeader } from '../../reader/table/table-headers.js';

/** Beyond so many nobody has laid out empty rows. */
const MOST_ROWS = 1000;

export class TablePlaces {
  private readonly headers: ReadonlyMap<string, TableHeader>;
  private readonly taken = new Set<number>();
  private readonly next = new Map<string, number>();

  /** @param standing records of the sheet's tables, with a name of the programme or without */
  constructor(
    form: Form,
    private readonly grid: Grid,
    private readonly standing: readonly FormRecord[],
    fiscalYear: number | undefined,
  ) {
    this.headers = firstHeaders(form, grid, fiscalYear);
    for (const { rows } of standing) this.taken.add(rows[0]);
  }

  /** Where a record goes: into the row that says its name, else into the next empty one; none where there is no room. */
  rowFor(block: Block, record: FormRecord): { readonly row: number; readonly columns: Columns } | undefined {
    const header = this.headers.get(block.id);
    if (!header) return undefined;
    const name = nameOf(block, record);
    const own = this.standing.find((one) => one.block === block.id && nameOf(block, one) === name);
    if (own) return { row: own.rows[0], columns: header.columns };
    const row = this.emptyRow(header, this.next.get(block.id) ?? header.bottom + 1);
    if (row === undefined) return undefined;
    this.next.set(block.id, row + 1);
    return { row, columns: header.columns };
  }

  /** How many more records there is room for. */
  roomIn(block: Block): number {
    const header = this.headers.get(block.id);
    let room = 0;
    let row = header && this.emptyRow(header, this.next.get(block.id) ?? header.bottom + 1);
    for (; header && row !== undefined; row = this.emptyRow(header, row + 1)) room++;
    return room;
  }

  /** Whether rows can be inserted that look like one that is there. */
  hasRows(block: Block): boolean {
    return this.standing.some((one) => one.block === block.id);
  }

  private emptyRow(header: TableHeader, from: number): number | undefined {
    for (let row = from; row < header.bottom + MOST_ROWS; row++) {
      if (this.taken.has(row)) continue;
      return this.isEmpty(header, row) ? row : undefined;
    }
    return undefined;
  }

  /** Nothing stands in it or begins in it, and it is as high as a row. */
  private isEmpty(header: Area, row: number): boolean {
    for (const _cell of this.grid.row(row, header)) return false;
    const { top, bottom } = extentAt(this.grid, { row, column: header.left });
    return top === bottom;
  }
}

export type Columns = ReadonlyMap<string, ColumnSpan>;

/** What tells a record from the others of its programme. */
function nameOf(block: Block, { key }: FormRecord): string {
  const own = block.fields.filter(({ id, from }) => block.key.includes(id) && !('labels' in from));
  return own.map(({ id }) => compact(key[id] ?? '')).join('\u0000');
}
