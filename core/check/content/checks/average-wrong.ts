/** R16: an average a month against the year's total, or an average a time against the number of times. */
import { counterNamed } from '../../../prose/counters.js';
import { quotientsWritten } from '../../../prose/equations.js';
import { say } from '../../../issue/say.js';
import { eachRow, quote, quoteFigure, type ContentCheck, type Finding } from '../finding.js';
import { isTellingSlip } from '../slip.js';
import { onlyFigures } from '../plain-pairs.js';
import { textsFor, type Row, type RowFigure, type RowText } from '../row.js';
import { inFigures, withUnit } from '../wording.js';

export const averageWrong: ContentCheck = {
  code: 'average-wrong',
  looksFor: say(
    '月平均が合計÷12、1回平均が合計÷回数の四捨五入でない',
    'an average that is not the total divided by twelve months, or by the number of times',
  ),
  finds: [
    { cells: { status: '開館290日、入館 延べ3,570人、1日平均 14.3人' } },
    { cells: { status: '令和5年度　年間延利用人数 2,430人　月平均延212人' } },
    { cells: { status: '12回開催、参加者 延べ390人、1回平均 42.5人' } },
    { cells: { status: '5回　参加 36人　平均 9人' } },
  ],
  passes: [
    { cells: { status: '開館290日、入館 延べ3,570人、1日平均 12.3人' } },
    { cells: { status: '令和5年度　年間延利用人数 2,430人　月平均延203人' } },
    { cells: { status: '12回開催、参加者 延べ390人、1回平均 32.5人' } },
    { cells: { status: '5回　参加 36人　平均 7人' } },
  ],
  examine: eachRow((row) => [
    ...row.figures.flatMap((mean) => wrong(row, mean)),
    ...textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text) => writtenOut(row, text)),
  ]),
};

/** 22,119回÷1,813人＝12.2回. */
function writtenOut(row: Row, text: RowText): Finding[] {
  const { plain, figures } = text.prose;
  return quotientsWritten(plain, figures).flatMap(({ of, by, result }): Finding[] => {
    const isShare = result.family === '%';
    const exact = (of.value / by.value) * (isShare ? 100 : 1);
    const scale = 10 ** result.decimals;
    const can = [Math.round, Math.floor].map((round) => round(exact * scale + 1e-9) / scale);
    if (isShare || can.some((one) => Math.abs(one - result.value) < 1e-9)) return [];
    return [
      {
        row,
        field: text.field,
        quotes: [quote(text, result), quote(text, of), quote(text, by)],
        suggestion: inFigures(can[0] ?? exact, result.decimals) + result.unit,
        message: say(
          `${of.figures}÷${by.figures}は${inFigures(can[0] ?? exact, result.decimals)}ですが、${result.figures}と書かれています。`,
          `${of.figures} ÷ ${by.figures} is ${inFigures(can[0] ?? exact, result.decimals)}; the text says ${result.figures}.`,
        ),
      },
    ];
  });
}

/** 11回を超えている is no average. */
const OPEN = /^(?:を|も)?(?:超|上回|下回|以上|以下|程度|前後|弱|強)/u;
const EACH =
  /(?:1|一)(回|日|か所|カ所|箇所|ヶ所|ヵ所|ケ所|個所|拠点|事業|機関|校区|コース|会議|便|路線|店舗|時間|園|校|教室|世帯|家庭|団体|クラス|講座|施設|クラブ|地区|台|館|会場|人|名|事業所|社|組|チーム|件)(?:当たり|あたり|につき|(?:の)?平均)/u;

