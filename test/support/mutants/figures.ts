/**
 * Figures that agree with others: sums, rates, averages, differences, running totals, what is quoted and transcribed from
 * last year. Each is told by calculation alone, and not by the check that is tried.
 */
import { resultOf } from '../../../core/check/content/result-of.js';
import { textsFor, type Row, type RowFigure, type RowText } from '../../../core/check/content/row.js';
import { alike, SAME_THING } from '../../../core/prose/labels.js';
import type { StatedFigure } from '../../../core/prose/facts.js';
import type { ContentIssueCode } from '../../../core/issue/content-codes.js';
import { replaced, slipped, type Mutant, type Mutator } from './mutant.js';

const isNear = (a: number, b: number) => Math.abs(a - b) < 1e-9;

function rounded(value: number, decimals: number): number[] {
  const scale = 10 ** decimals;
  return [Math.round, Math.floor].map((round) => round(value * scale + 1e-9) / scale);
}

/** A figure of a text as one of its row. */
function inText(row: Row, text: RowText, stated: StatedFigure): RowFigure {
  const { value, decimals, label, family, unit, year } = stated;
  return {
    value,
    decimals,
    label,
    family,
    unit,
    year,
    purpose: 'figure',
    row,
    text,
    stated,
    isDated: false,
    isColumn: false,
    indicator: undefined,
  };
}

/** 会員120人（依頼80人、提供40人）: a part or the total. */
export const sums: Mutator = (row, _, random) =>
  textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text) =>
    text.prose.breakdowns
      .filter(({ total, parts }) =>
        isNear(
          parts.reduce((sum, { value }) => sum + value, 0),
          total.value,
        ),
      )
      .flatMap(({ total, parts }) => {
        const changed = random.pick([total, ...parts]) ?? total;
        return slipped('sum-wrong', inText(row, text, changed), {
          random,
          isWrong: (value) => value !== changed.value,
        });
      }),
  );

/** 20園中18園（90.0％）, and a column of rates beside target and result. */
export const rates: Mutator = (row, _, random) => [
  ...textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text) =>
    text.prose.shares.flatMap(({ whole, part }) => {
      const rate = text.prose.figures.find(
        ({ family, start, aside }) =>
          family === '%' && aside === undefined && start >= part.end && start - part.end < 20,
      );
      const exact = (part.value / whole.value) * 100;
      if (!rate || !rounded(exact, rate.decimals).includes(rate.value)) return [];
      const isWrong = (value: number) => !rounded(exact, rate.decimals).includes(value);
      return slipped('rate-wrong', inText(row, text, rate), { random, isWrong });
    }),
  ),
  ...row.figures
    .filter(({ purpose, isColumn }) => purpose === 'rate' && isColumn)
    .flatMap((rate) => {
      const [target, result] = (['target', 'figure'] as const).map((purpose) =>
        row.figures.filter((one) => one.purpose === purpose && one.isColumn && one.year === rate.year),
      );
      if (target?.length !== 1 || result?.length !== 1) return [];
      const exact = ((result[0]?.value ?? 0) / (target[0]?.value ?? 1)) * 100;
      if (!rounded(exact, rate.decimals).includes(rate.value)) return [];
      return slipped('rate-wrong', rate, {
        random,
        isWrong: (value) => !rounded(exact, rate.decimals).includes(value),
      });
    }),
];

/** 年間2,436人、月平均203人; 12回で延べ390人、1回平均32.5人. */
export const averages: Mutator = (row, _, random) =>
  textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text) => {
    const { figures, plain } = text.prose;
    return figures.flatMap((mean, i) => {
      const words = plain.slice(Math.max(0, mean.start - 8), mean.end);
      if (!/平均|当たり|あたり/u.test(words) || mean.family === '' || mean.aside !== undefined) return [];
      const before = figures.slice(0, i).filter(({ sentence }) => sentence === mean.sentence);
      const total = before.findLast(({ family, value }) => family === mean.family && value > mean.value);
      const times = /月/u.test(words)
        ? [12]
        : before.filter(({ family }) => family !== mean.family).map(({ value }) => value);
      const isMean = (value: number) =>
        total !== undefined && times.some((time) => isNear(rounded(total.value / time, mean.decimals)[0] ?? 0, value));
      if (!isMean(mean.value)) return [];
      return slipped('average-wrong', inText(row, text, mean), { random, isWrong: (value) => !isMean(value) });
    });
  });

