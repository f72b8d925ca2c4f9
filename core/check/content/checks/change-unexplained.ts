/** R25: a change of half and more against the year before, or against the baseline. */
import { say } from '../../../issue/say.js';
import { ofPrevious, quoteFigure, eachRow, type CheckInput, type ContentCheck, type Finding } from '../finding.js';
import { resultOf } from '../result-of.js';
import type { Limits } from '../limits.js';
import { plainPairs } from '../plain-pairs.js';
import { textsFor, type Row, type RowFigure } from '../row.js';
import { lastStep, seriesOf } from '../series.js';
import { percentOf, withUnit } from '../wording.js';

export const changeUnexplained: ContentCheck = {
  code: 'change-unexplained',
  looksFor: say(
    '前年度（または基準年）から±50％を超え、かつ件数としても大きく変わっている（理由の記載が要る）',
    'a change of more than half against the year before or the baseline, and not of a few units only',
  ),
  finds: [
    { cells: { status: '令和4年度　参加者数 1,240人\n令和5年度　参加者数 530人' } },
    { cells: { status: '相談件数 64件' }, previous: { status: '相談件数 142件' } },
    { cells: { status: '延べ64人' }, previous: { status: '延べ142人' } },
  ],
  passes: [
    { cells: { status: '令和4年度　参加者数 1,240人\n令和5年度　参加者数 980人' } },
    { cells: { status: '利用件数 1件' }, previous: { status: '利用件数 4件' } },
  ],
  examine: eachRow((row, input) => [...againstYearBefore(row, input), ...againstBaseline(row, input)]),
};

interface Change {
  readonly from: number;
  readonly to: number;
}

export function isLarge({ from, to }: Change, { largeChange, largeChangeFloor }: Limits): boolean {
  if (from <= 0) return false;
  return Math.abs(to - from) > largeChange * from && Math.abs(to - from) >= largeChangeFloor;
}

function againstYearBefore(row: Row, { table, limits }: CheckInput): Finding[] {
  const { year } = table;
  const found = new Map<string, Finding>();
  for (const series of seriesOf(table, row)) {
    const step = lastStep(series);
    if (!step || (year !== undefined && (step.to.year < year || step.to.year > year + 1))) continue;
    const change = { from: step.from.value, to: step.to.value };
    if (!isLarge(change, limits) || series.family === '%' || isBesides(step.to.figure)) continue;
    if (!step.to.figure.isColumn && hasOwnColumns(row, table)) continue;
    if (isPart(step.to.figure) || isToldOnce(row, step.to.figure.value) || isOfItsSize(row, table, change)) continue;
    if (isReasonGiven(row, table) || isFew(change, step.to.figure) || isToldWhy(row, table, step.to.figure.value))
      continue;
    if (isOtherThing(change, step.to.figure) || standsInColumn(row, step.to.figure, table)) continue;
    const before = step.from.isPrevious ? ofPrevious(quoteFigure(step.from.figure)) : quoteFigure(step.from.figure);
    const one = findingOf(row, step.to.figure, { before: step.from.figure, what: say('前の年', 'the year before') });
    const field = step.to.figure.text.field.id;
    // One word for a cell: what is largest is told first by the reader.
    if (!found.has(field)) found.set(field, withQuotes(one, [before, quoteFigure(step.to.figure)]));
  }
  for (const pair of plainPairs(table, row)) {
    const { from, to, family } = pair;
    const isKnown =
      pair.isColumn || to.label.key !== '' || family === '%' || found.has(to.text.field.id) || isBesides(to);
    if (isKnown || !isLarge({ from: from.value, to: to.value }, limits)) continue;
    if (isReasonGiven(row, table) || isToldWhy(row, table, to.value) || isToldOnce(row, to.value)) continue;
    if (isApart(from, to) || hasOwnColumns(row, table)) continue;
    if (isOfItsSize(row, table, { from: from.value, to: to.value })) continue;
    const one = findingOf(row, to, { before: from, what: say('前の年', 'the year before') });
    found.set(to.text.field.id, withQuotes(one, [ofPrevious(quoteFigure(from)), quoteFigure(to)]));
  }
  return [...found.values()];
}

