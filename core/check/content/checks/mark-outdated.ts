/** R20: a mark 新規, 変更 or 統合 that stood there last year already. */
import { say } from '../../../issue/say.js';
import { compact } from '../../../text/normalise.js';
import { displayText } from '../../../record/value.js';
import { blockOf, type Field } from '../../../form/form.js';
import { eachRow, type ContentCheck, type Finding } from '../finding.js';
import type { Row } from '../row.js';

export const markOutdated: ContentCheck = {
  code: 'mark-outdated',
  looksFor: say(
    '「※新規」「※変更」「※統合」が前年度から残っている',
    'a mark of what is new, changed or joined that stood there last year already',
  ),
  finds: [{ cells: { programme: '見守り訪問\n※新規' }, previous: { programme: '見守り訪問\n※新規' } }],
  passes: [
    { cells: { programme: '見守り訪問' }, previous: { programme: '見守り訪問\n※新規' } },
    { cells: { programme: '見守り訪問\n※新規' } },
    { cells: { programme: '新規就農者の支援' }, previous: { programme: '新規就農者の支援' } },
  ],
  examine: eachRow((row, { table }) => {
    const previous = table.previousOf(row);
    return previous
      ? blockOf(table.form, row.record.block).fields.flatMap((field) => outdated(row, previous, field))
      : [];
  }),
};

const MARK =
  /[※＊*★☆◎●【[(（<＜〔]{1,2}(?:R\d+|令和\d+年度)?(新規|変更|統合|新設|新)(?:事業)?[】\])）>＞〕]?(?=$|[^\p{Script=Han}])/u;

function outdated(row: Row, previous: Row, field: Field): Finding[] {
  if (field.type === 'number' || field.type === 'date') return [];
  const [now, before] = [markIn(row, field), markIn(previous, field)];
  if (now === undefined || now !== before) return [];
  return [
    {
      row,
      field,
      quotes: quotesOf(row, field, now),
      message: say(
        `「${now}」の印が前年度にも付いていました。今年度もそう言えるか確かめ、言えなければ外してください。`,
        `The mark 「${now}」 stood here last year too. If it does not hold any more, take it off.`,
      ),
    },
  ];
}

function markIn({ record }: Row, field: Field): string | undefined {
  const text = compact(displayText(record.cells[field.id]?.value));
  if (text === '' || text.length > 200) return undefined;
  if (field.role !== 'key' && /^(?:新規|変更|統合|新設)$/u.test(text))
    return field.type === 'choice' && field.role === 'answer' ? undefined : text;
  // ★新規　見守り便: a space ends the mark.
  return (
    MARK.exec(text)?.[1] ?? MARK.exec(compact(displayText(record.cells[field.id]?.value).replace(/\s+/gu, '/')))?.[1]
  );
}

function quotesOf({ record }: Row, field: Field, mark: string): Finding['quotes'] {
  const text = displayText(record.cells[field.id]?.value);
  const at = text.lastIndexOf(mark);
  return [
    {
      of: { record, field },
      field: field.id,
      start: Math.max(0, at),
      end: at < 0 ? text.length : at + mark.length,
      text: at < 0 ? text : mark,
    },
  ];
}
