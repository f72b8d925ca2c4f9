/**
 * What several copies of one form say together: what all of them hold alike is the form's; what is blank in one and filled
 * in another, or differs, is somebody's answer. Copies of one year are compared with each other; between years only what
 * nobody's word tells is taken from them, since a plan changes too.
 */
import { say } from '../../issue/say.js';
import { displayText } from '../../record/value.js';
import { compact } from '../../text/normalise.js';
import { profileOf, type SeenCell } from '../survey/column-profile.js';
import { seenCell, type BookYears, type TableCopy, type TableGroup } from '../survey/table-columns.js';
import { withRole, type FieldGuess, type Judged, type Role } from './field-guess.js';
import type { GuessedColumn, KeyChoice } from './table-keys.js';

/** The texts of one cell in the copies that have it; `''` where it is blank. */
export interface Compared {
  readonly book: number;
  readonly year: number | undefined;
  readonly text: string;
}

/** The same cell of the same record in several copies. */
export type ComparedCell = readonly Compared[];

/** Fewer cells tell nothing. */
const FEWEST = 2;
const FEWEST_OF_YEARS = 3;
/** The share of cells that must differ, or be blank in some, for a column to be answered. */
const DIFFERING = 0.15;
/** The share that must be alike for it to be the form's. */
const ALIKE = 0.85;
const BETWEEN_YEARS = 0.5;
/** The share of columns that are blank in a copy that nobody has filled in. */
const BLANK_COLUMNS = 0.3;

/** The columns with the roles that the copies tell. */
export function judgedByCopies(
  group: TableGroup,
  columns: readonly GuessedColumn[],
  choice: KeyChoice,
  years: BookYears,
): readonly GuessedColumn[] {
  const records = recordsOf(group, choice);
  const cells = new Map(columns.map((one) => [one, comparedCells(group, one.column.path, records, years)]));
  const blank = blankBooks([...cells].flatMap(([one, own]) => (choice.key.includes(one) ? [] : [own])));
  const differ = [...cells.values()].some(hasDiffering);
  return columns.map((one) => {
    const own = cells.get(one) ?? [];
    if (choice.key.includes(one) || one.column.seen.formulas > 0) return one;
    const role = roleTold(own, one.guess, { blank, differ, copies: group.copies.length });
    return { ...one, answered: answeredShare(own, blank), guess: role ? withRole(one.guess, role) : one.guess };
  });
}

/** The group with what its copies hold, record by record: what several repeat of one record counts once. */
export function seenByRecord(group: TableGroup, choice: KeyChoice): TableGroup {
  const records = recordsOf(group, choice);
  if (records.size === 0) return group;
  return {
    ...group,
    columns: group.columns.map((column) => {
      const cells = [...records.values()].flatMap((rows) => seenOnce(rows, column.path));
      return { ...column, seen: profileOf(cells, column.profile.offered) };
    }),
  };
}

/** The different things that the copies of a record hold; one blank cell where it is blank in all. */
function seenOnce(rows: ReadonlyMap<TableCopy, number>, path: string): SeenCell[] {
  const byText = new Map<string, SeenCell>();
  for (const [copy, place] of rows) {
    const cell = copy.cells.get(path)?.[place];
    const row = copy.rows[place];
    if (!cell || !row) continue;
    const seen = seenCell(cell, row);
    const text = compact(seen.text);
    if (!byText.has(text)) byText.set(text, seen);
  }
  if (byText.size > 1) byText.delete('');
  return [...byText.values()];
}

interface Copies {
  /** Copies that nobody has filled in. */
  readonly blank: ReadonlySet<number>;
  /** Whether copies of one year differ at all: the same file twice tells nothing. */
  readonly differ: boolean;
  readonly copies: number;
}

/** Whether copies of one year hold different things. */
export function hasDiffering(cells: readonly ComparedCell[]): boolean {
  return tally(cells, 'same year').differing > 0;
}

