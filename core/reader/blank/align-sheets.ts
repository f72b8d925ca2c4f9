/**
 * Which sheet of the blank each sheet of a copy is: by what they say, whatever they are called.
 */
import type { Grid, Workbook } from '../../grid/grid.js';
import { columnsOf, hasColumn, rowsOf } from '../../grid/area.js';
import type { Landmark, Landmarks } from '../survey/landmarks.js';
import { parseDate } from '../../text/japanese-date.js';
import { compact } from '../../text/normalise.js';
import { alignColumns, type ColumnMap } from './align-columns.js';
import { alignRows, type RowMap } from './align-rows.js';
import { headersOf, type BlankLayout, type BlankSheet } from './blank-layout.js';
import { alignNamedSheets } from './align-named-sheets.js';
import { headerMeaningsOf } from './header-meanings.js';
import { textsOf, type SheetText, type SheetTexts } from './sheet-texts.js';

export interface AlignedSheet {
  readonly grid: Grid;
  readonly blank: BlankSheet;
  readonly rows: RowMap;
  /** Rows of the blank that say something that the copy's row says, too. */
  readonly same: ReadonlySet<number>;
  readonly columns: ColumnMap;
  /** Columns of the copy that are none of the blank's: another year stands over them. */
  readonly others: ReadonlySet<number>;
  /** Whether it is about something else, and only laid out like the sheet of the blank. */
  readonly isModel: boolean;
}

/** A sheet is of the form where it has so much of what a sheet of the blank says. */
const ENOUGH = 0.15;
const WHOLE = 0.8;
/** Texts of the blank by which a part of it is known that stands on a sheet of its own. */
const FEWEST_LEFT = 2;
/** The same under the headers of a table, of which instructions may show a row. */
const FEWEST_UNDER_HEADER = 6;
/** Fewer words are no header that tells. */
const FEWEST_HEADERS = 3;
/** A name that stayed says something, too. */
const NAMED = 0.3;

/**
 * @param landmarks those of each sheet of the copy
 * @param foreign columns of the copy that are known to be none of the blank's
 * @returns for each sheet of the copy, in its order, what it has of the blank's; several where they were put on one
 */
export function alignSheets(
  layout: BlankLayout,
  { sheets }: Workbook,
  landmarks: readonly Pick<Landmarks, 'texts' | 'within'>[],
  foreign: ReadonlyMap<Grid, ReadonlySet<number>> = new Map(),
): (readonly AlignedSheet[])[] {
  const meanings = layout.form.once(headerMeaningsOf);
  const blanks = layout.sheets;
  const copies = sheets.map((grid, i) => {
    return { grid, texts: textsOf(grid), within: new Set(landmarks[i]?.within.map(({ part }) => part.label)) };
  });
  const named = alignNamedSheets(blanks, copies);
  const pairs = pairsOf(
    blanks.map((sheet) => (sheet.names === undefined ? sheet : undefined)),
    copies.map((copy, i) => (named.has(i) ? undefined : copy)),
  );
  return copies.map(({ grid, texts }, copy) => {
    const model = named.get(copy);
    return blanks.flatMap((one, blank): AlignedSheet[] => {
      if (model?.blank !== one && !pairs.has(`${copy} ${blank}`)) return [];
      const rows = alignRows(one.texts, texts, { blank: one.grid.bottom, copy: grid.bottom });
      const others = new Set([...otherYears(layout, grid, landmarks[copy]?.texts ?? []), ...(foreign.get(grid) ?? [])]);
      const versions = { blank: one.texts, copy: texts, rows, others };
      const columns = alignColumns(versions, meanings, one.grid.right);
      const same = sameRows(one.texts, texts, rows);
      return [{ grid, blank: one, rows, same, columns, others, isModel: model?.isModel ?? false }];
    });
  });
}

interface Copy {
  readonly grid: Grid;
  readonly texts: SheetTexts;
}

/**
 * Which sheets of the copy have something of which of the blank's, as `copy blank`. Those that are left open are not
 * looked at.
 */
function pairsOf(blanks: readonly (BlankSheet | undefined)[], copies: readonly (Copy | undefined)[]): Set<string> {
  const alike = copies.map((copy) => blanks.map((one) => (one && copy ? alikeness(one, copy.grid, copy.texts) : 0)));
  const pairs = new Set<string>();
  const most = blanks.map((_, blank) => Math.max(0, ...alike.map((own) => own[blank] ?? 0)));
  const add = (copy: number, blank: number) => {
    const own = alike[copy]?.[blank] ?? 0;
    // Beside a copy of the whole sheet, what has little of it is something else: a list of choices.
    if (own >= ENOUGH && (own >= NAMED || (most[blank] ?? 0) < WHOLE)) pairs.add(`${copy} ${blank}`);
  };
  alike.forEach((own, copy) => add(copy, best(own)));
  // A sheet that is nobody's best may have been put onto another's.
  blanks.forEach((_, blank) => add(best(alike.map((own) => own[blank] ?? 0)), blank));
  for (const [copy, blank] of remainders(blanks, copies, pairs)) pairs.add(`${copy} ${blank}`);
  return pairs;
}

