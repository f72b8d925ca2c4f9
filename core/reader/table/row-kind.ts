/**
 * Rows inside a table that are none of its records, by what they say: notes, sums, samples, titles.
 */
import { compact } from '../../text/normalise.js';

const NOTE = /^(?:[※*＊]|\(?注[)0-9:：]?|備考|\[?注意?\]?[:：])/u;
/** Who filled the form in, written under a table: 記入　総務課, 担当：山田（内線１２）. A name 担当者会議 is none. */
const SIGNATURE =
  /^\s*(?:記入|記載|作成|回答|報告|担当|連絡先|問い?合わ?せ先?)(?:者|課|係|部署|担当)?[:：\s]|内線\s*[:：(（]?\s*[\d０-９]/u;
const SUM =
  /^[【<〈《[]?(?:小計|中計|合計|総計|計|累計|(?:全体|総|市|全国|国|県)?平均値?|subtotal|total)[】>〉》\]]?(?:\d{1,2}|\(.*\))?$/iu;
/** 施策１小計, 企画課計: what a sum is of, and that it is one. 利用者数合計 is something that is counted. */
const SUM_OF =
  /(?:小計|中計|(?:[課係部局]|\d|施策|目標|方針|分野|区分|項目|全体|全課|全市|[)」』】])(?:合計|総計|累計|計))(?:\(.*\))?$/u;
/** 見守り　計 */
const SUM_APART = /\S[\s\u3000:：]+(?:合\s*計|総\s*計|計)\s*$/u;

/** 例, （例）, 【記入例】, 例１：, 見本, alone or in front of a name; 例規集 and 見本市 are none. */
const SAMPLE =
  /^※?(?:[(【〔[<《〈](?:(?:記入|記載|作成|入力)?例|(?:記入)?見本|サンプル|sample)\d?[)】〕\]>》〉]|(?:(?:記入|記載|作成|入力)例|例)(?:$|\d?[:.)→⇒>・,、]|\d$)|(?:記入見本|見本|サンプル)$|ex[.:)])/iu;
/** 例　苗の配布, 例１ 苗の配布 */
const SAMPLE_APART = /^\s*例[\d０-９]?[\s\u3000]+\S/u;
/** ←記入例: beside a row, wherever there is room. */
const SAMPLE_BESIDE = /^[←⇐※]?[(【〔[<《〈]?(?:記入|記載|作成|入力)例\d?[)】〕\]>》〉]?$/u;
/** ○○事業: a name that somebody is to put in. */
const PLACEHOLDER = /[○◯〇●]{2,}|[△▲□■×✕]{2,}/u;
/** ■在宅の支援, 【相談】: the title of a group of rows, where nothing else stands beside it. */
const TITLE = /^(?:[■◆▼●].|[【<〈《≪].*[】>〉》≫]$)/u;

/** （単位：人）, and the units of some columns: 人, （千円）. */
const UNIT_NAME = /^[(【[]?単位(?:[:].*)?[)】\]]?$/u;
const UNIT =
  /^[([]?(?:人|件|回|円|千円|百万円|億円|%|日|時間|箇所|か所|ヶ所|カ所|世帯|校|園|台|名|冊|点|組|団体|施設|m2|km|ha|kg)[)\]]?$/u;
/** こども課, 母子保健係: who the rows below are of. 関係 and 日課 are none. */
const UNIT_TITLE = /(?:(?<![日放])課|(?<!関)係)$/u;

/** Characters of which one stands in every such name. */
const MAY_BE_SUM = /[計均tT]/u;

/** Longer names are a programme's. */
const LONGEST_SUM = 30;
const LONGEST_SAMPLE = 12;
const LONGEST_UNIT = 12;
const LONGEST_TITLE = 20;

/** Whether a row with these texts (its non-blank cells, left to right) is a note: one text, with a note's mark or a signature. */
export function isNoteRow(texts: readonly string[]): boolean {
  const [text = '', more] = texts;
  return more === undefined && (NOTE.test(compact(text)) || SIGNATURE.test(text));
}

/** Whether a row says in which units its columns count. @param textAt of its cells, left to right */
export function isUnitRow(count: number, textAt: (i: number) => string): boolean {
  const first = count > 0 ? textAt(0) : '';
  if (first.length > LONGEST_UNIT || first === '') return false;
  if (first.includes('単位') && UNIT_NAME.test(compact(first))) return true;
  for (let i = 0; i < count; i++) {
    const text = textAt(i);
    if (text.length > LONGEST_UNIT || !UNIT.test(compact(text))) return false;
  }
  return true;
}

/** ①, (1), or what is calculated from them: ④／③, C=A/B. */
const COLUMN_MARK = /^(?:[①-⑳]|[(（][0-9０-９]{1,2}[)）])$/u;
const CALCULATED = /^[①-⑳A-ZＡ-Ｚ=＝+＋\-－*＊×/／÷()（）\s0-9０-９%％]+$/u;
/** Fewer marks are somebody's answers. */
const FEWEST_MARKS = 3;

/**
 * Whether a row numbers the columns of its table: ① ② ③ ④／③, under the header and over the records.
 * @param textAt of its cells, left to right
 */
export function isColumnNumbering(count: number, textAt: (i: number) => string): boolean {
  if (count < FEWEST_MARKS || !CALCULATED.test(textAt(0))) return false;
  const marks = Array.from({ length: count }, (_, i) => textAt(i).trim());
  const plain = marks.filter((mark) => COLUMN_MARK.test(mark));
  if (plain.length < FEWEST_MARKS || !marks.every((mark) => CALCULATED.test(mark))) return false;
  const numbers = plain.map((mark) => Number(mark.normalize('NFKC').replace(/[()]/gu, '')));
  return numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? number));
}

/** Whether a text names a row as a sum of others: 小計, 合計. */
export function isSumName(text: string): boolean {
  if (text.length > LONGEST_SUM || !MAY_BE_SUM.test(text)) return false;
  const name = compact(text);
  return SUM.test(name) || SUM_OF.test(name);
}

/** Whether a text may be a sum of what stands before that word; where its row says nothing else that a record would. */
export function mayBeSumOf(text: string): boolean {
  return text.length <= LONGEST_SUM && MAY_BE_SUM.test(text) && SUM_APART.test(text);
}

/** Whether a text says that its row is a sample. */
export function isSampleMark(text: string): boolean {
  return MAY_BE_SAMPLE.test(text) && (SAMPLE.test(compact(text)) || SAMPLE_APART.test(text));
}

const MAY_BE_SAMPLE = /[例見サｻsSｓＳeEｅＥ]/u;

/** Whether a text beside a row says that it is a sample. */
export function isSampleRemark(text: string): boolean {
  return text.length <= LONGEST_SAMPLE && text.includes('例') && SAMPLE_BESIDE.test(compact(text));
}

/** Whether a name is a sample's. */
export function isSampleName(text: string): boolean {
  return isSampleMark(text) || PLACEHOLDER.test(text);
}

/** Whether a text by itself is a title over rows. */
export function isGroupTitle(text: string): boolean {
  return TITLE.test(compact(text));
}

/** Whether a text by itself says whose rows follow. */
export function isUnitTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && UNIT_TITLE.test(compact(text));
}