/** What copies tell of the cells of one field; undefined where they tell nothing. */
export function roleTold(
  cells: readonly ComparedCell[],
  guess: Pick<FieldGuess, 'term' | 'type' | 'words'>,
  { blank, differ, copies }: Copies,
): Judged<Role> | undefined {
  const told = toldByBlank(cells, blank) ?? toldByCopies(cells, differ, copies);
  if (told) return told;
  return guess.term === undefined && guess.type !== 'choice' ? toldByYears(cells) : undefined;
}

function toldByBlank(cells: readonly ComparedCell[], blank: ReadonlySet<number>): Judged<Role> | undefined {
  const pairs = cells.flatMap((cell) => {
    const before = cell.find(({ book }) => blank.has(book));
    const after = cell.filter(({ book, text }) => !blank.has(book) && text !== '');
    return before && after.length > 0 ? [{ before: before.text, after: after.map(({ text }) => text) }] : [];
  });
  if (pairs.length < FEWEST) return undefined;
  const empty = pairs.filter(({ before }) => before === '').length;
  if (empty >= pairs.length * ALIKE) {
    const because = say(
      `記入前の様式では空欄で、記入のあるブックでは${empty}件が埋まっているので回答欄とみなした`,
      `blank in the blank form, and ${empty} are filled in elsewhere, so it is taken for an answer`,
    );
    return { is: 'answer', sure: 0.9, because };
  }
  const same = pairs.filter(({ before, after }) => before !== '' && after.includes(before)).length;
  if (same < pairs.length * ALIKE) return undefined;
  const because = say(
    `記入前の様式にも同じ記載が${same}件あるので、様式で定めた欄とみなした`,
    `the blank form says the same ${same} times, so the form gives it`,
  );
  return { is: 'plan', sure: 0.9, because };
}

function toldByCopies(cells: readonly ComparedCell[], differ: boolean, copies: number): Judged<Role> | undefined {
  const { all, differing } = tally(cells, 'same year');
  if (all < FEWEST) return undefined;
  if (differing >= all * DIFFERING && differing > 0) {
    const because = say(
      `${copies}冊を比べると、同じ行の${all}件のうち${differing}件で記入が違うか空欄なので回答欄とみなした`,
      `in ${copies} workbooks ${differing} of ${all} cells of the same rows differ or are blank, so it is taken for an answer`,
    );
    return { is: 'answer', sure: 0.9, because };
  }
  if (!differ || all - differing < all * ALIKE) return undefined;
  const because = say(
    `${copies}冊とも同じ記載（${all}件）なので、様式で定めた欄とみなした`,
    `all ${copies} workbooks say the same (${all} cells), so the form gives it`,
  );
  return { is: 'plan', sure: 0.85, because };
}

function toldByYears(cells: readonly ComparedCell[]): Judged<Role> | undefined {
  const { all, differing } = tally(cells, 'years');
  if (all < FEWEST_OF_YEARS) return undefined;
  if (differing >= all * BETWEEN_YEARS) {
    const because = say(
      `年度の違うブックを比べると、同じ行の${all}件のうち${differing}件で記入が違うので回答欄とみなした`,
      `between the years ${differing} of ${all} cells of the same rows differ, so it is taken for an answer`,
    );
    return { is: 'answer', sure: 0.7, because };
  }
  if (all - differing < all * ALIKE) return undefined;
  const because = say(
    `年度が替わっても同じ記載（${all}件）なので、様式で定めた欄とみなした`,
    `the years say the same (${all} cells), so the form gives it`,
  );
  return { is: 'plan', sure: 0.75, because };
}

interface Tally {
  /** Cells that hold something in some copy. */
  readonly all: number;
  /** Those that are not the same in all. */
  readonly differing: number;
}

