/**
 * Figures written in kanji before a counter: 三十二人, 一か所, 八二％, 二百六十五点. What is a word of its own (一人ひとり, 一部, 二人三脚) is
 * no figure.
 */
import { counterAt } from './counters.js';

export interface KanjiFigure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
}

const FIGURES = /(?<![〇一二三四五六七八九十百千万億数何幾第唯統均単同\d])[〇一二三四五六七八九十百千]+(?![万億〇])/gu;
/** One kanji alone is a figure only before these; 一人 is two words as often as not. */
const AFTER_ONE =
  /^(?:か所|ヶ所|カ所|ヵ所|箇所|施設|園(?!児|庭)|校(?!舎|庭|時)|件|回(?!り|収|復|答|線)|世帯|団体|教室|組(?!織|み|合)|名(?!前|称)|店|台|社(?!会)|点(?!検|字|在|灯)|冊|枚|%|人(?!目|ひとり|一|称|権|間|ひと|で|前|組|三))/u;
const DIGITS = '〇一二三四五六七八九';
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** In the order of the text. */
export function kanjiFigures(plain: string): KanjiFigure[] {
  const found: KanjiFigure[] = [];
  for (const { index: start, 0: text } of plain.matchAll(FIGURES)) {
    const end = start + text.length;
    const counter = counterAt(plain, end);
    if (!counter || counter.kind === 'no' || counter.kind === 'duration') continue;
    if (
      text.length === 1 &&
      !(AFTER_ONE.test(plain.slice(end, end + 3)) && !(text === '一' && counter.word === '人'))
    ) {
      continue;
    }
    const value = valueOf(text);
    if (value !== undefined) found.push({ start, end, text, value });
  }
  return found;
}

/** 三十二, 二百六十五; 八二 digit by digit. Undefined where it is neither. */
function valueOf(text: string): number | undefined {
  if (!/[十百千]/u.test(text)) return Number([...text].map((digit) => DIGITS.indexOf(digit)).join(''));
  let [sum, digit, last] = [0, 0, Infinity];
  for (const character of text) {
    const place = PLACES[character];
    if (place === undefined) {
      if (digit !== 0) return undefined;
      digit = DIGITS.indexOf(character);
    } else {
      if (place >= last) return undefined;
      sum += Math.max(1, digit) * place;
      [digit, last] = [0, place];
    }
  }
  return sum + digit;
}
