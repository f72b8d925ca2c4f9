/**
 * Header and label texts as they are compared: without width, white space, brackets and what stands in them, dates and
 * decoration. 「実施状況⏎(令和3年度)」 and 「実施状況」 are the same header; 「評価」 and 「評価区分」 are not.
 */
import { compact } from '../text/normalise.js';

const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>|〈[^〈〉]*〉|《[^《》]*》/gu;
const DATE =
  /(?:明治|大正|昭和|平成|令和|[MTSHR])?(?:元|\d{1,4})(?:年度|年(?:\d{1,2}月)?(?:\d{1,2}日)?)(?:時点|現在|末|分)?/gu;
const DECORATION = /[・、。,.．:：;；*＊※★☆●○◎■□◆◇▼▲\-‐－―—_/／|｜~〜～]/gu;

/** Longer cells are prose, never a header. */
export const LONGEST_HEADER = 60;

/** The comparable form of a header text; `''` where a text cannot be a header. */
export function headerText(text: string): string {
  if (text.length > LONGEST_HEADER) return '';
  const whole = compact(text);
  const bare = withoutDecoration(withoutBrackets(whole));
  const undated = withoutDecoration(withoutBrackets(whole).replace(DATE, ''));
  return undated || bare || withoutDecoration(whole);
}

/** Without brackets and what stands in them; a text that is nothing else loses the brackets alone. */
function withoutBrackets(text: string): string {
  const stripped = text.replace(BRACKETS, '');
  if (stripped === '') return text.replace(/[()[\]【】〔〕<>〈〉《》]/gu, '');
  return stripped === text ? text : withoutBrackets(stripped);
}

function withoutDecoration(text: string): string {
  return text.replace(DECORATION, '').toUpperCase();
}
