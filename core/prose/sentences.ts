/**
 * The sentences of a text and what kind each is: what was done, how things are, or what is planned. A line break ends no
 * sentence; a mark of a list does.
 */

export type Tense = 'past' | 'state' | 'plan' | 'none';

export interface Sentence {
  /** Places in the plain text; the full stop is part of it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tense: Tense;
  /** Whether it is です・ます; undefined where it does not say. */
  readonly isPolite: boolean | undefined;
}

const MARK = /[。！？!?・●■◆○◎※①-⑳]/gu;

export function readSentences(plain: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const isListed = plain.startsWith('・');
  const add = (end: number) => {
    if (end > start) found.push(sentenceOf(plain, start, end));
    start = Math.max(start, end);
  };
  for (const { index, 0: mark } of plain.matchAll(MARK)) {
    if ('。！？!?'.includes(mark)) {
      // A full stop within brackets or quotation marks ends what stands there, and that may go on.
      if (!/[」』)）]/u.test(plain.charAt(index + 1))) add(index + 1);
    } else if (isRating(mark, plain, index)) continue;
    else if (beginsItem(mark, plain.charAt(index - 1)) || (isListed && isDotOfList(plain, index, mark))) add(index);
  }
  add(plain.length);
  return found;
}

/** Where a text begins with ・, each begins an item, but for those within a name (ファミリー・サポート). */
function isDotOfList(plain: string, index: number, mark: string): boolean {
  return mark === '・' && !(KATAKANA.test(plain.charAt(index - 1)) && KATAKANA.test(plain.charAt(index + 1)));
}

/** 評価は「◎」としたが, ◎は67取組: a rating within a sentence. */
function isRating(mark: string, plain: string, index: number): boolean {
  return (
    '◎○●'.includes(mark) &&
    (/[「『(（]/u.test(plain.charAt(index - 1)) ||
      /^(?:[」』はがをとで、]|評価|判定|の(?:事業|取組))/u.test(plain.slice(index + 1)))
  );
}

const KATAKANA = /[\p{Script=Katakana}ー]/u;

/** ①, ■ and the like always begin something; ・ and ※ only behind what ends a sentence. */
function beginsItem(mark: string, before: string): boolean {
  if (!'・○※●'.includes(mark)) return true;
  return /[たるすいんだ]/u.test(before) || (mark !== '※' && /[」)]/u.test(before)) || mark === '●';
}

function sentenceOf(plain: string, start: number, end: number): Sentence {
  const text = plain.slice(start, end);
  const core = text.replace(/[。！？!?]+$/u, '').replace(/[(（][^()（）]{0,60}[)）]$/u, '');
  return { start, end, text, tense: tenseOf(core), isPolite: politenessOf(core) };
}

const PAST =
  /(?:した|った|いた|えた|けた|れた|せた|めた|げた|きた|んだ|ました|でした|であった|なかった|られた|得た|出た|見た|来た|寝た|似た|経た|終えた|いだ)$/u;
const PLAN =
  /(?:ていく|でいく|ていきます|でいきます|ていきたい|いきたいと考え(?:ている|ています|る|ます)|に?努める|に?努めます|を?図る|を?図ります|を?目指す|を?目指します|したい(?:と(?:考え|思)(?:ます|います|う|えています|えている))?|(?<=[ぁ-ん一-龠])(?<!あり|み|が|冷|重|眠|平|つめ|おも)たい(?:と(?:考え|思)(?:ます|います|う|えています|えている))?|する予定(?:である|です)?|予定(?:である|です)?|する|します|行う|行います|進める|進めます|まいります|必要(?:が?ある|があります|である|です)|検討(?:する|します|を継続)|つなげる|高める|強化する|取り組む|取り組みます|考えている|考えています|たいと思います|こととする|こととなる|なければならない|なければなりません)$/u;
const STATE =
  /(?:ている|ています|ております|である|です|あります|ある|おります|ない|なっている|できる|できます|いる|います)$/u;

function tenseOf(core: string): Tense {
  const tail = core.slice(-24);
  if (PLAN.test(tail) && !/(?:を|に|が|て)いる$/u.test(tail)) return 'plan';
  if (PAST.test(tail)) return 'past';
  return STATE.test(tail) ? 'state' : 'none';
}

function politenessOf(core: string): boolean | undefined {
  const tail = core.slice(-12);
  if (/(?:です|ます|ました|ません|でした|でしょう|ください|ませんでした)$/u.test(tail)) return true;
  if (/[うくぐすつぬぶむるただい]$/u.test(tail)) return false;
  return undefined;
}
