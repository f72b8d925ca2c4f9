/**
 * A sentence that says that nothing was done at all, beside a figure of what was done: 荒天のため中止した and 来場は4,200人. What was called
 * off on one day, for some, or done in another way is none.
 */
import type { StatedFigure } from '../../prose/facts.js';
import type { Sentence } from '../../prose/sentences.js';
import type { RowText } from './row.js';

export interface DeniedAndDone {
  readonly denied: { readonly start: number; readonly end: number };
  readonly done: StatedFigure;
}

/** Deeds of one kind: who made 1,500 copies has issued something. */
const KINDS: readonly (readonly string[])[] = [
  ['発行', '作成', '印刷', '刊行', '配布', '配付', '配っ', '作っ'],
  ['開催', '実施', '開い', '行っ', '参加', '来場', '受講', '開き', '行い'],
  ['設置', '整備', '開設', '配置'],
  ['利用', '助成', '支給', '申請', '派遣', '受け入れ', '受入', '預か', '交付', '支援'],
  ['相談', '応じ', '受け付け', '受付'],
];
const ANY = KINDS.flat();
const ANY_WORD = ANY.join('|');

const WHEN = '(?:(?:今|本|当)年度|(?:令和|平成)(?:元|\\d+)年度)(?:に)?(?:は|も|、)*';
const WHY = '[^、。がはも]{0,30}(?:ため|により|によって|影響で|を受け|懸念から)、?';
const BEGINS = `^・?(?:${WHY})?(?:${WHEN})?(?:${WHY})?`;
const ENDS =
  '(?:[な無]かった|いなかった|ありませんでした|いませんでした|皆無(?:であった|でした)?|[な無]し|ゼロ)(?:となった|でした|であった)?。?$';
const DENIALS: readonly RegExp[] = [
  new RegExp(
    `${BEGINS}(?:全日程|全ての?日程|すべて|全て|全回|開催|実施|事業)?(?:を|は)?(?:中止|休止)(?:し(?:た|ました)|と(?:した|しました|なった|なりました)|になった)。?$`,
    'u',
  ),
  /^・?(?:全て|すべて|全回|全日程)(?:を|の開催を)?(?:中止|休止)(?:[(（][^()（）]{0,20}[)）])?。?$/u,
  new RegExp(
    `${BEGINS}(${ANY_WORD})(?:でき|し|され)?た?(?:団体|者|人|園|校|回|件|例|もの|方|実績)?(?:は|が|も)?${ENDS}`,
    'u',
  ),
  new RegExp(
    `${BEGINS}(${ANY_WORD})(?:は|を|も)?(?:して(?:い)?(?:ない|ません)|しなかった|しませんでした|できなかった|できませんでした|見送った|見送りました|行わなかった|行いませんでした)。?$`,
    'u',
  ),
  new RegExp(`${BEGINS}(?:該当|対象|希望)者?(?:は|が)?${ENDS}`, 'u'),
  new RegExp(`^(?:[\\p{Script=Han}\\p{Script=Katakana}ー]{0,10}は)?未(発行|実施|開催|作成|設置|配布|配置)。?$`, 'u'),
];

/** Not all of it, not then, or in another way. */
const LIMITED =
  /いくつか|多く|ほとんど|大半|代え|替え|代わ|振り?替|延期|改めて|再度|後日|別の?日|オンライン|動画|一方|ほか|他の|残り|以外|のみ|だけ|一部|うち|前[半期]|後[半期]|午前|午後|日目|回目|初日|\d月|\d日|ただし|ものの|までの?|予定|過去|昨年|前年|例年/u;

/** 手引きは発行を見送り、新しい版を400部印刷して: the deed is denied and done in one sentence. */
const PUT_OFF = new RegExp(`(${ANY_WORD})を?(?:見送り|見送って|中止し(?:、|て)|取りやめ|とりやめ|断念し)`, 'gu');
/** One look tells that most texts put nothing off. */
const PUTTING_OFF = /見送|中止|[取と]りやめ|断念/u;

function putOffAndDone({ prose }: RowText, year: number | undefined): DeniedAndDone[] {
  if (!PUTTING_OFF.test(prose.plain)) return [];
  return [...prose.plain.matchAll(PUT_OFF)].flatMap((match): DeniedAndDone[] => {
    const end = match.index + match[0].length;
    const at = prose.sentences.findIndex((one) => one.start <= match.index && match.index < one.end);
    const sentence = prose.sentences[at];
    const kind = KINDS.find((words) => words.includes(match[1] ?? '')) ?? [];
    const done = prose.figures.find(
      (one) =>
        one.sentence === at &&
        one.start >= end &&
        one.value > 0 &&
        one.aside === undefined &&
        (one.mention === undefined || one.year === year) &&
        kind.some((word) => prose.plain.slice(one.end, one.end + 6).includes(word)),
    );
    if (!done || !sentence || LIMITED.test(prose.plain.slice(sentence.start, done.end))) return [];
    return [{ denied: { start: match.index, end }, done }];
  });
}

