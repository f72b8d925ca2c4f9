/**
 * Words of direction with what they are said of and whether they say what happened: 利用者数は増加した. Not 増加を図る, which
 * is a plan, nor 待機児童の減少に向けて, which is an aim, nor 減ることなく, which denies.
 */
import type { Sentence } from './sentences.js';
import type { YearMention } from './years.js';

export type Direction = 'up' | 'down' | 'flat';

export interface Trend {
  readonly kind: 'trend';
  readonly start: number;
  readonly end: number;
  readonly direction: Direction;
  /** happened: it says what the figures did. aim: a plan, a hope or a forecast. */
  readonly tense: 'happened' | 'aim';
  /** What goes up or down, as far as it is named. */
  readonly subject: string;
  /** 大幅に, 若干. */
  readonly degree: 'large' | 'slight' | undefined;
  /** 年々: over years and not from one to the next. */
  readonly isSteady: boolean;
  readonly sentence: number;
  /** Years that are named in its clause. */
  readonly years: readonly YearMention[];
}

const WORDS: readonly (readonly [Direction, string])[] = [
  ['flat', '横ばい|横這い|同数|同程度|ほぼ同様の(?:水準|件数|人数)|変わらない水準|前年度並み|前年並み|例年並み'],
  [
    'up',
    '増加|急増|微増|漸増|増員|増え|増やし|増やす|増(?=[とでし、。傾()・;\/]|$)|↑|伸び(?!悩|伸び)|伸ばし|上昇|上回|上がり(?=ま)|上がっ(?=た|て)|倍増|激増|多くな(?=っ|り)|多か(?=った)|高くな(?=っ|り)|高まっ(?=た|て)|拡大|向上|回復|持ち直',
  ],
  [
    'down',
    '減少|急減|微減|漸減|減員|減り|減っ|減じ|減らし|(?<![軽削低節])減(?=[とでし、。傾()・;\/]|$)|↓|低下|下回|下落|落ち込|下がり(?=ま)|下がっ(?=た|て)|少なくな(?=っ|り)|少なか(?=った)|落ち(?=た|て|まし)|低くな(?=っ|り)|伸び悩|半減|激減|落ち着',
  ],
];
const PATTERN = new RegExp(WORDS.map(([, words]) => `(${words})`).join('|'), 'gu');
const HAPPENED =
  /^(?:(?:し|され|させ|っ|り|てい|でい|てき|傾向(?:に|で|が|と|へ)?)?(?:た|ました|て(?:い|お)(?:る|ます|り)|ている|ております|ており|だった|でした|である|であり|であっ|です|となっ|となり|とな(?:る|ります)|に(?:ある|あり|なっ)|が(?:み|見)られ|が(?:続|目立)|状態|傾向|、|。|・|;|[)）]|$|し、|して(?:い|お))|(?:や|ば)して(?:い|お)|んだ|んで(?:い|お)|に転じ(?:た|ました|て)|みました|[でに]推移|やした|やしました|とともに|と共に|て(?:いる|います|おり|きた|きている)|り、|え、|し(?:、|た)|(?:回)?(?:る|り|った)(?:結果|水準|実績|参加|利用|こと(?:が|と))|[るりっ])/u;
const AIM =
  /^(?:を(?:図|目|見|抑|防|促|推)|に(?:努|向|伴|よ|対|つな|応)|の(?:ため|必要|抑|防|可能|要)|させる|させて(?:い(?:く|き))|する(?:ため|よう|こと|予定|もの|と(?:見|予|考|推)|可能|場合|見込|必要|た)|していく|していき|したい|し続け|(?:が|も)(?:予測|予想|見込|考え|推測|懸念|期待|想定|必要|求め)|(?:す|や|ら)(?:ため|よう|こと(?!と)|必要|取|方)|やしていく|やしたい|見込|予定|傾向が(?:予|見込)|抑制|要因|率|分|幅|額)/u;
const DENIED =
  /^(?:る|す|え|り|する|させる|は|も|し)?(?:ことなく|ことはな|ない|せず|して(?:い)?(?:ない|ません)|はな(?:い|か)|なかった|には至ら|しなかった|しなく)/u;
const FORECAST =
  /(?:予測|推測|見込|予想|想定|懸念|期待|考えられ|思われ|必要|べき|目指|したい|ていく|ていき|可能性|恐れ|おそれ)/u;

export function readTrends(plain: string, sentences: readonly Sentence[], years: readonly YearMention[]): Trend[] {
  return sentences.flatMap((sentence, at) => trendsIn(plain, sentence, { at, years }));
}

