/** R07 and R08: an evaluation, or a status, that says what last year's said. */
import { say } from '../../../issue/say.js';
import { characterPairs, likeness } from '../../../text/similarity.js';
import { eachRow, ofPrevious, whole, type ContentCheck, type Finding, type Quote } from '../finding.js';
import type { FieldPurpose } from '../../../form/checks-schema.js';
import { plainText } from '../../../prose/plain-text.js';
import type { Sentence } from '../../../prose/sentences.js';
import type { StatedFigure } from '../../../prose/facts.js';
import { textsFor, type Row, type RowText } from '../row.js';
import { isStock } from '../stock-phrases.js';
import type { Table } from '../table.js';

export const evaluationUnchanged: ContentCheck = {
  code: 'evaluation-unchanged',
  looksFor: say(
    '評価の文章が前年度とほとんど同じ（40字以上、定型句を除く）',
    'an evaluation that is last year’s, of 40 characters and more',
  ),
  finds: [
    {
      cells: {
        evaluation:
          '相談の内容が複雑になっており、関係する機関との連携が欠かせないため、月ごとの会議を続けながら対応の質を高めていく必要がある。',
      },
      previous: {
        evaluation:
          '相談の内容が複雑になっており、関係機関との連携が欠かせないため、月ごとの会議を続けながら対応の質を高めていく必要がある。',
      },
    },
  ],
  passes: [
    { cells: { evaluation: '現状どおり継続する。' }, previous: { evaluation: '現状どおり継続する。' } },
    {
      cells: {
        evaluation:
          '新しい会場を借りたことで参加者が集まりやすくなり、休日の回も開けるようになったため、回数を増やしていく必要がある。',
      },
      previous: {
        evaluation:
          '参加者が会場に入りきらない回があったため、広い会場を探しながら、休日に開くことも含めて検討していく必要がある。',
      },
    },
  ],
  examine: eachRow((row, { table, limits }) => [
    ...unchanged(row, table.previousOf(row), ['evaluation', 'evaluationAndNext', 'next'], (text) =>
      text.length >= limits.sameTextLength && !isStock(text) ? limits.sameText : undefined,
    ),
    // A status of sentences of which the figures alone are new; the very same is the next check's.
    ...unchanged(row, table.previousOf(row), ['status'], (text, { prose }) =>
      text.length >= limits.sameTextLength && prose.sentences.some(isTold) ? limits.sameText : undefined,
    ).filter(({ quotes: [now, before] }) => bare(now) !== bare(before)),
  ]),
};

/** However it is laid out. */
function bare(quoted: Quote | undefined): string {
  return quoted === undefined ? '' : plainText(quoted.text).plain;
}

export const statusUnchanged: ContentCheck = {
  code: 'status-unchanged',
  looksFor: say(
    '実施状況・達成度が前年度と同じ（定員など変わらない事実だけのものを除く）',
    'a status that is last year’s, other than facts that stay true',
  ),
  finds: [
    { cells: { status: '5回実施' }, previous: { status: '５回実施' } },
    { cells: { status: '出張相談で対応' }, previous: { status: '出張相談で対応' } },
  ],
  passes: [
    { cells: { status: '1施設　定員45人' }, previous: { status: '1施設　定員45人' } },
    { cells: { status: '全4校で実施' }, previous: { status: '全4校で実施' } },
    { cells: { status: '準備中' }, previous: { status: '準備中' } },
    { cells: { status: '6回実施' }, previous: { status: '5回実施' } },
  ],
  examine: eachRow((row, { table }) =>
    unchanged(row, table.previousOf(row), ['status'], (text, one) =>
      isLastingFact(one) || isStock(text) || isOfSameResult(row, one, table) ? undefined : 1,
    ),
  ),
};

