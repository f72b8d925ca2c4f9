/** R39: the rating against the band of the rate of achievement that the legend gives it. */
import { say } from '../../../issue/say.js';
import { quoteFigure, type Band, type CheckInput, type ContentCheck, type Finding } from '../finding.js';
import { decidingIndicator, decidingRates, indicatorRates, isWithin, type IndicatorRate } from '../indicator-rates.js';
import { isLessBetter } from '../rating-order.js';
import { resultOf } from '../result-of.js';
import { achievedInText } from '../stated-result.js';
import type { Row, RowFigure } from '../row.js';
import { inFigures } from '../wording.js';

export const ratingOutsideBand: ContentCheck = {
  code: 'rating-outside-band',
  looksFor: say(
    '評価が、凡例の定める達成率の幅（A：100％以上など）に入っていない',
    'a rating outside the band that the legend gives it',
  ),
  finds: [
    { cells: { legend: '達成：90％以上　継続：50％以上90％未満　未実施：50％未満', rating: '達成', rate: '78%' } },
  ],
  passes: [
    { cells: { legend: '達成：90％以上　継続：50％以上90％未満　未実施：50％未満', rating: '達成', rate: '96%' } },
  ],
  examine: ({ table, bands }) => {
    const deciding = decidingIndicator(table, bands);
    return (row, input) => ratedOtherwise(row, input, deciding);
  },
};

function ratedOtherwise(row: Row, input: CheckInput, deciding: string | undefined): Finding[] {
  const { rating } = row;
  const band = rating && input.bands.get(rating.value);
  if (!rating || !band) return [];
  const rates = ratesOf(row, input, deciding);
  const [known] = rates;
  if (!known || rates.some(({ rate }) => isWithin(rate, band))) return [];
  const right = [...input.bands].filter(([, one]) => isWithin(known.rate, one)).map(([value]) => value);
  const finding: Finding = {
    row,
    field: rating.field,
    quotes: known.figures.map(quoteFigure),
    message: say(
      `達成率は${inFigures(Math.round(known.rate * 10) / 10)}％で、「${rating.value}」（${bandJa(band)}）に当たりません${right.length === 1 ? `。凡例では「${right[0] ?? ''}」です` : ''}。`,
      `The rate is ${inFigures(Math.round(known.rate * 10) / 10)} %, outside the band of "${rating.value}"${right.length === 1 ? `; the legend has "${right[0] ?? ''}" for it` : ''}.`,
    ),
  };
  return [right.length === 1 && right[0] !== undefined ? offered(finding, right[0]) : finding];
}

function offered({ row, field, quotes, message }: Finding, suggestion: string): Finding {
  return { row, field, quotes, message, suggestion };
}

function bandJa({ from, below }: Band): string {
  return `${from === undefined ? '' : `${from}％以上`}${below === undefined ? '' : `${below}％未満`}`;
}

interface Known {
  readonly rate: number;
  readonly figures: readonly RowFigure[];
}

/** Of the row, or of the indicators that belong to it. */
function ratesOf(row: Row, input: CheckInput, deciding: string | undefined): readonly Known[] {
  const { year } = input.table;
  const own = indicatorRates(row, year);
  if (own.length > 0) return decidingRates(own, deciding).flatMap(known);
  const told = toldRate(row, input);
  return told ?? input.table.relatedTo(row).flatMap((one) => indicatorRates(one, year).flatMap(known));
}

function known({ rate, figures }: IndicatorRate): Known[] {
  return rate === undefined ? [] : [{ rate, figures }];
}

/** What the texts say of the target, or of a result whose target stands in a column. */
function toldRate(row: Row, { table }: CheckInput): Known[] | undefined {
  const target = row.figures.find(
    (one) => one.purpose === 'target' && one.isColumn && (one.year === undefined || one.year === table.year),
  );
  const result = target && resultOf(row, table);
  if (target && isLessBetter(row.name + target.label.text)) return undefined;
  if (target && result)
    return target.value <= 0 ? undefined : [{ rate: (result.value / target.value) * 100, figures: [result, target] }];
  const achieved = achievedInText(row, table.year);
  if (!achieved || isLessBetter(row.name + achieved.target.stated.label.text)) return undefined;
  const { result: stated, target: wanted } = achieved;
  return [{ rate: ((stated?.value ?? 0) / wanted.value) * 100, figures: stated ? [stated, wanted] : [wanted] }];
}
