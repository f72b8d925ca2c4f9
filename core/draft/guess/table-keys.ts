/**
 * Which columns name a table's records: the one that every row must have, and as many others as it takes to tell the
 * rows apart.
 */
import type { Bilingual } from '../../issue/issue.js';
import { say } from '../../issue/say.js';
import { displayText } from '../../record/value.js';
import { compact } from '../../text/normalise.js';
import { headerWords } from './field-source.js';
import type { FieldGuess } from './field-guess.js';
import type { GroupColumn, TableGroup } from '../survey/table-columns.js';

export interface GuessedColumn {
  readonly column: GroupColumn;
  readonly guess: FieldGuess;
  /** The share of records that somebody has answered in one of several copies; undefined where there is one alone. */
  readonly answered?: number | undefined;
}

export interface KeyChoice {
  /** The column that names a record; undefined where the table has none that could. */
  readonly name: GuessedColumn | undefined;
  /** All columns of the key, in the order of the sheet. */
  readonly key: readonly GuessedColumn[];
  /** Columns of the key that every row must have. */
  readonly required: ReadonlySet<GuessedColumn>;
  /** Whether the key tells all rows apart. */
  readonly unique: boolean;
  readonly because: Bilingual;
}

/** A choice with a column that names the records. */
export interface NamedKey extends KeyChoice {
  readonly name: GuessedColumn;
}

/** Terms that may name a row, best first. */
const NAMES = [
  'programme',
  'training',
  'item',
  'facility',
  'indicator',
  'title',
  'measure',
  'goal',
  'category',
  'year',
  'content',
];
/** What tells apart the rows of one name, best first. */
const DISCRIMINATORS = [
  'indicator',
  'department',
  'item',
  'training',
  'facility',
  'title',
  'category',
  'measure',
  'goal',
];

/**
 * @param sections the text of the heading over each row, which is part of the key too; `''` where there is none
 * @param among places in the group's list of rows that begin a record; without it, every row
 */
export function chooseKey(
  group: TableGroup,
  columns: readonly GuessedColumn[],
  sections: readonly string[],
  among: readonly number[] = group.rows.map((_, i) => i),
): KeyChoice {
  const usable = columns.filter(({ column }) => column.profile.formulas === 0);
  const name = nameColumn(group, usable);
  if (!name) {
    const because = say('行を見分ける列が見つからない', 'no column tells the rows apart');
    return { name, key: [], required: new Set(), unique: false, because };
  }
  const numbers = usable.filter((one) => one !== name && isNumbering(one));
  const key = new Set([...whereNumbersBeginAnew(usable, numbers), ...numbers, name]);
  const rows = among.filter((i) => textAt(name, i) !== '');
  const repeats = () => rows.length - new Set(rows.map((i) => keyText(sections[i] ?? '', key, i))).size;
  const added: GuessedColumn[] = [];
  for (const one of discriminators(usable, key)) {
    const before = repeats();
    if (before === 0) break;
    key.add(one);
    if (repeats() < before) added.push(one);
    else key.delete(one);
  }
  const left = repeats();
  const full = added.filter((one) => rows.every((i) => textAt(one, i) !== ''));
  const names = [...key].map(({ column }) => headerWords(column.header.leaf)).join('・');
  return {
    name,
    key: columns.filter((one) => key.has(one)),
    required: new Set([name, ...full]),
    unique: left === 0,
    because:
      left === 0
        ? say(`${rows.length}行を「${names}」で見分けられる`, `"${names}" tells ${rows.length} rows apart`)
        : say(
            `${rows.length}行のうち${left}行は、同じ名称の行がほかにある`,
            `${left} of ${rows.length} rows have the name of another one`,
          ),
  };
}

/** What a row shows in a column: a merged cell's text stands for every row that it covers, a blank for the one above. */
export function textAt({ column }: GuessedColumn, row: number): string {
  const cell = column.cells[row];
  return cell && cell.value.kind === 'value' ? compact(displayText(cell.value)) : '';
}

