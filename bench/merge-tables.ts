/**
 * Makes three versions of one table of evaluations, the same for the same seed: as rows of texts, and as the records
 * that a workbook with these rows would be read as. Two columns name the row, six are filled in.
 */
import { formFrom, type Form } from '../core/form/form.js';
import { formatAddress } from '../core/grid/address.js';
import type { FormRecord, RecordCell } from '../core/record/record.js';
import { textValue } from '../core/record/value.js';

export type Table = string[][];

export interface Versions<T> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

export const COLUMNS = ['programme', 'department', 'content', 'status', 'count', 'rating', 'since', 'nextSteps'];
const KEY = COLUMNS.slice(0, 2);
const RATINGS = ['達成', '充実', '継続', '変更', '未実施'];
const WORDS = ['相談', '講座', '訪問', '見守り', '居場所', '研修', '交流', '学習', '連携', '周知'];
/** Of all answers, so many in a thousand are changed by each side; added rows too. */
const EDITED = 30;
const ADDED = 5;

/** Copies in which a few cells were changed and a few rows added, of a table in which each row has a name of its own. */
export function lightlyEdited(rows: number, seed: number): Versions<Table> {
  const random = generator(seed);
  const base = Array.from({ length: rows }, (_, i) => newRow(random, `事業${i + 1}`, i));
  const edit = (name: string): Table =>
    base.flatMap((row, i) => {
      const fresh = newRow(random, row[0]!, i);
      const edited = row.map((text, c) => (c >= KEY.length && random() * 1000 < EDITED ? fresh[c]! : text));
      return random() * 1000 < ADDED ? [edited, newRow(random, `${name}${i + 1}`, i)] : [edited];
    });
  return { base, mine: anew(edit('追加甲')), theirs: anew(edit('追加乙')) };
}

/**
 * Copies of a blank form in which each side filled in half of the rows, and one row in a hundred was filled in by both.
 * As in a city's form, several departments answer for one programme, whose content stands in each of their rows.
 */
export function filledIn(rows: number, seed: number): Versions<Table> {
  const random = generator(seed);
  let content = '';
  const base = Array.from({ length: rows }, (_, i) => {
    const row = newRow(random, `事業${Math.floor(i / 4) + 1}`, i);
    if (i % 4 === 0) content = row[2]!;
    return row.map((text, c) => (c < KEY.length ? text : c === KEY.length ? content : ''));
  });
  const fill = (parity: number): Table =>
    base.map((row, i) => {
      if (i % 2 !== parity && i % 100 !== 0) return row;
      const answers = newRow(random, row[0]!, i);
      return row.map((text, c) => (c <= KEY.length ? text : answers[c]!));
    });
  return { base, mine: anew(fill(0)), theirs: anew(fill(1)) };
}

/** The same texts in memory of their own, as they come out of three files. */
function anew(table: Table): Table {
  return JSON.parse(JSON.stringify(table)) as Table;
}

function newRow(random: () => number, programme: string, i: number): string[] {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const sentence = (words: number) => Array.from({ length: words }, () => pick(WORDS)).join('と');
  return [
    // Texts as long as in a real city's form.
    ...[programme, `第${(i % 60) + 1}課`, sentence(37), sentence(27), String(Math.floor(random() * 5000))],
    ...[pick(RATINGS), `令和${1 + Math.floor(random() * 7)}年4月1日`, sentence(25)],
  ];
}

/** The same rows in other spellings: nothing is changed, and everything has to be compared in canonical form. */
export function respell(table: Table): Table {
  const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return table.map((row) =>
    row.map((text, c) => {
      const type = TYPES[COLUMNS[c]!];
      if (type === 'choice') return `③${text}`;
      return type === undefined ? (c < KEY.length ? text : ` ${text}\r\n`) : wide(text);
    }),
  );
}

export function recordsOf(table: Table): FormRecord[] {
  return table.map((row, i) => {
    const cells = row.map((text, c): [string, RecordCell] => {
      return [COLUMNS[c]!, { value: textValue(text), address: formatAddress({ row: i + 4, column: c + 1 }) }];
    });
    const key = { programme: row[0]!, department: row[1]! };
    return { block: 'entry', sheet: '一覧', key, rows: [i + 4, i + 4], cells: Object.fromEntries(cells) };
  });
}

const TYPES: Readonly<Record<string, 'number' | 'choice' | 'date'>> = {
  ...{ count: 'number', rating: 'choice', since: 'date' },
};

export const FORM: Form = formFrom({
  id: 'bench-evaluation',
  version: 1,
  title: { ja: '計測用の評価表', en: 'Evaluation sheet for measuring' },
  progressBy: 'department',
  vocabularies: { rating: { choices: RATINGS.map((value) => ({ value })), unset: ['未選択'] } },
  blocks: [
    {
      id: 'entry',
      label: { ja: '事業', en: 'Programme' },
      layout: 'table',
      key: KEY,
      fields: COLUMNS.map((id) => ({
        id,
        label: { ja: id, en: id },
        role: KEY.includes(id) ? 'key' : 'answer',
        required: KEY.includes(id),
        from: { column: [id] },
        ...(TYPES[id] && { type: TYPES[id] }),
        ...(id === 'rating' && { vocabulary: 'rating' }),
      })),
    },
  ],
});

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
