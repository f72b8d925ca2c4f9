/** R44: a day that does not exist, or a year of an era that never came. */
import { say } from '../../../issue/say.js';
import { yearInEra, type YearMention } from '../../../prose/years.js';
import { ERAS } from '../../../text/japanese-eras.js';
import { eachRow, quote, type ContentCheck, type Finding, type Quote } from '../finding.js';
import { textsFor, type Row, type RowText } from '../row.js';

export const dateImpossible: ContentCheck = {
  code: 'date-impossible',
  looksFor: say(
    '存在しない日付（2月30日など）や、元号の誤り（平成32年など。古い計画の引用を除く）',
    'a day that does not exist, or a year that an era did not have',
  ),
  finds: [
    { cells: { status: '令和5年9月31日に開所した。' } },
    { cells: { status: '説明会は11月31日に開いた。' } },
    { cells: { status: '平成35年度は12回開いた。' } },
  ],
  passes: [
    { cells: { status: '令和6年2月29日に開所した。' } },
    { cells: { status: '平成32年度までの計画に基づいて開いた。' } },
    { cells: { target: '平成32年度　12か所' } },
    { cells: { status: '2月29日に閉講式を開いた。' } },
    { cells: { status: '平成31年度は12回、令和元年5月に3回開いた。' } },
  ],
  examine: eachRow((row, { table }) =>
    row.texts.flatMap((text) => [
      ...text.prose.years.filter(({ fault }) => fault !== undefined).flatMap((one) => impossible(row, text, one)),
      ...text.prose.years.filter((one) => isOfAnotherEra(text, one, table.year)).map((one) => otherEra(row, text, one)),
      ...daysIn(row, text),
    ]),
  ),
};