/** 前年度より14人増, where the row or last year's has the two that lie so far apart. */
export const differences: Mutator = (row, { table }, random) => {
  const { year } = table;
  if (year === undefined) return [];
  const [before, now] = [...row.figures, ...(table.previousOf(row)?.figures ?? [])].reduce<[RowFigure[], RowFigure[]]>(
    ([was, is], one) => [one.year === year - 1 ? [...was, one] : was, one.year === year ? [...is, one] : is],
    [[], []],
  );
  return textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text) =>
    text.prose.figures
      .filter(
        ({ change, family, isApproximate, bound }) =>
          change !== undefined && family !== '' && family !== '%' && !isApproximate && bound === '',
      )
      .flatMap((change) => {
        const ofKind = (list: readonly RowFigure[]) => list.filter(({ family }) => family === change.family);
        const pairs = ofKind(now).flatMap((to) => ofKind(before).map((from) => ({ from, to })));
        const sign = change.change === 'down' ? -1 : 1;
        const [fitting, ...others] = pairs.filter(
          ({ from, to }) =>
            isNear(to.value - from.value, sign * Math.abs(change.value)) && alike(from.label, to.label) >= SAME_THING,
        );
        const clause = text.prose.plain.slice(text.prose.sentences[change.sentence]?.start ?? 0, change.start);
        if (!fitting || others.some(({ to }) => to.value !== fitting.to.value) || !/前年度?|昨年度?/u.test(clause))
          return [];
        return slipped('difference-wrong', inText(row, text, change), {
          random,
          isWrong: (value) => value !== Math.abs(change.value),
        });
      }),
  );
};

/** 前年度の450人, as last year's record has it. */
export const quotations: Mutator = (row, { table }, random) => {
  const { year } = table;
  const was = table.previousOf(row)?.figures.filter(({ purpose }) => purpose === 'figure') ?? [];
  if (year === undefined) return [];
  return row.figures
    .filter(
      (one) =>
        one.isDated &&
        !one.isColumn &&
        one.purpose === 'figure' &&
        one.year === year - 1 &&
        one.stated.bound === '' &&
        !one.stated.isApproximate,
    )
    .flatMap((quoted) => {
      const isSame = (one: RowFigure) =>
        one.year === quoted.year &&
        one.family === quoted.family &&
        one.value === quoted.value &&
        alike(one.label, quoted.label) >= SAME_THING;
      if (!was.some(isSame)) return [];
      return slipped('previous-figure-differs', quoted, {
        random,
        isWrong: (value) => was.every((one) => one.value !== value),
      });
    });
};

/** The column with last year's result. */
export const transcriptions: Mutator = (row, { table }, random) => {
  const { year } = table;
  const was = table.previousOf(row)?.figures ?? [];
  if (year === undefined) return [];
  return row.figures
    .filter((one) => one.isColumn && one.purpose === 'figure' && one.year === year - 1)
    .filter((one) =>
      was.some(
        (other) => other.isColumn && other.purpose === 'figure' && other.year === year - 1 && other.value === one.value,
      ),
    )
    .flatMap((column) =>
      slipped('transcription-differs', column, { random, isWrong: (value) => value !== column.value }),
    );
};

/** 累計240人, which last year's 累計 does not reach. */
export const runningTotals: Mutator = (row, { table }, random) => {
  const { year } = table;
  const was = table.previousOf(row)?.figures.filter(({ label }) => label.isRunning) ?? [];
  return row.figures
    .filter((one) => one.label.isRunning && !one.isColumn && one.purpose === 'figure' && one.year === year)
    .flatMap((now) => {
      const before = was.find((one) => one.family === now.family && alike(one.label, now.label) >= SAME_THING);
      if (!before || before.value > now.value) return [];
      return slipped('running-total-wrong', now, { random, isWrong: (value) => value < before.value });
    });
};

/** A result three times as large, or a third. */
export const jumps: Mutator = (row, { table }, random) => {
  const { year } = table;
  return row.figures
    .filter(
      (one) =>
        one.isColumn &&
        one.purpose === 'figure' &&
        one.year === year &&
        one.value >= 40 &&
        one.family !== '%' &&
        !/[%％率]|定員/u.test(one.label.text),
    )
    .flatMap((now) => {
      const before = [...row.figures, ...(table.previousOf(row)?.figures ?? [])].find(
        (one) =>
          one.isColumn && one.purpose === 'figure' && one.year === (year ?? 0) - 1 && one.label.key === now.label.key,
      );
      if (!before || before.value < 40) return [];
      const value = Math.round(before.value * (random.chance(0.5) ? 3 : 0.25));
      return [withValueOf('change-unexplained', now, value)];
    });
};

/** A result below the base that the plan wants to rise, or above one that it wants to fall. */
export const plannedWays: Mutator = (row, { table }) => {
  const planned = row.plannedDirection?.value ?? '';
  const [base, ...others] = row.figures.filter(({ purpose }) => purpose === 'baseline');
  const now = resultOf(row, table);
  if (!base || others.length > 0 || !now || base.value < 10) return [];
  const [isUp, isDown] = [/漸増|増加|拡大/u.test(planned), /漸減|減少|縮小/u.test(planned)];
  if (!(isUp && now.value >= base.value) && !(isDown && now.value <= base.value)) return [];
  const value = Math.round(base.value * (isUp ? 0.7 : 1.3));
  return [withValueOf('against-planned-direction', now, value)];
};

function withValueOf(code: ContentIssueCode, { row, text, stated }: RowFigure, value: number): Mutant {
  const start = text.prose.plain.indexOf(stated.figures, stated.start);
  return replaced(code, row, text, { start, end: start + stated.figures.length }, String(value));
}
