/**
 * Columns whose header nobody knows, known by what they hold: nearly all values belong to one field that has no column
 * yet, and the column stands where that field stands in the form. One field and one column: where more could be meant,
 * nothing is taken, and all are named.
 */
import { columnName, formatAddress } from '../../grid/address.js';
import { columnsAround, type ColumnSpan } from '../../grid/area.js';
import type { Grid } from '../../grid/grid.js';
import type { Block, Field, Form } from '../../form/form.js';
import { makeIssue } from '../../issue/make-issue.js';
import type { Issue } from '../../issue/issue.js';
import type { BlockHeaders } from '../part-reading.js';
import { bareYear, headerText, headerYear, isOfBefore, LONGEST_HEADER } from '../survey/header-text.js';
import { groupsOf, wordsOf, type FormSigns } from '../survey/landmarks.js';
import { evidenceFor, mayBeInferred, type Evidence } from './column-evidence.js';
import { columnFields } from './column-fields.js';
import { lastRow } from './table-ends.js';
import type { TableHeader } from './table-headers.js';
import { unknownColumns, type SameHeaders, type UnknownColumn } from './unknown-columns.js';

export interface InferredColumns {
  readonly tables: readonly BlockHeaders[];
  readonly issues: readonly Issue[];
}

/** A sheet whose headers were found. */
interface HeadedSheet {
  readonly grid: Grid;
  readonly signs: FormSigns;
  readonly cycleYear: number | undefined;
}

export function inferColumns(sheet: HeadedSheet, tables: readonly BlockHeaders[]): InferredColumns {
  if (!tables.some(({ block, headers }) => headers.some((header) => lacking(sheet.signs.form, block, header)))) {
    return { tables, issues: [] };
  }
  const issues: Issue[] = [];
  const ends = tables.flatMap(({ headers }) => headers).sort((a, b) => a.top - b.top);
  const taken = tables.flatMap(({ headers }) => headers.flatMap(({ columns }) => [...columns.values()]));
  const distinct = [...new Map(taken.map((span) => [`${span.left} ${span.right}`, span])).values()];
  const inferred = tables.map(({ block, headers }): BlockHeaders => {
    const found = new Map<TableHeader, TableHeader>();
    for (const same of sameHeaders(sheet, block, headers, ends)) {
      const pairs = pairsIn(sheet, block, same, distinct);
      const sure = pairs.filter(
        (pair) => pair.isInPlace && isAlone(pair, pairs) && !isOfAnotherTime(pair.column, sheet.cycleYear),
      );
      issues.push(...sure.map((pair) => inferredIssue(sheet.grid, block, pair)));
      issues.push(
        ...doubtfulIssues(
          sheet.grid,
          block,
          pairs.filter((pair) => !sure.includes(pair)),
        ),
      );
      for (const [header] of same.segments) found.set(header, withColumns(header, sure));
      // Of a table that comes to nothing, a person may still say what they are.
      const isTable = namesRows(sheet.signs.form, block, withColumns(same.header, sure).columns);
      if (!isTable) issues.push(...unplacedIssues(sheet.grid, block, pairs));
    }
    const all = headers.map((header) => found.get(header) ?? header);
    return { block, headers: all.filter(({ columns }) => namesRows(sheet.signs.form, block, columns)) };
  });
  return { tables: inferred, issues };
}

/** Whether a field that its values would tell has no column. */
function lacking(form: Form, block: Block, { columns }: TableHeader): boolean {
  return columnFields(form, block).some((field) => !columns.has(field.id) && mayBeInferred(form, field));
}

/** A header may have been found without what names its rows, for its values to tell. */
function namesRows(form: Form, block: Block, columns: ReadonlyMap<string, ColumnSpan>): boolean {
  return columnFields(form, block).every(({ id, role, required }) => role !== 'key' || !required || columns.has(id));
}

/** Headers of the same columns, which come again after a page break, tell together. */
function sameHeaders(
  { grid, signs }: HeadedSheet,
  block: Block,
  headers: readonly TableHeader[],
  ends: readonly TableHeader[],
): SameHeaders[] {
  const groups = new Map<string, [TableHeader, number][]>();
  for (const header of headers) {
    if (!lacking(signs.form, block, header)) continue;
    const layout = [...header.columns].map(([id, { left, right }]) => `${id} ${left} ${right}`).join('\n');
    const segment: [TableHeader, number] = [header, lastRow(grid, header, ends)];
    const group = groups.get(layout);
    if (group) group.push(segment);
    else groups.set(layout, [segment]);
  }
  return [...groups.values()].flatMap((segments) => {
    const header = segments[0]?.[0];
    return header ? [{ header, segments }] : [];
  });
}

/** A field without a column, and a column that may be its. */
interface Pair {
  readonly field: Field;
  readonly column: UnknownColumn;
  readonly evidence: Evidence;
  /** Whether the column stands where the field stands in the form. */
  readonly isInPlace: boolean;
}

