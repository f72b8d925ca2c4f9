/** R31: what is told as this year's is of another: an earlier date, last year's event under this year's name. */
import { say } from '../../../issue/say.js';
import { characterPairs, likeness } from '../../../text/similarity.js';
import { eachRow, ofPrevious, quote, type CheckInput, type ContentCheck, type Finding } from '../finding.js';
import { textsFor, type Row, type RowText } from '../row.js';
import type { YearMention } from '../../../prose/years.js';
import type { Sentence } from '../../../prose/sentences.js';
import { yearEn, yearJa } from '../wording.js';

export const outsideTheYear: ContentCheck = {
  code: 'outside-the-year',
  looksFor: say(
    '対象年度でない年の出来事が今年度のこととして書かれている',
    'something of another year, told as this year’s',
  ),
  finds: [
    { cells: { evaluation: '会場を変えた。令和6年9月に報告会を開催した。' } },
    { cells: { evaluation: '駅前でも開いた。令和2年6月からは、夜の窓口も設けている。' } },
    { cells: { status: '令和2年6月からは保育料の軽減を実施し、負担を軽くした。' } },
    {
      cells: { evaluation: '令和5年度は北館において1室を借りて受入れを20人増やす対応をおこなった。' },
      previous: {
        evaluation: '令和4年度は北館において申込みが多かったため、1室を借りて受入れを20人増やす対応をおこなった。',
      },
    },
  ],
  passes: [
    { cells: { status: '令和4年度と比べて利用が増えたため、窓口を広げた。' } },
    { cells: { evaluation: '令和6年6月に開所する予定である。' } },
    { cells: { evaluation: '令和2年6月から続く朝の見守りに、大学生が加わった。' } },
    { cells: { status: '令和4年度　8回\n令和5年度　9回' } },
    { cells: { status: '令和2年に策定した計画に基づき、点検を行った。' } },
    { cells: { status: '令和6年4月1日現在の登録者は84人である。' } },
  ],
  examine: eachRow((row, input) => [
    ...earlier(row, input),
    ...begunBefore(row, input),
    ...later(row, input),
    ...redated(row, input),
    ...leftFromLastYear(row, input),
    ...lastYearAlone(row, input),
    ...plannedForThePast(row, input),
  ]),
};

const SINCE =
  /^(?:度)?に(?:始め|開始し|導入し|設置し|開設し|採用し|植え|作成し|策定し|購入し|改修し|整備し|締結し)た(?=[\p{Script=Han}\p{Script=Katakana}])|^(?:度)?末?(?:で|をもって|を以って|限りで)[^。]{0,10}(?:終了|廃止|閉|休止)|^(?:に|の)?(?:策定|制定|改定|改正|締結|設立|設置|開設|開館|開校|創設|創立|竣工|改築|新築|建設|建て|発足|施行|開始|開園|始ま|スタート|発生|作成|竣工|完成|公表|指定|認定|選定|導入|整備)/u;
const BESIDES =
  /^(?:度)?(?:と比|に比|比|より(?:も)?(?:多|少|増|減)|以降(?:、)?(?:毎|継続)|から(?:の)?(?:継続|引き続|毎|続)|までの|実績|に引き?続|に続|同様|並み|を上回|を下回|以前|以後|生まれ|当時)/u;

/** A sentence that begins with an earlier date and says what was done then. */
function earlier(row: Row, { table: { year } }: CheckInput): Finding[] {
  if (year === undefined) return [];
  return textsFor(row, 'status').flatMap((text): Finding[] => {
    const { prose } = text;
    if (prose.years.some((one) => one.year === year || one.year === year + 1)) return [];
    return prose.sentences.flatMap((sentence): Finding[] => {
      const date = prose.years.find(
        ({ start, end }) =>
          start >= sentence.start &&
          (start <= sentence.start + 2 || /^\(\d{1,2}\)\s*$/u.test(prose.plain.slice(sentence.start, start))) &&
          end <= sentence.end,
      );
      if (
        date?.year === undefined ||
        date.fault !== undefined ||
        date.spelling === 'relative' ||
        date.year >= year ||
        (sentence.tense !== 'past' && !isNotedDeed(date, sentence))
      )
        return [];
      const last =
        prose.years.filter(({ sharesEra, start }) => sharesEra && start >= date.end && start <= date.end + 2).at(-1) ??
        date;
      const behind = prose.plain.slice(last.end, sentence.end);
      const hasFigures = prose.figures.some(
        (one) =>
          one.mention === date &&
          one.aside === undefined &&
          one.start - date.end <= 12 &&
          !/[をし]、?/u.test(prose.plain.slice(date.end, one.start)),
      );
      if (SINCE.test(behind) || BESIDES.test(behind) || hasFigures) return [];
      return [
        findingOf(row, text, {
          place: { start: date.start, end: Math.min(sentence.end, date.end + 20) },
          year: date.year,
        }),
      ];
    });
  });
}

