/** R28: the result names its indicator otherwise than the form does. */
import { labelOf, type Label } from '../../../prose/labels.js';
import { say } from '../../../issue/say.js';
import { eachRow, quote, quoteFigure, whole, type CheckInput, type ContentCheck, type Finding } from '../finding.js';
import { rowsBeside } from '../programmes.js';
import { resultOf } from '../result-of.js';
import { textsFor, type Row, type RowFigure, type RowText } from '../row.js';

export const indicatorNamedOtherwise: ContentCheck = {
  code: 'indicator-named-otherwise',
  looksFor: say(
    '結果の欄の指標名が、様式の指標名と違う',
    'a result whose indicator is named otherwise than in the form',
  ),
  finds: [
    { cells: { indicator: '見学件数（件）', status: '施設見学延件数（件）　214件' } },
    { cells: { indicator: '見学者数', status: '貸出人数　214人' } },
    { cells: { indicator: '見学者数', figure: '214', evaluation: '貸出人数は214人で、ほぼ前年度並みであった。' } },
  ],
  passes: [
    { cells: { indicator: '見学件数（件）', status: '見学件数　214件' } },
    { cells: { indicator: '見学件数（件）', status: '見学は214件であった。' } },
    { cells: { indicator: '見学者数', figure: '214', evaluation: '施設の見学者数は214人であった。' } },
  ],
  examine: eachRow((row, input) => {
    const [name] = textsFor(row, 'indicator');
    return name
      ? [
          ...inTheList(row, name, input),
          ...ofItsFigure(row, name, input),
          ...inTheCell(row, name, input),
          ...inTheText(row, name, input),
        ]
      : [];
  }),
};

function inTheList(row: Row, name: RowText, { table }: CheckInput): Finding[] {
  const result = resultOf(row, table);
  if (!result || result.isColumn || !result.stated.isNamed) return [];
  const [said, asked] = [result.label, labelOf(name.prose.plain)];
  // 見学は214件 is a sentence; 見学件数 214件 is a list that takes the indicator's name.
  const isList = /(?:数|率|割合|額|量|件|回)(?:[(（][^()（）]*[)）])*$/u.test(said.text);
  const names = [said.key, asked.key].map((key) => key.replace(/^[^\p{Script=Han}\p{Script=Katakana}]*/u, ''));
  const isShortened = (names[1] ?? '').includes(names[0] ?? '');
  if (!isList || said.key === asked.key || isShortened || said.key.endsWith(`。${asked.key}`)) return [];
  return [
    {
      row: result.row,
      field: result.text.field,
      quotes: [quoteFigure(result), whole(name)],
      message: say(
        `「${said.text}」は、様式では「${name.prose.source.trim()}」です。同じ指標なら名前を揃え、違うものなら指標の数値を書いてください。`,
        `"${said.text}" is "${name.prose.source.trim()}" in the form. Use that name, or state the indicator’s own figure.`,
      ),
    },
  ];
}

const OF_A_FIGURE = /[\p{Script=Han}\p{Script=Katakana}ーの](?:数|率|割合)$/u;
/** Smaller figures are the same by chance. */
const LEAST = 20;

/** The very figure of the indicator's column, under another name. */
function ofItsFigure(row: Row, name: RowText, { table }: CheckInput): Finding[] {
  const own = row.figures.find(
    ({ purpose, isColumn, year }) =>
      purpose === 'figure' && isColumn && (year === table.year || table.year === undefined),
  );
  if (!own || own.value < LEAST) return [];
  const beside = [...rowsBeside(table, row), ...table.relatedTo(row)];
  const said = beside
    .flatMap(({ figures }) => figures)
    .find(
      (one) =>
        one.purpose === 'figure' &&
        !one.isColumn &&
        one.value === own.value &&
        isCountedAlike(one, own) &&
        !isOfAShare(one) &&
        one.stated.isNamed &&
        (one.year === table.year || !one.isDated) &&
        OF_A_FIGURE.test(one.label.text),
    );
  const names = beside.flatMap((one) => textsFor(one, 'indicator').map(({ prose }) => labelOf(prose.plain)));
  if (!said || names.some((one) => isSameName(said.label, one))) return [];
  return [
    {
      row: said.row,
      field: said.text.field,
      quotes: [quoteFigure(said), whole(name)],
      message: say(
        `「${said.label.text}」の数値は、様式の指標「${name.prose.source.trim()}」の数値です。同じ指標なら名前を揃えてください。`,
        `The figure of "${said.label.text}" is that of "${name.prose.source.trim()}" in the form. If it is the same, use that name.`,
      ),
    },
  ];
}

