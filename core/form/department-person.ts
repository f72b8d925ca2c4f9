/**
 * A person behind a department's name（障がい福祉課　田所, 福祉課 担当：田所）, with what one says of a person: an office, an
 * extension. Only takes texts apart; whether what is left is a department, and nobody behind it is one, is the register's to
 * say.
 */
import { withoutUnseen } from '../text/unseen.js';

export interface WithPerson {
  readonly name: string;
  /** The words behind it, none of which may be a department. */
  readonly people: readonly string[];
  /** As it is written. */
  readonly person: string;
}

const NAME = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{1,6}$/u;
/** What ends as one of these is a unit, or another department; two characters are a name: 田所, 阿部. */
const UNIT = /(?:課|係|班|センター|チーム|グループ|担当|委員会|支援|事業|.{2}[部局室所館園校])$/u;
/** What stands by itself in front of a name, and is none. */
const OFFICE =
  /^(?:担当者?|記入者|作成者|回答者|(?:課長|係長|副?主[任査事幹])(?:補佐|代理|補)?|(?:部|局|次|室|所|館|園)長|参事|技師|保健師|保育士|専門員)$/u;
/** 担当：, which sets a name off as white space does. */
const SAID_TO_BE = /\s*(?:担当者?|記入者|作成者|回答者)\s*:\s*/gu;
const EXTENSION = /\s*[(]?\s*(?:内線|電話|直通|TEL)[.:\s]*\d[\d-]*\s*[)]?\s*$/iu;
const BETWEEN_NAMES = /[・、,]/u;
const MOST_NAMES = 2;
const MOST_WORDS = 4;

/**
 * The ways to take somebody off the end of a department's name, the shortest first.
 * @param text as written
 */
export function withoutPerson(text: string): readonly WithPerson[] {
  const whole = withoutUnseen(text).normalize('NFKC').trim();
  const named = whole.replace(EXTENSION, '');
  const words = named.replace(SAID_TO_BE, ' ').trim().split(/\s+/u);
  const found: WithPerson[] = [];
  if (named !== whole) found.push({ name: words.join(' '), people: [], person: whole.slice(named.length).trim() });
  let names = 0;
  for (let count = 1; count <= MOST_WORDS && count < words.length; count++) {
    const people = words.slice(-count);
    const first = people[0] ?? '';
    if (!OFFICE.test(first)) names++;
    if (names > MOST_NAMES || !isOfPerson(first)) break;
    const name = words.slice(0, -count).join(' ');
    found.push({ name, people: people.flatMap((word) => word.split(BETWEEN_NAMES)), person: people.join(' ') });
  }
  return found;
}

/** What stands in brackets behind a department and is plainly somebody, not a unit: 担当：田所, 係長 田所, 内線12. */
export function isPersonInBrackets(inside: string): boolean {
  const text = withoutUnseen(inside).normalize('NFKC').trim();
  const rest = text.replace(EXTENSION, '').replace(SAID_TO_BE, ' ').trim();
  const words = rest.split(/\s+/u).filter((word) => word !== '');
  if (rest === text && !words.some((word) => OFFICE.test(word))) return false;
  return words.every((word) => OFFICE.test(word) || isOfPerson(word));
}

/** 田所, 係長, 田所（内線12）, 田所・阿部: not a word that may be a unit. */
function isOfPerson(word: string): boolean {
  if (OFFICE.test(word)) return true;
  const names = word.replace(/\([^()]*\)$/u, '').split(BETWEEN_NAMES);
  return names.every((name) => NAME.test(name) && !UNIT.test(name));
}