/** 令和3年10月、駅に箱を設置: a note that ends with the deed, dated to the month. */
function isNotedDeed({ month }: YearMention, { text }: Sentence): boolean {
  return (
    month !== undefined &&
    /月(?:\d{1,2}日)?(?:に|、)[^。、]{2,20}(?:を|が)(?:設置|開設|開始|実施|開催|導入|作成|更新|改修|締結|配布|発行|新設|移設|公開)。?$/u.test(
      text,
    )
  );
}

/** What is to be done next, dated in a year that is over. */
function plannedForThePast(row: Row, { table: { year } }: CheckInput): Finding[] {
  if (year === undefined) return [];
  return textsFor(row, 'next').flatMap((text): Finding[] =>
    text.prose.sentences.flatMap((sentence): Finding[] => {
      const date = text.prose.years.find(({ start }) => start >= sentence.start && start <= sentence.start + 2);
      if (date?.year === undefined || date.year >= year || date.spelling === 'relative' || date.fault !== undefined)
        return [];
      const behind = text.prose.plain.slice(date.end, sentence.end);
      if (sentence.tense === 'past' || sentence.tense === 'state' || !/^(?:に|には|は|から|も)、?/u.test(behind))
        return [];
      if (SINCE.test(behind) || CONTINUED.test(behind) || /^に[^、。]{1,10}た/u.test(behind)) return [];
      return [
        findingOf(row, text, {
          place: { start: date.start, end: Math.min(sentence.end, date.end + 20) },
          year: date.year,
        }),
      ];
    }),
  );
}

const BEGUN = /^から(?:は|も)?、?(?!続|継続|引き続|毎|の|で|現在|今|本|これまで)/u;

/** 令和2年6月からは…を設けている, among the reasons: begun long ago, told as if it were news. */
function begunBefore(row: Row, { table: { year } }: CheckInput): Finding[] {
  if (year === undefined) return [];
  return textsFor(row, 'evaluation', 'evaluationAndNext').flatMap((text): Finding[] =>
    text.prose.sentences.flatMap((sentence): Finding[] => {
      const date = text.prose.years.find(({ start }) => start >= sentence.start && start <= sentence.start + 2);
      const isEarlier =
        date?.year !== undefined &&
        date.year < year &&
        date.month !== undefined &&
        date.spelling !== 'relative' &&
        date.fault === undefined;
      if (!isEarlier || (sentence.tense !== 'past' && sentence.tense !== 'state')) return [];
      const behind = text.prose.plain.slice(date.end, sentence.end);
      if (!BEGUN.test(behind) || CONTINUED.test(behind)) return [];
      const place = { start: date.start, end: Math.min(sentence.end, date.end + 20) };
      return [findingOf(row, text, { place, year: date.year })];
    }),
  );
}

/** A sentence that begins with a later date and says what was done then. */
function later(row: Row, { table: { year } }: CheckInput): Finding[] {
  if (year === undefined) return [];
  return textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text): Finding[] =>
    text.prose.sentences.flatMap((sentence): Finding[] => {
      const date = text.prose.years.find(({ start }) => start >= sentence.start && start <= sentence.start + 2);
      if (date?.year === undefined || date.year <= year || date.spelling === 'relative' || date.fault !== undefined)
        return [];
      const behind = text.prose.plain.slice(date.end, sentence.end);
      const isFirstDay = date.year === year + 1 && date.month === 4 && (date.day === 1 || date.day === undefined);
      if (isFirstDay || sentence.tense !== 'past' || !/^(?:に|には|は|から)/u.test(behind) || AHEAD.test(behind))
        return [];
      return [
        findingOf(row, text, {
          place: { start: date.start, end: Math.min(sentence.end, date.end + 20) },
          year: date.year,
        }),
      ];
    }),
  );
}

const AHEAD = /向け|予定|予算|計画|準備|見据え|備え|までに|決(?:め|ま|定)|募集|申込|検討|見込/u;