/** 父の参加率は391組中352組: the figure is what the rate is of. */
function isOfAShare({ label, family, stated, text: { prose } }: RowFigure): boolean {
  return (
    (/(?:率|割合)$/u.test(label.text) && family !== '%') ||
    prose.shares.some(({ whole: all }) => all.start === stated.start)
  );
}

/** 119件 of the indicator may be 119人 of the text, if it is no small number. */
function isCountedAlike(said: RowFigure, own: RowFigure): boolean {
  return said.family === own.family || own.family === '' || own.value >= LEAST * 5;
}

const ANYBODY = /^(?:延べ?|年間|実|総)?(?:利用|参加|来場|相談|対象|支援)(?:者|人員|人)数$/u;
/** Those of whom something became, and not everybody who came. */
const SOME =
  /(?:就職|就労|修了|卒業|合格|採用|定着|受診|接種|認定|進学|改善|達成|内定|入所|退所|応募)(?:者|人員|人|児)数/u;

/** 利用者数 is no name for 就職者数. */
function isOtherEnd(said: string, asked: string): boolean {
  return (ANYBODY.test(said) && SOME.test(asked)) || (ANYBODY.test(asked) && SOME.test(said));
}

/** Words that a name may have or not. */
const FILLING = /開催|実施|参加|利用|年度|年間|当該|総|延べ?|のべ/gu;

/** So many characters in common are a word of both. */
const WORD = 3;

function sharesWord(a: string, b: string): boolean {
  for (let i = 0; i + WORD <= a.length; i++) if (b.includes(a.slice(i, i + WORD))) return true;
  return false;
}

function isSameName(said: Label, asked: Label): boolean {
  if (said.isMean || said.isRunning) return true;
  if (isOtherEnd(said.key, asked.key)) return false;
  const [a, b] = [said.key.replace(FILLING, ''), asked.key.replace(FILLING, '')];
  return (
    said.stem.length < 2 ||
    b.endsWith(a) ||
    a.endsWith(b) ||
    said.stem === asked.stem ||
    sharesWord(said.stem, asked.stem)
  );
}

/** A cell of results with words of its own: 入館者数 214人, where the indicator is another. */
function inTheCell(row: Row, name: RowText, { table }: CheckInput): Finding[] {
  const names = rowsBeside(table, row).flatMap((one) =>
    textsFor(one, 'indicator').map(({ prose }) => labelOf(prose.plain)),
  );
  return textsFor(row, 'figure', 'status').flatMap((text): Finding[] => {
    const [figure, ...others] = text.prose.figures;
    const isOfThisYear = text.year === undefined || table.year === undefined || text.year === table.year;
    if (!figure?.isNamed || others.length > 0 || figure.aside !== undefined || !isOfThisYear) return [];
    const { label } = figure;
    const isList = text.prose.plain.length <= LONGEST_LIST && OF_A_FIGURE.test(label.text);
    if (!isList || names.some((one) => isSameName(label, one))) return [];
    return [
      {
        row,
        field: text.field,
        quotes: [quote(text, figure), whole(name)],
        message: say(
          `「${label.text}」は、様式の指標「${name.prose.source.trim()}」と名前が違います。指標の数値か確かめてください。`,
          `"${label.text}" is named otherwise than the form’s indicator "${name.prose.source.trim()}". Check that it is its figure.`,
        ),
      },
    ];
  });
}

const LONGEST_LIST = 30;

/** ケース会 in the form and ケース会議 in the text: a word more or less of the name. */
function inTheText(row: Row, name: RowText, { table }: CheckInput): Finding[] {
  const stem =
    /^([\p{Script=Han}\p{Script=Katakana}ー]{5,}?)(?:開催|実施|参加|利用)?(?:回数|件数|者数|人数|数)(?:[(（][^()（）]*[)）])?$/u.exec(
      name.prose.plain,
    )?.[1];
  if (stem === undefined || !/会$/u.test(stem)) return [];
  return [row, ...table.relatedTo(row)].flatMap((one) =>
    textsFor(one, 'status', 'evaluation', 'evaluationAndNext').flatMap((text): Finding[] => {
      const at = text.prose.plain.indexOf(`${stem}議`);
      if (at < 0) return [];
      return [
        {
          row: one,
          field: text.field,
          quotes: [quote(text, { start: at, end: at + stem.length + 1 })],
          message: say(
            `「${stem}議」は、様式の指標では「${stem}」です。同じものなら名前を揃えてください。`,
            `"${stem}議" is "${stem}" in the form’s indicator. If it is the same, use one name.`,
          ),
        },
      ];
    }),
  );
}
