/** R29: of a programme in parts (①…②…) one has no indicator, where others have. */
import { say } from '../../../issue/say.js';
import { eachRow, quote, type CheckInput, type ContentCheck, type Finding } from '../finding.js';
import { programmeOf } from '../programmes.js';
import { textsFor, type Row } from '../row.js';

export const partWithoutIndicator: ContentCheck = {
  code: 'part-without-indicator',
  looksFor: say(
    '丸数字の付いた子事業のうち、対応する指標のないものがある',
    'a part of a programme, numbered ① and so on, that has no indicator where others have',
  ),
  finds: [],
  passes: [],
  examine: eachRow((row, { table }) => {
    const rows = programmeOf(table, row);
    return rows[0] === row ? partsWithout(rows, table) : [];
  }),
};

function partsWithout(rows: readonly Row[], table: CheckInput['table']): Finding[] {
  const [first] = rows;
  if (!first) return [];
  const indicators = [...rows, ...rows.flatMap((row) => table.relatedTo(row))].flatMap((one) =>
    textsFor(one, 'indicator').map(({ prose }) => prose.plain),
  );
  if (indicators.length === 0) return [];
  return textsFor(first, 'name', 'content').flatMap((text): Finding[] => {
    const parts = [...text.prose.plain.matchAll(PART)];
    const has = (part: RegExpExecArray) => {
      const others = parts.filter((one) => one !== part).map(([, words = '']) => words);
      return indicators.some((name) => isOf(part[1] ?? '', name, others));
    };
    if (parts.length < 2 || !parts.some(has)) return [];
    return parts
      .filter((part) => !has(part))
      .map((part) => ({
        row: first,
        field: text.field,
        quotes: [quote(text, { start: part.index, end: part.index + part[0].length })],
        message: say(`「${part[0]}」に対応する指標がありません。`, `There is no indicator for "${part[0]}".`),
      }));
  });
}

const PART = /[①-⑳⑴-⒇]([^①-⑳⑴-⒇()（）。、:]{2,40})/gu;
/** Words of any programme and any indicator. */
const GENERAL =
  /事業|実施|開催|人数|回数|件数|者数|参加|利用|延べ|年間|推進|充実|整備|活動|提供|の|数|率|[(（][^()（）]*[)）]/gu;

/** Named alike, or with a word in common that neither everybody has nor the other parts. */
function isOf(part: string, indicator: string, others: readonly string[]): boolean {
  if (indicator.includes(part)) return true;
  const words = indicator.replace(GENERAL, ' ');
  const own = part.replace(GENERAL, ' ');
  let isTold = false;
  for (let i = 0; i + 2 <= own.length; i++) {
    const pair = own.slice(i, i + 2);
    if (pair.includes(' ') || others.some((one) => one.includes(pair))) continue;
    isTold ||= /^[\p{Script=Han}\p{Script=Katakana}ー]{2}$/u.test(pair);
    if (words.includes(pair)) return true;
  }
  // Nothing tells it from the others.
  return !isTold;
}
