/**
 * Columns of other years beside the workbook's own, as staff keep last year's answers in sight. They always say their
 * year, in their header or in a group above it.
 */
import type { Area } from '../../../core/grid/address.js';
import {
  cellAt,
  extentOf,
  isFree,
  mergeAt,
  sheetsOfTheirOwn,
  type Book,
  type BookCell,
  type BookSheet,
} from './book.js';
import { ADDED, ADDED_HEADER, addMerge, content, insertColumns, insertRows, putCell } from './book-edits.js';
import type { Distortion } from './distortion.js';
import { isPlainHeader, mergeHeadersDown } from './header-rows.js';
import type { Random } from './random.js';
import { tablesOf, type BookTable } from './tables.js';
import { setText } from './values.js';
import { eraYear, movedYear, yearsIn } from './year-spelling.js';

export const YEAR_COLUMN_DISTORTIONS: readonly Distortion[] = [
  { name: 'extra-year-column', changes: ['address'], apply: extraYearColumn },
  { name: 'extra-year-under-group', changes: ['address'], apply: extraYearUnderGroup },
  { name: 'extra-year-group', changes: ['address'], apply: extraYearGroup },
];

/**
 * The same header for the year before, filled in as it was then, left or right of this year's. Where this year's does
 * not say its year, it does from now on: two columns of one name would be a riddle for anybody.
 */
function extraYearColumn(book: Book, random: Random): boolean {
  const { fiscalYear } = book;
  if (fiscalYear === undefined) return false;
  const places = sheetsOfTheirOwn(book).flatMap((sheet) => {
    const tables = tablesOf(book, sheet).filter(({ records }) => records.length > 0);
    return (tables[0]?.headers ?? []).filter(isAnswerColumn).map((header) => ({ sheet, column: header.column }));
  });
  const place = random.pick(places);
  if (!place) return false;
  const { sheet, column } = place;
  const onTheLeft = random.chance(0.5);
  const at = onTheLeft ? column : column + 1;
  insertColumns(sheet, at);
  const own = onTheLeft ? column + 1 : column;
  for (const table of tablesOf(book, sheet)) {
    const header = table.headers.find((cell) => cell.column === own);
    if (!header) continue;
    if (yearsIn(header.text).length === 0) setText(header, `${header.text}（${eraYear(fiscalYear)}年度）`);
    putBeside(table, header, at, movedYear(header.text, -1));
    fillYear(book, table, header, at, random);
  }
  return true;
}

function isAnswerColumn(cell: BookCell): boolean {
  const { part } = cell;
  const { left, right } = extentOf(cell);
  return (
    left === right &&
    part.kind === 'header' &&
    part.fields.every(
      ({ field }) => field.role === 'answer' && 'column' in field.from && Array.isArray(field.from.column),
    )
  );
}

function putBeside({ sheet }: BookTable, header: BookCell, column: number, text: string): void {
  const { top, bottom } = extentOf(header);
  if (!isFree(sheet, top, column)) return;
  putCell(sheet, top, column, content(text), ADDED_HEADER);
  if (bottom > top) addMerge(sheet, { top, left: column, bottom, right: column });
}

function fillYear(book: Book, { sheet, records }: BookTable, header: BookCell, column: number, random: Random): void {
  const field = header.part.kind === 'header' ? header.part.fields[0]?.field : undefined;
  const choices = book.form.vocabularies[field?.vocabulary ?? '']?.choices.map(({ value }) => value);
  const fillings = choices ?? ['前の年に行ったこと', '実施した。', '数は横ばいであった。', '未実施'];
  for (const row of new Set(records.map(({ anchor }) => anchor.row))) {
    if (isFree(sheet, row, column) && random.chance(0.8))
      putCell(sheet, row, column, content(random.pick(fillings)!), ADDED);
  }
}

/** Another year under a group header: a plan year or the result of the year before, which the form does not ask for. */
function extraYearUnderGroup(book: Book, random: Random): boolean {
  const places = sheetsOfTheirOwn(book).flatMap((sheet) => {
    const table = tablesOf(book, sheet).find(({ records }) => records.length > 0);
    return (table?.groups ?? []).flatMap((group) => placesUnder(book, table!, group));
  });
  const place = random.pick(places);
  if (!place) return false;
  const { sheet, at, beside, year } = place;
  insertColumns(sheet, at);
  const own = beside >= at ? beside + 1 : beside;
  for (const table of tablesOf(book, sheet)) {
    const header = table.headers.find((cell) => cell.column === own);
    const group = table.groups.find((cell) => spans(cell, own));
    if (!header || !group) continue;
    coverByGroup(sheet, group, at);
    putBeside(table, header, at, movedYear(header.text, year));
    fillYear(book, table, header, at, random);
  }
  return true;
}