function trendsIn(
  plain: string,
  { start, end, tense }: Sentence,
  { at, years }: { at: number; years: readonly YearMention[] },
): Trend[] {
  const found: Trend[] = [];
  const text = plain.slice(start, end);
  for (const match of text.matchAll(PATTERN)) {
    const direction = WORDS[match.slice(1).findIndex((part) => part !== undefined)]?.[0];
    if (!direction) continue;
    const behind = withoutBrackets(text.slice(match.index + match[0].length, match.index + match[0].length + 80));
    if (DENIED.test(behind)) continue;
    const clause = clauseBefore(text, match.index);
    const ahead = text.slice(Math.max(0, match.index - 10), match.index);
    found.push({
      kind: 'trend',
      start: start + match.index,
      end: start + match.index + match[0].length,
      direction,
      tense: match[0] === '増やす' && isAim(behind, tense) ? 'aim' : tenseOf(behind),
      subject: subjectOf(clause.text, TRANSITIVE.test(match[0])),
      degree: degreeOf(ahead + match[0]),
      isSteady: /年々|年を追|毎年|一貫して/u.test(clause.text),
      sentence: at,
      years: years.filter((year) => year.start >= start + clause.from && year.end <= start + match.index),
    });
  }
  return found;
}

/** 回数を増やす by itself is an aim; in 回数を増やすとともに、場所を変えた both were done. */
function isAim(behind: string, tense: Sentence['tense']): boolean {
  if (/^(?:[。、]|$)/u.test(behind)) return true;
  const isDone = tense === 'past' || (tense === 'state' && /[てで](?:いる|います|おります)。?/u.test(behind));
  return /^(?:とともに|と共に|ほか|一方)/u.test(behind) && !isDone;
}

/** 若干減(1,301人→1,237人)となった goes on behind the brackets. */
function withoutBrackets(text: string): string {
  return text.replace(/^[(（][^()（）]{0,60}[)）]/u, '');
}

/** What follows up to the next comma says more than what follows at once. */
function tenseOf(behind: string): Trend['tense'] {
  const clause = behind.split(/[、。]/u, 1)[0] ?? '';
  if (AIM.test(behind) || FORECAST.test(clause)) return 'aim';
  return HAPPENED.test(behind) ? 'happened' : 'aim';
}

function degreeOf(words: string): Trend['degree'] {
  if (/大幅|大きく|急|著しく|目立っ|飛躍的|顕著|目覚まし|倍増|半減|激/u.test(words)) return 'large';
  return /若干|わずか|微|やや|少し|多少/u.test(words) ? 'slight' : undefined;
}

/** The clause it stands in, with those before up to one that names something. */
function clauseBefore(text: string, at: number): { readonly text: string; readonly from: number } {
  for (let end = at; ;) {
    const comma = end <= 0 ? -1 : text.lastIndexOf('、', end - 1);
    const from = comma + 1;
    if (comma <= 0 || TOPIC.test(text.slice(from, end))) return { text: text.slice(from, at), from };
    end = comma;
  }
}

const TRANSITIVE = /^(?:増や|減ら|伸ば)/u;
const TOPIC = /[^、。](?:は|が|も|を|自体は)[^、。]{0,24}$/u;
const BEHIND = '(?:については|につきましては|に関しては|自体は|では|には|は|が|も)[^はがも、。]{0,26}$';
const SUBJECT = new RegExp(`([^、。はがも「」()→]{1,28})${BEHIND}`, 'u');
/** 登録者数は52人となり、前年度と比べ: the topic of a clause before, where none comes between. */
const TOPIC_BEFORE = /(?:^|、)([^、。はがもを「」()→]{1,28})は[^はがも。]{0,60}$/u;
const OBJECT = /([^、。はがもを「」()→]{1,28})を[^はがもを、。]{0,12}$/u;
/** What stands in a subject's place and is none. */
const NO_SUBJECT =
  /^(?:今後|(?:対?前年|昨年)度?比|年々|毎年|例年|\d?年連続|これ|それ|結果|一方|特に|この結果|年度|前年度|昨年度|例年)$/u;

/** The も of 子ども is no particle. */
const CHILD = /([子こ])ども/gu;

function subjectOf(words: string, isTransitive: boolean): string {
  const clause = words.replace(CHILD, '$1供');
  return subjectIn(clause, isTransitive).replace(/([子こ])供/gu, '$1ども');
}

function subjectIn(clause: string, isTransitive: boolean): string {
  const named =
    (isTransitive ? OBJECT.exec(clause)?.[1] : undefined) ??
    SUBJECT.exec(clause)?.[1] ??
    TOPIC_BEFORE.exec(clause)?.[1];
  if (named !== undefined && !NO_SUBJECT.test(named)) return named.replace(/^.*(?:により|によって|ため|とともに)/u, '');
  // 利用者数増加, 参加者の減少: the word stands right behind what it is said of.
  const noun = /([\p{Script=Han}\p{Script=Katakana}ー]{2,16})の?(?:大幅な|若干の|微)?$/u.exec(clause)?.[1] ?? '';
  return NO_SUBJECT.test(noun) ? '' : noun;
}