/** What began then and is set against this year, or goes on, is told for the sake of this year. */
const CONTINUED = /今年度|本年度|当年度|継続|続けて|続いて|引き続|\d年(?:目|間)|増|減/u;

/** The same sentence as last year's, with the year put forward. */
function redated(row: Row, { table }: CheckInput): Finding[] {
  const previous = table.previousOf(row);
  const { year } = table;
  if (!previous || year === undefined) return [];
  return textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text): Finding[] => {
    const before = previous.texts.find(({ field }) => field.id === text.field.id);
    if (!before) return [];
    return text.prose.sentences.flatMap((sentence): Finding[] => {
      const now = yearAt(text, sentence);
      if (now !== year || sentence.tense === 'plan' || sentence.text.length < 20) return [];
      const same = before.prose.sentences.find(
        (one) => yearAt(before, one) === year - 1 && isSameEvent(sentence.text, one.text),
      );
      if (!same) return [];
      const words = quote(text, { start: sentence.start, end: Math.min(sentence.end, sentence.start + 40) });
      return [
        {
          row,
          field: text.field,
          quotes: [words, ofPrevious(quote(before, same))],
          message: say(
            `前年度は${yearJa(year - 1)}の出来事として書かれていた文です。どちらの年度のことか確かめてください。`,
            `Last year this was told of ${yearEn(year - 1)}. Check of which year it is.`,
          ),
        },
      ];
    });
  });
}

function yearAt({ prose }: RowText, sentence: Sentence): number | undefined {
  const first = prose.years.find(({ start }) => start >= sentence.start && start < sentence.end);
  return first &&
    first.start - sentence.start <= 2 &&
    /^(?:度)?(?:は|に|には|中|、)/u.test(prose.plain.slice(first.end))
    ? first.year
    : undefined;
}

/** With the same figures, and mostly the same words. */
function isSameEvent(now: string, before: string): boolean {
  const figures = (text: string) =>
    text
      .replace(/^[^年]*年度?/u, '')
      .match(/\d+(?=[人件回校園教室か台])/gu)
      ?.join(' ') ?? '';
  const [a, b] = [figures(now), figures(before)];
  if (a === '' || a !== b) return false;
  return likeness(characterPairs(now), characterPairs(before)) >= 0.6;
}

/** 昨年度は12回開催した: all that a status says. */
function lastYearAlone(row: Row, { table: { year } }: CheckInput): Finding[] {
  if (year === undefined) return [];
  return textsFor(row, 'status').flatMap((text): Finding[] => {
    const { sentences, years, plain } = text.prose;
    const [only] = years;
    const [sentence] = sentences;
    if (!only || years.length > 1 || only.offset !== -1 || only.start > 1 || sentences.length > 1) return [];
    if (sentence?.tense !== 'past' || !/^(?:は|に|には|、)/u.test(plain.slice(only.end))) return [];
    return /が、|ものの|今|本年|当年|継続|引き続/u.test(plain)
      ? []
      : [findingOf(row, text, { place: only, year: year - 1 })];
  });
}

/** Years with figures, and none of them this year's: the table of last year was left. */
function leftFromLastYear(row: Row, { table: { year } }: CheckInput): Finding[] {
  if (year === undefined) return [];
  return textsFor(row, 'status').flatMap((text): Finding[] => {
    const dated = text.prose.figures.filter(
      (one) => one.aside === undefined && one.mention?.isFiscal === true && one.mention.spelling !== 'relative',
    );
    const last = Math.max(...dated.map((one) => one.year ?? 0));
    const undated = text.prose.figures.some(
      (one) => one.aside === undefined && one.mention === undefined && one.family !== '',
    );
    const others = text.prose.years.some((one) => (one.year ?? 0) >= year);
    if (dated.length === 0 || last !== year - 1 || undated || others) return [];
    const place = dated.find((one) => one.year === last)?.mention;
    return place ? [findingOf(row, text, { place, year: last })] : [];
  });
}

function findingOf(
  row: Row,
  text: RowText,
  { place, year }: { place: { readonly start: number; readonly end: number }; year: number },
): Finding {
  return {
    row,
    field: text.field,
    quotes: [quote(text, place)],
    message: say(
      `${yearJa(year)}のことが書かれています。今年度に行ったことを書いてください。`,
      `This speaks of ${yearEn(year)}. Say what was done in this year.`,
    ),
  };
}
