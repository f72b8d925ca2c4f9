/**
 * What nobody sees in a text: zero width, joiners, marks of direction, fillers, soft hyphens, tags, variation selectors.
 * They come along with what is pasted from a web page or typed on a telephone, and two texts that look the same must not
 * be two. The set is Unicode's own (what a program shows nothing for), with the blank braille pattern and the marks of
 * annotations. Texts are only compared without it, never stored.
 */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800]/gu;
/** A variation selector says which form of a kanji is meant: 葛󠄀 in the name of a city. */
const UNSEEN_BUT_FORMS = /(?!\p{Variation_Selector})[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800]/gu;

/** Texts of these alone hold nothing of it: Latin letters, kana, the usual kanji and marks. */
const PLAIN = /^[\t-\u00ac\u3000-\u3096\u30a0-\u312f\u4e00-\u9fff\uff01-\uff9f]*$/u;

/** For names and whatever else is compared by what it means. */
export function withoutUnseen(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSEEN, '');
}

/** The same, with the forms of kanji that the text names: for what somebody wrote. */
export function withoutUnseenMarks(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSEEN_BUT_FORMS, '');
}

/** Whether there is nothing to be seen in a text. */
export function isBlankText(text: string): boolean {
  // Most texts begin with what is seen.
  const first = text.charCodeAt(0);
  if ((first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff)) return false;
  return withoutUnseen(text).trim() === '';
}

/** Behind the white space and unseen characters that stand in a text from a place on. */
export function behindUnseen(text: string, from: number): number {
  const code = text.charCodeAt(from);
  if ((code > 0x20 && code < 0xa0) || (code > 0x3000 && code < 0x3164) || (code >= 0x4e00 && code <= 0x9fff))
    return from;
  SPACE.lastIndex = from;
  return SPACE.test(text) ? SPACE.lastIndex : from;
}

const SPACE = /(?:\s|[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800])+/uy;