/** Where an indicator stands in columns for both years, it is what is held against last year; what a text says besides is not. */
function hasOwnColumns(row: Row, { year }: CheckInput['table']): boolean {
  if (year === undefined) return false;
  return [year, year - 1].every((of) =>
    row.figures.some((one) => one.isColumn && one.purpose === 'figure' && one.year === of),
  );
}

/** 作成147件。モニタリング延べ402件。前年度の138件: where the figure of last year is quoted, a difference beside it may be of another. */
function isApart(from: RowFigure, to: RowFigure): boolean {
  if (from.text.record !== to.text.record || from.text !== to.text) return false;
  return !from.stated.isNamed || from.label.key !== to.label.key;
}

/** One of several kinds that a total is made of: the total is what counts. */
function isPart({ isColumn, stated, text: { prose } }: RowFigure): boolean {
  return !isColumn && prose.breakdowns.some(({ parts }) => parts.some(({ start }) => start === stated.start));
}

const BECAUSE =
  /(?:ため|から|による(?:もの)?|によ[りる]|影響|ことが?要因|が(?:主な|大きな)?理由|が(?:寄与|奏功|功を奏)|に伴うもの|結果)(?:である|です|だ)?(?:[、。)）・]|$)/u;

/** 33世帯(41世帯減)。移行分を除いたため: the sentence behind gives the reason of what stands before it. */
function isToldOnce(row: Row, value: number): boolean {
  return textsFor(row, 'status', 'evaluation', 'evaluationAndNext').some(({ prose }) =>
    prose.sentences.some(
      ({ text }, at) =>
        BECAUSE.test(text) && prose.figures.some((one) => one.sentence === at - 1 && one.value === value),
    ),
  );
}

const PLACES: ReadonlySet<string> = new Set([
  'か所',
  '校',
  '園',
  '教室',
  '会場',
  'クラス',
  '拠点',
  '講座',
  '地区',
  '団体',
]);

/** 5校から7校へ, and with them 88人 to 134人: by the place it is no large change. */
function isOfItsSize(row: Row, table: CheckInput['table'], { from, to }: Change): boolean {
  return seriesOf(table, row).some((series) => {
    const step = PLACES.has(series.family) ? lastStep(series) : undefined;
    if (!step || step.from.value <= 0 || step.to.value === step.from.value) return false;
    const grown = to / from / (step.to.value / step.from.value);
    return step.to.value > step.from.value === to > from && grown < 1.5 && grown > 0.5;
  });
}

/** Ten times as many in a text is hardly the same thing. */
function isOtherThing({ from, to }: Change, { isColumn }: RowFigure): boolean {
  return !isColumn && (to > from * 10 || to * 10 < from);
}

/** The indicator's own column is told already. */
function standsInColumn(row: Row, { isColumn, value, family }: RowFigure, table: CheckInput['table']): boolean {
  if (isColumn) return false;
  const related = table.relatedTo(row).flatMap(({ figures }) => figures);
  return related.some((one) => one.isColumn && one.value === value && one.family === family);
}

function isBesides({ label }: RowFigure): boolean {
  return /定員|目標|予算|人口|対象/u.test(label.text);
}

function againstBaseline(row: Row, input: CheckInput): Finding[] {
  const baseline = row.figures.find(({ purpose }) => purpose === 'baseline');
  const result = baseline && resultOf(row, input.table);
  if (!baseline || !result || baseline.family === '%' || result.family === '%') return [];
  // Where last year is known, it is what this year is held against.
  if (seriesOf(input.table, row).some((series) => lastStep(series) !== undefined)) return [];
  if (!isLarge({ from: baseline.value, to: result.value }, input.limits)) return [];
  if (isReasonGiven(row, input.table)) return [];
  const finding = findingOf(result.row, result, { before: baseline, what: say('基準の年', 'the baseline') });
  return [withQuotes(finding, [quoteFigure(result), quoteFigure(baseline)])];
}

