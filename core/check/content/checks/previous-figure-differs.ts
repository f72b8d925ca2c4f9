/** R13: what is quoted as last year's figure is not what last year's record says. */
import { alike } from '../../../prose/labels.js';
import { say } from '../../../issue/say.js';
import { eachRow, ofPrevious, quoteFigure, type CheckInput, type ContentCheck, type Finding } from '../finding.js';
import { rowsBeside } from '../programmes.js';
import type { Row, RowFigure } from '../row.js';
import { withUnit, yearEn, yearJa } from '../wording.js';

export const previousFigureDiffers: ContentCheck = {
  code: 'previous-figure-differs',
  looksFor: say(
    '本文が引用する前年度の値が、前年度の記録と違う',
    'a figure quoted of last year that last year’s record does not have',
  ),
  finds: [
    {
      cells: { evaluation: '相談件数は412件で、前年度の372件から増えた。' },
      previous: { status: '相談件数 327件' },
    },
    {
      cells: { status: '令和4年度　参加者数 158人\n令和5年度　参加者数 171人' },
      previous: { status: '令和4年度　参加者数 185人' },
    },
  ],
  passes: [
    { cells: { evaluation: '相談件数は412件で、前年度の327件から増えた。' }, previous: { status: '相談件数 327件' } },
    { cells: { evaluation: '講座は前年度の3回と同じ回数を開いた。' }, previous: { status: '相談件数 327件' } },
  ],
  examine: eachRow((row, input) => {
    const previous = input.table.previousOf(row);
    return misquoted(row, previous, input);
  }),
};

function misquoted(row: Row, previous: Row | undefined, { table }: CheckInput): Finding[] {
  const { year } = table;
  if (year === undefined) return [];
  const others = [...rowsBeside(table, row).filter((one) => one !== row), ...table.relatedTo(row)];
  // What this year’s form has of last year counts as well: its own column, or an indicator’s beside it.
  const carried = [row, ...others].flatMap(({ figures }) =>
    figures.filter((one) => one.isColumn && one.isDated && one.year === year - 1),
  );
  const before = [
    ...(previous?.figures ?? []),
    ...others.flatMap((one) => table.previousOf(one)?.figures ?? []),
    ...carried,
  ];
  if (before.length === 0) return [];
  const was = before.filter(({ purpose }) => purpose === 'figure');
  return row.figures.flatMap((figure): Finding[] => {
    const isQuoted =
      figure.purpose === 'figure' &&
      figure.isDated &&
      !figure.isColumn &&
      figure.year !== undefined &&
      figure.year < year;
    if (!isQuoted || figure.stated.isApproximate || figure.stated.bound !== '' || isOther(figure)) return [];
    if (was.some((one) => one.value === figure.value && isOfTheYear(one, figure))) return [];
    const right = rightOne(figure, was) ?? onlyOne(figure, was);
    if (!right || right.year !== figure.year || right.value === figure.value) return [];
    return [findingOf(row, figure, right)];
  });
}

/** 前年度の22回 that was the year before last's is just what is looked for. */
function isOfTheYear(one: RowFigure, figure: RowFigure): boolean {
  return (one.family === figure.family || one.family === '') && (one.year === undefined || one.year === figure.year);
}

/** A month's or a day's figure is not the year's; what is for a plan is none. */
function isOther({ stated, text }: RowFigure): boolean {
  const { mention } = stated;
  // 平成27年度からの累計258か所 is what came together since.
  if (
    mention &&
    /^(?:度)?(?:から|以降|以来|より)の?[^。、\d]{0,6}(?:累計|合計|延べ|計|通算)/u.test(
      text.prose.plain.slice(mention.end, stated.end),
    )
  )
    return true;
  return stated.mention?.month !== undefined && stated.mention.month !== 4;
}

/** What last year's record has in its place: of the same name, or of one that begins alike. */
function rightOne(figure: RowFigure, was: readonly RowFigure[]): RowFigure | undefined {
  const ranked = was
    .filter((one) => one.year === figure.year && (isNear(one, figure) || isSameName(one, figure)))
    .map((one) => ({ one, sure: sureness(one, figure) }))
    .filter(({ sure }) => sure >= 0.5)
    .sort((a, b) => b.sure - a.sure);
  const [best, second] = ranked;
  if (!best || (second && second.sure === best.sure && second.one.value !== best.one.value)) return undefined;
  return best.one;
}

