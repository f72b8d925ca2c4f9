/**
 * Japanese numerals in place of figures: `[DBNum1]` 千二百三十四, `[DBNum2]` 壱阡弐百参拾四, `[DBNum3]` １２３４.
 */

export type Numerals = 0 | 1 | 2 | 3;

const DIGITS = ['0123456789', '〇一二三四五六七八九', '〇壱弐参四伍六七八九', '０１２３４５６７８９'];
const TENS = ['', '十百千', '拾百阡', ''];
const MYRIADS = ['', '万億兆京', '萬億兆京', ''];

/** Figure by figure: 2024 is 二〇二四. */
export function inDigits(text: string, numerals: Numerals): string {
  if (numerals === 0) return text;
  return text.replace(/[0-9]/g, (figure) => DIGITS[numerals]?.charAt(Number(figure)) ?? figure);
}

/** As a number is said: 2024 is 二千二十四. What stands behind a point is said figure by figure. */
export function inWords(text: string, numerals: Numerals): string {
  if (numerals === 0 || numerals === 3) return inDigits(text, numerals);
  return text
    .replace(/(?<![0-9.])[0-9]+/, (whole) => wordsOf(whole, numerals))
    .replace(/[0-9]/g, (figure) => inDigits(figure, numerals));
}

function wordsOf(whole: string, numerals: Numerals): string {
  const digits = whole.replace(/^0+/, '');
  const myriads = MYRIADS[numerals] ?? '';
  if (digits === '' || digits.length > 4 * (myriads.length + 1)) return inDigits(digits || '0', numerals);
  let words = '';
  for (let end = digits.length, place = 0; end > 0; end -= 4, place++) {
    const four = fourOf(digits.slice(Math.max(0, end - 4), end), numerals, place > 0);
    if (four !== '') words = four + (place > 0 ? myriads.charAt(place - 1) : '') + words;
  }
  return words;
}

/** 十, 百 and 千 say no 一 before them, but for 一千万; a form of 壱 is always said. */
function fourOf(digits: string, numerals: Numerals, isMyriad: boolean): string {
  return [...digits]
    .map((digit, i) => {
      const place = digits.length - 1 - i;
      if (digit === '0') return '';
      const isSaid = digit !== '1' || place === 0 || numerals === 2 || (place === 3 && isMyriad);
      return (isSaid ? inDigits(digit, numerals) : '') + (place > 0 ? (TENS[numerals]?.charAt(place - 1) ?? '') : '');
    })
    .join('');
}
