/**
 * Plans the rows that the report needs and the blank form does not have, whatever the shape of what was added: a row of
 * a table, a whole programme, a line of an outline, a heading row. They stand in the order of the consolidation and look
 * like what they follow.
 */
import type { CellEdit, RowInsertion } from '../grid/edit.js';
import { blockOf, type Block, type Form } from '../form/form.js';
import { indexRecords } from '../record/identity.js';
import { kinship } from '../record/kinship.js';
import type { FormRecord } from '../record/record.js';
import type { BlankForm } from './blank-form.js';
import type { ConsolidatedRecord } from './consolidation.js';
import { anchorOf, type Ordered } from './new-rows/anchor.js';
import { sharedFields } from './new-rows/column-values.js';
import { Counters } from './new-rows/counters.js';
import { planHeadingRow } from './new-rows/heading-row.js';
import { Host } from './new-rows/host.js';
import { isUnplaced, planKeyUnit, type PlacedField } from './new-rows/key-unit.js';
import { planOutlineLine } from './new-rows/outline-lines.js';
import { FinishedRows, type PlannedRow } from './new-rows/planned-row.js';
import { joinNewRows, planTableRow, standTogether, type TableRow } from './new-rows/table-row.js';

export interface RowPlan {
  readonly insertions: readonly RowInsertion[];
  /** What to write into the new rows, and marks that count on below them; of two for one cell the first counts. */
  readonly cells: readonly CellEdit[];
  /** Values of added records for which the form has no place. */
  readonly unplaced: readonly { readonly record: ConsolidatedRecord; readonly field: string }[];
  /** An address of the blank form after all insertions. */
  finalAddress(sheet: string, address: string): string;
  /** Where a field of an added record stands in the finished sheet. */
  newPlace(record: ConsolidatedRecord, field: string): { sheet: string; address: string } | undefined;
}

export function planRows(form: Form, blank: BlankForm, records: readonly ConsolidatedRecord[]): RowPlan {
  const host = new Host(form, blank);
  const order = [...indexRecords(form, records)].map(([id, record]) => ({ id, record, host: host.index.get(id) }));
  const planner = new Planner(host, order);
  planner.plan();
  const finished = new FinishedRows(planner.rows);
  const added = order.filter((one) => !one.host).map(({ record }) => record);
  return {
    insertions: finished.insertions(),
    cells: [...planner.counters.edits(finished), ...finished.cells()],
    unplaced: added.flatMap((record) => unplacedFields(form, record, planner.placed)),
    finalAddress: (sheet, address) => finished.finalAddress(sheet, address),
    newPlace: (record, field) => {
      const found = planner.placed.get(record)?.find((one) => one.field === field);
      return found && finished.place(found.row, found.column);
    },
  };
}

type Placed = ReadonlyMap<ConsolidatedRecord, readonly PlacedField[]>;

/** What headings elsewhere say is not the record's to write: of an outline only the line itself is. */
function unplacedFields(form: Form, record: ConsolidatedRecord, placed: Placed) {
  const block = blockOf(form, record.block);
  return block.fields
    .filter(({ from }) => !('context' in from) && !(block.layout === 'table' && 'heading' in from))
    .filter(({ from }) => !('level' in from) || from.level === block.levels.length)
    .filter(({ id }) => isUnplaced(record, id, placed.get(record) ?? []))
    .map(({ id }) => ({ record, field: id }));
}

class Planner {
  readonly rows: PlannedRow[] = [];
  readonly counters = new Counters();
  readonly placed = new Map<ConsolidatedRecord, PlacedField[]>();
  private readonly rowsOf = new Map<ConsolidatedRecord, ConsolidatedRecord[]>();
  private readonly ownerOf = new Map<ConsolidatedRecord, Ordered>();
  private line: ConsolidatedRecord | undefined;
  private tableRow: { readonly planned: TableRow; readonly record: ConsolidatedRecord } | undefined;

  constructor(
    private readonly host: Host,
    private readonly order: readonly Ordered[],
  ) {}

  plan(): void {
    this.findOwners();
    for (const [at, { record, host }] of this.order.entries()) {
      if (host) continue;
      const block = blockOf(this.host.form, record.block);
      if (block.layout === 'outline') this.planLine(record, at);
      else if (block.layout === 'heading') this.planHeading(record, block, at);
      else if (block.layout === 'table' && block.per === 'key') this.planProgramme(record, at);
      else if (block.layout === 'table') this.planRow(record, block, at);
    }
  }

