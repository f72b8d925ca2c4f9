/**
 * Plans the rows that the report needs and the blank form does not have, whatever the shape of what was added: a row of
 * a table, a whole programme, a line of an outline, a heading row. They stand in the order of the consolidation and look
 * like what they follow.
 */
import type { CellEdit, RowInsertion } from '../grid/edit.js';
import { columnFormulas } from '../grid/column-formulas.js';
import { blockOf, type Block, type Field, type Form } from '../form/form.js';
import { isNamedByLabel } from '../form/named-record.js';
import { kinship } from '../record/kinship.js';
import type { FormRecord } from '../record/record.js';
import type { RecordTable } from '../record/record-table.js';
import { compact } from '../text/normalise.js';
import type { BlankForm } from './blank-form.js';
import type { ConsolidatedRecord } from './consolidation.js';
import { anchorOf, type Ordered } from './new-rows/anchor.js';
import { sharedFields } from './new-rows/column-values.js';
import { Counters } from './new-rows/counters.js';
import { planHeadingRow } from './new-rows/heading-row.js';
import { BlankRows } from './new-rows/blank-rows.js';
import { isUnplaced, planKeyUnit, type PlacedField } from './new-rows/key-unit.js';
import { planOutlineLine } from './new-rows/outline-lines.js';
import { FinishedRows, type PlannedRow } from './new-rows/planned-row.js';
import { joinNewRows, planTableRow, standTogether, type TableRow } from './new-rows/table-row.js';

export interface RowPlan {
  readonly insertions: readonly RowInsertion[];
  /** What to write into the new rows, and marks that count on below them; of two for one cell the first counts. */
  readonly cells: readonly CellEdit[];
  /** Values of added records for which the form has no place. */
  readonly unplaced: readonly UnplacedValue[];
  /** Values of added records for which the form calculates. */
  readonly kept: readonly UnplacedValue[];
  /** An address of the blank form after all insertions. */
  finalAddress(sheet: string, address: string): string;
  /** Where a field of an added record stands in the finished sheet. */
  newPlace(record: ConsolidatedRecord, field: string): { sheet: string; address: string } | undefined;
}

export interface UnplacedValue {
  readonly record: ConsolidatedRecord;
  readonly field: Field;
}

/** @param placed records that have their place already */
export function planRows(
  blank: BlankForm,
  table: RecordTable<ConsolidatedRecord>,
  placed: ReadonlySet<FormRecord>,
): RowPlan {
  const all = table.rows.map(({ identity, record }) => ({ record, inForm: blank.table.get(identity) }));
  const order = placed.size === 0 ? all : all.filter(({ record }) => !placed.has(record));
  const planner = new Planner(new BlankRows(blank), order);
  planner.plan();
  const kept = leaveFormulas(planner);
  const finished = new FinishedRows(planner.rows, (row) => planner.calculated(row));
  const added = order.filter(({ inForm }) => !inForm).map(({ record }) => record);
  return {
    insertions: finished.insertions(),
    cells: [...planner.counters.edits(finished), ...finished.cells()],
    unplaced: added.flatMap((record) => unplacedFields(blockOf(table.form, record.block), record, planner.placed)),
    kept,
    finalAddress: (sheet, address) => finished.finalAddress(sheet, address),
    newPlace: (record, field) => {
      const found = planner.placed.get(record)?.find((one) => one.field === field);
      return found && finished.place(found.row, found.column);
    },
  };
}

/**
 * A new row calculates where the form's rows do: what its record has there is not written over the formula.
 * @returns what somebody typed there
 */
function leaveFormulas(planner: Planner): UnplacedValue[] {
  const kept: UnplacedValue[] = [];
  for (const [record, fields] of planner.placed) {
    const block = blockOf(planner.form, record.block);
    for (const { field: id, row, column } of fields) {
      const field = block.fields.find((one) => one.id === id);
      if (!field || field.role === 'key' || !planner.calculated(row).includes(column)) continue;
      const cell = record.cells[id];
      if (row.cells.delete(column) && cell?.value.kind === 'value' && !cell.formula) kept.push({ record, field });
    }
  }
  return kept;
}

