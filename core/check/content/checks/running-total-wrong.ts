/** R45: a running total that falls, or is not last year's with what came new. */
import { alike } from '../../../prose/labels.js';
import { say } from '../../../issue/say.js';
import {
  eachRow,
  ofPrevious,
  quoteFigure,
  type CheckInput,
  type ContentCheck,
  type Finding,
  type Quote,
} from '../finding.js';
import type { Row, RowFigure } from '../row.js';
import { withUnit } from '../wording.js';

export const runningTotalWrong: ContentCheck = {
  code: 'running-total-wrong',
  looksFor: say(
    '累計が前年度より減っている、または前年度の累計に今年度分を足した値でない',
    'a running total that falls, or is not last year’s plus the new ones',
  ),
  finds: [
    { cells: { status: '累計登録者数 312人' }, previous: { status: '累計登録者数 340人' } },
    { cells: { status: '累計28か所' }, previous: { status: '累計31か所' } },
    { cells: { status: '今年度の登録者数 25人、累計登録者数 375人' }, previous: { status: '累計登録者数 340人' } },
  ],
  passes: [
    { cells: { status: '累計達成率 61.0％' }, previous: { status: '累計達成率 64.0％' } },
    { cells: { status: '今年度の登録者数 25人、累計登録者数 365人' }, previous: { status: '累計登録者数 340人' } },
    { cells: { status: '累計登録者数 351人' }, previous: { status: '累計登録者数 340人' } },
  ],
  examine: eachRow((row, { table }) => {
    const previous = table.previousOf(row);
    // A share does not run up.
    const totals = row.figures.filter(
      (one) => isRunning(one) && one.family !== '%' && (one.year === undefined || one.year === table.year),
    );
    const torn = totals.flatMap((total) => otherInText(row, total, totals));
    if (torn.length > 0) return torn;
    const found = totals.flatMap((total) => {
      const all = totalsBefore(total, row, { previous, table });
      const findings = all.map(({ figure, quote }) => wrong(row, total, { before: figure, quote, table }));
      // Where this year’s row and last year’s record have two totals, what fits one of them is right.
      return findings.every((one) => one.length > 0) ? (findings[0] ?? []).map((finding) => ({ finding, total })) : [];
    });
    // The column says again what the text says.
    return found
      .filter(({ total }, i) => !found.slice(0, i).some((one) => isSameTotal(one.total, total)))
      .map(({ finding }) => finding);
  }),
};

/** 累計16公園 in the text, and 14 in its column. */
function otherInText(row: Row, total: RowFigure, totals: readonly RowFigure[]): Finding[] {
  const [told, ...others] = total.isColumn ? totals.filter((one) => !one.isColumn && one.family === total.family) : [];
  if (!told || others.length > 0 || told.value === total.value || total.family === '') return [];
  if (told.label.key !== '' && !isSameLabel(told, total)) return [];
  return [
    {
      row,
      field: total.text.field,
      quotes: [quoteFigure(total), quoteFigure(told)],
      message: say(
        `累計が「${withUnit(total)}」と「${withUnit(told)}」の二つあります。どちらが正しいか確かめてください。`,
        `There are two running totals, ${withUnit(total)} and ${withUnit(told)}. Check which is right.`,
      ),
    },
  ];
}

function isSameTotal(one: RowFigure, other: RowFigure): boolean {
  return one.value === other.value && one.family === other.family && one.isColumn !== other.isColumn;
}

interface Before {
  readonly figure: RowFigure;
  readonly quote: Quote;
}

/** Last year's total: in this year's row, or in last year's. */
function totalsBefore(
  total: RowFigure,
  row: Row,
  { previous, table }: { previous: Row | undefined; table: CheckInput['table'] },
): Before[] {
  const ofKind = (all: readonly RowFigure[] = []) =>
    all.filter((one) => !one.isColumn && one.family === total.family && isRunning(one)).length;
  // 登録者数(累計)210人 and 累計235人, where either text has no other.
  const isOnly = !total.isColumn && ofKind(row.figures) === 1 && ofKind(previous?.figures) === 1;
  const isSame = (one: RowFigure) =>
    isRunning(one) &&
    one.family === total.family &&
    (isSameLabel(one, total) || (isOnly && !one.isColumn && (one.label.key === '' || total.label.key === '')));
  const last = table.year === undefined ? undefined : table.year - 1;
  const own = row.figures.find((one) => one !== total && one.year === last && isSame(one));
  const theirs =
    previous?.figures.find((one) => isSame(one) && (one.year === undefined || one.year === last)) ??
    onlyOfBoth(total, row, previous);
  const found: Before[] = [];
  if (own) found.push({ figure: own, quote: quoteFigure(own) });
  if (theirs && theirs.value !== own?.value) found.push({ figure: theirs, quote: ofPrevious(quoteFigure(theirs)) });
  const beside = found.length > 0 ? undefined : onlyBeside(total, table.relatedTo(row), last);
  if (beside) found.push({ figure: beside, quote: quoteFigure(beside) });
  return found;
}

/** 修了者の累計は88人, and this year 累計は102人: the one running total that either row tells of. */
function onlyOfBoth(total: RowFigure, row: Row, previous: Row | undefined): RowFigure | undefined {
  const runningIn = (one: Row) => one.figures.filter((each) => isRunning(each) && each.family === total.family);
  const [only, ...others] = previous ? runningIn(previous) : [];
  const isOnly = others.length === 0 && runningIn(row).length === 1 && total.family !== '';
  return isOnly && (total.label.key === '' || only?.label.key === '') ? only : undefined;
}