const NONE_OF =
  /([^、。]{2,40})の(?:受入れ?|受け入れ|利用|参加|相談|申込み?|申請|該当|実績|開催|実施|派遣|発行|配置)(?:は|も|が)(?:[な無]かった|ありませんでした)/gu;
/** What such a sentence ends with: to look for what stands before it takes long, and hardly any text has it. */
const NONE = /[な無]かった|ありませんでした/u;
/** So many characters in common name the same thing. */
const NAME = 4;

/** 医療的ケアを要する子の受入れは無かった, and 医療的ケア児2人. */
function noneAndSome({ prose }: RowText, year: number | undefined): DeniedAndDone[] {
  if (!NONE.test(prose.plain)) return [];
  return [...prose.plain.matchAll(NONE_OF)].flatMap((match): DeniedAndDone[] => {
    const end = match.index + match[0].length;
    const done = prose.figures.find(
      (one) =>
        one.start >= end &&
        one.start - end <= 60 &&
        one.value > 0 &&
        one.aside === undefined &&
        one.isNamed &&
        (one.mention === undefined || one.year === year) &&
        shares(match[1] ?? '', one.label.text),
    );
    const between = done ? prose.plain.slice(end, done.end) : '';
    return done && !/予定|見込|待|希望|断|次年度|来年度|[今翌]後|以外|ほか/u.test(between)
      ? [{ denied: { start: match.index, end }, done }]
      : [];
  });
}

function shares(one: string, other: string): boolean {
  for (let i = 0; i + NAME <= other.length; i++) {
    const run = other.slice(i, i + NAME);
    if (/^[\p{Script=Han}\p{Script=Katakana}ー]+$/u.test(run) && one.includes(run)) return true;
  }
  return false;
}

/** @param year of the workbook */
export function deniedAndDone(text: RowText, year: number | undefined): DeniedAndDone[] {
  return [
    ...wholeDenied(text, year),
    ...putOffAndDone(text, year),
    ...noneAndSome(text, year),
    ...noneOfAKind(text, year),
    ...noneAtAll(text, year),
  ];
}

/** 書面開催はなし, 自転車乗車中の事故なし: something of the kind, and none of it. */
const NONE_OF_KIND =
  /(?:^|[。、・(（])((?:[\p{Script=Han}]{2,4}|[\p{Script=Katakana}ー]{3,8}))(?:で|に|から)?(?:の|による|に係る|に関する|乗車中の|利用中の)?(開催|実施|事故|相談|苦情|通報|参加|利用|欠席|申込み?|申請|派遣|中止|延期|けが|発生|事案|辞退|該当)(?:者|件)?(?:は|が|も)?(?:[な無]し|ゼロ|0件|皆無|[な無]かった|ありませんでした|発生しなかった|発生していない)(?=[。、・)）]|$)/gu;

const NONE_AT_ALL =
  /(?:^|[。、・]|ため、?)(?:[今本当]年度(?:の|は|における)?、?)?((?:派遣|利用|相談|申請|参加|苦情|事故|通報|受入れ?|申込み?|寄附|応募|虐待通告|通告|要望)(?:者|件数)?)(?:実績)?(?:は|が|も)(?:[な無]かった|ありませんでした|0件|ゼロ|[な無]し|発生しなかった|発生していない)(?=[。、・]|$|で|であった|と)/gu;

/** 派遣はなかった, and 派遣は6回. */
function noneAtAll({ prose }: RowText, year: number | undefined): DeniedAndDone[] {
  return [...prose.plain.matchAll(NONE_AT_ALL)].flatMap((match): DeniedAndDone[] => {
    const start = match.index;
    const end = start + match[0].length;
    const name = (match[1] ?? '').replace(/(?:者|件数)$/u, '');
    const done = prose.figures.find(
      (one) =>
        one.value > 0 &&
        one.family !== '' &&
        one.aside === undefined &&
        one.change === undefined &&
        (one.end <= start || one.start >= end) &&
        (one.mention === undefined || one.year === year) &&
        one.isNamed &&
        one.label.text.replace(/(?:者数?|件数|実績|回数|数)$/u, '') === name,
    );
    return done && !isHeldApart(prose.plain, { start, end }, done) ? [{ denied: { start, end }, done }] : [];
  });
}

