/** R26: the plan wants more, the same or less, and the result went the other way. */
import { say } from '../../../issue/say.js';
import { eachRow, quoteFigure, type CheckInput, type ContentCheck, type Finding } from '../finding.js';
import { resultOf } from '../result-of.js';
import { textsFor, type Row, type RowFigure } from '../row.js';
import { percentOf, withUnit } from '../wording.js';

export const againstPlannedDirection: ContentCheck = {
  code: 'against-planned-direction',
  looksFor: say(
    '計画の方向（漸増・維持・拡充など）と結果の動きが逆',
    'a result that went another way than the plan’s direction',
  ),
  finds: [
    {
      cells: {
        indicator: '来館者数（人）',
        baseline: '8,420',
        plannedDirection: '漸増',
        status: '来館者数（人）　5,130人',
      },
    },
  ],
  passes: [
    {
      cells: {
        indicator: '来館者数（人）',
        baseline: '8,420',
        plannedDirection: '漸増',
        status: '来館者数（人）　9,015人',
      },
    },
    {
      cells: {
        indicator: '来館者数（人）',
        baseline: '8,420',
        plannedDirection: '維持',
        status: '来館者数（人）　8,310人',
      },
    },
  ],
  examine: eachRow((row, input) => {
    const baseline = row.figures.find(({ purpose }) => purpose === 'baseline') ?? lastYears(row, input);
    const planned = row.plannedDirection?.value ?? wantedByName(row);
    const result = baseline && planned !== undefined ? resultOf(row, input.table) : undefined;
    if (!baseline || planned === undefined || !result || result === baseline) return [];
    return isAgainst(planned, baseline, { result, row, input }) ? [findingOf(planned, baseline, result)] : [];
  }),
};

/** A programme that is called 受入れの拡大 wants more. */
function wantedByName(row: Row): string | undefined {
  const name = textsFor(row, 'name').at(-1)?.prose.plain ?? '';
  return textsFor(row, 'indicator').length === 0
    ? undefined
    : /(?:の|を?)(拡大|拡充|増加|増設|増員|削減|縮減)(?:[(（].*)?$/u.exec(name)?.[1];
}

const UP = /漸増|増加|拡充|拡大|向上|充実|増設|増員/u;
const LEVEL = /^(?:維持|現状維持|横ばい|継続)$/u;
const DOWN = /漸減|減少|縮小|削減|低減|縮減/u;

function lastYears(row: Row, { table }: CheckInput): RowFigure | undefined {
  const previous = table.previousOf(row);
  return previous?.figures.find(
    (one) =>
      one.purpose === 'figure' &&
      one.isColumn &&
      (one.year === undefined || table.year === undefined || one.year === table.year - 1),
  );
}

interface Outcome {
  readonly result: RowFigure;
  readonly row: Row;
  readonly input: CheckInput;
}

function isAgainst(planned: string, { value: from }: RowFigure, { result, input }: Outcome): boolean {
  const to = result.value;
  if (UP.test(planned)) return to < from;
  if (DOWN.test(planned)) return to > from;
  if (!LEVEL.test(planned) || planned === '継続' || from <= 0) return false;
  const isSlight = Math.abs(to - from) <= input.limits.level * from;
  return isSlight ? to < from && saysRise(result) : true;
}

/** Little less than planned is still level, unless the text itself says that it rose. */
function saysRise({ row, label }: RowFigure): boolean {
  return textsFor(row, 'status', 'evaluation', 'evaluationAndNext').some(({ prose }) =>
    prose.trends.some(
      ({ direction, tense, subject, start }) =>
        tense === 'happened' &&
        direction === 'up' &&
        (subject.includes(label.stem) || prose.plain.slice(Math.max(0, start - 12), start).includes(label.key)),
    ),
  );
}

function findingOf(planned: string, baseline: RowFigure, result: RowFigure): Finding {
  return {
    row: result.row,
    field: result.text.field,
    quotes: [quoteFigure(result), quoteFigure(baseline)],
    message: say(
      `「${result.label.text}」の計画は「${planned}」ですが、結果は${withUnit(baseline)}から${withUnit(result)}（${percentOf(baseline.value, result.value)}）です。`,
      `"${result.label.text}" is planned as 「${planned}」, and went from ${withUnit(baseline)} to ${withUnit(result)} (${percentOf(baseline.value, result.value)}).`,
    ),
  };
}