/** Columns of the copy over which another year stands: nobody had them when the blank was handed out. */
function otherYears(
  { fiscalYear, sheets }: BlankLayout,
  grid: Grid,
  landmarks: readonly Landmark[],
): ReadonlySet<number> {
  const own = new Set(sheets.flatMap((sheet) => sheet.landmarks.map(({ year }) => year)));
  // A day is an answer, and no year that stands over a column.
  const isDay = ({ area }: Landmark) => parseDate(grid.cell(area.top, area.left)?.text ?? '') !== undefined;
  const isOther = (mark: Landmark) =>
    mark.year !== undefined && mark.year !== fiscalYear && !own.has(mark.year) && !isDay(mark);
  return new Set(landmarks.filter(isOther).flatMap(({ area }) => columnsOf(area)));
}

function sameRows(blank: SheetTexts, copy: SheetTexts, rows: RowMap): Set<number> {
  const texts = (of: SheetTexts, row: number) => of.at.get(row) ?? [];
  const isSame = ([row, other]: readonly [number, number]) => {
    const its = new Set(texts(copy, other).map(({ text }) => text));
    return texts(blank, row).some(({ text, weight }) => weight === 1 && its.has(text));
  };
  return new Set([...rows].filter(isSame).map(([row]) => row));
}

/** A part of a table that somebody moved to a sheet of its own: it says what the rest of the copy does not say any more. */
function remainders(
  blanks: readonly (BlankSheet | undefined)[],
  copies: readonly (Copy | undefined)[],
  pairs: ReadonlySet<string>,
): [copy: number, blank: number][] {
  const isPaired = copies.map((_, copy) => blanks.some((_blank, blank) => pairs.has(`${copy} ${blank}`)));
  const said = copies.filter((_, copy) => isPaired[copy]);
  const isOwn = blanks.map((_, blank) => copies.some((_copy, copy) => pairs.has(`${copy} ${blank}`)));
  const isSaid = (text: string) => said.some((copy) => copy?.texts.byText.has(text) === true);
  const left = blanks.map((sheet, blank) => {
    if (!sheet || !isOwn[blank]) return [];
    const isHeader = headersOf(sheet);
    const isLeft = ([text, places]: [string, readonly SheetText[]]) =>
      places[0]?.weight === 1 && !places.some(isHeader) && !isSaid(text);
    return [...sheet.texts.byText].filter(isLeft);
  });
  // Of a whole table with the rows of one division alone, it is the headers that are there.
  const headed = blanks.map((sheet, blank) => (sheet && isOwn[blank] ? headerWords(sheet) : []));
  return copies.flatMap((one, copy) => {
    if (isPaired[copy] || !one) return [];
    const { texts } = one;
    const found = left.map((all) => all.filter(([text]) => texts.byText.has(text)).length);
    const most = best(found);
    const own = found[most] ?? 0;
    const words = (headed[most] ?? []).filter((all) => isHalf(all, (word) => texts.byText.has(word)));
    // A header that only this sheet has tells by itself; one that others have too, with rows under it.
    const fewest = words.length === 0 ? Infinity : words.some((all) => !isHalf(all, isSaid)) ? 1 : FEWEST_UNDER_HEADER;
    const isEnough = own >= fewest || (own >= FEWEST_LEFT && own >= (left[most]?.length ?? 0) / 2);
    return isEnough ? [[copy, most] as [number, number]] : [];
  });
}

/** The words of each table's header. */
function headerWords({ headers, texts }: BlankSheet): string[][] {
  return [...headers.values()].flatMap((header) => {
    const cells = rowsOf(header).flatMap((row) => texts.at.get(row) ?? []);
    const words = cells.filter(({ column }) => hasColumn(header, column)).map(({ text }) => text);
    return words.length >= FEWEST_HEADERS ? [words] : [];
  });
}

function isHalf(words: readonly string[], is: (word: string) => boolean): boolean {
  return words.filter(is).length >= words.length / 2;
}

function best(alike: readonly number[]): number {
  return alike.reduce((best, one, i) => (one > (alike[best] ?? 0) ? i : best), 0);
}

/**
 * How much of what the blank says the copy says, 0 to 1. Headers tell little where there is more to tell by: instructions
 * repeat them. A name that stayed, or got something behind it, is enough.
 */
function alikeness(blank: BlankSheet, grid: Grid, texts: SheetTexts): number {
  const isHeader = headersOf(blank);
  let [all, shared, allWords, sharedWords] = [0, 0, 0, 0];
  for (const [text, places] of blank.texts.byText) {
    const weight = places[0]?.weight ?? 0;
    const found = texts.byText.has(text) ? weight : 0;
    if (places.some(isHeader)) [allWords, sharedWords] = [allWords + weight, sharedWords + found];
    else [all, shared] = [all + weight, shared + found];
  }
  const alike = all > 0 ? shared / all : allWords > 0 ? sharedWords / allWords : 0;
  return compact(grid.name).includes(compact(blank.grid.name)) ? alike + NAMED : alike;
}
