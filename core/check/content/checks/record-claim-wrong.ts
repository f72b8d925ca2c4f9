/** R46: 「3年連続」「過去最高」「年々」 against the whole series. */
import { say } from '../../../issue/say.js';
import type { Sentence } from '../../../prose/sentences.js';
import {
  eachRow,
  ofPrevious,
  quote,
  quoteFigure,
  type CheckInput,
  type ContentCheck,
  type Finding,
} from '../finding.js';
import { textsFor, type Row, type RowText } from '../row.js';
import type { Point, Series } from '../points.js';
import { isLessBetter } from '../rating-order.js';
import { seriesNamed, seriesOf } from '../series.js';
import { withUnit, yearEn, yearJa } from '../wording.js';

export const recordClaimWrong: ContentCheck = {
  code: 'record-claim-wrong',
  looksFor: say(
    '「3年連続で増加」「過去最高」「年々減少」が、並んでいる各年の値と合わない',
    'three years in a row, the highest ever, year by year: against the figures of all years',
  ),
  finds: [
    {
      cells: {
        status: '令和3年度　相談件数 90件\n令和4年度　相談件数 84件\n令和5年度　相談件数 96件',
        evaluation: '相談件数は年々増加している。',
      },
    },
    { cells: { evaluation: '相談は毎年度増え続けた（令和3年度40件、令和4年度38件、令和5年度43件）。' } },
    {
      cells: {
        status: '令和3年度　相談件数 99件\n令和4年度　相談件数 84件\n令和5年度　相談件数 96件',
        evaluation: '相談件数は過去最高となった。',
      },
    },
  ],
  passes: [
    { cells: { evaluation: '相談は毎年度増えている（令和3年度40件、令和4年度43件、令和5年度46件）。' } },
    {
      cells: {
        status: '令和3年度　相談件数 81件\n令和4年度　相談件数 84件\n令和5年度　相談件数 96件',
        evaluation: '相談件数は年々増加している。',
      },
    },
    {
      cells: {
        status: '令和4年度　相談件数 84件\n令和5年度　相談件数 96件',
        evaluation: '高齢者人口は年々増加している。',
      },
    },
  ],
  examine: eachRow((row, { table }) => {
    const all = [...seriesOf(table, row), ...table.relatedTo(row).flatMap((one) => seriesOf(table, one))];
    return textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text) => [
      ...claims(row, text, { all, table }),
      ...claimsOfPlan(row, text, table.year),
      ...claimsOfSteps(row, text, all),
    ]);
  }),
};

const BY_AT_LEAST =
  /(\d{1,2}|[二三四五])(?:年|か年)(?:度)?連続(?:で|して)?、?(?:前年度?(?:から|より|比)?)?([\d,]+)(人|件|回|冊|世帯|団体)以上の?(増|減)/gu;

/** 3年連続で前年度から500人以上の増: every one of the steps. */
function claimsOfSteps(row: Row, text: RowText, all: readonly Series[]): Finding[] {
  return [...text.prose.plain.matchAll(BY_AT_LEAST)].flatMap((match): Finding[] => {
    const [, count = '', amount = '', unit = '', way] = match;
    const long = all.filter(({ points, family }) => points.length > 1 && (family === unit || family === ''));
    const [only, ...others] = long.length > 1 ? long.filter(({ points }) => points[0]?.figure.isColumn) : long;
    if (!only || others.length > 0) return [];
    const points = only.points.slice(-numberOf(count) - 1);
    const least = Number(amount.replaceAll(',', ''));
    const isOff = points
      .slice(1)
      .some(
        ({ value }, i) => (way === '増' ? value - (points[i]?.value ?? 0) : (points[i]?.value ?? 0) - value) < least,
      );
    return isOff ? [findingOf(row, text, { match, points, subject: only.label.text })] : [];
  });
}

const OF_THE_PLAN =
  /(?:(\d{1,2}|[二三四五])(?:年|か年)(?:度)?(?:連続|続けて)(?:で|の|して)?|(初めて)|(毎年度?))(?:、)?(?:計画|目標)(?:値|数|量)?(を(?:上回|達成|超え|クリア)|に(?:到達|届き|届いた|達し)|を下回|に届か|未達)/gu;

