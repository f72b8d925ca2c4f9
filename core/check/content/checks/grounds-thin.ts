/** R32: rated best on the ground of a short sentence without a figure. */
import { say } from '../../../issue/say.js';
import { eachRow, whole, type ContentCheck } from '../finding.js';
import { isBest } from '../rating-order.js';
import { textsFor } from '../row.js';

const SHORTEST = 30;

export const groundsThin: ContentCheck = {
  code: 'grounds-thin',
  looksFor: say(
    '最も良い評価なのに、実施状況が30字以下で数字がない',
    'rated best, with a status of at most 30 characters and no figure',
  ),
  finds: [{ cells: { rating: '達成', status: '親子の交流を支える取組を行った。' } }],
  passes: [
    { cells: { rating: '達成', status: '親子の交流会を12回開いた。' } },
    { cells: { rating: '継続', status: '親子の交流を支える取組を行った。' } },
    { cells: { rating: '達成', status: '親子の交流を支える取組を行った。', figure: '12' } },
  ],
  examine: eachRow((row) => {
    if (!row.rating || !isBest(row.rating)) return [];
    const texts = textsFor(row, 'status');
    const [status] = texts;
    const hasFigure = row.texts.some(
      ({ purpose, prose }) =>
        ['status', 'evaluation', 'evaluationAndNext', 'figure', 'rate'].includes(purpose) &&
        (/\d/u.test(prose.plain) || prose.figures.some(({ family }) => family !== '')),
    );
    if (
      !status ||
      texts.length !== 1 ||
      status.prose.plain.length > SHORTEST ||
      status.prose.plain.length < 4 ||
      hasFigure
    )
      return [];
    return [
      {
        row,
        field: status.field,
        quotes: [whole(status)],
        message: say(
          `評価は「${row.rating.value}」ですが、根拠となる数値や具体的な内容がありません。回数・人数などを書き加えてください。`,
          `The rating is "${row.rating.value}", and the text gives no figures for it. Add how often, how many and the like.`,
        ),
      },
    ];
  }),
};
