/**
 * New lines of an outline, with the mark of the line they follow; and, where their heading is new too, that heading in
 * front of them, made like the one before.
 */
import { parseAddress } from '../../grid/address.js';
import { blockOf, type Block, type Field, type LevelSource } from '../../form/form.js';
import { kinship } from '../../record/kinship.js';
import type { FormRecord } from '../../record/record.js';
import { displayText } from '../../record/value.js';
import { withMark } from '../cell-content.js';
import type { ConsolidatedRecord } from '../consolidation.js';
import type { Anchor } from './anchor.js';
import { agreeIn } from './column-values.js';
import type { BlankRows } from './blank-rows.js';
import type { PlacedField } from './key-unit.js';
import { plannedRow, type PlannedRow } from './planned-row.js';

interface OutlineLine {
  readonly rows: readonly PlannedRow[];
  readonly placed: readonly PlacedField[];
}

/**
 * @param above the new record planned just before, so that both may stand under one new heading
 */
export function planOutlineLine(
  blank: BlankRows,
  record: ConsolidatedRecord,
  anchor: Anchor,
  above: ConsolidatedRecord | undefined,
): OutlineLine {
  const block = blockOf(blank.form, record.block);
  const like = anchor.record;
  const lines = new Lines(blank, record, like, afterOf(blank, block, record, anchor));
  const known = above && kinship(above, record) > kinship(like, record) ? above : like;
  const depth = block.levels.length;
  for (let level = firstNewLevel(block, record, known); level < depth; level++) lines.heading(level, known === like);
  lines.line();
  return lines;
}

/** Fields of a level; `take` says which of its two parts. */
function fieldsOf(block: Block, level: number): (Field & { from: LevelSource })[] {
  return block.fields.filter((field): field is Field & { from: LevelSource } => {
    return 'level' in field.from && field.from.level === level;
  });
}

/** The outermost level at which the record stands under another heading; its own line's level where there is none. */
function firstNewLevel(block: Block, record: FormRecord, known: FormRecord): number {
  for (let level = 1; level < block.levels.length; level++) {
    const isSame = fieldsOf(block, level).every(
      ({ id }) => agreeIn(record, known, id) || displayText(record.cells[id]?.value) === '',
    );
    if (!isSame) return level;
  }
  return block.levels.length;
}

function afterOf(blank: BlankRows, block: Block, record: FormRecord, { record: like, side }: Anchor): number {
  const level = firstNewLevel(block, record, like);
  if (side === 'after') return blank.bottomOf(like);
  return rowOfLevel(blank, block, like, level) - 1;
}

/** The row of a line's heading at a level; its own for the last. */
function rowOfLevel(blank: BlankRows, block: Block, like: FormRecord, level: number): number {
  const cells = fieldsOf(block, level).flatMap(({ id }) => blank.cellOf(like, id) ?? []);
  return cells[0]?.top ?? like.rows[0];
}

class Lines implements OutlineLine {
  readonly rows: PlannedRow[] = [];
  readonly placed: PlacedField[] = [];

  private readonly block: Block;

  constructor(
    private readonly blank: BlankRows,
    private readonly record: ConsolidatedRecord,
    private readonly like: FormRecord,
    private readonly after: number,
  ) {
    this.block = blockOf(blank.form, record.block);
  }

  /** @param isFirst whether the lines above are of the form, so that an empty row may stand between */
  heading(level: number, isFirst: boolean): void {
    const row = rowOfLevel(this.blank, this.block, this.like, level);
    if (row === this.like.rows[0]) return;
    const grid = this.blank.grid(this.like.sheet);
    const isSpaced = grid !== undefined && row > 1 && [...grid.row(row - 1)].length === 0;
    if (isSpaced && (isFirst || level === 1)) this.add(row - 1);
    this.write(this.add(row), level);
  }

  line(): void {
    const row = this.add(this.like.rows[0]);
    this.write(row, this.block.levels.length);
    this.copyMark(row);
  }

  private write(row: PlannedRow, level: number): void {
    for (const { id } of fieldsOf(this.block, level)) {
      const cell = this.record.cells[id];
      const model = this.like.cells[id];
      const place = parseAddress(model?.address ?? '');
      if (!place || !model || !cell) continue;
      this.placed.push({ record: this.record, field: id, row, column: place.column });
      if (model.whole !== undefined) {
        const mark = this.record.cells[markField(this.block, level) ?? '']?.value;
        const text = mark
          ? `${displayText(mark)} ${displayText(cell.value)}`
          : withMark(model, displayText(cell.value));
        if (id !== markField(this.block, level)) row.cells.set(place.column, { text, raw: text });
      } else if (cell.value.kind === 'value') {
        row.cells.set(place.column, { text: cell.value.text, raw: cell.value.raw });
      }
    }
  }

  /** The nearest cell to the left of the text that no field stands in. */
  private copyMark(row: PlannedRow): void {
    const { blank, like, block } = this;
    const text = fieldsOf(block, block.levels.length).find(({ from }) => from.take === 'text');
    const place = text && blank.cellOf(like, text.id);
    const grid = blank.grid(like.sheet);
    if (!place || !grid || like.cells[text.id]?.whole !== undefined) return;
    const left = [...grid.row(like.rows[0])].filter(({ column }) => column < place.left).at(-1);
    if (!left || row.cells.has(left.column)) return;
    row.cells.set(left.column, { text: left.cell.text, raw: left.cell.raw });
  }

  private add(like: number): PlannedRow {
    const row = plannedRow(this.like.sheet, this.after, like);
    this.rows.push(row);
    return row;
  }
}

function markField(block: Block, level: number): string | undefined {
  return fieldsOf(block, level).find(({ from }) => from.take === 'mark')?.id;
}
