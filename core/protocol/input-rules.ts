/**
 * The rules that schemas hold by a pattern or by a condition of their own, in words: nobody is ever shown a pattern. Each is
 * named by what the schema says of it: the pattern as text, or the condition's message.
 */
import type { Bilingual } from '../issue/issue.js';

/** Letters of any script are kept out: a login name is typed on every keyboard. */
export const LOGIN_NAME = /^[a-z0-9][a-z0-9._@-]{1,63}$/;
/** `#RRGGBB`. */
export const COLOUR = /^#[0-9A-F]{6}$/;
/** The message of `textSchema`'s own condition. */
export const UNSTORABLE_CHARACTER = 'a character that cannot be stored';
/** The message of a condition on what is written in one line, such as the subject of a letter. */
export const ONE_LINE = 'one line';

const say = (ja: string, en: string): Bilingual => ({ ja, en });

export const INPUT_RULES: ReadonlyMap<string, Bilingual> = new Map([
  [
    String(LOGIN_NAME),
    say(
      '半角の英小文字・数字と . _ - @ で、2～64文字にしてください。最初は英小文字か数字です',
      'it has 2 to 64 small letters, digits or . _ - @, and begins with a letter or digit',
    ),
  ],
  [String(COLOUR), say('色は#1A2B3Cのように書いてください', 'a colour is written like #1A2B3C')],
  [ONE_LINE, say('改行を入れず、1行にしてください', 'write it in one line, without line breaks')],
  [
    UNSTORABLE_CHARACTER,
    say(
      '保存できない文字（目に見えない制御文字など）が含まれています。入力し直してください',
      'it has a character that cannot be stored, such as an invisible control. Type it again',
    ),
  ],
]);
