/** R15: a total and the parts that are named with it. */
import { say } from '../../../issue/say.js';
import type { Breakdown } from '../../../prose/breakdowns.js';
import type { StatedFigure } from '../../../prose/facts.js';
import { eachRow, quote, quoteFigure, type ContentCheck, type Finding } from '../finding.js';
import { partsOfResult, type PartsOfResult } from '../parts-of-result.js';
import type { Row, RowText } from '../row.js';
import { isDigitSlip, isTellingSlip } from '../slip.js';
import { hasTwins } from '../twin-parts.js';
import { inFigures } from '../wording.js';

export const sumWrong: ContentCheck = {
  code: 'sum-wrong',
  looksFor: say(
    '内訳の合計が、書かれている合計と合わない',
    'parts that do not add up to the total that is named with them',
  ),
  finds: [
    { cells: { status: '会員数 640人（依頼会員 512人、提供会員 118人）' } },
    { cells: { status: '会員数 640人\n依頼会員 502人\n提供会員 128人' } },
    { cells: { status: '電話 41件、来所 23件、計74件の相談を受けた。' } },
    { cells: { status: '相談 延べ138件 来所61件 電話87件' }, previous: { status: '相談 延べ120件 来所50件 電話70件' } },
  ],
  passes: [
    { cells: { status: '会員数 640人（依頼会員 512人、提供会員 128人）' } },
    { cells: { status: '相談は640件（うち新規120件、継続80件）であった。' } },
    { cells: { status: '電話 41件、来所 23件、計64件の相談を受けた。' } },
    { cells: { status: '参加者 延べ120人（大人35人など）' } },
    { cells: { status: '相談 延べ138件 来所61件 電話87件' }, previous: { status: '相談 延べ120件 来所31件 電話70件' } },
  ],
  examine: eachRow((row, { table }) => {
    const previous = table.previousOf(row);
    const inTexts = row.texts.flatMap((text) => {
      if (text.purpose === 'opinion') return [];
      const told = text.prose.breakdowns.filter(
        (one) =>
          one.isWhole || (one.isHeaded === true && isSlipIn(one, isTellingSlip) && !wasNoSum(one, text, previous)),
      );
      const asBefore = previous
        ? asLastYear(text, previous).filter(({ total }) => !told.some((one) => one.total.start === total.start))
        : [];
      return [...told, ...asBefore].flatMap((breakdown) => wrong(row, text, breakdown));
    });
    return [...inTexts, ...partsOfResult(row, table).flatMap((list) => offTheColumn(row, list))];
  }),
};

/** 第一地区9,402人、第二地区8,215人, which made last year’s figure of the column, and do not make this year’s. */
function offTheColumn(row: Row, { text, total, parts, sum, isUsual }: PartsOfResult): Finding[] {
  if (!isUsual || sum === total.value || sum < total.value * 0.6 || sum > total.value * 1.6) return [];
  if (hasTwins(parts)) return [];
  return [
    {
      row,
      field: text.field,
      quotes: [...parts.map((part) => quote(text, part)), quoteFigure(total)],
      message: say(
        `内訳を足すと${inFigures(sum)}${total.unit}ですが、「${total.text.field.label.ja}」は${inFigures(total.value)}${total.unit}です。`,
        `The parts add up to ${inFigures(sum)}; "${total.text.field.label.en}" is ${inFigures(total.value)}.`,
      ),
    },
  ];
}

/** Last year the same list did not add up either: its parts are not all there are. */
function wasNoSum({ parts }: Breakdown, { field }: RowText, previous: Row | undefined): boolean {
  const before = previous?.texts.filter((text) => text.field.id === field.id) ?? [];
  const keys = new Set(parts.map(({ label }) => label.key));
  return before
    .flatMap(({ prose }) => prose.breakdowns)
    .some(
      (one) =>
        one.parts.some(({ label }) => keys.has(label.key)) && Math.abs(sumOf(one.parts) - one.total.value) > 1e-6,
    );
}

/** Last year's text had a total with these parts, which added up: 相談 延べ148件 来所61件 電話87件. */
function asLastYear({ field, prose }: RowText, previous: Row): Breakdown[] {
  const before = previous.texts.filter((text) => text.field.id === field.id).flatMap((text) => text.prose.breakdowns);
  return before.flatMap(({ total, parts, form }): Breakdown[] => {
    const keys = new Set(parts.map(({ label }) => label.key));
    const isTelling = keys.size === parts.length && !keys.has('') && sumOf(parts) === total.value;
    const [first, ...others] = isTelling ? prose.figures.filter((one) => isNamedAlike(one, total)) : [];
    if (!first || (others.length > 0 && total.label.key !== '')) return [];
    const now = parts.flatMap((part) => {
      const named = prose.figures.filter((one) => one !== first && isNamedAlike(one, part));
      return named.length === 1 ? named : [];
    });
    return now.length === parts.length ? [{ total: first, parts: now, form, isWhole: true }] : [];
  });
}

function isNamedAlike(one: StatedFigure, other: StatedFigure): boolean {
  const isCount = one.aside === undefined && one.change === undefined && one.bound === '';
  return isCount && one.family === other.family && one.label.key === other.label.key;
}

function sumOf(parts: readonly StatedFigure[]): number {
  return Math.round(parts.reduce((all, { value }) => all + value, 0) * 1e6) / 1e6;
}

/** One digit of the total, or of one part, and all would be right. */
function isSlipIn({ total, parts }: Pick<Breakdown, 'total' | 'parts'>, isSlip = isDigitSlip): boolean {
  const sum = sumOf(parts);
  if (sum === total.value) return false;
  return (
    isSlip(total.value, sum) ||
    parts.some(({ value }) => isSlip(value, Math.round((total.value - (sum - value)) * 1e6) / 1e6))
  );
}

function wrong(row: Row, text: RowText, { total, parts, form }: Breakdown): Finding[] {
  const sum = sumOf(parts);
  const isApproximate = [total, ...parts].some(({ isApproximate: about }) => about);
  if (sum === total.value || isApproximate || (total.family === '%' && form !== 'written')) return [];
  // Much less than the total: some parts are not named. Much more: they are counted otherwise.
  const isFar = sum < total.value * 0.6 || sum > total.value * 1.6;
  if (isFar && !isSlipIn({ total, parts })) return [];
  return [
    {
      row,
      field: text.field,
      quotes: [quote(text, total), ...parts.map((part) => quote(text, part))],
      message: say(
        `内訳を足すと${inFigures(sum)}${total.unit}ですが、合計は${inFigures(total.value)}${total.unit}と書かれています。`,
        `The parts add up to ${inFigures(sum)}, and the total is given as ${inFigures(total.value)}.`,
      ),
    },
  ];
}
