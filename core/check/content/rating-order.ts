/**
 * Which ratings are better than others, as far as their words or their order say it; and for which figures less is better.
 */
import type { Chosen } from './row.js';

const BEST = /^(?:達成|目標達成|完了|◎|S|A|a|a評価|順調|計画どおり|計画通り|よくできた|5|５|十分|大変よい)$/u;
const UNDONE = /未実施|未着手|実施せず|実施なし|中止|休止|できなかった|未達/u;

export function isBest({ value, choices }: Chosen): boolean {
  const word = value.normalize('NFKC');
  if (choices.some((choice) => BEST.test(choice.normalize('NFKC')))) return BEST.test(word);
  return choices[0] === value;
}

export function isLowest({ value, choices }: Chosen): boolean {
  const numbers = choices.map((choice) => Number(choice.normalize('NFKC')));
  if (numbers.every((one) => Number.isFinite(one))) return Number(value.normalize('NFKC')) === Math.min(...numbers);
  return choices.length > 1 && choices.at(-1) === value;
}

export function isUndone(value: string): boolean {
  return UNDONE.test(value.normalize('NFKC'));
}

const LESS =
  /待機|事故|苦情|離職|不登校|いじめ|虐待|犯罪|滞納|未納|未受診|むし歯|う蝕|喫煙|肥満|排出|ごみ量|廃棄|死亡|死者|火災|放置|空き家|漏水|損失|誤り|ミス|待ち(?:時間|日数|人数)|遅れ|交通事故|自殺|転倒|減量|削減対象|消費量|電力使用|使用量|超過|未達|再犯|流出|欠員|時間外|残業|超過勤務/u;

/** By the words of its name. */
export function isLessBetter(name: string): boolean {
  return LESS.test(name) && !/削減率|減少率|解消|防止|対応|相談|支援|教室|講座|研修|予防/u.test(name);
}