function noneOfAKind({ prose }: RowText, year: number | undefined): DeniedAndDone[] {
  return [...prose.plain.matchAll(NONE_OF_KIND)].flatMap((match): DeniedAndDone[] => {
    const [words, kind = '', deed = ''] = match;
    const start = match.index;
    const end = start + words.length;
    if (GENERAL_KIND.test(kind)) return [];
    const done = prose.figures.find(
      (one) =>
        one.value > 0 &&
        one.family !== '' &&
        one.family !== '%' &&
        one.aside === undefined &&
        one.change === undefined &&
        (one.end <= start || one.start >= end) &&
        (one.mention === undefined || one.year === year) &&
        isOfKind(one, kind, deed),
    );
    if (done) return isHeldApart(prose.plain, { start, end }, done) ? [] : [{ denied: { start, end }, done }];
    // 7月・1月は書面で実施: told without a figure of its own.
    const held = new RegExp(`${kind}で(?:の)?(?:${deed}|実施|開催|行っ|開い)`, 'u').exec(prose.plain);
    const month =
      held && prose.figures.find((one) => one.unit === '月' && one.end <= held.index && held.index - one.end <= 4);
    return month && (held.index >= end || held.index + held[0].length <= start)
      ? [{ denied: { start, end }, done: month }]
      : [];
  });
}

const GENERAL_KIND = /^(?:前年|昨年|今年|本年|年度|期間|対象|該当|新規|追加|その他|重大|死亡|重傷|緊急|他の?)/u;

/** 自転車22件, and not 自転車講習22回. */
function isOfKind({ label }: StatedFigure, kind: string, deed: string): boolean {
  const text = label.text.replace(/(?:中|での|の)$/u, '');
  return text === kind || text === kind + deed || text === `${kind}での${deed}` || text === `${kind}の${deed}`;
}

/** On different days or of different things, as the words between say. */
function isHeldApart(
  plain: string,
  { start, end }: { readonly start: number; readonly end: number },
  done: StatedFigure,
): boolean {
  const between = plain.slice(Math.min(end, done.end), Math.max(start, done.start));
  return (
    /前年|昨年|うち|以外|一方|目標|計画|後は|以降|まで/u.test(between) ||
    /うち/u.test(plain.slice(Math.max(0, start - 3), start))
  );
}

function wholeDenied({ prose }: RowText, year: number | undefined): DeniedAndDone[] {
  return prose.sentences.flatMap((sentence, at): DeniedAndDone[] => {
    const denial = denialIn(prose.plain, sentence);
    const isOfAnother = prose.years.some(
      (one) => one.start >= sentence.start && one.end <= sentence.end && one.year !== year,
    );
    if (!denial || isOfAnother || LIMITED.test(denial.text)) return [];
    const done = prose.figures.find(
      (figure) =>
        figure.sentence !== at &&
        figure.value > 0 &&
        figure.aside === undefined &&
        figure.change === undefined &&
        (figure.mention === undefined || figure.year === year) &&
        isDone(prose.plain, figure, { kind: denial.kind, sentence: prose.sentences[figure.sentence] }),
    );
    return done ? [{ denied: denial, done }] : [];
  });
}

interface Denial {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: readonly string[];
}

/** The whole sentence, or the last clause of it where it begins anew with the year. */
function denialIn(plain: string, { start, end }: Sentence): Denial | undefined {
  const text = plain.slice(start, end);
  const clauses = [
    start,
    ...[...text.matchAll(/が、|ものの、/gu)].map(({ index, 0: word }) => start + index + word.length),
  ];
  for (const from of clauses) {
    const clause = plain.slice(from, end);
    const match = DENIALS.map((pattern) => pattern.exec(clause)).find((one) => one !== null);
    if (!match) continue;
    const kind = KINDS.find((words) => words.includes(match[1] ?? '')) ?? ANY;
    return { start: from, end, text: clause, kind };
  }
  return undefined;
}

function isDone(
  plain: string,
  { start, end, label, family }: StatedFigure,
  { kind, sentence }: { kind: readonly string[]; sentence: Sentence | undefined },
): boolean {
  if (!sentence || family === '' || family === '%' || LIMITED.test(sentence.text)) return false;
  if (/未|ない|ません|ず、|なかった|中止/u.test(sentence.text)) return false;
  const behind = plain.slice(end, Math.min(end + 10, sentence.end));
  return kind.some((word) => behind.includes(word) || (label.text.includes(word) && start - sentence.start <= 24));
}