/** 5年連続で計画値を上回る: year by year, against the columns of targets and results. */
function claimsOfPlan(row: Row, text: RowText, year: number | undefined): Finding[] {
  if (year === undefined) return [];
  const columns = (purpose: 'target' | 'figure') =>
    row.figures.filter(
      (one) => one.purpose === purpose && one.isColumn && one.isDated && one.stated.family !== undefined,
    );
  const targets = columns('target');
  const years = columns('figure')
    .flatMap((result) => {
      const target = targets.filter((one) => one.year === result.year);
      const [only] = target;
      return only && target.length === 1 && result.year !== undefined && result.year <= year
        ? [{ year: result.year, result, target: only }]
        : [];
    })
    .sort((a, b) => a.year - b.year);
  if (years.length < 2 || years.at(-1)?.year !== year || isLessBetter(row.name)) return [];
  return [...text.prose.plain.matchAll(OF_THE_PLAN)].flatMap((match): Finding[] => {
    const [words, count, first, , deed = ''] = match;
    const asked = count === undefined ? years : years.slice(-numberOf(count));
    if (count !== undefined && asked.length < numberOf(count)) return [];
    const isUnder = /下回|届か|未達/u.test(deed);
    const isMore = deed.includes('上回') || deed.includes('超え');
    const isSo = ({ result, target }: (typeof years)[number]) =>
      isUnder ? result.value < target.value : isMore ? result.value > target.value : result.value >= target.value;
    const odd =
      first === undefined
        ? asked.filter((one) => !isSo(one))
        : [...years.slice(0, -1).filter(isSo), ...years.slice(-1).filter((one) => !isSo(one))];
    // 達成 says that it was reached, 上回 that it was passed: equal figures are told in either way.
    const against = odd.filter(({ result, target }) => result.value !== target.value);
    if (against.length === 0) return [];
    const start = match.index;
    return [
      {
        row,
        field: text.field,
        quotes: [
          quote(text, { start, end: start + words.length }),
          ...against.flatMap(({ result, target }) => [quoteFigure(result), quoteFigure(target)]),
        ],
        message: say(
          `「${words}」と書かれていますが、${against.map(({ result, target, year: of }) => `${yearJa(of)}は目標${withUnit(target)}に対し${withUnit(result)}`).join('、')}です。`,
          `The text says 「${words}」; ${against.map(({ result, target, year: of }) => `${yearEn(of)} has ${withUnit(result)} against ${withUnit(target)}`).join(', ')}.`,
        ),
      },
    ];
  });
}

interface Known {
  readonly all: readonly Series[];
  readonly table: CheckInput['table'];
}

const CLAIM =
  /((?:過去|以来|期間中?|年間?(?:で|の中で|中)?|近年|これまで|以降|統計上)(?:で|の)?最(?:高|多|大|低|少|小|も(?:多|高|低|少))|(?:これまでで|過去で|調査開始以来)最も(?:多|高|低|少な)(?:く|い)|最[多高]を(?:更新|記録)|(\d{1,2}|[二三四五])(?:年|か年)(?:度)?(?:連続|続けて)(?:で|の|して)?(?:前年度?を)?(増加|減少|上昇|低下|増|減|上回|下回|増え|減っ|減り|伸び)|(?:年度?|年|開始|開設|当初|以来)(?:から|以来|以降)?、?(?:一貫して|継続して|毎年度?|連続して|ずっと|着実に)?(増え|減り|増加し|減少し|伸び|上昇し|低下し|下がり|上がり)続け|(?<=[人件回組冊台点%か所]と)(増え|減り|増加し|減少し|伸び|上昇し|低下し)続け|一貫して(増加|減少|上昇|低下|増え|減っ|減り|伸び|上がっ|下がっ)|年々(?:[^、。]{0,6})(増加|減少|上昇|低下|増え|減っ|減り|伸び|上がっ|下がっ)|(増加|減少|上昇|低下|増|減)(?:が続(?:く|い)|の一途)|(増加|減少|上昇|低下|増|減)(?:を続け|が続いて|傾向が続)|右肩(上|下)がり|(?:\d{1,2}|[二三四五])年ぶり(?:の|に)(?:増加|減少|増|減)|毎年度?(?:着実に|少しずつ|順調に)?(増加|減少|増え|減っ|減り|伸び))/gu;
