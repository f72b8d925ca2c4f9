/** R23: a year without its era, or with a letter for it, where the workbook writes eras out. */
import { say } from '../../../issue/say.js';
import type { YearMention } from '../../../prose/years.js';
import { quote, type CheckInput, type ContentCheck, type Finding } from '../finding.js';
import type { Row, RowText } from '../row.js';
import { yearJa } from '../wording.js';

/** Where more than this share of the years is written so, it is the manner of the city. */
const MANNER = 0.4;

export const eraOmitted: ContentCheck = {
  code: 'era-omitted',
  looksFor: say(
    '年・年度に元号がない、または略号（R5、H22）で書かれている（元号を書く様式で）',
    'a year without its era, where the workbook writes eras out',
  ),
  finds: [
    {
      cells: { status: '令和4年度に始めた。令和5年度は3回開き、6年度も続ける。' },
      others: [{ programme: '絵本の部屋', status: '令和5年度は12回開いた。' }],
    },
  ],
  passes: [
    { cells: { status: '小学校4年生までの10年間、令和２・３年度に続けて開いた。任期は2年。' } },
    { cells: { status: 'R4は3回、R5は5回開いた。' } },
  ],
  examine: (input) => {
    const manners = mannersOf(input);
    return (row) => row.texts.filter(isAnswer).flatMap((text) => omitted(row, text, manners));
  },
};

/** R5 and 令5 are two manners. */
type Spelling = YearMention['spelling'] | 'short';

function spellingOf({ prose: { plain } }: RowText, { spelling, start }: YearMention): Spelling {
  return spelling === 'letter' && !/[A-Z]/iu.test(plain.charAt(start)) ? 'short' : spelling;
}

/** How most years are written, where the era is left out. */
function mannersOf({ table }: CheckInput): ReadonlySet<Spelling> {
  const all = table.rows.flatMap((row) =>
    row.texts
      .filter(isAnswer)
      .flatMap((text) =>
        text.prose.years
          .filter((one) => one.spelling !== 'relative' && !isGrade(text, one))
          .map((one) => ({ spelling: spellingOf(text, one), sharesEra: one.sharesEra })),
      ),
  );
  const isFull = ({ spelling, sharesEra }: (typeof all)[number]) =>
    spelling === 'full' || spelling === 'gregorian' || sharesEra;
  const full = all.filter(isFull).length;
  const isMannerOf = (spelling: Spelling) =>
    all.filter((one) => one.spelling === spelling && !one.sharesEra).length > all.length * MANNER &&
    (all.length - full > 2 || (full === 0 && spelling !== 'omitted'));
  const manners = new Set<Spelling>((['letter', 'short', 'omitted'] as const).filter(isMannerOf));
  // What the form’s own headers write is no fault of those who fill it in.
  const headers = table.form.blocks.flatMap(({ fields }) => fields.map(({ label }) => label.ja)).join(' ');
  if (/(?<![A-Za-z])[RHＲＨ][\d０-９]/u.test(headers)) manners.add('letter');
  return manners;
}

function omitted(row: Row, text: RowText, manners: ReadonlySet<Spelling>): Finding[] {
  const faults = text.prose.years.filter(
    (one) =>
      (one.spelling === 'letter' || one.spelling === 'omitted') &&
      !one.sharesEra &&
      !manners.has(spellingOf(text, one)) &&
      !isGrade(text, one) &&
      !isSchoolYear(text, one),
  );
  return faults.length === 0 ? [] : [findingOf(row, text, faults)];
}

/** 判定はS 3事業: a rating and a number, and no year of 昭和. */
function isGrade({ prose: { plain } }: RowText, { spelling, start, end }: YearMention): boolean {
  return (
    spelling === 'letter' &&
    /[A-Z]/iu.test(plain.charAt(start)) &&
    !/[年度.]/u.test(plain.slice(start, end)) &&
    /^(?:事業|項目|施策|件|人|回|校|園|か所|棟|基|台|級)/u.test(plain.slice(end))
  );
}

/** 学年別:1年52、2年47: years of a school, each with its number behind it. */
function isSchoolYear({ prose: { plain, sentences } }: RowText, { start, end }: YearMention): boolean {
  const words = plain.slice(start, end);
  if (!/^[1-6]年$/u.test(words)) return false;
  const sentence = sentences.find((one) => one.start <= start && start < one.end);
  return /学年|小学|中学|児童|生徒|(?:[1-6]年)[^。\d]{0,3}\d+(?:人|名)?[、・\s]{0,2}[1-6]年/u.test(
    sentence?.text ?? '',
  );
}

function isAnswer({ purpose }: RowText): boolean {
  return ['status', 'evaluation', 'evaluationAndNext', 'next'].includes(purpose);
}

function findingOf(row: Row, text: RowText, faults: readonly YearMention[]): Finding {
  const quotes = faults.map((one) => quote(text, one));
  const words = [...new Set(quotes.map((one) => one.text))].map((word) => `「${word}」`).join('');
  const [only] = faults;
  const finding: Finding = {
    row,
    field: text.field,
    quotes,
    message: say(
      `${words}は元号が略されています。省かずに書いてください。`,
      `The era of ${words} is not written in full. Write it out.`,
    ),
  };
  if (faults.length !== 1 || only?.year === undefined || !only.isFiscal) return finding;
  return { row, field: finding.field, quotes, message: finding.message, suggestion: yearJa(only.year) };
}
