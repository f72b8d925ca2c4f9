/**
 * Header and label texts as they are compared: without width, white space, brackets and what stands in them, dates,
 * decoration and the small words that people add and leave out. 「実施状況⏎(令和3年度)」 and 「実施状況」 are the same
 * header, and so are 「事業の内容」 and 「事業内容」; 「評価」 and 「評価区分」 are not.
 */
import { findDate } from '../../text/japanese-date.js';
import { findFiscalYear } from '../../text/fiscal-year.js';
import { compact } from '../../text/normalise.js';

const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>|〈[^〈〉]*〉|《[^《》]*》/gu;
const OUTER_MARKS = /^[・*＊※★☆●○◎■□◆◇▼▲]+|[*＊※★☆●○◎■□◆◇▼▲:;]+$/gu;
/** 【内容（計画の記載）】 */
const ENCLOSED = /^[[【〔<〈《](.*)[\]】〕>〉》]$/u;
const ANY_BRACKETS = /[()[\]【】〔〕<>〈〉《》]/gu;
const BRACKET = /[()[\]【】〔〕<>〈〉《》]/u;
const DATE =
  /(?:明治|大正|昭和|平成|令和|(?<![A-Z])[MTSHR]\.?)?(?:元|\d{1,4})(?:年度|年(?:\d{1,2}月)?(?:\d{1,2}日)?)(?:時点|現在|末|分)?|(?:明治|大正|昭和|平成|令和|(?<![A-Z])[MTSHR]\.?)?(?:元|\d{1,4})[./-]\d{1,2}[./-]\d{1,2}(?:時点|現在|末)?|(?:明治|大正|昭和|平成|令和|(?<![A-Z])[MTSHR]\.?)(?:元|\d{1,2})(?:FY)?(?![\d./-])/gu;
/** Characters of which one stands in every date. */
const MAY_BE_DATED = /[\d元]/u;
const DECORATION = /[・、。,.．:：;；*＊※★☆●○◎■□◆◇▼▲\-‐－―—_/／|｜~〜～]/gu;

/** Ways of writing the same word, each with the one that is compared. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/取り組み|取組み|取りくみ/gu, '取組'],
  [/見込み/gu, '見込'],
  [/および|及び|ならびに|並びに/gu, ''],
  [/子供|こども/gu, '子ども'],
  [/(?:等|など)$/u, ''],
  [/(?<=.)の(?=.)/gu, ''],
  [/(?<=.)欄$/u, ''],
];

/** Characters of which one stands in every text that has another spelling. */
const MAY_BE_RESPELT = /[り組見お及な並供こ等のど欄]/u;

/** A full stop ends a sentence; headers have none, but for questions that an answer stands under. */
const SENTENCE = /[。！？]/u;
const QUESTION = /(?:か[。？?]?|[？?])\s*$/u;

/** Longer cells are prose, never a header. */
export const LONGEST_HEADER = 60;

/** The comparable form of a header text; `''` where a text cannot be a header. */
export function headerText(text: string): string {
  if (text.length > LONGEST_HEADER || (SENTENCE.test(text) && !QUESTION.test(text))) return '';
  const whole = compact(text).toUpperCase().replace(OUTER_MARKS, '');
  const open = withoutBrackets(whole);
  const bare = withoutDecoration(open);
  const undated = MAY_BE_DATED.test(open) ? withoutDecoration(open.replace(DATE, '')) : bare;
  return respelt(undated || bare || withoutDecoration(whole));
}

/**
 * The fiscal year that a header names, as the Gregorian year in which it starts: 実施状況（令和3年度）, R3, and 達成度
 * 平成24年4月1日時点, at which the year before has just ended.
 */
export function headerYear(text: string): number | undefined {
  return findFiscalYear(text, findDate(text)?.length === 10 ? 'asOf' : 'year');
}

/** Whether a header says nothing but a year: R2, 令和２年度, 2020年度（令和2年度）. */
export function isYearAlone(text: string): boolean {
  const whole = compact(text).toUpperCase();
  return withoutDecoration(withoutBrackets(whole).replace(DATE, '')).replace(/^(?:FY)?\d{4}$/u, '') === '';
}

/** Without brackets and what stands in them; a text that is nothing else loses the outer brackets alone. */
function withoutBrackets(text: string): string {
  if (!BRACKET.test(text)) return text;
  const inner = ENCLOSED.exec(text)?.[1];
  if (inner !== undefined && inner !== '') return withoutBrackets(inner);
  const stripped = text.replace(BRACKETS, '');
  if (stripped === '') return text.replace(ANY_BRACKETS, '');
  return stripped === text ? text : withoutBrackets(stripped);
}

function withoutDecoration(text: string): string {
  return text.replace(DECORATION, '');
}

function respelt(text: string): string {
  if (!MAY_BE_RESPELT.test(text)) return text;
  return SPELLINGS.reduce((spelt, [pattern, replacement]) => spelt.replace(pattern, replacement), text) || text;
}
