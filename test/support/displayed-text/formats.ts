/**
 * A seeded generator of number formats and values: pieces that Excel's formats are made of, put together as people do.
 */

export interface Sample {
  readonly format: string;
  readonly value: number | string;
}

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WHOLES = ['0', '#', '#,##0', '00', '000', '#,###', '0,000', '?0', '000-0000', '0"万"0000'];
const DECIMALS = ['', '', '', '.0', '.00', '.0#', '.##', '.0?', '.000'];
const BEHIND = ['', '', '', '%', ',', ',,', '"人"', '"千円"', '\\-', '_)', '_ ', ' "件"'];
const BEFORE = ['', '', '', '', '¥', '"¥"', '"約"', '[$¥-411]', '[$€-407] ', '+', '* ', '[Red]', '[Blue]'];
const POWERS = ['0.00E+00', '0.0E+0', '##0.0E+0', '0E-00', '0.000E+00'];
const FRACTIONS = ['# ?/?', '# ??/??', '?/?', '# ?/8', '# ?/100', '0 0/0'];
const NEGATIVES = ['(0)', '-#,##0', '"△"#,##0', '"▲ "0.0', '[Red]-0', ''];
const CONDITIONS = ['[<100]', '[>=1000]', '[=0]', '[>0]', '[<0]', '[<=-5]', '[<>1]'];
const DATES = [
  'yyyy/m/d',
  'yyyy-mm-dd',
  'yy/mm/dd',
  'm/d',
  'd',
  'mm"月"dd"日"',
  'yyyy"年"m"月"d"日"',
  'm"月"',
  'yyyymmdd',
];
const NAMES = ['mmm-yy', 'd-mmm', 'd-mmm-yy', 'mmmm', 'mmmmm', 'ddd', 'dddd', 'aaa', 'aaaa', '(aaa)', 'mmm d, yyyy'];
const ERAS = ['ge.m.d', 'ggge"年"m"月"d"日"', 'gge"年"', 'gee/mm/dd', 'gggee"年"', 'e"年度"', 'g'];
const TIMES = [
  'h:mm',
  'hh:mm:ss',
  'h"時"mm"分"',
  'mm:ss',
  'mm:ss.0',
  'h:mm:ss.00',
  'h:mm AM/PM',
  'AM/PM h:mm',
  'h A/P',
  'ss',
];
const ELAPSED = ['[h]:mm', '[hh]:mm:ss', '[mm]:ss', '[m]', '[s]', '[h]"時間"mm"分"'];
const LANGUAGES = ['', '', '', '', '[$-411]', '[$-409]', '[$-407]', '[$-804]'];
const NUMERALS = ['', '', '', '', '', '', '[DBNum1]', '[DBNum2]', '[DBNum3]'];
const TEXTS = ['@', '@"課"', '"第"@"号"', '@" "', '* @', '"課"', '', '@@'];

/** @returns the same samples for the same seed */
export function samplesFrom(seed: number, count: number): readonly Sample[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const number = () => `${pick(BEFORE)}${pick(WHOLES)}${pick(DECIMALS)}${pick(BEHIND)}`;
  const anyNumber = () => (random() < 0.8 ? number() : pick([...POWERS, ...FRACTIONS, 'General', 'General"人"']));
  const date = () =>
    random() < 0.2 ? pick(ELAPSED) : pick([DATES, NAMES, ERAS, TIMES].map(pick)) + (random() < 0.15 ? ' h:mm' : '');
  const withLanguage = (pattern: string) => pick(NUMERALS) + pick(LANGUAGES) + pattern + (random() < 0.15 ? ';@' : '');
  const sections = () => {
    const kind = random();
    if (kind < 0.5) return anyNumber();
    if (kind < 0.65) return `${anyNumber()};${pick(NEGATIVES)}`;
    if (kind < 0.8) return `${anyNumber()};${pick(NEGATIVES)};${pick(['"-"', '', '0', '"零"'])}`;
    if (kind < 0.9) return `${number()};${pick(NEGATIVES)};${pick(['"-"', '0'])};${pick(TEXTS)}`;
    return `${pick(CONDITIONS)}${number()};${random() < 0.3 ? pick(CONDITIONS) : ''}${number()}`;
  };
  const serial = () =>
    pick([() => Math.floor(random() * 50_000) + 61, () => random() * 50_000 + 61, random, () => random() * 4])();
  const amount = () =>
    pick([
      () => 0,
      () => Math.floor(random() * 40) - 20,
      () => Math.round((random() - 0.5) * 20_000) / 100,
      () => Math.round((random() - 0.3) * 1e7),
      () => (random() - 0.5) * 10 ** Math.floor(random() * 24 - 10),
      random,
    ])();
  return Array.from({ length: count }, (): Sample => {
    const kind = random();
    if (kind < 0.12) return { format: pick([pick(TEXTS), sections()]), value: pick(['福祉', 'ABC', '12', '課']) };
    if (kind < 0.5) return { format: withLanguage(date()), value: serial() };
    if (kind < 0.55) return { format: pick(NUMERALS) + pick(['General', '0', '#,##0', '0.0']), value: amount() };
    return { format: sections(), value: amount() };
  });
}
