/** R04: 充実 is for programmes without a figure to reach, where the form has 達成 for the others. */
import { say } from '../../../issue/say.js';
import { eachRow, quote, type ContentCheck, type Quote } from '../finding.js';
import { textsFor, type Row } from '../row.js';

export const enrichmentWithTarget: ContentCheck = {
  code: 'enrichment-with-target',
  looksFor: say(
    '数値目標のある事業の評価が「充実」になっている（「達成」のある様式だけ）',
    'a programme with a target in figures is rated 充実, in a form that also has 達成',
  ),
  finds: [
    { cells: { rating: '充実', target: '市内の全12校で実施', status: '全12校で実施' } },
    { cells: { rating: '充実', target: '年5回', status: '年5回　参加38人' } },
  ],
  passes: [
    { cells: { rating: '充実', target: '相談しやすい窓口づくりを進める', status: '窓口を改修した。' } },
    { cells: { rating: '達成', target: '市内の全12校で実施', status: '全12校で実施' } },
  ],
  examine: eachRow((row) => {
    const { rating } = row;
    if (rating?.value !== '充実' || !rating.choices.includes('達成')) return [];
    const target = targetIn(row);
    if (!target) return [];
    return [
      {
        row,
        field: rating.field,
        quotes: [target],
        message: say(
          '数値目標のある事業です。「充実」は数値目標のない事業の区分なので、「達成」「継続」「未実施」などから選んでください。',
          'This programme has a target in figures. 充実 is for those without one: choose 達成, 継続 or 未実施.',
        ),
      },
    ];
  }),
};

/** 年5回 is a figure to reach as 5回 is. */
function targetIn(row: Row): Quote | undefined {
  for (const text of textsFor(row, 'target')) {
    const figure = text.prose.figures.find(
      ({ aside, family }) => family !== '' && (aside === undefined || aside === 'frequency'),
    );
    if (figure) return quote(text, figure);
  }
  return undefined;
}
