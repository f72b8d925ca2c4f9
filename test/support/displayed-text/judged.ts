/**
 * Why what we show may differ from what LibreOffice shows: where the two were compared with what is known of Excel, and
 * LibreOffice was found to be the one that differs (decision 24 says from where that is known).
 */

export interface Difference {
  readonly format: string;
  readonly value: number | string;
  readonly date1904: boolean;
  readonly ours: string;
  readonly theirs: string;
}

type Judgement = readonly [reason: string, isIt: (difference: Difference) => boolean];

/** What of a format is neither text nor colour: its own letters and signs. */
function codesOf(format: string): string {
  return format.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\]|\$|DBNum)[^\]]*\]/g, '');
}

const hasDate = ({ format }: Difference) => /[ymdge]|a{3}/i.test(codesOf(format).replace(/General|E[+-]|\[.*?\]/g, ''));
const hasLanguage = ({ format }: Difference) => /\[\$-/.test(format);
const trimmed = (change: (text: string) => string) => (difference: Difference) =>
  change(difference.ours).trimEnd() === change(difference.theirs).trimEnd();

const ENGLISH =
  /January|February|March|April|May|June|July|August|September|October|November|December|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Sun|Mon|Tue|Wed|Thu|Fri|Sat|[AP]M|\b[APap]\b|\b[JFMASOND]\b/g;
const JAPANESE = /(?:十[一二]|[一二三四五六七八九十]|1[0-2]|[1-9])月?|[日月火水木金土](?:曜日)?|午[前後]/g;
const NAMES = /m{3,}|d{3,}|a{3,}|AM\/PM|A\/P/;

/** In the order in which they are asked. */
const JUDGEMENTS: readonly Judgement[] = [
  ['spaces that nobody sees at the end', trimmed((text) => text)],
  [
    '1900 is a leap year in Excel: dates before 1 March 1900',
    (one) => Number(one.value) < 61 && !one.date1904 && hasDate(one),
  ],
  [
    'names are English where no language is said',
    (one) =>
      !hasLanguage(one) &&
      NAMES.test(one.format) &&
      trimmed((text) => text.replace(ENGLISH, '…').replace(JAPANESE, '…'))(one),
  ],
  ['a point stays where no decimals follow', trimmed((text) => text.replace(/\.(?![0-9?])/g, ''))],
  ['numerals: said or written one by one, and their signs', ({ format }) => /DBNum/.test(format)],
  ['General holds eleven characters', ({ format, value }) => format.includes('General') && !Number.isInteger(value)],
  [
    'eras and names of other languages',
    (one) => hasLanguage(one) && /[ge]|m{3,}|d{3,}|a{3,}|AM\/PM|A\/P/.test(codesOf(one.format)),
  ],
  [
    'signs between figures are the system’s',
    (one) => hasLanguage(one) && trimmed((text) => text.replace(/[.,/-]/g, '.'))(one),
  ],
  ['zero by several places with an exponent', ({ format, value }) => format.includes('##0.0E') && value === 0],
  ['fractions are the last convergents', (one) => /[?0]\/[?0-9]/.test(codesOf(one.format))],
  ['no section takes the number', ({ ours }) => ours === '########'],
  ['0 is not above 0', ({ format, value }) => format.startsWith('[>0]') && value === 0],
  ['percents stay percents behind a currency', ({ format }) => /\[\$.*%/.test(format)],
  [
    'a minus in conditional sections',
    (one) => /\[[<>=]/.test(one.format) && trimmed((text) => text.replace(/-|\.(?![0-9?])/g, ''))(one),
  ],
  ['times are rounded to the second', ({ format }) => /[hs]/.test(codesOf(format))],
  ['beyond fifteen digits', ({ value }) => Math.abs(Number(value)) > 1e8 && !Number.isInteger(value)],
  ['LibreOffice gives up', ({ theirs }) => theirs === '#FMT'],
];

/** @returns the reason; undefined for a difference that nobody has judged yet */
export function judge(difference: Difference): string | undefined {
  return JUDGEMENTS.find(([, isIt]) => isIt(difference))?.[0];
}