interface YearPlace {
  readonly sheet: BookSheet;
  /** The new column, and the one that it stands beside, before it is inserted. */
  readonly at: number;
  readonly beside: number;
  /** How many years the new one is away from the one beside it. */
  readonly year: number;
}

function placesUnder({ fiscalYear }: Book, table: BookTable, group: BookCell): YearPlace[] {
  const { left, right } = extentOf(group);
  const headers = table.headers
    .filter(({ row, column }) => row > group.row && column >= left && column <= right)
    .filter(({ text }) => yearsIn(text).length === 1);
  const years = headers.map(({ text }) => yearsIn(text)[0]!);
  const [first, last] = [headers.at(0), headers.at(-1)];
  if (!first || !last || fiscalYear === undefined) return [];
  const { sheet } = table;
  const before = { sheet, beside: first.column, year: Math.min(...years) - 1 - years[0]! };
  const after = { sheet, at: last.column + 1, beside: last.column, year: Math.max(...years) + 1 - years.at(-1)! };
  // A result of a later year would make it that year's workbook.
  return isResult(first)
    ? [
        { ...before, at: first.column },
        { ...before, at: first.column + 1 },
      ]
    : [{ ...before, at: first.column }, after];
}

function isResult({ part }: BookCell): boolean {
  return part.kind === 'header' && part.fields.some(({ field }) => field.role === 'answer');
}

function spans(group: BookCell, column: number): boolean {
  const { left, right } = extentOf(group);
  return column >= left && column <= right;
}

/** The group over the new column too. */
function coverByGroup(sheet: BookSheet, group: BookCell, column: number): void {
  const area = extentOf(group);
  const wider: Area = { ...area, left: Math.min(area.left, column), right: Math.max(area.right, column) };
  const merge = mergeAt(sheet, group.row, group.column);
  if (cellAt(sheet, wider.top, wider.left) && wider.left < area.left) return;
  sheet.merges = sheet.merges.filter((one) => one !== merge);
  group.column = wider.left;
  addMerge(sheet, wider);
}

/**
 * Neighbouring answers of the year before, left of this year's, each year under a group that names it; the headers
 * beneath are the same.
 */
function extraYearGroup(book: Book, random: Random): boolean {
  const { fiscalYear } = book;
  const places = sheetsOfTheirOwn(book).flatMap((sheet) => {
    const tables = tablesOf(book, sheet);
    const [table] = tables;
    return table && tables.length === 1 && isPlainHeader(table) ? runsOf(table).map((run) => ({ table, run })) : [];
  });
  const place = random.pick(places);
  if (!place || fiscalYear === undefined) return false;
  const { table, run } = place;
  const { sheet, top, id } = table;
  const [first, count] = [run[0]!.column, run.length];
  insertColumns(sheet, first, count);
  insertRows(sheet, top);
  mergeHeadersDown(sheet, tablesOf(book, sheet)[0]!, { left: first, right: first + 2 * count - 1 });
  const own = { kind: 'header', table: id, fields: [] } as const;
  putCell(sheet, top, first, content(`${eraYear(fiscalYear - 1)}年度`), ADDED_HEADER);
  putCell(sheet, top, first + count, content(`${eraYear(fiscalYear)}年度`), own);
  for (const left of [first, first + count]) addMerge(sheet, { top, left, bottom: top, right: left + count - 1 });
  run.forEach((header, i) => {
    const text = yearsIn(header.text).length > 0 ? movedYear(header.text, -1) : header.text;
    putCell(sheet, top + 1, first + i, content(text), ADDED_HEADER);
    fillYear(book, table, header, first + i, random);
  });
  return true;
}

/** Answers side by side: two or three of them, for which a group is worth its row. */
function runsOf({ headers }: BookTable): BookCell[][] {
  const sorted = [...headers].sort((a, b) => a.column - b.column);
  return sorted.flatMap((_, i) =>
    [2, 3]
      .map((count) => sorted.slice(i, i + count))
      .filter((run, n) => run.length === n + 2 && run.every(isAnswerColumn))
      .filter((run) => run.every(({ column }, k) => column === run[0]!.column + k)),
  );
}
