/** R39: the rating against the band of the rate of achievement that the legend gives it. */
import { say } from '../../../issue/say.js';
import { eachRow, quoteFigure, type Band, type CheckInput, type ContentCheck, type Finding } from '../finding.js';
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
  examine: eachRow((row, input) => {
    const { rating } = row;
    const band = rating && input.bands.get(rating.value);
    if (!rating || !band) return [];
    const rates = ratesOf(row, input);
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
  }),
};

function offered({ row, field, quotes, message }: Finding, suggestion: string): Finding {
  return { row, field, quotes, message, suggestion };
}

function isWithin(rate: number, { from, below }: Band): boolean {
  // What is shown as 90 % may be a little less.
  return (from === undefined || rate >= from - 1e-9) && (below === undefined || rate < below);
}

function bandJa({ from, below }: Band): string {
  return `${from === undefined ? '' : `${from}％以上`}${below === undefined ? '' : `${below}％未満`}`;
}

interface Known {
  readonly rate: number;
  readonly figures: readonly RowFigure[];
}

/** Of the row, or of the indicators that belong to it. */
function ratesOf(row: Row, input: CheckInput): Known[] {
  const own = rateOf(row, input);
  if (own) return [own];
  return input.table.relatedTo(row).flatMap((one) => rateOf(one, input, true) ?? []);
}

/** The stated rate of the year, else the result over the target. */
function rateOf(row: Row, { table }: CheckInput, isColumnOnly = false): Known | undefined {
  const stated = row.figures.find((one) => one.purpose === 'rate' && one.isColumn);
  if (stated)
    return { rate: stated.unit === '%' || stated.value > 3 ? stated.value : stated.value * 100, figures: [stated] };
  const target = row.figures.find(
    (one) => one.purpose === 'target' && one.isColumn && (one.year === undefined || one.year === table.year),
  );
  const result = resultOf(row, table);
  if (target && isLessBetter(row.name + target.label.text)) return undefined;
  if (target && result)
    return target.value <= 0 ? undefined : { rate: (result.value / target.value) * 100, figures: [result, target] };
  const achieved = isColumnOnly ? undefined : achievedInText(row, table.year);
  if (!achieved || isLessBetter(row.name + achieved.target.stated.label.text)) return undefined;
  const { result: stated_, target: wanted } = achieved;
  return { rate: ((stated_?.value ?? 0) / wanted.value) * 100, figures: stated_ ? [stated_, wanted] : [wanted] };
}
