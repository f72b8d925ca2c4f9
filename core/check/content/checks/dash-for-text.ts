/** R22: a dash where a plan or an answer in words belongs. */
import { say } from '../../../issue/say.js';
import type { Field } from '../../../form/form.js';
import { eachRow, whole, type ContentCheck } from '../finding.js';
import type { Row } from '../row.js';
import type { Table } from '../table.js';

const DASH = /^[-ー—―─－_=~…・.、。]{1,6}$/u;

export const dashForText: ContentCheck = {
  code: 'dash-for-text',
  looksFor: say(
    '取組み・方針や必須の文章の欄が「—」だけになっている',
    'a dash where a plan or an answer in words belongs',
  ),
  finds: [{ cells: { target: '—', status: '見送った。' } }],
  passes: [{ cells: { target: '実施方法を検討する' } }, { cells: { figure: '—' } }],
  examine: eachRow((row, { table }) =>
    row.texts.flatMap((text) => {
      const { field, prose, purpose } = text;
      if (!DASH.test(prose.plain)) return [];
      const isAsked =
        (field.required || (purpose !== 'target' && isUsual(table, row, field))) &&
        field.type === 'text' &&
        ['target', 'content', 'status', 'evaluation', 'evaluationAndNext', 'next'].includes(purpose);
      if (!isAsked) return [];
      return [
        {
          row,
          field,
          quotes: [whole(text)],
          message: say(
            `「${field.label.ja}」が「${prose.source.trim()}」だけです。書くことがないのなら、その理由を書いてください。`,
            `"${field.label.en}" is nothing but a dash. If there is nothing to say, say why.`,
          ),
        },
      ];
    }),
  ),
};

/** Of so many rows nearly all say something. */
const ENOUGH = 10;
const NEARLY_ALL = 0.9;

/** What everybody else fills in is asked for, though the form does not say so. */
function isUsual({ rows }: Table, { record: { block } }: Row, field: Field): boolean {
  const texts = rows
    .filter(({ record }) => record.block === block)
    .map(({ texts: own }) => own.find((text) => text.field.id === field.id));
  const said = texts.filter((text) => text !== undefined && !DASH.test(text.prose.plain));
  return texts.length >= ENOUGH && said.length >= NEARLY_ALL * texts.length;
}
