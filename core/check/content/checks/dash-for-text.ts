/** R22: a dash where a plan or an answer in words belongs. */
import { say } from '../../../issue/say.js';
import { eachRow, whole, type ContentCheck } from '../finding.js';

const DASH = /^[-ー—―─－_=~…・.、。]{1,6}$/u;

export const dashForText: ContentCheck = {
  code: 'dash-for-text',
  looksFor: say(
    '取組み・方針や必須の文章の欄が「—」だけになっている',
    'a dash where a plan or an answer in words belongs',
  ),
  finds: [{ cells: { target: '—', status: '見送った。' } }],
  passes: [{ cells: { target: '実施方法を検討する' } }, { cells: { figure: '—' } }],
  examine: eachRow((row) =>
    row.texts.flatMap((text) => {
      const { field, prose, purpose } = text;
      const isAsked =
        field.required &&
        field.type === 'text' &&
        ['target', 'content', 'status', 'evaluation', 'evaluationAndNext', 'next'].includes(purpose);
      if (!isAsked || !DASH.test(prose.plain)) return [];
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
