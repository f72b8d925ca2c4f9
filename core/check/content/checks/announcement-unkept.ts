/** R38: what last year's text announced for this year, and what this year's says. */
import { say } from '../../../issue/say.js';
import { alike } from '../../../prose/labels.js';
import type { Sentence } from '../../../prose/sentences.js';
import {
  eachRow,
  ofPrevious,
  quote,
  quoteFigure,
  type CheckInput,
  type ContentCheck,
  type Finding,
} from '../finding.js';
import { textsFor, type Row, type RowFigure, type RowText } from '../row.js';
import { withUnit } from '../wording.js';

export const announcementUnkept: ContentCheck = {
  code: 'announcement-unkept',
  looksFor: say(
    '前年度に予告した内容・数量が、今年度の記述と違う、または出てこない',
    'what last year’s text announced for this year is otherwise now, or is not mentioned',
  ),
  finds: [
    { cells: { status: '令和5年度　2,400部作成' }, previous: { evaluation: '令和5年度は3,000部を発行する予定です。' } },
    {
      cells: { status: '意見箱を置いた。' },
      previous: { evaluation: '令和5年度は意見箱を置くとともに、市長への政策提案を実施する予定である。' },
    },
  ],
  passes: [
    { cells: { status: '令和5年度　3,000部作成' }, previous: { evaluation: '令和5年度は3,000部を発行する予定です。' } },
    {
      cells: { status: '意見箱を置き、市長への政策提案を行った。' },
      previous: { evaluation: '令和5年度は市長への政策提案を実施する予定である。' },
    },
    { cells: { status: '窓口で案内した。' }, previous: { evaluation: '引き続き周知に努める。' } },
  ],
  examine: eachRow((row, input) => {
    const previous = input.table.previousOf(row);
    if (!previous) return [];
    return textsFor(previous, 'status', 'evaluation', 'evaluationAndNext', 'next').flatMap((before) =>
      before.prose.sentences.flatMap((sentence) => unkept(row, before, { sentence, input })),
    );
  }),
};

const ANNOUNCED = /予定|制定(?:を|し)|したいと(?:思|考)/u;

interface Announced {
  readonly sentence: Sentence;
  readonly input: CheckInput;
}

function unkept(row: Row, before: RowText, { sentence, input }: Announced): Finding[] {
  const { year } = input.table;
  if (year === undefined || !ANNOUNCED.test(sentence.text.slice(-30))) return [];
  const isForThisYear = before.prose.years.some(
    (one) => one.year === year && one.start >= sentence.start && one.end <= sentence.end,
  );
  if (!isForThisYear) return [];
  const amount = amountIn(row, before, { sentence, input });
  if (amount !== undefined) return amount;
  return thingIn(row, before, sentence);
}

/** The amount that was announced, where this year's status has one of the same kind. */
function amountIn(row: Row, before: RowText, { sentence, input: { table } }: Announced): Finding[] | undefined {
  const announced = before.prose.figures.filter(
    ({ start, end, aside, family, isOwn }) =>
      start >= sentence.start && end <= sentence.end && aside === undefined && family !== '' && isOwn,
  );
  const [only, ...others] = announced;
  if (!only || others.length > 0) return undefined;
  const results = row.figures.filter(
    (one) => one.purpose === 'figure' && one.family === only.family && one.year === table.year,
  );
  if (results.some(({ value }) => value === only.value)) return [];
  const result: RowFigure | undefined = results.find(
    (one) => only.family !== 'か所' || alike(one.label, only.label) >= 0.7,
  );
  if (!result) return undefined;
  return [
    {
      row,
      field: result.text.field,
      quotes: [quoteFigure(result), ofPrevious(quote(before, only))],
      message: say(
        `前年度は「${only.figures}${only.unit}」と予告していましたが、今年度は「${withUnit(result)}」です。変わった理由があれば書いてください。`,
        `Last year announced ${only.figures}${only.unit}; this year has ${withUnit(result)}. If there is a reason, give it.`,
      ),
    },
  ];
}

const OBJECT =
  /([\p{Script=Han}\p{Script=Katakana}ー]{3,14})を(?:実施|開催|開設|設置|発行|整備|導入|策定|作成|行う|始め)[^。、]{0,8}予定/u;
const QUOTED_OBJECT =
  /「([^「」]{3,24})」の?(?:を)?(?:制定|策定|発行|開設|開催|設置|作成|実施)[^。]{0,16}(?:予定|思|考)/u;

/** The thing that was to be done, of which this year's texts say nothing. */
function thingIn(row: Row, before: RowText, sentence: Sentence): Finding[] {
  const object = QUOTED_OBJECT.exec(sentence.text)?.[1] ?? OBJECT.exec(sentence.text)?.[1];
  const [place] = textsFor(row, 'status', 'evaluation', 'evaluationAndNext');
  if (object === undefined || !place) return [];
  const core = object.replace(/[(（][^()（）]*[)）]/gu, '');
  const words = core.length > 4 ? [core, core.slice(-4), core.slice(-3)] : [core];
  const isMentioned = row.texts.some(
    ({ prose, purpose }) =>
      purpose !== 'target' && purpose !== 'content' && words.some((word) => prose.plain.includes(word)),
  );
  if (isMentioned) return [];
  return [
    {
      row,
      field: place.field,
      quotes: [ofPrevious(quote(before, sentence))],
      message: say(
        `前年度に予告した「${object}」のことが書かれていません。どうなったかを書いてください。`,
        `Nothing is said of "${object}", which last year announced. Say what became of it.`,
      ),
    },
  ];
}
