/**
 * Header and label texts as they are compared: without width, white space, brackets and what stands in them, dates,
 * decoration and the small words that people add and leave out. 「実施状況⏎(令和3年度)」 and 「実施状況」 are the same
 * header, and so are 「事業の内容」 and 「事業内容」; 「評価」 and 「評価区分」 are not.
 */
import { findDate, withYearInFigures } from '../../text/japanese-date.js';
import { findFiscalYear } from '../../text/fiscal-year.js';
import { compact } from '../../text/normalise.js';

const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>|〈[^〈〉]*〉|《[^《》]*》/gu;
const OUTER_MARKS = /^[・*＊※★☆●○◎■□◆◇▼▲]+|[*＊※★☆●○◎■□◆◇▼▲:;]+$/gu;
/** 【内容（計画の記載）】 */
const ENCLOSED = /^[[【〔<〈《](.*)[\]】〕>〉》]$/u;
const ANY_BRACKETS = /[()[\]【】〔〕<>〈〉《》]/gu;
const BRACKET = /[()[\]【】〔〕<>〈〉《》]/u;
const DATE =
  /(?:明治|大正|昭和|平成|令和|(?<![A-Z])[MTSHR]\.?)?(?:元|\d{1,4})(?:年度|年(?:\d{1,2}月)?(?:\d{1,2}日)?)(?:時点|現在|末|分)?|(?:明治|大正|昭和|平成|令和|(?<![A-Z])[MTSHR]\.?)?(?:元|\d{1,4})[./-]\d{1,2}[./-]\d{1,2}(?:時点|現在|末)?|(?:明治|大正|昭和|平成|令和|(?<![A-Z])[MTSHR]\.?|(?<!\p{Script=Han})[昭平令])(?:元|\d{1,2})(?:FY)?(?![\d./-])|FY\d{4}(?!\d)/gu;
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

/** A full stop ends a sentence; headers have none, but for those that ask for what stands under them. */
const SENTENCE = /[。！？]/u;
const ASKS =
  /(?:か|[？?]|(?:[てで]|記入|記載|入力|回答|選択)(?:くだ|下)さい|(?:記入|記載|入力|回答|選択)(?:する)?(?:こと)?)[。！？!?]?\s*$/u;
/** What is said about filling in, on lines of its own below the header; a mark in brackets is none. */
const NOTE_BELOW = /(?<=[^\s(（[［【〔])\s*[\r\n]+\s*(?:[※＊*]|注[：:\s)）])[\s\S]*$/u;

/** Longer cells are prose, never a header. */
export const LONGEST_HEADER = 300;
/** Longer headers are questions, and ask for something. */
const LONGEST_WORDS = 60;

/** Whether a text asks for what stands under it or beside it: 必要性はあるか, 成果を記入してください。 */
export function asksFor(text: string): boolean {
  return ASKS.test(text);
}

/** Whether a text is too long for a header that does not ask for anything, without what stands in brackets. */
export function isProse(text: string): boolean {
  if (text.length <= LONGEST_WORDS) return false;
  const open = withoutBrackets(compact(withoutNote(text)));
  return open.length > LONGEST_WORDS && !asksFor(open);
}

/** A header without what is said below it about filling in. */
export function withoutNote(text: string): string {
  return /[\r\n]/u.test(text) ? text.replace(NOTE_BELOW, '') : text;
}

/** The comparable form of a header text; `''` where a text cannot be a header. */
export function headerText(text: string): string {
  if (text.length > LONGEST_HEADER) return '';
  const whole = withYearInFigures(compact(withoutNote(text)).toUpperCase().replace(OUTER_MARKS, ''));
  const open = withoutBrackets(whole);
  if (SENTENCE.test(open) && !asksFor(open)) return '';
  const bare = withoutDecoration(open);
  const undated = MAY_BE_DATED.test(open) ? withoutDecoration(withoutDate(open)) : bare;
  return respelt(undated || bare || withoutDecoration(whole));
}

/** The comparable form of a column's header, which may be no word but a mark: ◎, △. */
export function columnText(text: string): string {
  return headerText(text) || (text.length <= LONGEST_MARK ? compact(text) : '');
}

const LONGEST_MARK = 3;

/**
 * The fiscal year that a header names, as the Gregorian year in which it starts: 実施状況（令和3年度）, R3, and 達成度
 * 平成24年4月1日時点, at which the year before has just ended.
 */
export function headerYear(text: string): number | undefined {
  return findFiscalYear(text, findDate(text)?.length === 10 ? 'asOf' : 'year');
}

/** Whether a header says nothing but a year: R2, 令和２年度, 2020年度（令和2年度）. */
export function isYearAlone(text: string): boolean {
  const whole = withYearInFigures(compact(text).toUpperCase());
  return withoutDecoration(withoutBrackets(whole).replace(DATE, '')).replace(/^(?:FY)?\d{4}$/u, '') === '';
}

/** 令和5年度の実績 → 実績. */
function withoutDate(text: string): string {
  const undated = text.replace(DATE, '');
  return undated === text ? text : undated.replace(/^の(?=.)/u, '');
}

const BEFORE = /前年|昨年|前回|前期|従前|旧|過年|\d年前/u;

/** Whether a header says that its column is of an earlier time: 前年度評価. */
export function isOfBefore(text: string): boolean {
  return BEFORE.test(text);
}

/** The comparable form of a text with what stands in its brackets; undefined where it has none. */
export function headerTextWithin(text: string): string | undefined {
  const open = text.replace(ANY_WIDTH_BRACKETS, '');
  return open === text ? undefined : headerText(open);
}

const ANY_WIDTH_BRACKETS = /[()[\]【】〔〕<>〈〉《》（）［］＜＞]/gu;

const BARE_YEAR = /^(?:19|20)\d{2}$/u;

/** The year that a text is which says nothing else, not even 年: 2025. Most such texts are figures. */
export function bareYear(text: string): number | undefined {
  if (text.length < 4 || text.length > LONGEST_BARE_YEAR) return undefined;
  const whole = compact(text);
  return BARE_YEAR.test(whole) ? Number(whole) : undefined;
}

/** With spaces or line breaks around it. */
const LONGEST_BARE_YEAR = 8;

/** ③, 3., Ⅲ and （ア） as they are left of a comparable text; （3） goes with its brackets. */
const NUMBER_IN_FRONT = /^(?:\d{1,2}|[IVX]{1,4}|[ア-オ])(?=\D)/u;

/** A comparable text without the number in front of it: ③事業名, 3.事業名, Ⅲ　事業名. The same where it has none. */
export function withoutNumber(header: string): string {
  return MAY_BE_NUMBERED.test(header) ? header.replace(NUMBER_IN_FRONT, '') : header;
}

const MAY_BE_NUMBERED = /^[\dIVXア-オ]/u;

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
