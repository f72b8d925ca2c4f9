/** R32: rated best on the ground of a short sentence without a figure. */
import { say } from '../../../issue/say.js';
import { eachRow, whole, type ContentCheck, type Finding } from '../finding.js';
import { isBest } from '../rating-order.js';
import { textsFor, type Chosen, type Row, type RowText } from '../row.js';

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
    if (status && texts.length === 1 && (STOCK.test(status.prose.plain) || DULY.test(status.prose.plain)))
      return [thin(row, row.rating, status)];
    if (
      !status ||
      texts.length !== 1 ||
      status.prose.plain.length > SHORTEST ||
      status.prose.plain.length < 4 ||
      UNDONE.test(status.prose.plain) ||
      hasFigure
    )
      return [];
    return [thin(row, row.rating, status)];
  }),
};

/** That nothing was done is another check's. */
const UNDONE = /中止|見送|休止|延期|して(?:い)?(?:ない|ません)|なかった|至ら|検討中|準備中|未実施/u;

/** 順調に推移, 計画どおり実施した: as good as nothing, though the figure stands in its column. */
const STOCK =
  /^・?(?:(?:概ね|おおむね|ほぼ|引き続き|今年度も|本年度も|着実に|適切に|適正に|問題なく|滞りなく|支障なく|円滑に|全て|事業を|事業は|取組を|取組は|、)*(?:順調(?:に(?:推移|進捗|進行|進展|実施|進ん|進め))?|(?:当初の?)?(?:計画|予定|例年)(?:どおり|通り|のとおり)(?:に|の)?(?:実施|推移|進捗|進行|進ん|取り組ん|取組)?|良好(?:に推移)?))+(?:し(?:た|ました|ている|ています|ており)?|だ|でいる|でいます|です|である|だった|であった|中)?。?$/u;

/** 啓発を適切に行いました: that it was done duly is all that is said. */
const DULY =
  /^・?[^。、\d]{0,14}(?:を|は|が|に)(?:適切|適正|着実|円滑|確実|適宜|滞りなく|支障なく|問題なく)に?(?:行っ(?:た|ています)|行いました|実施し(?:た|ました|ています)|取り組(?:んだ|みました)|進め(?:た|ました)|対応し(?:た|ました)|運営し(?:た|ました))。?$/u;

function thin(row: Row, { value }: Chosen, status: RowText): Finding {
  return {
    row,
    field: status.field,
    quotes: [whole(status)],
    message: say(
      `評価は「${value}」ですが、根拠となる数値や具体的な内容がありません。回数・人数などを書き加えてください。`,
      `The rating is "${value}", and the text gives no figures for it. Add how often, how many and the like.`,
    ),
  };
}
