/**
 * Rows inside a table that are none of its records, by what they say: notes, sums, samples, titles.
 */
import { compact } from '../../text/normalise.js';

const NOTE = /^(?:[※*＊]|\(?注[)0-9:：]?|備考|\[?注意?\]?[:：])/u;
const SUM = /^(?:小計|中計|合計|総計|計|累計|平均|subtotal|total)(?:\(.*\))?$/iu;

/** 例, （例）, 【記入例】, 例１：, alone or in front of a name; 例規集 is none. */
const SAMPLE =
  /^(?:[(【〔[<《〈](?:記入|記載|作成|入力)?例\d?[)】〕\]>》〉]|(?:(?:記入|記載|作成|入力)例|例)(?:$|\d?[:.)]|\d$))/u;
/** ○○事業: a name that somebody is to put in. */
const PLACEHOLDER = /[○◯〇●]{2,}|[△▲□■×✕]{2,}/u;
/** ■在宅の支援, 【相談】: the title of a group of rows, where nothing else stands beside it. */
const TITLE = /^(?:[■◆▼●].|[【<〈《≪].*[】>〉》≫]$)/u;

/** Characters of which one stands in every such name. */
const MAY_BE_SUM = /[計均tT]/u;

/** Longer names are a programme's. */
const LONGEST_SUM = 30;

/** Whether a row with these texts (its non-blank cells, left to right) is a note: one text, with a note's mark. */
export function isNoteRow(texts: readonly string[]): boolean {
  const [text = '', more] = texts;
  return more === undefined && NOTE.test(compact(text));
}

/** ①, (1), or what is calculated from them: ④／③, C=A/B. */
const COLUMN_MARK = /^(?:[①-⑳]|[(（][0-9０-９]{1,2}[)）])$/u;
const CALCULATED = /^[①-⑳A-ZＡ-Ｚ=＝+＋\-－*＊×/／÷()（）\s0-9０-９%％]+$/u;
/** Fewer marks are somebody's answers. */
const FEWEST_MARKS = 3;

/** Whether a row with these texts numbers the columns of its table: ① ② ③ ④／③, under the header and over the records. */
export function isColumnNumbering(texts: readonly string[]): boolean {
  const marks = texts.map((text) => text.trim());
  const plain = marks.filter((mark) => COLUMN_MARK.test(mark));
  if (plain.length < FEWEST_MARKS || !marks.every((mark) => CALCULATED.test(mark))) return false;
  const numbers = plain.map((mark) => Number(mark.normalize('NFKC').replace(/[()]/gu, '')));
  return numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? number));
}

/** Whether a text names a row as a sum of others: 小計, 合計. */
export function isSumName(text: string): boolean {
  return text.length <= LONGEST_SUM && MAY_BE_SUM.test(text) && SUM.test(compact(text));
}

/** Whether a text says that its row is a sample. */
export function isSampleMark(text: string): boolean {
  return text.includes('例') && SAMPLE.test(compact(text));
}

/** Whether a name is a sample's. */
export function isSampleName(text: string): boolean {
  return isSampleMark(text) || PLACEHOLDER.test(text);
}

/** Whether a text by itself is a title over rows. */
export function isGroupTitle(text: string): boolean {
  return TITLE.test(compact(text));
}