/** 前年度は二月に始まったため四十一件: the change itself is explained, and not only something of the row. */
const EXPLAINED =
  /(?:前|昨)年度?[^。]{0,40}(?:始ま|開始|半年|途中|月から|は(?:全て|すべて)?中止|行わ(?:なか|れなか)|開催(?:なし|が?なかっ|しなかっ))|通年(?:と|で|の)|再開した|本格的?に(?:再開|実施)/u;

/** Nothing at all, and it is said that it was not held. */
const NOT_HELD =
  /(?:実施|開催|開設|募集|運行)(?:して|できて)?(?:い)?(?:ない|ません|なかった|できなかった|できません|なし|はなし)|中止|休止|見送/u;

function isReasonGiven(row: Row, table: CheckInput['table']): boolean {
  const isNothing = row.figures.some(
    (one) => one.isColumn && one.purpose === 'figure' && one.year === table.year && one.value === 0,
  );
  if (
    isNothing &&
    textsFor(row, 'status', 'evaluation', 'evaluationAndNext').some(({ prose }) => NOT_HELD.test(prose.plain))
  )
    return true;
  return [row, ...table.relatedTo(row)].some((one) =>
    textsFor(one, 'status', 'evaluation', 'evaluationAndNext').some(({ prose }) => EXPLAINED.test(prose.plain)),
  );
}

const WHY = /ため|により|によって|影響|ことから|要因|理由|背景|に伴|ので|したところ|結果/u;

/** A sentence gives a reason for the rise or fall, and states the figure or speaks of the other year. */
function isToldWhy(row: Row, table: CheckInput['table'], value: number): boolean {
  return [row, ...table.relatedTo(row)].some((one) =>
    textsFor(one, 'status', 'evaluation', 'evaluationAndNext').some(({ prose }) =>
      prose.sentences.some(
        ({ text }, at) =>
          WHY.test(text) &&
          (prose.figures.some((figure) => figure.sentence === at && figure.value === value) ||
            prose.trends.some(
              (trend) => trend.sentence === at && trend.tense === 'happened' && trend.direction !== 'flat',
            )),
      ),
    ),
  );
}

/** In a text that lists several, a part may double by a few. */
function isFew({ from, to }: Change, { isColumn }: RowFigure): boolean {
  return !isColumn && Math.abs(to - from) < 12 && Math.max(from, to) < 30;
}

const REASON = /要因|ため|により|によって|影響|ことから|理由|によ(?:る|り)|背景|に伴|ので|結果|したことで/u;

function findingOf(
  row: Row,
  figure: RowFigure,
  { before, what }: { before: RowFigure; what: { readonly ja: string; readonly en: string } },
): Finding {
  const change = percentOf(before.value, figure.value);
  const isExplained = textsFor(row, 'status', 'evaluation', 'evaluationAndNext').some(
    ({ prose }) => REASON.test(prose.plain) && prose.trends.length > 0,
  );
  const finding: Finding = {
    row,
    field: figure.text.field,
    quotes: [],
    message: say(
      `${what.ja}の${withUnit(before)}から${withUnit(figure)}へ${change}の変化です。${isExplained ? '理由の説明が足りているか確かめてください。' : '理由を書いてください。'}`,
      `From ${withUnit(before)} in ${what.en} to ${withUnit(figure)}: ${change}. ${isExplained ? 'Check that the reason is given.' : 'Give the reason.'}`,
    ),
  };
  return isExplained ? asInfo(finding) : finding;
}

function asInfo({ row, field, quotes, message }: Finding): Finding {
  return { row, field, quotes, message, severity: 'info' };
}

function withQuotes({ row, field, message, severity }: Finding, quotes: Finding['quotes']): Finding {
  return severity === undefined ? { row, field, quotes, message } : { row, field, quotes, message, severity };
}