function wrong(row: Row, mean: RowFigure): Finding[] {
  const { plain } = mean.text.prose;
  if (mean.isColumn || OPEN.test(plain.slice(mean.stated.end))) return [];
  // 4.1人から4.3人に: the first of two is an earlier year's.
  if (mean.text.prose.steps.some(({ from }) => from.start === mean.stated.start)) return [];
  const words = wordsBefore(mean) + plain.slice(mean.stated.start, mean.stated.end);
  if (/定員|上限|目安|基準|単価|料金|限度|予定|目標/u.test(words)) return [];
  const isMonthly =
    /(?:月|(?:1|一)(?:か|ヶ|カ|ケ|ヵ|箇)月)(?:当たり|あたり|につき)?の?平均|(?:1|一)(?:か|ヶ|カ|ケ|ヵ|箇)月(?:当たり|あたり)/u.test(
      words,
    );
  if (isMonthly && isPartOfYear(plain)) return [];
  const total = totalFor(row, mean);
  const each = EACH.exec(words)?.[1];
  const times = isMonthly
    ? 12
    : each === undefined
      ? likeliest(mean, { total, plain })
      : (yearly(mean, counterNamed(each)?.family ?? each) ??
        timesFor(row, mean, { family: counterNamed(each)?.family ?? each, total })?.value);
  if (!total || times === undefined || times <= 0) return [];
  if (each !== undefined && isOfAnotherItem(mean, total, counterNamed(each)?.family ?? each)) return [];
  const exact = total.value / times;
  if (mean.stated.isApproximate && Math.abs(exact / mean.value - 1) < ABOUT) return [];
  const scale = 10 ** mean.decimals;
  const right = Math.round(exact * scale) / scale;
  if (Math.abs(right - mean.value) < 1e-9 || mean.value > total.value) return [];
  const isTruncated = Math.abs(Math.floor(exact * scale) / scale - mean.value) < 1e-9;
  // Much else: it is the average of something else.
  if ((mean.value < right * 0.5 || mean.value > right * 2) && !isTellingSlip(mean.value, right)) return [];
  const finding: Finding = {
    row,
    field: mean.text.field,
    quotes: [quoteFigure(mean), quoteFigure(total)],
    suggestion: inFigures(right, mean.decimals) + mean.unit,
    message: say(
      `平均は${withUnit(total)}÷${times}＝${inFigures(exact)}を四捨五入して${inFigures(right, mean.decimals)}${mean.unit}ですが、${withUnit(mean)}と書かれています${isTruncated ? '（切り捨て）' : ''}。`,
      `The average is ${withUnit(total)} ÷ ${times} = ${inFigures(exact)}, rounded ${inFigures(right, mean.decimals)}; it is given as ${withUnit(mean)}.`,
    ),
  };
  return [finding];
}

/** 約48件 is no 51.4; 約50件 would be. */
const ABOUT = 0.06;

/** (1) 231人 … (3) 年11回、1回平均17人: where its own sentence says how many times, the total of another item is another's. */
function isOfAnotherItem({ text, stated }: RowFigure, total: RowFigure, family: string): boolean {
  if (total.text !== text || total.stated.sentence === stated.sentence) return false;
  return text.prose.figures.some(
    (one) => one.sentence === stated.sentence && one.end <= stated.start && one.family === family && one.value > 1,
  );
}

/** 年10回、延べ180人、1回平均18人, where it is not so many times at each of several places. */
function yearly({ text, stated }: RowFigure, family: string): number | undefined {
  const own = text.prose.figures.filter((one) => one.sentence === stated.sentence && one.end <= stated.start);
  const [times, ...others] = own.filter(
    (one) => one.family === family && one.aside === 'frequency' && text.prose.plain.charAt(one.start - 1) === '年',
  );
  const isAtEach = own.some((one) => /^(?:校|園|か所|会場|地区|団体|教室|クラス)$/u.test(one.family));
  return others.length === 0 && !isAtEach ? times?.value : undefined;
}

/** Behind the figure before it: 1回平均37組。実参加41組 is no average. */
function wordsBefore({ stated, text: { prose } }: RowFigure): string {
  const words = prose.plain.slice(Math.max(0, stated.start - 12), stated.start);
  return words.slice(words.lastIndexOf('。') + 1).replace(/^.*平均[\d,.]+/u, '');
}

