/**
 * What a text and a whole number may be so that every database keeps them and every program gives them back as they are:
 * well-formed Unicode, of controls tab and line ends alone, and 32 bits. Whatever crosses an edge is described by the
 * schemas below, never by zod's own `string` and `int`; what a workbook holds beyond that is read without it.
 */
import { z } from 'zod';
import { withoutUnseenMarks } from './unseen.js';

/** Controls but tab and line ends, halves of surrogate pairs, and the last two code points of a plane, which are none. */
const UNSTORABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u;
/** A quick first look: most texts have no surrogates at all, and no pair has to be put together to see it. */
const SUSPICIOUS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

export function isStorable(text: string): boolean {
  return !SUSPICIOUS.test(text) || !UNSTORABLE.test(text);
}

/** Line ends of other programs: Word's line break, a page break, the next line of EBCDIC. */
const LINE_ENDS = /[\u000b\u000c\u0085]/g;
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;
const NO_CHARACTERS = /\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** A text as it can be stored: what nobody can see is left out, what is no character is U+FFFD. Most come back as they are. */
export function storable(text: string): string {
  if (isStorable(text)) return text;
  return text.replace(LINE_ENDS, '\n').replace(CONTROLS, '').replace(NO_CHARACTERS, '\ufffd');
}

/** Any text that crosses an edge. */
// eslint-disable-next-line no-restricted-syntax -- the one place
export const textSchema = z.string().refine(isStorable, 'a character that cannot be stored');

/** A text that names something: composed (NFC), without outer space, and without what nobody sees. */
export const nameSchema = textSchema.normalize('NFC').overwrite(withoutUnseenMarks).trim();

/** Any whole number that crosses an edge. */
export const int32Schema = z.int32();
/** The same where it comes as text, in a path or a query. */
export const int32TextSchema = z.coerce
  .number<number>()
  .int()
  .min(-(2 ** 31))
  .max(2 ** 31 - 1);
