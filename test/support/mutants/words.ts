/**
 * Words that agree with the figures, the year or the other cells of their row, turned into what does not.
 */
import { isStock } from '../../../core/check/content/stock-phrases.js';
import { isUndone } from '../../../core/check/content/rating-order.js';
import { textsFor, type RowText } from '../../../core/check/content/row.js';
import { seriesNamed, lastStep, seriesOf } from '../../../core/check/content/series.js';
import type { Trend } from '../../../core/prose/trends.js';
import { replaced, rewritten, withText, type Mutator } from './mutant.js';

const TURNED: readonly (readonly [RegExp, string])[] = [
  [/増加/uy, '減少'],
  [/減少/uy, '増加'],
  [/増え(?=[たて])/uy, '減っ'],
  [/増え(?=[、ま])/uy, '減り'],
  [/減[っり](?=[たて、ま])/uy, '増え'],
  [/上回/uy, '下回'],
  [/下回/uy, '上回'],
  [/上昇/uy, '低下'],
  [/低下/uy, '上昇'],
];

/** The opposite of a word of direction, in the form that goes with what follows. */
function turned({ prose: { plain } }: RowText, { start, end }: Trend): string | undefined {
  return TURNED.find(([word]) => {
    word.lastIndex = start;
    return word.test(plain) && word.lastIndex === end;
  })?.[1];
}

const TOLD = ['status', 'evaluation', 'evaluationAndNext'] as const;

/** 増加した of a figure that rose becomes 減少した. 年々 and 連続 are claims over the whole series. */
export const directions: Mutator = (row, { table }) =>
  textsFor(row, ...TOLD).flatMap((text) =>
    text.prose.trends.flatMap((trend) => {
      const now = turned(text, trend);
      const all = [row, ...table.relatedTo(row)].flatMap((one) => seriesOf(table, one));
      const series = seriesNamed(all, trend.subject, 0.8);
      const step = series && lastStep(series);
      if (now === undefined || !step || !agrees(text, trend, step.to.value - step.from.value)) return [];
      if (step.to.year !== table.year) return [];
      return [replaced('direction-contradicted', row, text, trend, now)];
    }),
  );

function agrees({ prose }: RowText, { tense, direction, sentence, years, isSteady }: Trend, step: number): boolean {
  const words = prose.sentences[sentence]?.text ?? '';
  const isPlain = !/目標|計画|[年]?連続|続けて|以降|過去|一方|ものの/u.test(words) && !isSteady;
  const isOfLastYear = years.every(({ offset }) => offset === undefined || offset === -1 || offset === 0);
  const isAlone = prose.trends.filter((one) => one.sentence === sentence).length === 1;
  return (
    tense === 'happened' &&
    isPlain &&
    isOfLastYear &&
    isAlone &&
    (direction === 'up' ? step > 0 : direction === 'down' && step < 0)
  );
}

/** 3年連続で増加 of figures that did rise. */
export const records: Mutator = (row, { table }) =>
  textsFor(row, ...TOLD).flatMap((text) =>
    text.prose.trends.flatMap((trend) => {
      const now = turned(text, trend);
      const ahead = text.prose.plain.slice(Math.max(0, trend.start - 8), trend.start);
      const all = [row, ...table.relatedTo(row)].flatMap((one) => seriesOf(table, one));
      const series = seriesNamed(all, trend.subject, 0.8);
      const values = series?.points.map(({ value }) => value) ?? [];
      const isSteady =
        values.length >= 3 &&
        values.every((value, i) => i === 0 || (trend.direction === 'up') === value > (values[i - 1] ?? 0));
      if (now === undefined || trend.tense !== 'happened' || !/[2-9]年連続/u.test(ahead) || !isSteady) return [];
      return [replaced('record-claim-wrong', row, text, trend, now)];
    }),
  );

/** 4月15日 becomes 4月35日. */
export const dates: Mutator = (row) =>
  textsFor(row, ...TOLD, 'next').flatMap((text) =>
    [...text.prose.plain.matchAll(/(\d{1,2})月(\d)(\d)日(?!間)/gu)].flatMap(
      ({ index, 0: whole, 1: month = '', 3: ones = '' }) => {
        const start = index + month.length + 1;
        return [
          replaced(
            'date-impossible',
            row,
            text,
            { start, end: index + whole.length - 1 },
            `3${ones < '2' ? '2' : ones}`,
          ),
        ];
      },
    ),
  );