/** The one running total of an indicator that belongs to the row, where a form has columns for them. */
function onlyBeside(total: RowFigure, rows: readonly Row[], last: number | undefined): RowFigure | undefined {
  const [only, ...others] = rows
    .flatMap(({ figures }) => figures)
    .filter((one) => one.isColumn && one.year === last && one.family === total.family && isRunning(one));
  return others.length === 0 && only && (total.label.key === '' || isSameLabel(only, total)) ? only : undefined;
}

function isSameLabel({ label: one }: RowFigure, { label: other }: RowFigure): boolean {
  return (one.key === '' && other.key === '') || alike(one, other) >= 0.9;
}

function isRunning({ purpose, label, stated, text }: RowFigure): boolean {
  const before = text.prose.plain.slice(Math.max(0, stated.start - 6), stated.start + 2);
  const soFar = /これまで(?:に|の)?(?:[、\s])?(?:延べ|合わせて|合計|[^、。\d]{1,14}(?:は|が|も))?$/u.test(
    text.prose.plain.slice(Math.max(0, stated.start - 20), stated.start + beforeDigits(stated, text)),
  );
  return (
    purpose === 'figure' &&
    !isBehindSlash(stated, text) &&
    (soFar || label.isRunning || /累計|累積|通算/u.test(before + text.field.label.ja))
  );
}

/** 累計7校/9校: of the second it says nothing. */
function isBehindSlash({ start }: RowFigure['stated'], { prose }: RowFigure['text']): boolean {
  return /\d[^\d]{0,4}\/$/u.test(prose.plain.slice(Math.max(0, start - 6), start));
}

function beforeDigits({ start, end }: RowFigure['stated'], { prose }: RowFigure['text']): number {
  return Math.max(0, prose.plain.slice(start, end).search(/[\d〇一二三四五六七八九十百千]/u));
}

interface Known {
  readonly before: RowFigure;
  readonly quote: Quote;
  readonly table: CheckInput['table'];
}

/** What may make a total smaller. */
const TAKEN_OUT = /退会|脱退|減少|閉[じ鎖館園校]|抹消|辞退|統合|解散|廃止|取消|取り消|返納|撤去|除(?:い|外|却)/u;

function wrong(row: Row, total: RowFigure, { before, quote, table }: Known): Finding[] {
  const news = row.figures.filter(
    (one) =>
      one.purpose === 'figure' &&
      !isRunning(one) &&
      !isBehindSlash(one.stated, one.text) &&
      one.family === total.family &&
      (one.year === undefined || one.year === table.year) &&
      (alike(plainOf(one), plainOf(total)) >= 0.8 ||
        /新規|新た|今年度|本年度/u.test(
          one.text.prose.plain.slice(Math.max(0, one.stated.start - 14), one.stated.start),
        )),
  );
  const [fresh, ...others] = news.length > 0 ? news : besideIt(row, total, before);
  const sum = before.value + (fresh?.value ?? 0);
  const isFall = total.value < before.value && !TAKEN_OUT.test(total.text.prose.plain);
  const isOff = fresh !== undefined && others.length === 0 && sum !== total.value;
  if (!isFall && !isOff) return [];
  const finding: Finding = {
    row,
    field: total.text.field,
    quotes: [quoteFigure(total), quote, ...(fresh && isOff ? [quoteFigure(fresh)] : [])],
    message: isOff
      ? say(
          `累計は前年度の${withUnit(before)}に今年度の${withUnit(fresh)}を足すと${withUnit({ value: sum, unit: total.unit })}ですが、${withUnit(total)}と書かれています。`,
          `Last year’s ${withUnit(before)} and this year’s ${withUnit(fresh)} make ${withUnit({ value: sum, unit: total.unit })}; the running total is given as ${withUnit(total)}.`,
        )
      : say(
          `累計が前年度の${withUnit(before)}から${withUnit(total)}に減っています。`,
          `The running total fell from ${withUnit(before)} to ${withUnit(total)}.`,
        ),
  };
  if (!isOff) return [finding];
  return [
    {
      row,
      field: finding.field,
      quotes: finding.quotes,
      message: finding.message,
      suggestion: withUnit({ value: sum, unit: total.unit }),
    },
  ];
}

/** 修了12人　担い手は累計51人: the only other figure beside it, if the total rose by about as much. */
function besideIt(row: Row, total: RowFigure, before: RowFigure): RowFigure[] {
  const beside = row.figures.filter((one) => one.text === total.text && one !== total && one.family === total.family);
  // 2箇所、3箇所、1箇所の計6箇所を終え、累計は29箇所: the sum of what came new.
  const sums = beside.filter(({ stated, text }) =>
    text.prose.breakdowns.some((one) => one.total.start === stated.start),
  );
  const others = sums.length === 1 ? sums : beside;
  const [only] = others;
  const rise = total.value - before.value;
  return only && others.length === 1 && rise > 0 && Math.abs(rise - only.value) <= only.value * 0.5 ? [only] : [];
}

function plainOf({ label }: RowFigure): RowFigure['label'] {
  return {
    text: label.text,
    key: label.key,
    stem: label.stem,
    isMean: label.isMean,
    isRunning: false,
    sense: label.sense,
  };
}