const DENIED = /^(?:と(?:まで)?は(?:いえ|言え|なら|なっていな)|(?:では|には|とは)(?:な|至ら)|しなかった|にはな)/u;

function claims(row: Row, text: RowText, { all, table }: Known): Finding[] {
  const { prose } = text;
  return [...prose.plain.matchAll(CLAIM)].flatMap((match): Finding[] => {
    const sentence = prose.sentences.find(({ start, end }) => start <= match.index && match.index < end);
    if (!sentence || /予測|見込|推測|人口|目指/u.test(sentence.text.slice(match.index - sentence.start))) return [];
    if (DENIED.test(prose.plain.slice(match.index + match[0].length))) return [];
    const before = prose.plain.slice(sentence.start, match.index);
    const subject =
      /([^、。はがも]{2,24})(?:については|は|が|も|の)[^、。]{0,16}$/u.exec(before)?.[1] ??
      /([^、。はがも]{2,24})は[^。はがも]{0,40}$/u.exec(before)?.[1] ??
      /(?:^|[、・。])([\p{Script=Han}\p{Script=Katakana}ー]{2,16}(?:数|率|者|件))(?:延べ)?[\d,.]*(?:人|件|回|%|組)?[:、(]?(?:過去)?$/u.exec(
        before,
      )?.[1] ??
      behindOf(prose.plain, match.index + match[0].length);
    // 629人減り、二年続けて前年を下回った is said of persons.
    const beside = prose.figures.findLast(
      (one) => one.start >= sentence.start && one.end <= match.index && one.family !== '' && one.family !== '%',
    );
    const alike = all.filter(({ family }) => !beside || family === beside.family || family === '');
    const series =
      subject === undefined
        ? (withItsFigure(text, sentence, { all, at: match.index }) ??
          ofTheSentenceBefore(text, sentence, alike) ??
          onlyLong(alike))
        : (seriesNamed(all, subject, 0.8) ??
          similarPeople(all, subject) ??
          (ANY_NUMBER.test(subject) ? onlyLong(all) : undefined) ??
          withItsFigure(text, sentence, { all, at: match.index }));
    const points =
      besides(row, text, sentence) ??
      series?.points.filter(({ year }) => table.year === undefined || year <= table.year + 1) ??
      [];
    if (points.length < 2 || holds(match, points)) return [];
    return [findingOf(row, text, { match, points, subject: subject ?? '' })];
  });
}

/** 団員は171人。増え続けており: the series that has a figure of the sentence before. */
function ofTheSentenceBefore({ prose }: RowText, sentence: Sentence, all: readonly Series[]): Series | undefined {
  const at = prose.sentences.indexOf(sentence);
  const told = prose.figures.filter((one) => one.sentence === at - 1 && one.aside === undefined);
  const told_ = all.filter(({ points, family }) => {
    const last = points.at(-1);
    return (
      last !== undefined && told.some((one) => one.value === last.value && (one.family === family || family === ''))
    );
  });
  // The nearest to the claim, of two that are equally long.
  const placeOf = ({ points }: Series) => told.findLastIndex((one) => one.value === points.at(-1)?.value);
  return [...told_].sort((a, b) => b.points.length - a.points.length || placeOf(b) - placeOf(a))[0];
}

/** 受診率97.0％、計画期間中で最低: the one series that ends with the figure right before the claim. */
function withItsFigure(
  { prose }: RowText,
  { start }: Sentence,
  { all, at }: { all: readonly Series[]; at: number },
): Series | undefined {
  const told = prose.figures.findLast(
    (one) => one.start >= start && one.end <= at && one.change === undefined && one.aside === undefined,
  );
  if (
    !told ||
    !/^(?:で|であり|と|、|が|は|(?:と|に)な[りっ](?:、|て|た)?)*(?:計画|前年度?|過去|[^、。は]{0,8}(?:で|から|以降?))?$/u.test(
      prose.plain.slice(told.end, at),
    )
  )
    return undefined;
  const ending = all.filter(({ points, family }) => {
    const last = points.at(-1);
    return points.length > 2 && last?.value === told.value && (family === told.family || family === '');
  });
  return ending.length === 1 ? ending[0] : undefined;
}

const ANY_NUMBER = /^(?:件数|人数|回数|利用|実績|実績値|利用実績|数値|値)$/u;

/** Where a row has but one thing counted over years, it is meant. */
function onlyLong(all: readonly Series[]): Series | undefined {
  const long = all.filter(({ points, family }) => points.length > 2 && family !== '%');
  return long.length === 1 ? long[0] : undefined;
}

/** (令和3年度40件、令和4年度38件、令和5年度43件) in the same sentence is what it speaks of. */
function besides(row: Row, text: RowText, { start, end }: Sentence): Point[] | undefined {
  const dated = row.figures.filter(
    ({ text: one, stated, isDated, purpose }) =>
      one === text && purpose === 'figure' && isDated && stated.start >= start && stated.end <= end,
  );
  const [first] = dated;
  const years = new Set(dated.map(({ year }) => year));
  if (!first || dated.length < 3 || years.size !== dated.length) return undefined;
  if (dated.some(({ family }) => family !== first.family)) return undefined;
  return dated
    .flatMap((figure) =>
      figure.year === undefined ? [] : [{ year: figure.year, value: figure.value, figure, isPrevious: false }],
    )
    .sort((a, b) => a.year - b.year);
}

/** 年々増加する利用者: what is meant stands behind. */
function behindOf(plain: string, at: number): string | undefined {
  return /^(?:する|している|した)([\p{Script=Han}\p{Script=Katakana}ー]{2,12})/u.exec(plain.slice(at, at + 20))?.[1];
}

/** 利用者 is what a row's only series of people counts. */
function similarPeople(all: readonly Series[], subject: string): Series | undefined {
  const people = all.filter(({ family, points }) => family === '人' && points.length > 1);
  return people.length === 1 && /^(?:本事業の|当事業の)?(?:利用者|参加者|利用者数|参加者数|利用|参加)$/u.test(subject)
    ? people[0]
    : undefined;
}

function holds(match: RegExpExecArray, points: readonly Point[]): boolean {
  const [words = '', , count] = match;
  if (words.includes('ぶり')) return isAfterPause(words, points);
  const values = points.map(({ value }) => value);
  const last = values.at(-1) ?? 0;
  if (/最(?:高|多|大|も多|も高)/u.test(words)) return values.every((value) => value <= last);
  if (/最(?:低|少|小|も低|も少)/u.test(words)) return values.every((value) => value >= last);
  const isUp = /増|上[^が]|上が[りっ]|伸|右肩上/u.test(words) && !/右肩下/u.test(words);
  const steps = values.slice(1).map((value, i) => value - (values[i] ?? 0));
  const asked = count === undefined ? steps : steps.slice(-numberOf(count));
  // 年々 is said of the whole; one year that stays level does not break it.
  return asked.every((step) => (isUp ? step >= 0 : step <= 0)) && asked.some((step) => step !== 0);
}

/** 3年ぶりの増加: it rose, and had not the year before. */
function isAfterPause(words: string, points: readonly Point[]): boolean {
  const [a, b, c] = points.slice(-3);
  if (!a || !b || !c || c.year - a.year !== 2) return true;
  const isUp = words.includes('増');
  const rises = (from: Point, to: Point) => (isUp ? to.value > from.value : to.value < from.value);
  return rises(b, c) && !rises(a, b);
}

function numberOf(count: string): number {
  return Math.max(1, '一二三四五'.indexOf(count) + 1 || Number(count));
}

function findingOf(
  row: Row,
  text: RowText,
  { match, points, subject }: { match: RegExpExecArray; points: readonly Point[]; subject: string },
): Finding {
  const values = points.map(({ figure }) => `${figure.stated.figures}${figure.unit}`).join('、');
  return {
    row,
    field: text.field,
    quotes: [
      quote(text, { start: match.index, end: match.index + match[0].length }),
      ...points.map(({ figure, isPrevious }) => (isPrevious ? ofPrevious(quoteFigure(figure)) : quoteFigure(figure))),
    ],
    message: say(
      `「${subject}」が「${match[0]}」と書かれていますが、各年の値は${values}です。`,
      `"${subject}" is said to be 「${match[0]}」; the figures of the years are ${values}.`,
    ),
  };
}