type Placed = ReadonlyMap<ConsolidatedRecord, readonly PlacedField[]>;

/** What headings elsewhere say is not the record's to write: of an outline only the line itself is. */
function unplacedFields(block: Block, record: ConsolidatedRecord, placed: Placed): UnplacedValue[] {
  return block.fields
    .filter(
      ({ from }) => !('context' in from) && !('labels' in from) && !(block.layout === 'table' && 'heading' in from),
    )
    .filter(({ from }) => !('level' in from) || from.level === block.levels.length)
    .filter(({ id }) => isUnplaced(record, id, placed.get(record) ?? []))
    .map((field) => ({ record, field }));
}

class Planner {
  readonly rows: PlannedRow[] = [];
  readonly counters = new Counters();
  readonly placed = new Map<ConsolidatedRecord, PlacedField[]>();
  private readonly rowsOf = new Map<ConsolidatedRecord, ConsolidatedRecord[]>();
  private readonly ownerOf = new Map<ConsolidatedRecord, Ordered>();
  private readonly formulas = new Map<string, readonly number[]>();
  private line: ConsolidatedRecord | undefined;
  private tableRow: TableRow | undefined;

  constructor(
    private readonly blank: BlankRows,
    private readonly order: readonly Ordered[],
  ) {}

  get form(): Form {
    return this.blank.form;
  }

  /** The columns in which the row calculates as the one that it is like. */
  calculated({ sheet, like }: PlannedRow): readonly number[] {
    const name = `${sheet}!${like}`;
    const grid = this.blank.grid(sheet);
    const known = this.formulas.get(name) ?? (grid ? columnFormulas(grid, like) : []);
    this.formulas.set(name, known);
    return known;
  }

  plan(): void {
    this.findOwners();
    for (const [at, { record, inForm }] of this.order.entries()) {
      if (inForm) continue;
      const block = blockOf(this.blank.form, record.block);
      if (block.layout === 'outline') this.planLine(record, at);
      else if (block.layout === 'heading') this.planHeading(record, block, at);
      else if (block.layout === 'table' && block.per === 'key') this.planProgramme(record, at);
      else if (block.layout === 'table') this.planRow(record, block, at);
    }
  }

  /** Whose rows the added rows are, of the form's programmes or of added ones. */
  private findOwners(): void {
    for (const [at, { record, inForm }] of this.order.entries()) {
      const block = inForm ? undefined : this.blank.ownerBlock(record.block);
      const owner = block && this.nearestOwner(block, record, at);
      if (!owner) continue;
      this.ownerOf.set(record, owner);
      this.rowsOf.set(owner.record, [...(this.rowsOf.get(owner.record) ?? []), record]);
    }
  }

  private nearestOwner(block: Block, record: ConsolidatedRecord, at: number): Ordered | undefined {
    let best: Ordered | undefined;
    let most = -1;
    for (const other of this.order.slice(0, at).reverse()) {
      const kin = other.record.block === block.id ? kinship(record, other.record) : -1;
      if (kin > most) [best, most] = [other, kin];
    }
    return best;
  }

  private planLine(record: ConsolidatedRecord, at: number): void {
    const anchor = anchorOf(this.order, at, ({ block }) => block === record.block);
    if (!anchor) return;
    const before = this.order[at - 1]?.record === this.line ? this.line : undefined;
    const { rows, placed } = planOutlineLine(this.blank, record, anchor, before);
    this.take(rows, placed);
    this.line = record;
    const grid = this.blank.grid(anchor.record.sheet);
    const row = rows.at(-1);
    if (!grid || !row) return;
    const fields = new Set(placed.filter((one) => one.row === row).map(({ column }) => column));
    for (const column of row.cells.keys()) {
      if (!fields.has(column)) this.counters.count({ grid, row, column, restarts: rows.length > 1 });
    }
  }

