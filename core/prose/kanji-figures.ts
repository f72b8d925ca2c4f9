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
  /** Digits behind the point: 九六・二 has one. */
  readonly decimals: number;
}

const FIGURES =
  /(?<![〇一二三四五六七八九十百千万億数何幾第唯統均単同\d])([〇一二三四五六七八九十百千]+億)?([〇一二三四五六七八九十百千]+万)?([〇一二三四五六七八九十百千]*)(・[〇一二三四五六七八九]{1,2}(?=%|ポイント|倍|人|名|回|件|組|時間|日|点|冊))?(?![万億〇])/gu;
/** 二〇、一一〇 is written with the comma of figures. */
const GROUPED =
  /(?<![〇一二三四五六七八九十百千万])[一二三四五六七八九][〇一二三四五六七八九]{0,2}(?:、[〇一二三四五六七八九]{3})+(?![〇一二三四五六七八九])/gu;
/** 五・六人 is five or six, but for a mean. */
const MEAN = /平均|当たり|あたり|につき/u;
/** One kanji alone is a figure only before these; 一人 is two words as often as not. */
const AFTER_ONE =
  /^(?:か所|ヶ所|カ所|ヵ所|箇所|施設|園(?!児|庭)|校(?!舎|庭|時)|件|回(?!り|収|復|答|線)|世帯|団体|教室|組(?!織|み|合)|名(?!前|称)|店|台|社(?!会)|点(?!検|字|在|灯)|冊|枚|%|ポイント|人(?!目|ひとり|一|称|権|間|ひと|で|前|組|三))/u;
/** … or, where it is no 一, before these. */
const AFTER_TWO =
  /^(?:基(?!準|本|礎)|棟|室(?!内|長)|機関|事業|クラス|時間(?!帯)|路線|言語|講座|会場|コース|地区|頭|便|倍|千?円|クラブ|チーム|グループ|家庭|自治会|学級|項目|種類|ステーション)/u;
const DIGITS = '〇一二三四五六七八九';
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** In the order of the text. */
export function kanjiFigures(plain: string): KanjiFigure[] {
  if (!/[一二三四五六七八九十百千]/u.test(plain)) return [];
  const grouped = groupedIn(plain);
  const found: KanjiFigure[] = [...grouped];
  for (const {
    index: start,
    0: text,
    1: hundredMillions,
    2: tenThousands,
    3: rest = '',
    4: decimals,
  } of plain.matchAll(FIGURES)) {
    if (text === '' || grouped.some((one) => start < one.end && start + text.length > one.start)) continue;
    const end = start + text.length;
    const counter = counterAt(plain, end);
    if (!counter || counter.kind === 'no' || counter.kind === 'duration') continue;
    if (
      decimals !== undefined &&
      !/%|ポイント|倍/u.test(counter.word) &&
      !MEAN.test(plain.slice(Math.max(0, start - 14), start))
    )
      continue;
    if (text.length === 1 && !isFigureAlone(text, plain.slice(end, end + 6))) continue;
    const parts = [hundredMillions?.slice(0, -1), tenThousands?.slice(0, -1), rest].map((part) =>
      part ? valueOf(part) : 0,
    );
    const [first, second, third] = parts;
    if (first === undefined || second === undefined || third === undefined) continue;
    const fraction = decimals === undefined ? 0 : (valueOf(decimals.slice(1)) ?? 0) / 10 ** (decimals.length - 1);
    const value = first * 1e8 + second * 1e4 + third + fraction;
    found.push({ start, end, text, value, decimals: Math.max(0, (decimals?.length ?? 1) - 1) });
  }
  return grouped.length === 0 ? found : found.sort((a, b) => a.start - b.start);
}

function groupedIn(plain: string): KanjiFigure[] {
  return [...plain.matchAll(GROUPED)].flatMap(({ index: start, 0: text }) => {
    const end = start + text.length;
    const value = valueOf(text.replaceAll('、', ''));
    const isCounted = counterAt(plain, end)?.kind === 'count' || counterAt(plain, end)?.kind === 'money';
    return value !== undefined && isCounted ? [{ start, end, text, value, decimals: 0 }] : [];
  });
}

function isFigureAlone(text: string, behind: string): boolean {
  if (AFTER_ONE.test(behind)) return !(text === '一' && behind.startsWith('人'));
  return text !== '一' && AFTER_TWO.test(behind);
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