/** Begun in the year, or told of so many months: what the year's total is divided by is not told. */
function isPartOfYear(plain: string): boolean {
  return /(?<![\d.])(?:[2-9]|1[01])(?:か|ヶ|カ|ケ|ヵ|箇)月|(?<![かヶカケヵ箇])月(?:から|より|以降|末?までの)|月に(?:開|始)|年度途中|(?:上|下)半期|開始(?:し|後)/u.test(
    plain,
  );
}

/**
 * 延べ104回、平均9.7回: of months, or of what else is counted beside it. That which comes nearest is meant, and where any fits nothing
 * is said.
 */
function likeliest(
  mean: RowFigure,
  { total, plain }: { total: RowFigure | undefined; plain: string },
): number | undefined {
  if (!total || !/^[、,(（:;]?平均$/u.test(plain.slice(total.stated.end, firstDigit(mean)))) return undefined;
  const beside = mean.text.prose.figures
    .filter(
      (one) =>
        (one.aside === undefined || one.aside === 'frequency') &&
        one.family !== '' &&
        one.family !== mean.family &&
        one.value > 1,
    )
    .map(({ value }) => value);
  const off = (times: number) => Math.abs(total.value / times / mean.value - 1);
  return [12, ...beside].reduce((best, times) => (off(times) < off(best) ? times : best));
}

function firstDigit({ stated, text }: RowFigure): number {
  return stated.start + Math.max(0, text.prose.plain.slice(stated.start).search(/\d/u));
}

/** The nearest figure before it of the same kind and year. */
function totalFor(row: Row, mean: RowFigure): RowFigure | undefined {
  const before = row.figures
    .filter(
      (one) =>
        one.text === mean.text && one.family === mean.family && one.year === mean.year && !/平均/u.test(one.label.text),
    )
    .filter(
      (one) =>
        one.stated.end <= mean.stated.start && one.value >= mean.value && one.stated.mention === mean.stated.mention,
    )
    .at(-1);
  const behind = before ? undefined : totalBehind(row, mean);
  if (before || behind) return before ?? behind;
  if (!/^(?:1|一|月|ひと月)|平均|あたり|当たり/u.test(mean.label.text)) return undefined;
  // 1回平均8人 in the reasons, the total in the result.
  const only = onlyFigures(row, mean.year).get(mean.family);
  return only && only !== mean && only.value > mean.value ? only : undefined;
}

/** 1回平均18人(10回、延べ156人): in brackets behind it. */
function totalBehind(row: Row, mean: RowFigure): RowFigure | undefined {
  const { plain } = mean.text.prose;
  const open = mean.stated.end;
  if (!/[(（]/u.test(plain.charAt(open))) return undefined;
  const close = plain.slice(open).search(/[)）]/u);
  return row.figures.find(
    (one) =>
      one.text === mean.text &&
      one.family === mean.family &&
      one.value > mean.value &&
      one.stated.start > open &&
      one.stated.end <= open + close,
  );
}

function timesFor(
  row: Row,
  mean: RowFigure,
  { family, total }: { family: string; total: RowFigure | undefined },
): RowFigure | undefined {
  const all = row.figures.filter(
    (one) => one.text === mean.text && one.family === family && one.value > 1 && one.year === mean.year,
  );
  if (all.length === 0) return onlyFigures(row, mean.year).get(family);
  const inItsSentence = all.filter(
    ({ stated }) => stated.sentence === total?.stated.sentence && stated.end <= total.stated.start,
  );
  if (all.length === 1 || !total) return all[0];
  // 38日(荒天中止4日): that which the average comes nearest to is meant.
  const off = ({ value }: RowFigure) => Math.abs(Math.log(total.value / value / mean.value));
  return [...inItsSentence].sort((a, b) => off(a) - off(b))[0];
}