  private planHeading(record: ConsolidatedRecord, block: Block, at: number): void {
    const { form } = this.blank;
    const tables = form.blocks.filter(({ headingRows }) => headingRows?.block === block.id).map(({ id }) => id);
    const anchor = anchorOf(this.order, at, (one) => one.block === block.id || tables.includes(one.block));
    const planned = anchor && planHeadingRow(this.blank, record, anchor);
    if (planned) this.take([planned.row], planned.placed);
  }

  private planProgramme(record: ConsolidatedRecord, at: number): void {
    const anchor = anchorOf(this.order, at, ({ block }) => block === record.block);
    if (!anchor) return;
    const { rows, placed } = planKeyUnit(this.blank, record, this.rowsOf.get(record) ?? [], anchor);
    this.take(rows, placed);
  }

  private planRow(record: ConsolidatedRecord, block: Block, at: number): void {
    const owner = this.ownerOf.get(record);
    if (owner && !owner.inForm) return; // Planned with its programme.
    const spanning = owner?.inForm;
    const sheet = this.sheetOf(record, block);
    const suits = (one: FormRecord) =>
      (sheet === undefined || one.sheet === sheet) && (!spanning || this.blank.ownedBy(spanning).includes(one));
    const anchor = anchorOf(this.order, at, (one) => one.block === block.id && suits(one));
    if (!anchor) return;
    const planned = planTableRow(this.blank, record, anchor, spanning);
    const above = this.tableRow && standTogether(this.tableRow, planned) ? this.tableRow : undefined;
    if (above) joinNewRows(this.blank, above, planned);
    this.tableRow = planned;
    const placed = planned.columns.flatMap(({ fields, left }) =>
      fields.map(({ id }) => ({ record, field: id, row: planned.row, column: left })),
    );
    this.take([planned.row], placed);
    this.countBeside(planned, above?.record ?? anchor.record, spanning);
  }

  /** Of a table on its programme's own sheet, that sheet; `''` where the form has none. */
  private sheetOf(record: ConsolidatedRecord, { fields }: Block): string | undefined {
    const names = fields.flatMap(({ id, from }) => ('labels' in from && id in record.key ? [[id, from.labels]] : []));
    if (names.length === 0) return undefined;
    const isSame = (one: FormRecord) =>
      names.every(
        ([own = '', other = '']) =>
          other in one.key && compact(one.key[other] ?? '') === compact(record.key[own] ?? ''),
      );
    const named = this.order.find(
      ({ record: one, inForm }) => inForm && isNamedByLabel(blockOf(this.form, one.block)) && isSame(one),
    );
    return named?.inForm?.sheet ?? '';
  }

  /** Columns of the table that no field stands in may count: №, ①. They begin again where the programme changes. */
  private countBeside({ record, row, columns }: TableRow, before: FormRecord, owner: FormRecord | undefined): void {
    const grid = this.blank.grid(row.sheet);
    if (!grid) return;
    const block = blockOf(this.blank.form, record.block);
    const known = new Set(columns.map(({ left }) => left));
    if (owner) for (const id of Object.keys(owner.cells)) known.add(this.blank.cellOf(owner, id)?.left ?? 0);
    const down = block.fields.filter(({ fillDown, role }) => fillDown && role === 'key');
    const shared = sharedFields(block, record, before);
    const restarts = down.length > 0 && !down.some(({ id }) => shared.has(id));
    const rows = this.blank.records(block.id, row.sheet).map((one) => one.rows[0]);
    for (const { column } of grid.row(row.like)) {
      if (!known.has(column)) this.counters.count({ grid, row, column, restarts, rows });
    }
  }

  private take(rows: readonly PlannedRow[], placed: readonly PlacedField[]): void {
    this.rows.push(...rows);
    for (const one of placed) this.placed.set(one.record, [...(this.placed.get(one.record) ?? []), one]);
  }
}