function keyText(section: string, key: ReadonlySet<GuessedColumn>, row: number): string {
  return [section, ...[...key].map((one) => shownAt(one, row))].join('\u0000');
}

/** With blanks filled from above, as a reader does where the form says so. */
function shownAt(one: GuessedColumn, row: number): string {
  for (let i = row; i >= 0 && i > row - 50; i--) {
    const text = textAt(one, i);
    if (text !== '' || one.guess.role === 'answer') return text;
  }
  return '';
}

function isNumbering({ guess }: GuessedColumn): boolean {
  return guess.term?.id === 'no' || guess.term?.id === 'code';
}

function nameColumn(group: TableGroup, columns: readonly GuessedColumn[]): GuessedColumn | undefined {
  const rows = group.rows.length;
  const often = ({ column }: GuessedColumn) => rows === 0 || column.profile.shown >= rows * 0.4;
  const known = NAMES.flatMap((id) => columns.filter((one) => one.guess.id === id && often(one)));
  const telling = columns
    .filter((one) => ['text', 'department', 'date'].includes(one.guess.type) && often(one) && !isNumbering(one))
    .filter(
      ({ column, guess }) => guess.role !== 'answer' && column.profile.distinct.size >= column.profile.filled * 0.8,
    )
    .filter(({ column }) => column.profile.meanLength <= 60);
  const numbering = columns.filter((one) => isNumbering(one) && often(one));
  const first = columns.filter((one) => often(one) && one.column.profile.filled > 0);
  const counted = numbering.filter(isCounted);
  const numbered = telling.filter((one) => counted.some((number) => standsNext(number, one)) && isShort(one));
  const all = [
    ...known.filter(isTelling),
    ...[...numbered, ...counted, ...telling],
    ...[...known, ...numbering, ...first, ...columns],
  ];
  return all[0];
}

/** What stands right beside its number is what the number is of. */
function standsNext({ column: { header: number } }: GuessedColumn, { column: { header } }: GuessedColumn): boolean {
  return header.left === number.right + 1;
}

/** Names are shorter than what is said of them. */
const LONGEST_NAME = 30;

function isShort({ column }: GuessedColumn): boolean {
  return column.profile.meanLength <= LONGEST_NAME;
}

/** Whether a column says something else in most rows: 区分 over many rows, 職名 of many people name none of them. */
function isTelling({ column, guess }: GuessedColumn): boolean {
  const { distinct, filled } = column.profile;
  return REPEATED.has(guess.id ?? '') || filled === 0 || distinct.size >= filled * 0.6;
}

/** What names a row even where several departments or indicators stand beside it, row by row. */
const REPEATED = new Set(['programme', 'indicator']);

/** Whether every row has a number of its own. */
function isCounted({ column }: GuessedColumn): boolean {
  const { distinct, filled, rows } = column.profile;
  return rows > 0 && filled === rows && distinct.size === filled;
}

/** Where numbers begin anew, what stands to the left says for what: 区分. */
function whereNumbersBeginAnew(
  columns: readonly GuessedColumn[],
  numbers: readonly GuessedColumn[],
): readonly GuessedColumn[] {
  const restarted = numbers.find(({ column }) => column.profile.distinct.size < column.profile.filled);
  if (!restarted) return [];
  const left = columns.slice(0, columns.indexOf(restarted));
  return left.filter(({ guess, column }) => guess.id === 'category' && column.profile.filled > 0);
}

function discriminators(columns: readonly GuessedColumn[], key: ReadonlySet<GuessedColumn>): GuessedColumn[] {
  const free = columns.filter((one) => !key.has(one));
  const known = DISCRIMINATORS.flatMap((id) => free.filter(({ guess }) => guess.id === id));
  const others = free
    .filter((one) => !known.includes(one) && one.guess.role !== 'answer' && one.guess.type === 'text')
    .filter(({ column }) => column.profile.longest <= 60)
    .sort((a, b) => b.column.profile.distinct.size - a.column.profile.distinct.size);
  return [...known, ...others];
}
