/** R24: the result is counted in another unit than the target, than last year, or in none. */
import { alike } from '../../../prose/labels.js';
import { counterNamed } from '../../../prose/counters.js';
import type { StatedFigure } from '../../../prose/facts.js';
import { unitIn } from '../../../prose/labels.js';
import { say } from '../../../issue/say.js';
import { ofPrevious, quote, quoteFigure, type CheckInput, type ContentCheck, type Finding } from '../finding.js';
import { plannedOf } from '../rate-of-plan.js';
import { textsFor, type Row, type RowFigure, type RowText } from '../row.js';
import { withUnit } from '../wording.js';

export const unitDiffers: ContentCheck = {
  code: 'unit-differs',
  looksFor: say(
    '目標と実績の単位が違う、または実績に単位がない',
    'a result that is counted otherwise than its target, or without a unit',
  ),
  finds: [
    { cells: { target: '令和8年度　200人', status: '令和5年度　利用実績　134件' } },
    {
      cells: { status: '見学者数（人）　27' },
      others: [
        { programme: '絵本の部屋', status: '来場者数（人）　310人' },
        { programme: '園庭の開放', status: '参加者数（人）　58人' },
      ],
    },
  ],
  passes: [
    { cells: { target: '令和8年度　6か所', status: '5施設で実施' } },
    { cells: { target: '年2回の会議を開く', status: '会議を2回開き、34人が参加した。' } },
  ],
  examine: (input) => {
    const isUsual = isUnitUsual(input);
    return (row, now) => [
      ...otherUnit(row),
      ...otherThanQuoted(row, now),
      ...(isUsual ? withoutUnit(row) : []),
      ...otherSize(row),
      ...targetQuoted(row, now.table.year),
      ...resultQuoted(row, now.table.year),
    ];
  },
};

function otherUnit(row: Row): Finding[] {
  const targets = row.figures.filter((one) => one.purpose === 'target' && one.stated.family !== '');
  const results = row.figures.filter(
    (one) => one.purpose === 'figure' && one.text.purpose === 'status' && one.family !== '',
  );
  const [target] = targets;
  const [result] = results;
  if (!target || !result || targets.some(({ family }) => results.some((one) => one.family === family))) return [];
  // A target that is nothing but a figure is what the result is measured by.
  const isBare = targets.every(({ label, text }) => label.key === '' || text.prose.plain.length < 60);
  if (!isBare || target.family === '%' || result.family === '%' || isOtherThing(target, result)) return [];
  const units = (figures: readonly RowFigure[]) => [...new Set(figures.map(({ unit }) => unit))].join('・');
  return [
    {
      row,
      field: result.text.field,
      quotes: [quoteFigure(target), ...results.slice(0, 3).map(quoteFigure)],
      message: say(
        `目標の単位（${units(targets)}）と実績の単位（${units(results)}）が違うため、比べられません。単位を揃えてください。`,
        `The target is counted in ${units(targets)} and the result in ${units(results)}: they cannot be compared.`,
      ),
    },
  ];
}

const PLANNED = /(?:計画|目標)(?:値|数)?(?:の|は|である|:|、)?[(（「]?$/u;

/** 計画43人に対し, where the column of the target has 43 %. */
function targetQuoted(row: Row, year: number | undefined): Finding[] {
  const { target } = plannedOf(row, year);
  if (!target || target.family === '') return [];
  return textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text) =>
    text.prose.figures
      .filter(
        ({ value, family, start, change, aside }) =>
          value === target.value &&
          family !== '' &&
          family !== target.family &&
          change === undefined &&
          aside === undefined &&
          PLANNED.test(text.prose.plain.slice(Math.max(0, start - 6), start)),
      )
      .map((figure) => ({
        row,
        field: text.field,
        quotes: [quote(text, figure), quoteFigure(target)],
        message: say(
          `目標は「${withUnit(target)}」ですが、「${quote(text, figure).text}」と書かれています。単位を確かめてください。`,
          `The target is ${withUnit(target)}, and the text has "${quote(text, figure).text}". Check the unit.`,
        ),
      })),
  );
}

/** So large, or with so many digits behind the point, two figures are hardly the same by chance. */
const TELLING = 1000;

/** 延べ15,012人, where the column of the result has 15,012 hours; 目標の13.8ha, where it is 13.8 ㎢. */
function resultQuoted(row: Row, year: number | undefined): Finding[] {
  const columns = row.figures.filter(
    (one) =>
      one.isColumn &&
      (one.purpose === 'figure' || one.purpose === 'target') &&
      (one.year === year || one.year === undefined) &&
      one.family !== '' &&
      (one.value >= TELLING || (one.decimals > 0 && one.value >= 10 && one.family !== '%')) &&
      !/0{2}$/u.test(String(one.value)),
  );
  const texts = textsFor(row, 'status', 'evaluation', 'evaluationAndNext');
  return columns.flatMap((column): Finding[] => {
    const told = texts.flatMap((text) =>
      text.prose.figures
        .filter(
          ({ value, aside, change, mention }) =>
            value === column.value && aside === undefined && change === undefined && mention === undefined,
        )
        .map((figure) => ({ text, figure })),
    );
    const [first] = told;
    if (!first || told.some(({ figure: { family } }) => family === column.family || family === '')) return [];
    return [
      {
        row,
        field: first.text.field,
        quotes: [quote(first.text, first.figure), quoteFigure(column)],
        message: say(
          `「${column.text.field.label.ja}」は「${withUnit(column)}」ですが、「${quote(first.text, first.figure).text}」と書かれています。単位を確かめてください。`,
          `"${column.text.field.label.en}" is ${withUnit(column)}, and the text has "${quote(first.text, first.figure).text}". Check the unit.`,
        ),
      },
    ];
  });
}

