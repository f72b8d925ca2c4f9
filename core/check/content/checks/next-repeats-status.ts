/** R10: what is to be done next says what was done. */
import { say } from '../../../issue/say.js';
import { characterPairs, likeness } from '../../../text/similarity.js';
import { eachRow, whole, type ContentCheck } from '../finding.js';
import { isStock } from '../stock-phrases.js';
import { textsFor } from '../row.js';

const SHORTEST = 20;
const ALIKE = 0.86;

export const nextRepeatsStatus: ContentCheck = {
  code: 'next-repeats-status',
  looksFor: say(
    '実施状況と今後の取り組みがほとんど同じ文章になっている',
    'what is to be done next is written as what was done',
  ),
  finds: [
    {
      cells: {
        status: '感染の防止に気を配りながら親子の教室を月ごとに開いた。',
        next: '感染の防止に気を配りながら親子の教室を月ごとに開く。',
      },
    },
  ],
  passes: [
    { cells: { status: '親子の教室を開いた。', next: '親子の教室を開く。' } },
    {
      cells: {
        status: '親子の教室を月ごとに開き、参加した保護者から意見を集めた。',
        next: '集めた意見をもとに、休日の回を加える。',
      },
    },
  ],
  examine: eachRow((row) => {
    const [status] = textsFor(row, 'status');
    if (!status) return [];
    return textsFor(row, 'next').flatMap((next) => {
      const [a, b] = [status.prose.plain, next.prose.plain];
      if (Math.min(a.length, b.length) < SHORTEST || isStock(a) || isStock(b)) return [];
      if (Math.min(a.length, b.length) < 0.7 * Math.max(a.length, b.length)) return [];
      if (likeness(characterPairs(a), characterPairs(b)) < ALIKE) return [];
      return [
        {
          row,
          field: next.field,
          quotes: [whole(next), whole(status)],
          message: say(
            `「${status.field.label.ja}」とほとんど同じ文章です。今年度の結果を受けて、次に何を変えるのかを書いてください。`,
            `This is almost the text of "${status.field.label.en}". Say what is to change after this year’s result.`,
          ),
        },
      ];
    });
  }),
};