/** 令和5年度 becomes 5年度. */
export const eras: Mutator = (row, { table }) =>
  textsFor(row, ...TOLD, 'next').flatMap((text) => {
    const full = text.prose.years.find(
      ({ spelling, sharesEra, start, year }) =>
        spelling === 'full' &&
        !sharesEra &&
        year === table.year &&
        !/[・,、~-]/u.test(text.prose.plain.charAt(start - 1)),
    );
    return full && text.prose.plain.startsWith('令和', full.start)
      ? [replaced('era-omitted', row, text, { start: full.start, end: full.start + 2 }, '')]
      : [];
  });

/** 3ポイント上昇 becomes 3％上昇, where the row states rates. */
export const points: Mutator = (row) =>
  textsFor(row, ...TOLD).flatMap((text) =>
    text.prose.figures
      .filter(({ unit, change }) => unit === 'ポイント' && change !== undefined)
      .map(({ end, unit }) => replaced('points-as-per-cent', row, text, { start: end - unit.length, end }, '％')),
  );

const LONG = 45;

/** Last year's text in this year's place. */
export const lastYearsTexts: Mutator = (row, { table }) =>
  (['status', 'evaluation'] as const).flatMap((purpose) => {
    const [text] = textsFor(row, purpose);
    const previous = table.previousOf(row);
    const [before] = previous ? textsFor(previous, purpose) : [];
    if (!text || before?.field.id !== text.field.id || before.prose.plain.length < LONG || isStock(before.prose.plain))
      return [];
    if (before.prose.plain === text.prose.plain) return [];
    const code = purpose === 'status' ? 'status-unchanged' : 'evaluation-unchanged';
    return [rewritten(code, row, text, before.prose.source)];
  });

/** A text of another row, or of another cell of the same one. */
export const foreignTexts: Mutator = (row, { table }, random) => {
  const [status] = textsFor(row, 'status');
  const other = random.pick(table.rows.slice(0, Math.max(1, table.rows.indexOf(table.asGathered(row)))));
  const [theirs] = other && other !== row ? textsFor(other, 'status') : [];
  if (!status || !theirs || theirs.field.id !== status.field.id || theirs.prose.plain.length < LONG) return [];
  return [rewritten('text-of-another-row', row, status, theirs.prose.source)];
};

export const ownTexts: Mutator = (row) => {
  const [[status], [next], [content]] = [textsFor(row, 'status'), textsFor(row, 'next'), textsFor(row, 'content')];
  const isLong = (text: RowText | undefined): text is RowText => text !== undefined && text.prose.plain.length >= LONG;
  return [
    ...(isLong(status) && next ? [rewritten('next-repeats-status', row, next, status.prose.source)] : []),
    ...(isLong(content) && status ? [rewritten('plan-copied', row, status, content.prose.source)] : []),
  ];
};

/** The last sentence of a status tells a plan; or is told twice; or in another style. */
export const sentences: Mutator = (row) =>
  textsFor(row, 'status').flatMap((text) => {
    const { plain, source } = text.prose;
    const all = text.prose.sentences;
    const [last] = all.slice(-1);
    if (!last || !/(?:実施|開催|行っ|支援|配布|設置)(?:し)?た。$/u.test(last.text)) return [];
    const stem = /(実施|開催|支援|配布|設置)した。$/u.exec(last.text)?.[1];
    const end = { start: last.end - 3, end: last.end };
    const isAllPlain = all.length >= 3 && all.every((one) => one.isPolite === false && one.text.endsWith('。'));
    return [
      ...(stem === undefined ? [] : [replaced('plan-in-status', row, text, end, 'していく予定である。')]),
      ...(last.text.length >= 15 && all.length > 1 && plain.length < 300
        ? [rewritten('said-twice', row, text, source + source.slice(source.lastIndexOf('。', source.length - 2) + 1))]
        : []),
      ...(isAllPlain && stem !== undefined ? [replaced('style-mixed', row, text, end, 'しました。')] : []),
    ];
  });

