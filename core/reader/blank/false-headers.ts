/**
 * Headers of a copy that say what the blank says over another column: what the blank has under that header stands
 * elsewhere in the same rows, and nothing of it here. Somebody gave the column a name that another one has.
 */
import type { Form } from '../../form/form.js';
import { hasColumn } from '../../grid/area.js';
import { compact } from '../../text/normalise.js';
import type { Landmark } from '../survey/landmarks.js';
import type { TableHeader } from '../table/table-headers.js';
import type { AlignedSheet } from './align-sheets.js';
import { headersOf } from './blank-layout.js';
import { headerMeaningsOf, type HeaderMeanings } from './header-meanings.js';

/** Fewer texts, or figures, may stand in a column by chance. */
const FEWEST = 2;
const FEWEST_FIGURES = 3;
/** So many of what is there of the blank's column have to stand in one. */
const MOSTLY = 0.8;
/** More rows add nothing. */
const MOST_ROWS = 60;
/** Rows between a header and another of the same table. */
const NEAR = 2;

/**
 * @param own what of the blank was put onto one sheet of the copy
 * @param all landmarks of that sheet
 */
export function falseHeaders(own: readonly AlignedSheet[], form: Form, all: readonly Landmark[]): Landmark[] {
  const meanings = form.once(headerMeaningsOf);
  if (!own.some((sheet) => hasElsewhere(sheet, meanings, all))) return [];
  const given = own.flatMap((sheet) =>
    [...sheet.blank.headers.values()].flatMap((header) => givenUnder(sheet, header)),
  );
  if (given.length === 0) return [];
  const isAlike = (one: Landmark, other: Landmark) =>
    one.year === other.year && meanings.of(other).some((name) => meanings.of(one).includes(name));
  const isOver = ({ columns }: Given, { area }: Landmark) => [...columns].some((column) => hasColumn(area, column));
  return all.filter((mark) => {
    const alike = given.filter((one) => isNear(one, mark) && isAlike(one.mark, mark));
    // One that is repeated instead of merged stands next to its column.
    if (alike.length === 0 || alike.some((one) => isOver(one, withNeighbours(mark)))) return false;
    // A section of the same table may have been put beside it.
    if (alike.some((one) => hasUnder(one, mark))) return false;
    // Under another header of the form the two changed places.
    const isOther = (one: Given, other: Landmark) =>
      isNear(one, other) && isOver(one, other) && !isAlike(one.mark, other);
    return alike.some((one) => !all.some((other) => isOther(one, other)));
  });
}

/** Whether any header stands outside of the column in which the blank's is: most copies are as they were handed out. */
function hasElsewhere(sheet: AlignedSheet, meanings: HeaderMeanings, all: readonly Landmark[]): boolean {
  const { blank, columns } = sheet;
  const places = new Map<string, Set<number>>();
  for (const mark of blank.landmarks) {
    const column = columns.get(mark.area.left);
    for (const name of meanings.of(mark)) places.set(name, (places.get(name) ?? new Set<number>()).add(column ?? 0));
  }
  return all.some((mark) => meanings.of(mark).some((name) => places.get(name)?.has(mark.area.left) === false));
}

/** A header of the blank of which the copy has what stands under it. */
interface Given {
  readonly mark: Landmark;
  /** Rows of the copy in which the header stood. */
  readonly rows: readonly number[];
  readonly columns: ReadonlySet<number>;
  /** The sheet of the copy, and the column of the blank, with the texts that stand anywhere in it. */
  readonly sheet: AlignedSheet;
  readonly left: number;
  readonly texts: ReadonlySet<string>;
}

/** Whether something of the blank's column stands under a header: a text anywhere, a figure in its own row. */
function hasUnder({ sheet, left, texts }: Given, { area }: Landmark): boolean {
  const { grid, rows, blank } = sheet;
  const figures = new Map([...rows].map(([row, other]) => [other, blank.texts.at.get(row)]));
  for (const row of grid.rows({ top: area.bottom + 1, bottom: area.bottom + MOST_ROWS })) {
    const text = compact(grid.cell(row, area.left)?.text ?? '');
    if (text === '') continue;
    if (texts.has(text) || figures.get(row)?.some((one) => one.column === left && one.text === text)) return true;
  }
  return false;
}

function withNeighbours({ text, year, area }: Landmark): Landmark {
  return { text, year, area: { ...area, left: area.left - 1, right: area.right + 1 } };
}

function isNear({ rows }: Given, { area }: Landmark): boolean {
  return rows.some((row) => area.top <= row + NEAR && area.bottom >= row - NEAR);
}

function givenUnder(sheet: AlignedSheet, header: TableHeader): Given[] {
  const rows = [header.top, header.bottom].flatMap((row) => sheet.rows.get(row) ?? []);
  return [...header.columns.values()].flatMap(({ left }) => {
    const mark = sheet.blank.landmarks.find(({ area }) => area.left === left && isIn(header, area));
    const columns = mark && columnsOfTexts(sheet, header, left);
    if (!mark || !columns) return [];
    const isHeader = headersOf(sheet.blank);
    const own = [...sheet.blank.texts.at.values()].flat().filter((one) => one.column === left && one.weight === 1);
    const texts = new Set(own.filter((one) => !isHeader(one)).map(({ text }) => text));
    return [{ mark, rows, columns, sheet, left, texts }];
  });
}

function isIn({ top, bottom }: TableHeader, area: Landmark['area']): boolean {
  return area.top <= bottom && area.bottom >= top;
}

/**
 * The columns of the copy in which something of the blank's column stands, in the blank's own rows; undefined where too
 * little of it is there, or where it does not stand in one of them.
 */
function columnsOfTexts({ blank, grid, rows }: AlignedSheet, { bottom }: TableHeader, left: number) {
  const votes = new Map<number, number>();
  const isHeader = headersOf(blank);
  let [texts, figures] = [0, 0];
  for (let row = bottom + 1; row <= bottom + MOST_ROWS; row++) {
    const given = blank.texts.at.get(row)?.find(({ column }) => column === left);
    const other = rows.get(row);
    if (!given || other === undefined || isHeader(given)) continue;
    const there = [...grid.row(other)].filter(({ cell }) => compact(cell.text) === given.text);
    if (there.length === 0) continue;
    if (given.weight === 1) texts++;
    else figures++;
    for (const { column } of there) votes.set(column, (votes.get(column) ?? 0) + 1);
  }
  const all = texts + figures;
  if (texts < FEWEST && all < FEWEST_FIGURES) return undefined;
  const most = Math.max(...votes.values());
  return most >= all * MOSTLY ? new Set(votes.keys()) : undefined;
}