/** 31園中24園(77.4％), where the column has 77.4 in both years. */
function isOfSameResult(row: Row, { prose }: RowText, table: Table): boolean {
  const last = table.year === undefined ? undefined : table.year - 1;
  const ofYear = (of: Row | undefined, year: number | undefined) =>
    of?.figures.find((one) => one.purpose === 'figure' && one.isColumn && one.year === year)?.value;
  const now = ofYear(row, table.year);
  const before = ofYear(row, last) ?? ofYear(table.previousOf(row), last);
  const words = prose.figures.reduce(
    (rest, { start, end }) => rest.replace(prose.plain.slice(start, end), ''),
    prose.plain,
  );
  const isOfFigures = !/[\p{Script=Hiragana}]{2}/u.test(words) && prose.plain.length <= FIGURES_ALONE;
  return now !== undefined && now === before && isOfFigures && prose.figures.some(({ value }) => value === now);
}

const FIGURES_ALONE = 30;

/** A sentence of some length that is no list of figures. */
function isTold({ text }: Sentence): boolean {
  return text.endsWith('。') && text.length >= 25 && text.replace(/[^\d]/gu, '').length * 5 < text.length;
}

function unchanged(
  row: Row,
  previous: Row | undefined,
  purposes: readonly FieldPurpose[],
  threshold: (text: string, one: RowText) => number | undefined,
): Finding[] {
  if (!previous) return [];
  return textsFor(row, ...purposes).flatMap((text): Finding[] => {
    const before = previous.texts.find(({ field }) => field.id === text.field.id);
    const least = before && threshold(text.prose.plain, text);
    if (!before || least === undefined || !isAlike(text.prose.plain, before.prose.plain, least)) return [];
    const isSame = text.prose.plain === before.prose.plain;
    return [
      {
        row,
        field: text.field,
        quotes: [whole(text), ofPrevious(whole(before))],
        message: say(
          `前年度と${isSame ? '同じ' : 'ほとんど同じ'}文章です。今年度の内容になっているか確かめてください。`,
          `This is ${isSame ? '' : 'almost '}the text of last year. Check that it speaks of this year.`,
        ),
      },
    ];
  });
}

function isAlike(text: string, before: string, least: number): boolean {
  if (text === before) return true;
  if (least >= 1 || Math.min(text.length, before.length) < 0.6 * Math.max(text.length, before.length)) return false;
  return likeness(characterPairs(text), characterPairs(before)) >= least;
}

const CAPACITY = new Set([
  'か所',
  '校',
  '校区',
  '拠点',
  '室',
  '教室',
  '地区',
  'クラス',
  '㎡',
  'ha',
  'km',
  'm',
  '台',
  '基',
  '棟',
  '路線',
]);

const DEED = /実施|追加|開催|新設|新規|開設|配布|参加|利用/u;
/** What may be done in all of them every year. */
const EVERYWHERE = /で?実施|に配布/gu;
/** 未実施, 準備中, 全校で実施: a word or two is no text that was copied. */
const ONE_WORD = 4;
const EVERY_YEAR = /^(?:全|継続|随時|通年|常時).{0,6}$/u;
/** A count that may come again. */
const SMALL = 50;

/** 1施設 定員120人: true until something is built; and what is too short to have been copied. */
function isLastingFact({ prose }: RowText): boolean {
  const { plain } = prose;
  const figures = prose.figures.filter(({ aside }) => aside === undefined);
  if (figures.length === 0) return plain.length <= ONE_WORD || EVERY_YEAR.test(plain);
  if (plain.length > 40) return false;
  const isLasting = figures.every(
    ({ family, label }) => CAPACITY.has(family) || /定員|面積|延長|容量/u.test(label.text),
  );
  if (isLasting) return !DEED.test(plain.replace(EVERYWHERE, ''));
  return !DEED.test(plain) && figures.length <= 2 && figures.every(isSmall);
}

/** One or two small counts may be the same by chance; what was added up over a year is not. */
function isSmall({ family, value, sense, label }: StatedFigure): boolean {
  return CAPACITY.has(family) || (value < SMALL && sense === undefined && !label.isMean);
}