/** @param between copies of one year with each other, or years with each other, each by what anybody wrote */
function tally(cells: readonly ComparedCell[], between: 'same year' | 'years'): Tally {
  let [all, differing] = [0, 0];
  for (const cell of cells) {
    const byYear = new Map<number | undefined, string[]>();
    for (const { year, text } of cell) byYear.set(year, [...(byYear.get(year) ?? []), text]);
    const classes =
      between === 'same year'
        ? [...byYear.values()].filter((texts) => texts.length > 1)
        : byYear.size > 1
          ? [[...byYear.values()].flatMap((texts) => texts.find((text) => text !== '') ?? [])]
          : [];
    for (const texts of classes) {
      if (texts.every((text) => text === '') || texts.length < 2) continue;
      all++;
      if (new Set(texts).size > 1) differing++;
    }
  }
  return { all, differing };
}

/** Copies in which many columns are blank from end to end that others have filled in. */
export function blankBooks(columns: readonly (readonly ComparedCell[])[]): Set<number> {
  const blankColumns = new Map<number, number>();
  for (const cells of columns) {
    const books = new Set(cells.flatMap((cell) => cell.map(({ book }) => book)));
    for (const book of books) {
      const own = cells.filter((cell) => cell.some((one) => one.book === book));
      const isBlank = own.every((cell) => cell.some((one) => one.book === book && one.text === ''));
      const elsewhere = own.filter((cell) => cell.some((one) => one.book !== book && one.text !== '')).length;
      if (own.length >= FEWEST && isBlank && elsewhere >= own.length / 2) {
        blankColumns.set(book, (blankColumns.get(book) ?? 0) + 1);
      }
    }
  }
  const enough = Math.max(1, columns.length * BLANK_COLUMNS);
  return new Set([...blankColumns].flatMap(([book, count]) => (count >= enough ? [book] : [])));
}

/** The share of records that somebody has answered, in copies that were filled in. */
function answeredShare(cells: readonly ComparedCell[], blank: ReadonlySet<number>): number | undefined {
  const own = cells.map((cell) => cell.filter(({ book }) => !blank.has(book))).filter((cell) => cell.length > 0);
  if (own.length === 0) return undefined;
  return own.filter((cell) => cell.some(({ text }) => text !== '')).length / own.length;
}

/** By the name of a record, its row in each copy that has it. */
type Records = ReadonlyMap<string, ReadonlyMap<TableCopy, number>>;

/** Numbers are given anew every year: they name a record only where nothing else does. */
function recordsOf({ copies }: TableGroup, { key }: KeyChoice): Records {
  const words = key.filter(({ guess }) => guess.term?.id !== 'no');
  const paths = (words.length > 0 ? words : key).map(({ column }) => column.path);
  const records = new Map<string, Map<TableCopy, number>>();
  for (const copy of copies) {
    const times = new Map<string, number>();
    copy.rows.forEach((_, row) => {
      const name = paths.map((path) => shownAt(copy, path, row)).join('\u0000');
      if (name.replaceAll('\u0000', '') === '') return;
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      const own = records.get(`${name}\u0000${time}`) ?? new Map<TableCopy, number>();
      records.set(`${name}\u0000${time}`, own.set(copy, row));
    });
  }
  return records;
}

/** Rows above in which the value of a blank cell is looked for. */
const MOST_ABOVE = 50;

function shownAt(copy: TableCopy, path: string, row: number): string {
  for (let i = row; i >= Math.max(0, row - MOST_ABOVE); i--) {
    const text = textAt(copy, path, i);
    if (text !== undefined && text !== '') return text;
  }
  return '';
}

/** undefined where the copy has no such column. */
function textAt({ cells }: TableCopy, path: string, row: number): string | undefined {
  const cell = cells.get(path)?.[row];
  return cell && compact(displayText(cell.value));
}

function comparedCells(
  { copies }: TableGroup,
  path: string,
  records: Records,
  years: BookYears,
): readonly ComparedCell[] {
  return [...records.values()].flatMap((rows) => {
    const cell = copies.flatMap((copy): Compared[] => {
      const row = rows.get(copy);
      const text = row === undefined ? undefined : textAt(copy, path, row);
      return text === undefined ? [] : [{ book: copy.book, year: years[copy.book], text }];
    });
    return cell.length > 1 ? [cell] : [];
  });
}
