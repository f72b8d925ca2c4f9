/** R43: the difference of two rates given in ％ instead of ポイント. */
import { say } from '../../../issue/say.js';
import { alike } from '../../../prose/labels.js';
import {
  eachRow,
  ofPrevious,
  quote,
  quoteFigure,
  type CheckInput,
  type ContentCheck,
  type Finding,
  type Quote,
} from '../finding.js';
import { plainPairs } from '../plain-pairs.js';
import { textsFor, type Row, type RowText } from '../row.js';
import { seriesOf } from '../series.js';
import type { StatedFigure } from '../../../prose/facts.js';

export const pointsAsPerCent: ContentCheck = {
  code: 'points-as-per-cent',
  looksFor: say(
    '率どうしの差を「ポイント」でなく「％」で書いている',
    'a difference of two rates that is given in per cent instead of points',
  ),
  finds: [
    { cells: { evaluation: '受診率は80.5％から85.0％へ4.5％上昇した。' } },
    {
      cells: { status: '回収率 64.0％', evaluation: '返信の封筒を入れ、昨年度から3.5％上がりました。' },
      previous: { status: '回収率 60.5％' },
    },
  ],
  passes: [
    { cells: { evaluation: '受診率は80.5％から85.0％へ4.5ポイント上昇した。' } },
    { cells: { evaluation: '参加者は200人から250人へ25％増加した。' } },
  ],
  examine: eachRow((row, { table }) =>
    textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text) =>
      text.prose.figures
        .filter(({ family, change, unit }) => family === '%' && change !== undefined && unit !== '割')
        .flatMap((change) => taken(row, text, { change, table })),
    ),
  ),
};

interface Changed {
  readonly change: StatedFigure;
  readonly table: CheckInput['table'];
}

function taken(row: Row, text: RowText, { change, table }: Changed): Finding[] {
  const { prose } = text;
  const rates = prose.figures.filter(
    (one) => one.family === '%' && one.change === undefined && one.sentence === change.sentence,
  );
  const stepBefore = prose.steps.find(
    ({ from, to }) =>
      from.family === '%' &&
      to.family === '%' &&
      from.sentence === change.sentence - 1 &&
      isDifference(from.value, to.value, change.value),
  );
  const pair = stepBefore
    ? [stepBefore.from, stepBefore.to]
    : rates
        .flatMap((a, i) => rates.slice(i + 1).map((b) => [a, b] as const))
        .find(([a, b]) => isDifference(a.value, b.value, change.value));
  const quotes = pair ? pair.map((one) => quote(text, one)) : inSeries(row, change, table);
  if (!quotes) return [];
  return [
    {
      row,
      field: text.field,
      quotes: [quote(text, change), ...quotes],
      suggestion: `${change.figures}ポイント`,
      message: say(
        `率の差なので「${change.figures}ポイント」です（「％」は割合の増減を言うときに使います）。`,
        `This is a difference of rates: ${change.figures} points, not per cent.`,
      ),
    },
  ];
}

function isDifference(a: number, b: number, value: number): boolean {
  return a !== b && Math.abs(Math.abs(a - b) - Math.abs(value)) < 1e-6;
}

/** The rate of last year and of this year, where the sentence names neither. */
function inSeries(row: Row, change: StatedFigure, table: CheckInput['table']): Quote[] | undefined {
  for (const { family, points, label } of seriesOf(table, row)) {
    const [from, to] = points.slice(-2);
    if (
      family !== '%' ||
      !from ||
      !to ||
      (change.label.key !== '' && alike(label, change.label) < 0.7) ||
      !isDifference(from.value, to.value, change.value)
    )
      continue;
    return [from, to].map(({ figure, isPrevious }) =>
      isPrevious ? ofPrevious(quoteFigure(figure)) : quoteFigure(figure),
    );
  }
  const pair = plainPairs(table, row).find(({ family }) => family === '%');
  const isMeant = pair && isDifference(pair.from.value, pair.to.value, change.value);
  return isMeant
    ? [pair.isPrevious ? ofPrevious(quoteFigure(pair.from)) : quoteFigure(pair.from), quoteFigure(pair.to)]
    : undefined;
}
