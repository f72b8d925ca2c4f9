/** R18: one cell says that something was not done and how often it was, or gives two values for one thing. */
import { say } from '../../../issue/say.js';
import type { StatedFigure } from '../../../prose/facts.js';
import { eachRow, quote, type ContentCheck, type Finding } from '../finding.js';
import { textsFor, type Row, type RowText } from '../row.js';

export const cellContradictsItself: ContentCheck = {
  code: 'cell-contradicts-itself',
  looksFor: say(
    '一つのセルの中で矛盾している（「未発行」と作成部数、同じ項目に二つの値）',
    'a cell that contradicts itself: not issued, and so many copies; two values for one thing',
  ),
  finds: [
    { cells: { status: '令和5年度　未発行（令和5年度　3,000部作成）' } },
    { cells: { status: '参加者数は214人であった。会場を広げたことで参加者数は241人となった。' } },
  ],
  passes: [
    { cells: { status: '令和4年度　未発行\n令和5年度　3,000部作成' } },
    { cells: { status: '夏の回は中止としたが、秋に2回開催した。' } },
    { cells: { status: '実利用者数 21人、延べ利用者数 340人' } },
  ],
  examine: eachRow((row) =>
    textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text) => [
      ...undone(row, text),
      ...twoValues(row, text),
    ]),
  ),
};

const UNDONE = /未発行|未実施|未開催|未作成|未設置|未配布|実績なし|実施なし|開催なし/gu;
const DONE_BEHIND = /^(?:を|で|に|の)?(?:作成|発行|実施|開催|配布|設置|印刷|参加)(?:し|$|[)）。、]|[^予検])/u;
const LIMITED = /一部|ほか|以外|うち|予定|除|他|残|ただし|代わり|が、|ものの/u;

function undone(row: Row, text: RowText): Finding[] {
  const { prose } = text;
  const { plain } = prose;
  return [...plain.matchAll(UNDONE)].flatMap((match): Finding[] => {
    const end = match.index + match[0].length;
    const year = prose.years.filter((one) => one.end <= match.index).at(-1)?.year;
    const noun = match[0].replace(/^未|なし$/gu, '');
    const done = prose.figures.find(
      (figure) =>
        figure.value > 0 &&
        figure.aside === undefined &&
        figure.year === year &&
        Math.abs(figure.start - end) <= 30 &&
        DONE_BEHIND.test(plain.slice(figure.end, figure.end + 6)) &&
        !LIMITED.test(plain.slice(Math.min(end, figure.end), Math.max(match.index, figure.start))),
    );
    const isSame = done && (year !== undefined || plain.slice(done.end, done.end + 6).includes(noun));
    if (!done || !isSame) return [];
    return [
      {
        row,
        field: text.field,
        quotes: [quote(text, { start: match.index, end }), quote(text, { start: done.start, end: done.end + 2 })],
        message: say(
          `「${match[0]}」と「${done.figures}${done.unit}」が一つのセルに書かれています。どちらが正しいか確かめてください。`,
          `The cell says "${match[0]}" and "${done.figures}${done.unit}". Check which is right.`,
        ),
      },
    ];
  });
}

function twoValues(row: Row, text: RowText): Finding[] {
  const { prose } = text;
  const named = prose.figures.filter(isTelling);
  return named.flatMap((figure, i): Finding[] => {
    const other = named
      .slice(0, i)
      .find((one) => one.label.text === figure.label.text && one.family === figure.family && one.year === figure.year);
    if (!other || other.value === figure.value || isApart(prose.plain, other, figure)) return [];
    return [
      {
        row,
        field: text.field,
        quotes: [quote(text, other), quote(text, figure)],
        message: say(
          `「${figure.label.text}」に二つの値（${other.figures}${other.unit}、${figure.figures}${figure.unit}）があります。どちらが正しいか確かめてください。`,
          `There are two values for "${figure.label.text}" (${other.figures}${other.unit} and ${figure.figures}${figure.unit}). Check which is right.`,
        ),
      },
    ];
  });
}

/** Named by words of its own, as a whole and not as a difference, a share or a part. */
function isTelling({ isNamed, aside, change, bound, label, family, isApproximate }: StatedFigure): boolean {
  return (
    isNamed &&
    aside === undefined &&
    change === undefined &&
    bound === '' &&
    !isApproximate &&
    family !== '' &&
    WHOLE_NAME.test(label.text)
  );
}

const WHOLE_NAME = /^(?:[\p{Script=Han}\p{Script=Katakana}ー]{1,12}(?:数|率|件数|人数|回数|総額|者数))$/u;

/** What lies between may say that they are of two things: places, years, from and to. */
function isApart(plain: string, one: StatedFigure, other: StatedFigure): boolean {
  const between = plain.slice(one.end, other.start);
  return (
    /→|前年|昨年|以前|目標|計画|一方|うち|当初|\(|・|■|●|[①-⑳]|、[^、。]{2,20}(?:では|は|の)[^、。]{0,10}$/u.test(
      between,
    ) || !/。/u.test(between)
  );
}