  /** Whose rows the added rows are, of the form's programmes or of added ones. */
  private findOwners(): void {
    for (const [at, { record, host }] of this.order.entries()) {
      const block = host ? undefined : this.host.ownerBlock(record.block);
      const owner = block && this.nearestOwner(block, record, at);
      if (!owner) continue;
      this.ownerOf.set(record, owner);
      this.rowsOf.set(owner.record, [...(this.rowsOf.get(owner.record) ?? []), record]);
    }
  }

  private nearestOwner(block: Block, record: ConsolidatedRecord, at: number): Ordered | undefined {
    let best: Ordered | undefined;
    let most = -1;
    for (let i = at - 1; i >= 0; i--) {
      const other = this.order[i]!;
      const kin = other.record.block === block.id ? kinship(record, other.record) : -1;
      if (kin > most) [best, most] = [other, kin];
    }
    return best;
  }

  private planLine(record: ConsolidatedRecord, at: number): void {
    const anchor = anchorOf(this.order, at, ({ block }) => block === record.block);
    if (!anchor) return;
    const before = at > 0 && this.order[at - 1]!.record === this.line ? this.line : undefined;
    const { rows, placed } = planOutlineLine(this.host, record, anchor, before);
    this.take(rows, placed);
    this.line = record;
    const grid = this.host.grid(anchor.host.sheet);
    const row = rows.at(-1)!;
    const fields = new Set(placed.filter((one) => one.row === row).map(({ column }) => column));
    for (const column of row.cells.keys()) {
      if (grid && !fields.has(column)) this.counters.count(grid, row, column, rows.length > 1);
    }
  }

  private planHeading(record: ConsolidatedRecord, block: Block, at: number): void {
    const { form } = this.host;
    const tables = form.blocks.filter(({ headingRows }) => headingRows?.block === block.id).map(({ id }) => id);
    const anchor = anchorOf(this.order, at, (host) => host.block === block.id || tables.includes(host.block));
    const planned = anchor && planHeadingRow(this.host, record, anchor);
    if (planned) this.take([planned.row], planned.placed);
  }

  private planProgramme(record: ConsolidatedRecord, at: number): void {
    const anchor = anchorOf(this.order, at, ({ block }) => block === record.block);
    if (!anchor) return;
    const { rows, placed } = planKeyUnit(this.host, record, this.rowsOf.get(record) ?? [], anchor);
    this.take(rows, placed);
  }

  private planRow(record: ConsolidatedRecord, block: Block, at: number): void {
    const owner = this.ownerOf.get(record);
    if (owner && !owner.host) return; // Planned with its programme.
    const isOwned = (host: FormRecord) => this.host.ownedBy(owner!.host!).includes(host);
    const anchor = anchorOf(this.order, at, (host) => host.block === block.id && (!owner || isOwned(host)));
    if (!anchor) return;
    const planned = planTableRow(this.host, record, anchor, owner?.host);
    const above = this.tableRow;
    const isFirst = !above || !standTogether(above.planned, above.record, planned, record);
    if (above && !isFirst) joinNewRows(this.host, above.planned, above.record, planned, record);
    this.tableRow = { planned, record };
    const placed = planned.columns.flatMap(({ fields, left }) =>
      fields.map(({ id }) => ({ record, field: id, row: planned.row, column: left })),
    );
    this.take([planned.row], placed);
    this.countBeside(planned, record, block, isFirst ? anchor.host : above!.record, owner?.host);
  }

  /** Columns of the table that no field stands in may count: №, ①. They begin again where the programme changes. */
  private countBeside(
    { row, columns }: TableRow,
    record: ConsolidatedRecord,
    block: Block,
    before: FormRecord,
    owner: FormRecord | undefined,
  ): void {
    const grid = this.host.grid(row.sheet);
    if (!grid) return;
    const known = new Set(columns.map(({ left }) => left));
    for (const id of Object.keys(owner?.cells ?? {})) known.add(this.host.cellOf(owner!, id)?.left ?? 0);
    const down = block.fields.filter(({ fillDown, role }) => fillDown && role === 'key');
    const shared = sharedFields(block, record, before);
    const restarts = down.length > 0 && !down.some(({ id }) => shared.has(id));
    const rows = this.host.records(block.id, row.sheet).map((one) => one.rows[0]);
    for (const { column } of grid.row(row.like)) {
      if (!known.has(column)) this.counters.count(grid, row, column, restarts, rows);
    }
  }

  private take(rows: readonly PlannedRow[], placed: readonly PlacedField[]): void {
    this.rows.push(...rows);
    for (const one of placed) this.placed.set(one.record, [...(this.placed.get(one.record) ?? []), one]);
  }
}