const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/実施/u, '实施'],
  [/支援体制/u, '支援体勢'],
  [/徹底/u, '徹低'],
  [/(?<=[\p{Script=Han}])を(?=実施|行)/u, 'をを'],
  [/に努めた/u, 'に務めた'],
];

/** A slip of the hand. */
export const spellings: Mutator = (row, _, random) =>
  textsFor(row, ...TOLD, 'next').flatMap((text) => {
    const slips = SLIPS.flatMap(([pattern, now]) => {
      const match = pattern.exec(text.prose.plain);
      return match ? [{ start: match.index, end: match.index + match[0].length, now }] : [];
    });
    const slip = random.pick(slips);
    return slip ? [replaced('spelling-doubtful', row, text, slip, slip.now)] : [];
  });

/** A dash in place of an answer, and words in place of a figure. */
export const blanks: Mutator = (row) => [
  ...textsFor(row, 'status', 'evaluation')
    .filter(({ field, prose }) => field.required && prose.plain.length > 20)
    .map((text) => rewritten('dash-for-text', row, text, '—')),
  ...row.figures
    .filter(({ isColumn, purpose, text }) => isColumn && purpose === 'figure' && text.field.role === 'answer')
    .filter(({ text }) => text.field.type === 'text')
    .map(({ text }) => rewritten('result-not-a-figure', row, text, 'おおむね順調')),
];

/** 未実施 over a status that tells what was done. */
export const ratings: Mutator = (row) => {
  const { rating } = row;
  const undone = rating?.choices.find(isUndone);
  const isDone = textsFor(row, 'status').some(
    ({ prose }) =>
      prose.figures.some(({ value, family, change }) => value > 0 && family !== '' && change === undefined) &&
      /(?:実施|開催|配布|利用)(?:し)?[たが]/u.test(prose.plain),
  );
  if (!rating || undone === undefined || isUndone(rating.value) || !isDone) return [];
  const mutated = withText(row.record, rating.field.id, undone);
  return [{ code: 'rating-against-facts', record: row.record, mutated, was: rating.value, now: undone }];
};

/** A rating of another band. */
export const bands: Mutator = (row, { bands: known, table }, random) => {
  const { rating } = row;
  const band = rating && known.get(rating.value);
  const of = (purpose: 'rate' | 'target' | 'figure') =>
    row.figures.filter((one) => one.purpose === purpose && one.isColumn && one.year === table.year);
  const [[rate], [target], [result]] = [of('rate'), of('target'), of('figure')];
  const share = rate?.value ?? (target && result ? (result.value / target.value) * 100 : undefined);
  const isIn = (one: typeof band) =>
    share !== undefined && one !== undefined && share >= (one.from ?? -Infinity) && share < (one.below ?? Infinity);
  if (!rating || !isIn(band)) return [];
  const other = random.pick(
    [...known].filter(([value, one]) => value !== rating.value && !isIn(one)).map(([value]) => value),
  );
  if (other === undefined) return [];
  return [
    {
      code: 'rating-outside-band',
      record: row.record,
      mutated: withText(row.record, rating.field.id, other),
      was: rating.value,
      now: other,
    },
  ];
};

/** ○は75事業 becomes ○は85事業. */
export const tallies: Mutator = (row, { table }, random) =>
  row.texts.flatMap((text) =>
    [...text.prose.plain.matchAll(/(?<=[は：:])(\d{1,3})(?:事業|項目|施策)/gu)].flatMap(
      ({ index, 1: figures = '' }) => {
        const before = text.prose.plain.slice(Math.max(0, index - 8), index);
        const value = table.rows
          .flatMap(({ rating }) => rating?.choices ?? [])
          .find((choice) => before.includes(choice.normalize('NFKC')));
        const count = table.rows.filter(({ rating }) => rating?.value === value).length;
        if (value === undefined || count !== Number(figures)) return [];
        const now = String(count + 1 + random.below(7));
        return [replaced('tally-wrong', row, text, { start: index, end: index + figures.length }, now)];
      },
    ),
  );
