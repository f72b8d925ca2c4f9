/**
 * Reads an outline: numbered headings with marked lines under them (１ …, (1) …, ・ …). A line is known by its mark; the
 * text stands in the next cell, or behind the mark in the same one. A heading and its first line may stand on one row. A
 * line without a mark is one where it stands among those that have theirs; any other text is no record: it is told.
 */
import { formatAddress } from '../../grid/address.js';
import { extentAt } from '../../grid/grid.js';
import type { Block, LevelSource } from '../../form/form.js';
import { makeIssue } from '../../issue/make-issue.js';
import type { Issue } from '../../issue/issue.js';
import type { FormRecord, RecordCell } from '../../record/record.js';
import { BLANK, textValue } from '../../record/value.js';
import type { Stretch } from '../../grid/stretches.js';
import { contextCell, NOWHERE } from '../field-values.js';
import { cellIn } from '../field-cell.js';
import { recordOf, type SheetScope } from '../reading.js';
import { compact } from '../../text/normalise.js';
import { isSumName } from '../table/row-kind.js';
import { LevelMarks, marksByBlock } from './marks.js';
import { outlineRows, type BegunLine, type OutlineCell, type OutlineRow } from './outline-rows.js';
import { textColumns, type TextColumns } from './text-columns.js';
import { UnmarkedLines } from './unmarked-lines.js';

export interface OutlineReading {
  readonly records: FormRecord[];
  readonly issues: Issue[];
}

interface Line {
  /** 0 for the outermost. */
  readonly level: number;
  readonly mark: RecordCell;
  readonly text: RecordCell;
  readonly columns: readonly Stretch[];
}

/** @param top the first and @param bottom the last row of the outline's part of the sheet */
export function readOutline(sheet: SheetScope, block: Block, top: number, bottom: number): OutlineReading {
  const marks = sheet.form.once(marksByBlock).get(block) ?? new LevelMarks([]);
  const rows = outlineRows(sheet, marks, top, bottom);
  const columns = textColumns(rows, marks.last);
  return new OutlineRecords(sheet, block, columns, new UnmarkedLines(block, marks.last, columns, rows)).read(rows);
}

class OutlineRecords {
  private readonly result: OutlineReading = { records: [], issues: [] };
  /** The lines that hold for what follows, by level. */
  private readonly open: Line[] = [];

  constructor(
    private readonly sheet: SheetScope,
    private readonly block: Block,
    private readonly columns: TextColumns,
    private readonly unmarked: UnmarkedLines,
  ) {}

  read(rows: readonly OutlineRow[]): OutlineReading {
    for (const own of rows) {
      if (isSumRow(own)) {
        this.tell(own, 'note-row');
        continue;
      }
      for (const begun of own.lines) this.take(own.row, this.lineOf(own.row, begun));
      const cell = this.unmarked.see(own, this.open.length);
      if (cell) this.takeUnmarked(own, cell);
      else if (own.lines.length === 0) this.tell(own);
    }
    return this.result;
  }

  private take(row: number, line: Line): void {
    const { sheet, block, open } = this;
    sheet.placement.place(row, line.columns);
    open.length = Math.min(open.length, line.level);
    open[line.level] = line;
    if (line.level === block.levels.length - 1) this.result.records.push(toRecord(sheet, block, row, open));
  }

  private takeUnmarked({ row, cells }: OutlineRow, { column }: OutlineCell): void {
    const text = cellAt(this.sheet, row, column);
    const level = this.block.levels.length - 1;
    this.take(row, { level, mark: NOWHERE, text, columns: [[column, column]] });
    const evidence = cells.slice(0, 3).map((cell) => cell.text.slice(0, 80));
    const place = { sheet: this.sheet.grid.name, block: this.block.id, address: text.address, evidence };
    this.result.issues.push(makeIssue('line-unmarked', place));
  }

  private tell({ row, cells }: OutlineRow, code: 'text-unplaced' | 'note-row' = 'text-unplaced'): void {
    const { sheet, block } = this;
    const address = formatAddress({ row, column: cells[0]?.column ?? 1 });
    const evidence = cells.slice(0, 3).map(({ text }) => text.slice(0, 80));
    this.result.issues.push(makeIssue(code, { sheet: sheet.grid.name, address, block: block.id, evidence }));
    sheet.placement.place(
      row,
      cells.map(({ column }) => [column, column]),
    );
  }

  private lineOf(row: number, { level, cell, marked, behind }: BegunLine): Line {
    const own = cellAt(this.sheet, row, cell.column);
    if (marked) {
      const whole = { ...own, whole: cell.text };
      const text = marked.text === '' ? BLANK : textValue(marked.text);
      const columns: Stretch[] = [[cell.column, cell.column]];
      return { level, mark: { ...whole, value: textValue(marked.mark) }, text: { ...whole, value: text }, columns };
    }
    const usual = this.columns.usual[level];
    const there = behind.find(({ column }) => column === usual) ?? (behind.length === 1 ? behind[0] : undefined);
    const column = there?.column ?? usual ?? cell.right + 1;
    const columns = [cell.column, column].map((one): Stretch => [one, one]);
    return { level, mark: own, text: cellAt(this.sheet, row, column), columns };
  }
}

/** 小計 between figures: of a table that nobody knows any more. */
function isSumRow({ cells }: OutlineRow): boolean {
  const others = cells.filter(({ text }) => !isSumName(text));
  return others.length > 0 && others.length < cells.length && others.every(({ text }) => FIGURE.test(compact(text)));
}

const FIGURE = /^[\d.,%]+$/u;

function cellAt({ grid }: SheetScope, row: number, column: number): RecordCell {
  return cellIn(grid, extentAt(grid, { row, column }));
}

function toRecord(sheet: SheetScope, block: Block, row: number, lines: readonly Line[]): FormRecord {
  const cells: Record<string, RecordCell> = {};
  for (const { id, from } of block.fields) {
    if ('context' in from) cells[id] = contextCell(sheet, from.context, row);
    else if ('level' in from) cells[id] = levelCell(lines, from);
  }
  return recordOf(sheet, block, cells, [row, row]);
}

function levelCell(lines: readonly Line[], { level, take }: LevelSource): RecordCell {
  const line = lines[level - 1];
  return line ? line[take] : NOWHERE;
}