const DAY =
  /(?<![\d年一二三四五六七八九十])(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日(?!間)/gu;

/** Days that name no year: 29 February may be one. */
function daysIn(row: Row, text: RowText): Finding[] {
  const { prose } = text;
  if (!prose.plain.includes('月')) return [];
  return [...prose.plain.matchAll(DAY)].flatMap((match): Finding[] => {
    const [month, day] = [yearInEra(match[1] ?? ''), yearInEra(match[2] ?? '')];
    const isDay = month >= 1 && month <= 12 && day >= 1 && day <= (LONGEST[month - 1] ?? 31);
    return isDay ? [] : [notADay(row, text, quote(text, { start: match.index, end: match.index + match[0].length }))];
  });
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function notADay(row: Row, { field }: RowText, one: Quote): Finding {
  return {
    row,
    field,
    quotes: [one],
    message: say(`「${one.text}」という日付はありません。`, `There is no such day as "${one.text}".`),
  };
}

/** What a plan from before 2019 says of years of 平成 that never came stays as it was written. */
/** 平成32年に定めた計画: what was done in a year that never came. */
const WAS_DONE =
  /^(?:度)?(?:\d{1,2}月)?に、?(?:定め|策定|作成|つく|作|まとめ|制定|改定|改訂|始め|開始|開設|設置|締結|結)[^。、]{0,4}(?:た|し)/u;
const OF_A_PLAN = /^(?:度)?(?:まで|を目標|の目標|を目途|末まで)|^.{0,12}計画/u;

function impossible(row: Row, text: RowText, mention: YearMention): Finding[] {
  const { prose, purpose } = text;
  const isDay = mention.fault === 'day' || mention.fault === 'month';
  if (!isDay && ['target', 'content', 'baseline', 'name', 'indicator', 'opinion'].includes(purpose)) return [];
  const isDone = WAS_DONE.test(prose.plain.slice(mention.end, mention.end + 16));
  if (!isDay && !isDone && OF_A_PLAN.test(prose.plain.slice(mention.end, mention.end + 20))) return [];
  if (!isDay && /計画[^。]{0,8}$/u.test(prose.plain.slice(Math.max(0, mention.start - 12), mention.start))) return [];
  if (!isDay && !isDone && (isYetToCome(row, text, mention) || isInPeriodTold(text, mention))) return [];
  const one = quote(text, mention);
  const finding: Finding = {
    row,
    field: text.field,
    quotes: [one],
    message: isDay
      ? say(`「${one.text}」という日付はありません。`, `There is no such day as "${one.text}".`)
      : say(
          `「${one.text}」という年はありません。元号を確かめてください。`,
          `There was no such year as "${one.text}". Check the era.`,
        ),
  };
  const right = isDay || mention.day !== undefined || mention.month !== undefined ? undefined : rightYear(mention);
  return [
    right === undefined
      ? finding
      : { row, field: text.field, quotes: finding.quotes, message: finding.message, suggestion: right },
  ];
}

/** 平成36年度 in a sentence of what is to come, where the row’s plan counts its years so too. */
function isYetToCome(row: Row, { prose }: RowText, { start }: YearMention): boolean {
  const sentence = prose.sentences.find((one) => one.start <= start && start < one.end);
  const isPlan = sentence?.tense === 'plan' || /(?:こととし|予定|見込)/u.test(sentence?.text ?? '');
  return (
    isPlan &&
    textsFor(row, 'target', 'content').some((one) => one.prose.years.some(({ fault }) => fault === 'era-after'))
  );
}

/** 計画期間は平成29年度から平成33年度まで … 平成32年度末: within the period that the text gives for its plan. */
function isInPeriodTold({ prose }: RowText, { start, year }: YearMention): boolean {
  const { years, plain } = prose;
  return years.some((first, i) => {
    const last = years[i + 1];
    const isPeriod =
      last?.fault === 'era-after' &&
      first.fault === undefined &&
      /^(?:度)?(?:から|~|～|-)(?:の)?$/u.test(plain.slice(first.end, last.start)) &&
      /計画|期間|プラン/u.test(plain.slice(Math.max(0, first.start - 16), first.start));
    return (
      isPeriod && last.start !== start && year !== undefined && year >= (first.year ?? 0) && year <= (last.year ?? 0)
    );
  });
}

/** What a text of the year may tell of long ago. */
const HISTORY =
  /生まれ|建築|築|建設|竣工|完成|開設|開園|開校|開館|設置|設立|創立|創設|制定|策定|施行|改正|締結|指定|発足|開始|始ま|始め|以降|以前|から|より|まで|当時|創刊|発行|廃止|整備/u;

/** 昭和6年度末に更新した, in a report of 令和6年度: the year is right, and the era another. */
function isOfAnotherEra(text: RowText, mention: YearMention, year: number | undefined): boolean {
  const { prose, purpose } = text;
  if (year === undefined || mention.year === undefined || mention.spelling !== 'full' || mention.fault) return false;
  if (!['status', 'evaluation', 'evaluationAndNext', 'next'].includes(purpose)) return false;
  if (year - mention.year < LONG_AGO || !/[度月]/u.test(prose.plain.slice(mention.start, mention.end))) return false;
  const now = ERAS.find(({ before }) => year > before);
  const then = ERAS.find(({ before }) => (mention.year ?? 0) > before);
  if (!now || !then || now === then) return false;
  const sentence = prose.sentences.find((one) => one.start <= mention.start && mention.start < one.end);
  return Math.abs(mention.year - then.before - (year - now.before)) <= 1 && !HISTORY.test(sentence?.text ?? '');
}

/** Years that no report of this year tells of as done. */
const LONG_AGO = 20;

function otherEra(row: Row, text: RowText, mention: YearMention): Finding {
  const one = quote(text, mention);
  return {
    row,
    field: text.field,
    quotes: [one],
    message: say(
      `「${one.text}」は元号の書き誤りではないか、確かめてください。`,
      `Check the era of "${one.text}": it lies far in the past.`,
    ),
  };
}

function rightYear({ year, isFiscal }: YearMention): string | undefined {
  const era = year === undefined ? undefined : ERAS.find(({ before }) => year > before);
  if (!era || year === undefined) return undefined;
  const inEra = year - era.before;
  return `${era.name}${inEra === 1 ? '元' : inEra}年${isFiscal ? '度' : ''}`;
}
