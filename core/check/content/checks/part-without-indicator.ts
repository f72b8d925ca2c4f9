/** R29: of a programme in parts (①…②…) one has no indicator, where others have. */
import { say } from '../../../issue/say.js';
import { eachRow, quote, type ContentCheck, type Finding } from '../finding.js';
import { textsFor } from '../row.js';

export const partWithoutIndicator: ContentCheck = {
  code: 'part-without-indicator',
  looksFor: say(
    '丸数字の付いた子事業のうち、対応する指標のないものがある',
    'a part of a programme, numbered ① and so on, that has no indicator where others have',
  ),
  finds: [],
  passes: [],
  examine: eachRow((row, { table }) => {
    const indicators = table
      .relatedTo(row)
      .flatMap((one) => textsFor(one, 'indicator').map(({ prose }) => prose.plain));
    if (indicators.length === 0) return [];
    return textsFor(row, 'name').flatMap((text): Finding[] => {
      const parts = [...text.prose.plain.matchAll(/[①-⑳]([^①-⑳()（）]{3,40})/gu)];
      const has = (part: RegExpExecArray) => indicators.some((name) => name.includes(part[1] ?? ''));
      if (parts.length < 2 || !parts.some(has)) return [];
      return parts
        .filter((part) => !has(part))
        .map((part) => ({
          row,
          field: text.field,
          quotes: [quote(text, { start: part.index, end: part.index + part[0].length })],
          message: say(`「${part[0]}」に対応する指標がありません。`, `There is no indicator for "${part[0]}".`),
        }));
    });
  }),
};
