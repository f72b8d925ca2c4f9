/** R05: the target is met, and the rating does not say so. */
import { alike } from '../../../prose/labels.js';
import { say } from '../../../issue/say.js';
import { eachRow, quoteFigure, type CheckInput, type ContentCheck, type Finding } from '../finding.js';
import { isBest, isLessBetter, isLowest } from '../rating-order.js';
import type { Row, RowFigure } from '../row.js';
import { withUnit } from '../wording.js';

export const targetMetUnrated: ContentCheck = {
  code: 'target-met-unrated',
  looksFor: say(
    '実績が目標値に届いているのに、評価が「達成」でない',
    'the result reaches the target, and the rating does not say so',
  ),
  finds: [
    { cells: { rating: '継続', target: '令和8年度　定員240人 6か所', status: '6施設　定員252人' } },
    { cells: { rating: '継続', target: '新規3か所', status: 'ベンチ3か所を新設' } },
  ],
  passes: [
    { cells: { rating: '達成', target: '令和8年度　定員240人', status: '定員252人' } },
    { cells: { rating: '継続', target: '令和8年度　定員240人', status: '定員231人' } },
    { cells: { rating: '継続', target: '年2回　来場90人', status: '年2回　来場71人' } },
    { cells: { rating: '継続', target: '待機児童数 0人', status: '待機児童数 4人' } },
    { cells: { rating: '継続', target: '窓口で概ね40人に対応する', status: '42人に案内した。' } },
  ],
  examine: eachRow((row, input) => {
    const { rating } = row;
    if (!rating || isBest(rating) || OTHERWISE.test(rating.value)) return [];
    if (input.bands.size > 0 || (rating.choices.every((word) => word.length === 1) && !isLowest(rating))) return [];
    const pair = metIn(row, input);
    if (!pair) return [];
    const finding: Finding = {
      row,
      field: rating.field,
      quotes: [quoteFigure(pair.target), quoteFigure(pair.result)],
      message: say(
        `実績（${withUnit(pair.result)}）は目標（${withUnit(pair.target)}）に届いていますが、評価は「${rating.value}」です。目標か評価を確かめてください。`,
        `The result (${withUnit(pair.result)}) reaches the target (${withUnit(pair.target)}), and the rating is "${rating.value}". Check the target or the rating.`,
      ),
    };
    return [finding];
  }),
};

/** Ratings that speak of something else than the target. */
const OTHERWISE = /^(?:充実|廃止|終了|中止|休止)$/u;

interface Pair {
  readonly target: RowFigure;
  readonly result: RowFigure;
}

function metIn(row: Row, { table }: CheckInput): Pair | undefined {
  const targets = applicable(row, table.year);
  const results = row.figures.filter(
    ({ purpose, year, text }) =>
      purpose === 'figure' &&
      text.purpose !== 'evaluation' &&
      text.purpose !== 'evaluationAndNext' &&
      (year === table.year || year === undefined),
  );
  let met: Pair | undefined;
  for (const target of targets) {
    const result = results.find((one) => fits(target, one)) ?? onlyOne(target, results) ?? listed(target, results);
    if (!result) continue;
    const isLess = isLessBetter(target.label.text + row.name);
    const isMet = isLess ? result.value <= target.value : result.value >= target.value && target.value > 0;
    // Of two targets both are to be met.
    if (!isMet) return undefined;
    met ??= { target, result };
  }
  return met;
}

/** Of targets by year that of the first year that is not over, or the last there is. */
function applicable(row: Row, year: number | undefined): RowFigure[] {
  const targets = row.figures.filter(
    (one) => one.purpose === 'target' && isPlainTarget(one) && (one.family !== '' || one.isColumn),
  );
  const dated = targets.filter(({ isDated }) => isDated);
  if (dated.length === 0 || year === undefined) return targets;
  const years = [...new Set(dated.map((one) => one.year ?? year))].sort((a, b) => a - b);
  const chosen = years.find((one) => one >= year) ?? years.at(-1);
  return dated.filter((one) => one.year === chosen);
}

/** 7施設について定員を設定: a figure that says of what something is wanted is no target itself. */
function isPlainTarget({ stated, text }: RowFigure): boolean {
  const behind = text.prose.plain.slice(stated.end, stated.end + 12);
  return !/^(?:について|における|のうち|に対し|から|まで|ごと|当たり|あたり|を対象|の(?!実施|設置|開催|確保))/u.test(
    behind,
  );
}

function fits(target: RowFigure, result: RowFigure): boolean {
  if (target.family !== result.family) return false;
  if (target.isColumn && result.isColumn) return target.indicator === result.indicator;
  const isOwn = target.stated.isOwn && result.stated.isOwn;
  if (target.label.key === '' || result.label.key === '') return isOwn || target.label.key === result.label.key;
  const isSame = alike(target.label, result.label) >= 0.85;
  // か所 and the like say what is counted; 人 needs a name.
  return isSame || (isOwn && !/拠点|分園/u.test(result.label.text));
}

/** A target without a name, and one result of its kind. */
function onlyOne(target: RowFigure, results: readonly RowFigure[]): RowFigure | undefined {
  if (target.stated.isNamed || target.family === '') return undefined;
  const alikeOnes = results.filter(({ family }) => family === target.family);
  return alikeOnes.length === 1 ? alikeOnes[0] : undefined;
}

/** Five places that are named one by one, each with its own figure, are five places. */
function listed(target: RowFigure, results: readonly RowFigure[]): RowFigure | undefined {
  if (target.family !== 'か所') return undefined;
  const [first] = results;
  const named = results.filter(({ label, family }) => family === first?.family && label.text !== '');
  const ending = named[0]?.label.text.slice(-2) ?? '';
  const alikeOnes = named.filter(({ label }) => label.text.endsWith(ending));
  if (!first || alikeOnes.length < 3 || new Set(alikeOnes.map(({ label }) => label.text)).size !== alikeOnes.length)
    return undefined;
  return {
    value: alikeOnes.length,
    decimals: 0,
    label: first.label,
    family: 'か所',
    unit: 'か所',
    year: first.year,
    purpose: 'figure',
    row: first.row,
    text: first.text,
    stated: first.stated,
    isDated: false,
    isColumn: false,
    indicator: undefined,
  };
}
