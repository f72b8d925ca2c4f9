/**
 * The name of a programme without what people add to it from one year to the next: marks (※新規, 【変更】), notes and
 * brackets. Only marks are taken off for good, for they never tell two programmes apart; round brackets often do
 * (A型, B型), so that what stands in them is compared, and only named as a reason.
 */
import { findFiscalYear } from '../text/fiscal-year.js';
import { compact } from '../text/normalise.js';
import { withoutUnseen } from '../text/unseen.js';

const WORDS =
  '(?:新規事業|新規|新設|新|一部新規|一部変更|一部拡充|名称変更|変更|改称|改|拡充|拡大|縮小|統合|分割|移管|継続|休止|廃止|終了|完了|再掲|重点事業|重点)';
const SIGNED = `[※*★☆◎●◆■]+${WORDS}`;
const BRACKETED = `(?:【${WORDS}】|\\[${WORDS}\\]|〔${WORDS}〕|<${WORDS}>|〈${WORDS}〉|《${WORDS}》)`;
/** In front, a sign and a word are a mark only where the name follows after a space. */
const MARK_BEFORE = new RegExp(`^(?:${SIGNED}(?=[\\s:])[\\s:]?|${BRACKETED})`, 'u');
const MARK_AFTER = new RegExp(`(?:${SIGNED}|${BRACKETED})[。.]?$`, 'u');

/** Longer texts are sentences, not names: they are compared as they are. */
const LONGEST_NAME = 400;

/** The comparable name without marks; a text that is nothing but marks stays. */
export function withoutMarks(name: string): string {
  if (name.length > LONGEST_NAME) return compact(name);
  let rest = withoutUnseen(name).normalize('NFKC').trim();
  for (let mark = MARK_BEFORE.exec(rest); mark && mark[0].length < rest.length; mark = MARK_BEFORE.exec(rest)) {
    rest = rest.slice(mark[0].length).trimStart();
  }
  rest = compact(rest);
  for (let mark = MARK_AFTER.exec(rest); mark && mark.index > 0; mark = MARK_AFTER.exec(rest)) {
    rest = rest.slice(0, mark.index);
  }
  return rest;
}

const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>|〈[^〈〉]*〉|《[^《》]*》/gu;

/** The comparable name without marks, brackets and notes (※…); the whole where nothing else is left. */
export function plainName(name: string): string {
  const bare = withoutMarks(name);
  const plain = bare.replace(BRACKETS, '').replace(/[※*].*$/u, '');
  return plain === '' ? bare : plain;
}

/** Whether a name's brackets or notes speak of a year: （平成21年度より…）. */
export function hasYearNote(name: string): boolean {
  const bare = withoutMarks(name);
  const notes = [...(bare.match(BRACKETS) ?? []), /[※*].*$/u.exec(bare.replace(BRACKETS, ''))?.[0] ?? ''];
  return notes.some((note) => findFiscalYear(note) !== undefined);
}
