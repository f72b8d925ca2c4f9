/** R27: an indicator in figures whose result is no figure, or is not stated at all. */
import { unitIn } from '../../../prose/labels.js';
import { counterNamed } from '../../../prose/counters.js';
import { say } from '../../../issue/say.js';
import { eachRow, whole, type CheckInput, type ContentCheck, type Finding } from '../finding.js';
import { resultOf } from '../result-of.js';
import { usesOf } from '../purposes.js';
import { isAnswered } from '../../check-reading.js';
import { blockOf } from '../../../form/form.js';
import { textsFor, type Row, type RowFigure, type RowText } from '../row.js';

export const resultNotAFigure: ContentCheck = {
  code: 'result-not-a-figure',
  looksFor: say(
    '数値の指標なのに、結果が数値でない、またはどこにも書かれていない',
    'an indicator in figures whose result is none, or is not stated',
  ),
  finds: [
    { cells: { indicator: '講座の参加者数（人）', figure: '実施した' } },
    { cells: { indicator: '講座の延べ参加者数（人）', status: '講座の実参加者数：11人' } },
  ],
  passes: [
    { cells: { indicator: '講座の参加者数（人）', figure: '48' } },
    { cells: { indicator: '講座の参加者数（人）', status: '参加者数　48人' } },
    { cells: { indicator: '周知の実施', figure: '実施した' } },
  ],
  examine: eachRow((row, input) => {
    const [name] = textsFor(row, 'indicator');
    const unit = name && counterNamed(unitIn(name.prose.plain) ?? textsFor(row, 'unit')[0]?.prose.plain ?? '');
    const result = name && unit ? resultOf(row, input.table) : undefined;
    if (result?.isColumn === true && isOpen(result)) return [inColumn(row, result.text, unit?.word ?? '')];
    if (!name || !unit || result) return [];
    const column = textsFor(row, 'figure').find(({ year }) => year === undefined || year === input.table.year);
    if (column)
      return column.prose.figures.some(({ aside }) => aside === undefined) ? [] : [inColumn(row, column, unit.word)];
    return leftBlank(row, name, input) ?? inText(row, name, input);
  }),
};

/** Said to be counted by somebody else, later, or no more. */
const NOT_COUNTED =
  /記さない|記載しない|集計(?:中|を|に|が)|把握(?:でき|して)(?:い)?(?:ない|ません)|未集計|未確定|公表|調査(?:は|を)?(?:行わ|実施し)(?:な|ま)/u;

function isToldWhy(row: Row, name: RowText, table: CheckInput['table']): boolean {
  const stem = name.prose.plain.replace(/[(（].*$/u, '').slice(0, 4);
  return [row, ...table.relatedTo(row)].some((one) =>
    one.texts.some(({ prose }) => prose.sentences.some(({ text }) => text.includes(stem) && NOT_COUNTED.test(text))),
  );
}

/** The form has a column for the result, others fill it in, and this one is blank. */
function leftBlank(row: Row, name: RowText, { table }: CheckInput): Finding[] | undefined {
  const own = usesOf(table.form, blockOf(table.form, row.record.block)).find(
    ({ purpose, year, field }) =>
      purpose === 'figure' &&
      field.role === 'answer' &&
      field.type === 'number' &&
      (year === undefined || year === table.year),
  );
  if (own === undefined || row.record.cells[own.field.id]?.value.kind !== 'blank') return undefined;
  // What nobody has begun is missing as a whole, and told as that.
  if (![row, ...table.relatedTo(row), ...table.ofProgramme(row)].some((one) => hasAnswer(one, table))) return [];
  if (isToldWhy(row, name, table) || !row.figures.some(({ purpose, isColumn }) => isColumn && purpose !== 'rate'))
    return [];
  return [
    {
      row,
      field: own.field,
      quotes: [whole(name)],
      message: say(
        `指標「${name.prose.source.trim()}」の結果が空欄です。数値を入力するか、書けない理由を書いてください。`,
        `The result of "${name.prose.source.trim()}" is blank. Enter it, or say why there is none.`,
      ),
    },
  ];
}

function hasAnswer({ record: { block, cells } }: Row, { form }: CheckInput['table']): boolean {
  const answers = blockOf(form, block).fields.filter(({ role }) => role === 'answer');
  return answers.some((field) => isAnswered(form, field, cells[field.id]?.value));
}

/** 97回以上 says less than a figure. */
function isOpen({ stated: { bound, isApproximate } }: RowFigure): boolean {
  return bound !== '' || isApproximate;
}

function inColumn(row: Row, column: RowText, unit: string): Finding {
  return {
    row,
    field: column.field,
    quotes: [whole(column)],
    message: say(
      `数値（${unit}）で答える指標です。数値を入力してください。`,
      `This indicator is in figures (${unit}). Enter one.`,
    ),
  };
}

/** Where the form leaves the result to the programme's text, it has to be there under the indicator's name. */
function inText(row: Row, name: RowText, { table }: CheckInput): Finding[] {
  const texts = [row, ...table.relatedTo(row)].flatMap((one) =>
    textsFor(one, 'status', 'evaluation', 'evaluationAndNext').map((text) => ({ row: one, text })),
  );
  const [place] = texts;
  const hasBegun = row.plannedDirection === undefined || !/検討|準備/u.test(row.plannedDirection.value);
  const isColumnGiven = usesOf(table.form, blockOf(table.form, row.record.block)).some(
    ({ purpose, year, field }) =>
      purpose === 'figure' &&
      (year === undefined || year === table.year) &&
      row.record.cells[field.id]?.value.kind === 'value',
  );
  if (!place || !hasBegun || isColumnGiven) return [];
  // Nothing in figures at all: the text is not where results are stated.
  if (!texts.some(({ text }) => text.prose.figures.some(({ aside }) => aside === undefined))) return [];
  return [
    {
      row: place.row,
      field: place.text.field,
      quotes: [whole(name)],
      message: say(
        `指標「${name.prose.source.trim()}」の数値が書かれていません。指標と同じ名前で数値を書いてください。`,
        `The figure of the indicator "${name.prose.source.trim()}" is not stated. State it under that name.`,
      ),
    },
  ];
}