function pairsIn({ grid, signs }: HeadedSheet, block: Block, same: SameHeaders, taken: readonly ColumnSpan[]): Pair[] {
  const { form, texts } = signs;
  const { columns } = same.header;
  const fields = columnFields(form, block);
  const names = fields
    .filter(({ role, required }) => role === 'key' && required)
    .flatMap(({ id }) => columns.get(id) ?? []);
  const unknown = unknownColumns(grid, same, names, taken);
  const above = textsOver(grid, same.header);
  // Two fields may have one word for their header, under groups that are gone.
  const mayBe = (field: Field, word: string) =>
    !texts.has(word) || (wordsOf(field).includes(word) && isUngrouped(field, above));
  const missing = fields.filter((field) => !columns.has(field.id));
  return missing.flatMap((field, _, all) => {
    if (!mayBeInferred(form, field)) return [];
    // A figure may be any text's.
    if (field.type === 'number' && all.some((other) => other.type === 'text')) return [];
    const place = placeOf(fields, field, columns);
    const pairs = unknown.flatMap((column): Pair[] => {
      if (!mayBe(field, headerText(column.header))) return [];
      const isInPlace = place !== undefined && column.column > place.left && column.column < place.right;
      // A figure says nothing where it stands elsewhere.
      const evidence = isInPlace || field.type !== 'number' ? evidenceFor(form, field, column.cells) : undefined;
      return evidence ? [{ field, column, evidence, isInPlace }] : [];
    });
    const inPlace = pairs.filter((pair) => pair.isInPlace);
    return inPlace.length > 0 ? inPlace : pairs;
  });
}

function isUngrouped(field: Field, above: ReadonlySet<string>): boolean {
  const groups = groupsOf(field);
  return groups.length > 0 && !groups.some((group) => above.has(group));
}

/** Rows above a header in which a group may stand. */
const MOST_GROUP_ROWS = 2;

/** What stands in a header and in the rows of its groups, as it is compared. */
function textsOver(grid: Grid, { top, bottom }: TableHeader): Set<string> {
  const rows = [...grid.rows({ top: Math.max(1, top - MOST_GROUP_ROWS), bottom })];
  return new Set(rows.flatMap((row) => [...grid.row(row)].map(({ cell }) => headerText(cell.text))));
}

/** Between which columns a field stands in the form; undefined where the table has another order. */
function placeOf(
  fields: readonly Field[],
  field: Field,
  columns: ReadonlyMap<string, ColumnSpan>,
): ColumnSpan | undefined {
  const at = fields.indexOf(field);
  const before = fields.slice(0, at).findLast(({ id }) => columns.has(id));
  const after = fields.slice(at + 1).find(({ id }) => columns.has(id));
  const left = (before && columns.get(before.id)?.right) ?? 0;
  const right = (after && columns.get(after.id)?.left) ?? Number.POSITIVE_INFINITY;
  return left < right ? { left, right } : undefined;
}

function isAlone(pair: Pair, pairs: readonly Pair[]): boolean {
  return pairs.every((other) => other === pair || (other.field !== pair.field && other.column !== pair.column));
}

/** 前年度評価: a column that may well hold the same, and of which a person would ask. */
function isOfAnotherTime({ header }: UnknownColumn, cycleYear: number | undefined): boolean {
  const year = headerYear(header) ?? bareYear(header);
  return isOfBefore(header) || (year !== undefined && cycleYear !== undefined && year !== cycleYear);
}

function withColumns(header: TableHeader, pairs: readonly Pair[]): TableHeader {
  if (pairs.length === 0) return header;
  const columns = new Map(header.columns);
  for (const { field, column } of pairs) columns.set(field.id, { left: column.column, right: column.column });
  const bySynonym = new Set([...header.bySynonym, ...pairs.map(({ field }) => field.id)]);
  return { ...header, ...columnsAround(columns.values()), columns, bySynonym };
}

const MOST_EVIDENCE = 3;

function placeIn(grid: Grid, block: Block, columns: readonly UnknownColumn[]) {
  const values = columns.flatMap(({ cells }) => [...new Set(cells.map(({ text }) => text.slice(0, 80)))]);
  return {
    sheet: grid.name,
    block: block.id,
    address: columns.map(({ row, column }) => formatAddress({ row, column })).join(','),
    evidence: [...new Set(values)].slice(0, MOST_EVIDENCE),
  };
}

function inferredIssue(grid: Grid, block: Block, { field, column, evidence }: Pair): Issue {
  return makeIssue('column-inferred', placeIn(grid, block, [column]), field.label, named(column), evidence);
}

/** Those that have a field or a column in common are one doubt. */
function doubtfulIssues(grid: Grid, block: Block, pairs: readonly Pair[]): Issue[] {
  const groups: Pair[][] = [];
  for (const pair of pairs) {
    const meets = groups.filter((group) => !isAlone(pair, group));
    const joined = [...meets.flat(), pair];
    groups.splice(0, groups.length, ...groups.filter((group) => !meets.includes(group)), joined);
  }
  return groups.map((group) => {
    const columns = [...new Set(group.map(({ column }) => column))].sort((a, b) => a.column - b.column);
    const fields = [...new Set(group.map(({ field }) => field))];
    const place = placeIn(grid, block, columns);
    return makeIssue(
      'column-doubtful',
      place,
      fields.map(({ label }) => label),
      columns.map(named),
    );
  });
}

function unplacedIssues(grid: Grid, block: Block, pairs: readonly Pair[]): Issue[] {
  const columns = new Set(pairs.map(({ column }) => column).filter(({ header }) => header !== ''));
  return [...columns].map((column) => {
    const place = placeIn(grid, block, [column]);
    const evidence = [column.header.slice(0, LONGEST_HEADER), ...place.evidence];
    return makeIssue('column-unplaced', { ...place, evidence }, named(column).slice(0, 40));
  });
}

function named({ header, column }: UnknownColumn): string {
  return header === '' ? columnName(column) : header.replace(/\s+/gu, ' ').trim();
}
