/** R15: a total and the parts that are named with it. */
import { say } from '../../../issue/say.js';
import type { Breakdown } from '../../../prose/breakdowns.js';
import { eachRow, quote, type ContentCheck, type Finding } from '../finding.js';
import type { Row, RowText } from '../row.js';
import { inFigures } from '../wording.js';

export const sumWrong: ContentCheck = {
  code: 'sum-wrong',
  looksFor: say(
    '内訳の合計が、書かれている合計と合わない',
    'parts that do not add up to the total that is named with them',
  ),
  finds: [
    { cells: { status: '会員数 640人（依頼会員 512人、提供会員 118人）' } },
    { cells: { status: '会員数 640人\n依頼会員 502人\n提供会員 128人' } },
    { cells: { status: '電話 41件、来所 23件、計74件の相談を受けた。' } },
  ],
  passes: [
    { cells: { status: '会員数 640人（依頼会員 512人、提供会員 128人）' } },
    { cells: { status: '相談は640件（うち新規120件、継続80件）であった。' } },
    { cells: { status: '電話 41件、来所 23件、計64件の相談を受けた。' } },
    { cells: { status: '参加者 延べ120人（大人35人など）' } },
  ],
  examine: eachRow((row) =>
    row.texts.flatMap((text) =>
      text.purpose === 'opinion' ? [] : text.prose.breakdowns.flatMap((breakdown) => wrong(row, text, breakdown)),
    ),
  ),
};

function wrong(row: Row, text: RowText, { total, parts, isWhole }: Breakdown): Finding[] {
  const sum = Math.round(parts.reduce((all, { value }) => all + value, 0) * 1e6) / 1e6;
  const isApproximate = [total, ...parts].some(({ isApproximate: about }) => about);
  if (!isWhole || sum === total.value || isApproximate || total.family === '%') return [];
  // Much less than the total: some parts are not named. Much more: they are counted otherwise.
  if (sum < total.value * 0.6 || sum > total.value * 1.6) return [];
  return [
    {
      row,
      field: text.field,
      quotes: [quote(text, total), ...parts.map((part) => quote(text, part))],
      message: say(
        `内訳を足すと${inFigures(sum)}${total.unit}ですが、合計は${inFigures(total.value)}${total.unit}と書かれています。`,
        `The parts add up to ${inFigures(sum)}, and the total is given as ${inFigures(total.value)}.`,
      ),
    },
  ];
}
