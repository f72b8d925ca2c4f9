/**
 * What a figure is of: the words in front of it, without particles, brackets and marks; and when two such names mean the
 * same thing (相談件数 and 総合相談件数 may, 依頼会員 and 提供会員 do not).
 */
import { likeness, characterPairs } from '../text/similarity.js';

/** More words than this are a sentence. */
const LONGEST = 30;
const FARTHEST = 80;

const PARTICLES =
  /(?:については|に対しては|に対し|につきましては|としては|における|においては|において|に関しては|では|には|とは|から|より|まで|ほか|及び|又は|または|など|等|として|とし|して|は|が|も|の|で|に|を|と|や|へ|約|(?<!累)計|合計|延べ?|のべ|(?<!\p{Script=Han})実(?!績)|概ね|各|全|[、,:;・…=~→\s]+)+$/u;
const FRONT =
  /^(?:[-、,:;・●■◆○◎※①-⑳)）\]】」。→~\s]|また|なお|うち|そのうち|このうち|内訳|その(?!他)|この|結果|を|は|が|に|の|で|も|と|や|へ|年度|年(?!間)|度(?!数)|末|現在)+/u;

/** @param gap the text from the last figure, year or sentence's end to this figure */
export function labelIn(words: string): string {
  // A name is short; in what is long only the end can be one.
  const gap = words.slice(-FARTHEST);
  const open = Math.max(gap.lastIndexOf('('), gap.lastIndexOf('「'));
  const closed = gap.lastIndexOf(')');
  // 利用実績(年間延利用人数): the brackets belong to the words before them. 定員(: they begin something.
  const within = open > closed ? gap.slice(open + 1) : behindBrackets(gap);
  const name = trimmed(lastClause(within)).slice(-LONGEST);
  // であり, となった and the like name nothing.
  return NAMING.test(name) && !(/、$/u.test(within) && isDeed(name)) ? name : '';
}

/** What ends as a verb does and is none. */
const NOUN = /(?:貸出|申込|取組|受入|手続|見守|問合|引渡|預か|子育|集い|通い|祭)[いきしみりえけせて]{0,2}$/u;

/** 看護師を派遣し、13園: the clause before the comma says what was done, and names nothing. */
export function isDeed(clause: string): boolean {
  if (NOUN.test(clause)) return false;
  return (
    /[をにがと][^をにがと]{1,10}(?:[いきしちにびみりえけせてでねめれげべ]|ず|なく|ところ|た)$/u.test(clause) ||
    /^\p{Script=Han}{1,2}[いきしちにびみりえけせてねめれげべ]{1,2}$/u.test(clause)
  );
}

const NAMING = /[\p{Script=Han}\p{Script=Katakana}A-Za-z]/u;

/** 開催)参加者: brackets that opened before the last figure end something that is no part of this name. */
function behindBrackets(gap: string): string {
  const first = gap.indexOf(')');
  return first >= 0 && gap.lastIndexOf('(', first) < 0 && first + 1 < gap.length ? gap.slice(first + 1) : gap;
}

function lastClause(text: string): string {
  const parts = trimmed(text).split(
    /[。、,;→]|(?<=[たる])・|(?<=ことで|により|によって|ため|結果|ので|たところ)(?=.{2})|(?<=[^\u30a0-\u30ffおご])は(?=.{2})|■|●|◆/u,
  );
  return parts.at(-1) ?? '';
}

function trimmed(text: string): string {
  return text.replace(PARTICLES, '').replace(FRONT, '').replace(PARTICLES, '');
}

/** The unit that stands in brackets at the end of a name: 来館者数(人) → 人. */
export function unitIn(label: string): string | undefined {
  return /[(（]([^()（）]{1,6})[)）]$/u.exec(label.trim())?.[1];
}

const QUALIFIERS =
  /[(（][^()（）]*[)）]|延べ?|のべ|総(?!合)|実数|実(?=[人利])|年間|月間|月平均|平均|累計|合計|全体|毎年|[「」『』・\s:：、。]|平成|令和|昭和|[元\d]+年度?|当該|市内|本市|における|の/gu;
const GENERIC_END = /(?:人数|者数|者総数|総数|件数|回数|数|件|回|人員|人|者|率|割合|状況|実績|値)$/u;
/** 貸出し is 貸出, and 申し込み is 申込. */
const OKURIGANA = /(?<=\p{Script=Han})[いきしちみりえけせめれ](?=\p{Script=Han}|$)/gu;

export interface Label {
  readonly text: string;
  /** As it is compared. */
  readonly key: string;
  /** Without what kind of figure it is: 相談件数 → 相談. */
  readonly stem: string;
  readonly isMean: boolean;
  readonly isRunning: boolean;
  readonly sense: '延べ' | '実' | undefined;
}

export function labelOf(text: string): Label {
  const key = text.normalize('NFKC').replace(QUALIFIERS, '');
  return {
    text,
    key,
    stem: key.replace(GENERIC_END, '').replace(OKURIGANA, ''),
    isMean: /平均|あたり|当たり/u.test(text),
    isRunning: /累計|累積|通算/u.test(text),
    sense: senseOf(text),
  };
}

function senseOf(text: string): Label['sense'] {
  if (/延|のべ/u.test(text)) return '延べ';
  return /実(?:数|人|利用|世帯)/u.test(text) ? '実' : undefined;
}

/** 0 to 1: how likely two names mean the same thing; 0 where one says what the other denies. */
export function alike(a: Label, b: Label): number {
  if (a.isMean !== b.isMean || a.isRunning !== b.isRunning) return 0;
  if (a.sense !== undefined && b.sense !== undefined && a.sense !== b.sense) return 0;
  if (a.key === '' || b.key === '') return 0;
  if (a.key === b.key) return 1;
  if (a.stem.length >= 2 && a.stem === b.stem) return 0.95;
  const [short, long] = a.stem.length <= b.stem.length ? [a.stem, b.stem] : [b.stem, a.stem];
  if (short.length >= 2 && long.endsWith(short)) return 0.85;
  if (short.length >= 3 && long.includes(short)) return 0.8;
  if (a.key.length < 3 || b.key.length < 3) return 0;
  return likeness(characterPairs(a.stem || a.key), characterPairs(b.stem || b.key)) * 0.9;
}

/** From here on two names are taken to mean the same. */
export const SAME_THING = 0.7;
