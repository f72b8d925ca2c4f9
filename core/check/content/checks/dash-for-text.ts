/** R22: a dash where a plan or an answer in words belongs. */
import { say } from '../../../issue/say.js';
import type { Field } from '../../../form/form.js';
import { whole, type ContentCheck, type Finding } from '../finding.js';
import type { Row, RowText } from '../row.js';

const DASH = /^[-ー—―─－_=~…・.、。]{1,6}$/u;

export const dashForText: ContentCheck = {
  code: 'dash-for-text',
  looksFor: say(
    '取組み・方針や必須の文章の欄が「—」だけになっている',
    'a dash where a plan or an answer in words belongs',
  ),
  finds: [{ cells: { target: '—', status: '見送った。' } }],
  passes: [{ cells: { target: '実施方法を検討する' } }, { cells: { figure: '—' } }],
  examine: ({ table: { rows } }) => {
    const usual = new Map<Field, boolean>();
    return (row) =>
      row.texts.flatMap((text) => {
        if (!DASH.test(text.prose.plain) || !isWritten(text)) return [];
        const { field, purpose } = text;
        const isAsked = usual.get(field) ?? (field.required || (purpose !== 'target' && isUsual(rows, row, field)));
        usual.set(field, isAsked);
        return isAsked ? [findingOf(row, text)] : [];
      });
  },
};

const WRITTEN: ReadonlySet<string> = new Set([
  'target',
  'content',
  'status',
  'evaluation',
  'evaluationAndNext',
  'next',
]);

function isWritten({ field, purpose }: RowText): boolean {
  return (field.type === 'text' && WRITTEN.has(purpose)) || (field.type === 'choice' && purpose === 'direction');
}

/** Of so many rows nearly all say something. */
const ENOUGH = 10;
const NEARLY_ALL = 0.9;

/** What everybody else fills in is asked for, though the form does not say so. */
function isUsual(rows: readonly Row[], { record: { block } }: Row, field: Field): boolean {
  const texts = rows
    .filter(({ record }) => record.block === block)
    .map(({ texts: own }) => own.find((text) => text.field.id === field.id));
  const said = texts.filter((text) => text !== undefined && !DASH.test(text.prose.plain));
  return texts.length >= ENOUGH && said.length >= NEARLY_ALL * texts.length;
}

function findingOf(row: Row, text: RowText): Finding {
  const { field, prose } = text;
  return {
    row,
    field,
    quotes: [whole(text)],
    message: say(
      `「${field.label.ja}」が「${prose.source.trim()}」だけです。書くことがないのなら、その理由を書いてください。`,
      `"${field.label.en}" is nothing but a dash. If there is nothing to say, say why.`,
    ),
  };
}
