/**
 * Rows inside a table that are none of its records, by what they say: notes, sums, samples, titles.
 */
import { compact } from '../../text/normalise.js';

const NOTE = /^(?:[※*＊]|\(?注[)0-9:：]?|備考|\[?注意?\]?[:：])/u;
/** Who filled the form in, written under a table: 記入　総務課, 担当：山田（内線１２）. A name 担当者会議 is none. */
const SIGNATURE =
  /^\s*(?:記入|記載|作成|回答|報告|担当|連絡先|問い?合わ?せ先?)(?:者|課|係|部署|担当)?[:：\s]|内線\s*[:：(（]?\s*[\d０-９]/u;
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

/** Whether a row with these texts (its non-blank cells, left to right) is a note: one text, with a note's mark or a signature. */
export function isNoteRow(texts: readonly string[]): boolean {
  const [text = '', more] = texts;
  return more === undefined && (NOTE.test(compact(text)) || SIGNATURE.test(text));
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
