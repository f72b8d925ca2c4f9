/**
 * One record for all rows under one key: a programme over the rows of its indicators, with labelled rows (the
 * explanation, the council's opinion) beneath them. A record begins where its key's cell begins; where people repeated
 * the key in every row instead of merging it, where it changes.
 */
import type { Block } from '../../form/form.js';
import { lastBelow } from '../../grid/bisect.js';
import { indexStretches, type Meets } from '../../grid/stretches.js';
import type { FormRecord, RecordCell } from '../../record/record.js';
import { displayText } from '../../record/value.js';
import { compact } from '../../text/normalise.js';
import { cellsOfRow, type FoundRow } from '../field-values.js';
import type { LabelRow } from './label-rows.js';
import { headingBetween, recordOf, type SheetScope, type TableReading } from '../reading.js';
import { isBlank, type RowCells, type TableRows } from './row-cells.js';
import { asideOf } from './asides.js';
import { withoutDitto } from './ditto-cells.js';
import { withRowBelow } from './rows-below.js';
import { unplacedRow } from './unplaced-rows.js';

interface Open {
  readonly first: number;
  /** The last of its rows so far. */
  last: number;
  cells: Record<string, RecordCell>;
  /** The texts of its key's columns. */
  readonly key: readonly string[];
}

export class KeyRecords {
  private readonly result: TableReading = { records: [], headings: [], issues: [] };
  private readonly open: Open[] = [];
  private readonly hasLabel: Meets;
  private row = 0;
  /** The cells of the last record's first row. */
  private above: RowCells = new Map();
  /** Whether a heading or a title stands below the last record, so that no row goes on with it. */
  private isClosed = false;

  constructor(
    private readonly sheet: SheetScope,
    private readonly block: Block,
    private readonly labels: readonly LabelRow[],
  ) {
    this.hasLabel = indexStretches(labels.map(({ row }) => [row, row]));
  }

  see(row: number, rows: TableRows): void {
    if (headingBetween(this.sheet, this.row, row)) this.isClosed = true;
    const before = this.isClosed ? undefined : this.open.at(-1);
    const own = withoutDitto(rows.fields, rows.at(row), before ? this.above : new Map());
    this.row = row;
    const found = { row, columns: own, at: (other: number) => rows.at(other) };
    const aside = asideOf(this.sheet, this.block, found);
    if (aside) {
      if (aside === 'title' || aside === 'sample') this.isClosed = true;
      this.result.issues.push(...unplacedRow(this.sheet, this.block, found, { aside }));
      return;
    }
    if (!this.begins(own, row)) {
      // A row under a merged or an empty key goes on with the record above.
      if (before) this.lengthen(before, found);
      else {
        const missing = this.nameField();
        this.result.issues.push(...unplacedRow(this.sheet, this.block, { row, columns: rows.at(row) }, { missing }));
      }
      return;
    }
    const key = this.keyTexts(own);
    if (before && this.isRepeated(before, key, row)) {
      this.lengthen(before, found);
      return;
    }
    const cells = cellsOfRow(this.sheet, this.block, found);
    this.isClosed = false;
    this.above = own;
    this.open.push({ first: row, last: row, cells, key });
  }

  finish(): TableReading {
    const lastBefore = lastBelow(this.open.map(({ first }) => first));
    for (const { row, field, cell } of this.labels) {
      const record = this.open[lastBefore(row)];
      if (!record || headingBetween(this.sheet, record.first, row) || record.cells[field.id]) continue;
      record.cells[field.id] = cell;
      record.last = Math.max(record.last, row);
    }
    const records = this.open.map(({ first, last, cells }): FormRecord => {
      return recordOf(this.sheet, this.block, inOrder(this.block, cells), [first, last]);
    });
    return { ...this.result, records };
  }

  /** A row goes on with a record. */
  private lengthen(record: Open, found: FoundRow): void {
    const isNext = found.row === record.last + 1;
    const { cells, issues } = withRowBelow(this.sheet, this.block, { cells: record.cells, isNext }, found);
    this.result.issues.push(...issues);
    [record.cells, record.last] = [cells, found.row];
  }

  private nameField() {
    return this.block.fields.find(({ role, required }) => role === 'key' && required);
  }

  private begins(own: RowCells, row: number): boolean {
    return this.block.fields.some((field) => {
      const cell = field.role === 'key' && field.required ? own.get(field.id) : undefined;
      return cell !== undefined && cell.row === row && !isBlank(cell);
    });
  }

  private keyTexts(own: RowCells): string[] {
    const columns = this.block.fields.filter(({ role, from }) => role === 'key' && 'column' in from);
    return columns.map(({ id }) => compact(displayText(own.get(id)?.value)));
  }

  /** The same key again in the next row, with no labelled row between: repeated instead of merged. */
  private isRepeated(before: Open, key: readonly string[], row: number): boolean {
    const same = before.key.every((text, i) => text === key[i] || key[i] === '');
    return same && !this.hasLabel(before.first + 1, row - 1);
  }
}

/** The fields in the form's order, whichever was found first. */
function inOrder(block: Block, cells: Readonly<Record<string, RecordCell>>): Record<string, RecordCell> {
  return Object.fromEntries(block.fields.flatMap(({ id }) => (cells[id] ? [[id, cells[id]]] : [])));
}