/** A slip of the pen changes a figure by less than this, mostly. */
const CLOSE = 0.85;

/** 前年度の450人, where last year's record has one figure of persons. */
function onlyOne(figure: RowFigure, was: readonly RowFigure[]): RowFigure | undefined {
  const { mention } = figure.stated;
  const between = mention ? figure.text.prose.plain.slice(mention.end, figure.stated.start) : '';
  const isDirect =
    mention !== undefined &&
    (mention.offset === -1 || (mention.isFiscal && mention.month === undefined)) &&
    /^(?:度)?(?:の?実績値?)?[のは(（:]{0,2}$/u.test(between);
  if (!isDirect || figure.family === '') return undefined;
  const alikeOnes = was.filter(
    ({ family, year, isColumn }) => (family === figure.family || (family === '' && isColumn)) && year === figure.year,
  );
  const close = alikeOnes.filter(({ value }) => Math.min(value, figure.value) >= CLOSE * Math.max(value, figure.value));
  const [only, ...others] = close.length > 0 ? close : alikeOnes;
  if (!only || others.some(({ value }) => value !== only.value)) return undefined;
  const isNamedSo = figure.label.key === '' || !figure.stated.isNamed || alike(figure.label, only.label) >= 0.5;
  const [low, high] = [Math.min(only.value, figure.value), Math.max(only.value, figure.value)];
  return isNamedSo && low / high >= 0.5 ? only : undefined;
}

/** Named in full alike, it is the same figure, however far off. */
function isSameName(one: RowFigure, figure: RowFigure): boolean {
  return figure.stated.isNamed && figure.label.key.length >= 3 && alike(one.label, figure.label) === 1;
}

function isNear(one: RowFigure, figure: RowFigure): boolean {
  const [low, high] = [Math.min(one.value, figure.value), Math.max(one.value, figure.value)];
  return high > 0 && low / high >= 0.2;
}

/** 大人の参加者 is a part of 参加者数, unless the programme itself is about them. */
function isNarrower(figure: RowFigure, { label: { stem } }: RowFigure): boolean {
  const own = figure.label.stem;
  if (stem.length < 2 || own === stem || !own.endsWith(stem)) return false;
  const more = own.slice(0, -stem.length);
  const said = figure.row.texts.filter(({ purpose }) => purpose === 'name' || purpose === 'indicator');
  return /[\p{Script=Han}\p{Script=Katakana}]{2}/u.test(more) && !said.some(({ prose }) => prose.plain.includes(more));
}

function sureness(one: RowFigure, figure: RowFigure): number {
  const sure = isNarrower(figure, one) ? 0 : alike(one.label, figure.label);
  if (one.family === figure.family || (one.family === '' && one.isColumn)) return sure >= 0.8 ? sure : 0;
  // 派遣 counted in 回 and in 人: perhaps the other is meant, where the figures are close.
  const begins =
    one.label.key.slice(0, 2) === figure.label.key.slice(0, 2) || one.label.key.includes(figure.label.stem);
  const isClose = Math.abs(one.value - figure.value) <= 0.2 * one.value && one.value >= 100;
  return begins && isClose && figure.label.stem.length >= 2 ? 0.5 : 0;
}

function findingOf(row: Row, figure: RowFigure, right: RowFigure): Finding {
  const { year = 0 } = figure;
  const finding: Finding = {
    row,
    field: figure.text.field,
    quotes: [quoteFigure(figure), ofPrevious(quoteFigure(right))],
    message: say(
      `${yearJa(year)}の値を「${withUnit(figure)}」としていますが、前年度の記録では「${withUnit(right)}」です。`,
      `The figure of ${yearEn(year)} is given as "${withUnit(figure)}"; last year’s record has "${withUnit(right)}".`,
    ),
  };
  return right.family === figure.family ? withSuggestion(finding, withUnit(right)) : finding;
}

function withSuggestion(finding: Finding, suggestion: string): Finding {
  const { row, field, quotes, message } = finding;
  return { row, field, quotes, message, suggestion };
}
