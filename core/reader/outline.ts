/**
 * Reads an outline: numbered headings with marked lines under them (１ …, (1) …, ・ …). A line is known by its mark; the
 * text stands in the next cell, or behind the mark in the same one. A line without a mark is no record: it is told.
 */
import { formatAddress } from '../grid/address.js';
import { extentAt } from '../grid/grid.js';
import type { Block, Form, LevelSource } from '../form/form.js';
import { compileTemplate } from '../form/template.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import type { FormRecord, RecordCell } from '../record/record.js';
import { BLANK, textValue } from '../record/value.js';
import { hasColumn } from '../grid/area.js';
import { contextCell, NOWHERE } from './field-values.js';
import { cellIn } from './field-cell.js';
import { recordOf, type SheetScope } from './reading.js';

interface OutlineReading {
  readonly records: FormRecord[];
  readonly issues: Issue[];
}

interface Line {
  /** 0 for the outermost. */
  readonly level: number;
  readonly mark: RecordCell;
  readonly text: RecordCell;
  readonly columns: ReadonlySet<number>;
}

/** @param top the first and @param bottom the last row of the outline's part of the sheet */
export function readOutline(sheet: SheetScope, block: Block, top: number, bottom: number): OutlineReading {
  const result: OutlineReading = { records: [], issues: [] };
  const marks = sheet.form.once(marksByBlock).get(block) ?? [];
  const rows = [...sheet.grid.rows()]
    .filter((row) => row >= top && row <= bottom && !sheet.claimed.has(row))
    .flatMap((row) => markedRow(sheet, row, marks) ?? []);
  const columns = textColumns(rows, marks.length);
  const open: Line[] = [];
  for (const marked of rows) {
    const line = lineOf(sheet, marked, columns) ?? lineInOneCell(sheet, marked, marks);
    if (!line) {
      result.issues.push(unmarked(sheet, block, marked));
      sheet.placement.place(marked.row, new Set(marked.cells.map(({ column }) => column)));
      continue;
    }
    sheet.placement.place(marked.row, line.columns);
    open.length = Math.min(open.length, line.level);
    open[line.level] = line;
    if (line.level === marks.length - 1) result.records.push(toRecord(sheet, block, marked.row, open));
  }
  return result;
}

/** How the marks of the levels of an outline are written. */
type Levels = readonly (readonly Mark[])[];

function marksByBlock({ blocks }: Form): ReadonlyMap<Block, Levels> {
  return new Map(blocks.map((block) => [block, block.levels.map(({ marks }) => marks.map(markOf))]));
}

interface Mark {
  readonly alone: (text: string) => boolean;
  /** The text behind the mark in the same cell. */
  readonly before: (text: string) => string | undefined;
}

function markOf(template: string): Mark {
  const alone = compileTemplate(template);
  // A bare number needs a sign or a space behind it: 「３歳児の…」 is no third heading.
  const bare = /^\{n(?::[A-Za-z0-9]+)?\}$/u.test(template);
  const within = ['', '.', '、'].map((sign) => compileTemplate(`${template}${sign}{text}`));
  return {
    alone: (text) => alone(text) !== undefined,
    before: (text) => {
      if (bare && !/^\s*(?:[0-9０-９]+[\s.．、]|[①-⑳])/u.test(text)) return undefined;
      return within.map((match) => match(text)?.['text']).findLast((rest) => rest !== undefined);
    },
  };
}

interface Cell {
  readonly column: number;
  readonly text: string;
}

interface MarkedRow {
  readonly row: number;
  /** All of its cells, and the first of them. */
  readonly cells: readonly Cell[];
  readonly first: Cell;
  /** The level of the mark that stands alone in a cell, and that cell; undefined for a row without one. */
  readonly mark: { readonly level: number; readonly cell: Cell } | undefined;
}

/** undefined for a row that is blank in this part of the sheet. */
function markedRow({ grid, band }: SheetScope, row: number, levels: Levels): MarkedRow | undefined {
  const cells: Cell[] = [];
  for (const { column, cell } of grid.row(row)) {
    if (hasColumn(band, column)) cells.push({ column, text: cell.text });
  }
  const [first] = cells;
  if (!first) return undefined;
  const levelOf = (text: string) => levels.findIndex((marks) => marks.some(({ alone }) => alone(text)));
  for (const [i, cell] of cells.entries()) {
    const level = levelOf(cell.text);
    const next = cells[i + 1];
    // Of two marks side by side the second is the line's: the first numbers something else.
    if (level >= 0 && !(next && levelOf(next.text) >= 0)) return { row, cells, first, mark: { level, cell } };
  }
  return { row, cells, first, mark: undefined };
}

/**
 * The column in which the texts of each level stand: the one right of the marks that most lines fill, of several the one
 * with the longest texts. What stands in others is somebody's remark.
 */
function textColumns(rows: readonly MarkedRow[], levels: number): (number | undefined)[] {
  return Array.from({ length: levels }, (_, level) => {
    const uses = new Map<number, { lines: number; length: number }>();
    for (const { cells, mark } of rows) {
      if (mark?.level !== level) continue;
      for (const { column, text } of cells) {
        if (column <= mark.cell.column) continue;
        const { lines, length } = uses.get(column) ?? { lines: 0, length: 0 };
        uses.set(column, { lines: lines + 1, length: length + text.length });
      }
    }
    return [...uses].sort(([, a], [, b]) => b.lines - a.lines || b.length - a.length)[0]?.[0];
  });
}

function lineOf(
  sheet: SheetScope,
  { row, cells, mark }: MarkedRow,
  columns: readonly (number | undefined)[],
): Line | undefined {
  if (!mark) return undefined;
  const right = cells.filter(({ column }) => column > mark.cell.column);
  const usual = columns[mark.level];
  const after = extentAt(sheet.grid, { row, column: mark.cell.column }).right + 1;
  const there = right.find(({ column }) => column === usual) ?? (right.length === 1 ? right[0] : undefined);
  const column = there?.column ?? usual ?? after;
  return {
    level: mark.level,
    mark: cellAt(sheet, row, mark.cell.column),
    text: cellAt(sheet, row, column),
    columns: new Set([mark.cell.column, column]),
  };
}

function lineInOneCell(sheet: SheetScope, { row, first }: MarkedRow, levels: Levels): Line | undefined {
  for (const [level, marks] of levels.entries()) {
    const text = marks.map(({ before }) => before(first.text)).find((rest) => rest !== undefined);
    if (text === undefined) continue;
    const cell = { ...cellAt(sheet, row, first.column), whole: first.text };
    const mark = first.text.slice(0, first.text.length - text.length).trim();
    return {
      level,
      mark: { ...cell, value: textValue(mark) },
      text: { ...cell, value: text === '' ? BLANK : textValue(text) },
      columns: new Set([first.column]),
    };
  }
  return undefined;
}

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

function unmarked(sheet: SheetScope, block: Block, { row, cells, first }: MarkedRow): Issue {
  const address = formatAddress({ row, column: first.column });
  const evidence = cells.slice(0, 3).map(({ text }) => text.slice(0, 80));
  return makeIssue('text-unplaced', { sheet: sheet.grid.name, address, block: block.id, evidence });
}