/** Named differently, they count two things. */
function isOtherThing(target: RowFigure, result: RowFigure): boolean {
  const words = [target.label.key, result.label.key];
  return (
    words.every((word) => word.length >= 2) &&
    alike(target.label, result.label) < 0.5 &&
    !/利用|実績|目標/u.test(words.join(''))
  );
}

/** The sentence quotes last year's figure with a unit that last year's record does not have for it. */
function otherThanQuoted(row: Row, { table }: CheckInput): Finding[] {
  const previous = table.previousOf(row);
  const { year } = table;
  if (!previous || year === undefined) return [];
  return row.figures.flatMap((figure): Finding[] => {
    if (figure.purpose !== 'figure' || figure.isColumn || figure.year !== year - 1 || figure.text.purpose === 'status')
      return [];
    const before = previous.figures.filter((one) => one.year === year - 1 && one.purpose === 'figure' && !one.isColumn);
    if (before.some(({ family, value }) => family === figure.family || value === figure.value)) {
      const same = before.filter(({ family }) => family === figure.family);
      if (same.some((one) => one.value === figure.value || alike(one.label, figure.label) >= 0.7)) return [];
    }
    const other = before.find(
      (one) =>
        one.family !== figure.family &&
        (one.label.key.slice(0, 2) === figure.label.key.slice(0, 2) || one.label.key.includes(figure.label.stem)) &&
        figure.label.stem.length >= 2 &&
        one.value >= 100 &&
        Math.abs(one.value - figure.value) <= 0.2 * one.value,
    );
    if (!other || figure.label.key.length < 3) return [];
    return [
      {
        row,
        field: figure.text.field,
        quotes: [quoteFigure(figure), ofPrevious(quoteFigure(other))],
        message: say(
          `「${figure.label.text}」の単位が、前年度の「${other.unit}」から「${figure.unit}」に変わっています。`,
          `"${figure.label.text}" was counted in ${other.unit} last year, and is in ${figure.unit} now.`,
        ),
      },
    ];
  });
}

/** 214万円(214千円): the same sum in two units, of which one is wrong. */
function otherSize(row: Row): Finding[] {
  return textsFor(row, 'status', 'evaluation', 'evaluationAndNext', 'figure').flatMap((text): Finding[] =>
    text.prose.figures.flatMap((first, i): Finding[] => {
      const second = text.prose.figures[i + 1];
      if (first.family !== '円' || second?.family !== '円' || first.value <= 0) return [];
      const isSame =
        text.prose.plain.slice(first.end, second.start) === '(' && text.prose.plain.charAt(second.end) === ')';
      const ratio = second.value / first.value;
      if (!isSame || ![0.001, 0.01, 0.1, 10, 100, 1000].some((times) => Math.abs(ratio / times - 1) < 1e-9)) return [];
      const quotes = [quote(text, first), quote(text, second)];
      return [
        {
          row,
          field: text.field,
          quotes,
          message: say(
            `「${quotes[0]?.text ?? ''}」と「${quotes[1]?.text ?? ''}」は桁が違います。円・千円・万円のどれかを確かめてください。`,
            `"${quotes[0]?.text ?? ''}" and "${quotes[1]?.text ?? ''}" differ by a power of ten. Check the unit.`,
          ),
        },
      ];
    }),
  );
}

/** Whether figures whose name ends in a unit in brackets mostly have it behind them too. */
function isUnitUsual({ table }: CheckInput): boolean {
  const named = table.rows.flatMap(unitNamed);
  return named.filter(isBare).length <= named.length / 3;
}

interface UnitNamed {
  readonly text: RowText;
  readonly figure: StatedFigure;
}

function unitNamed(row: Row): UnitNamed[] {
  return textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text) =>
    text.prose.figures
      .filter(
        (figure) =>
          figure.aside === undefined && counterNamed(unitBefore(text.prose.plain, figure.start)) !== undefined,
      )
      .map((figure) => ({ text, figure })),
  );
}

function isBare({ figure }: UnitNamed): boolean {
  return figure.unit === '';
}

/** 障がい児数（人）　27, where the others write the unit behind the figure. */
function withoutUnit(row: Row): Finding[] {
  const figures = unitNamed(row).filter(isBare);
  const [first] = figures;
  if (!first) return [];
  return [
    {
      row,
      field: first.text.field,
      quotes: figures.map(({ text, figure }) => quote(text, figure)),
      message: say(
        `「${figures.map(({ figure }) => figure.figures).join('」「')}」に単位がありません。ほかの行と同じように単位を付けてください。`,
        'These figures have no unit. Write it behind them, as the other rows do.',
      ),
    },
  ];
}

function unitBefore(plain: string, at: number): string {
  return unitIn(plain.slice(Math.max(0, at - 10), at).replace(/:$/u, '')) ?? '';
}
