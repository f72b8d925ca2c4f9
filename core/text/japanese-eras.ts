/**
 * The eras by which Japan counts years, latest first.
 */

export interface Era {
  readonly name: string;
  /** Its first character, and the letter that stands for it. */
  readonly short: string;
  readonly letter: string;
  /** The Gregorian year before its first; its year n is `before + n`. */
  readonly before: number;
  /** Its first day as a figure, e.g. 20190501. */
  readonly from: number;
}

export const ERAS: readonly Era[] = [
  { name: '令和', short: '令', letter: 'R', before: 2018, from: 20190501 },
  { name: '平成', short: '平', letter: 'H', before: 1988, from: 19890108 },
  { name: '昭和', short: '昭', letter: 'S', before: 1925, from: 19261225 },
  { name: '大正', short: '大', letter: 'T', before: 1911, from: 19120730 },
  { name: '明治', short: '明', letter: 'M', before: 1867, from: 18680125 },
];
