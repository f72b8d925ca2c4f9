/**
 * What is published of a form, with records that nobody wrote: every field of every block has what people type, and what
 * breaks tables: line breaks, marks, formulas, spaces for looks, figures with units, choices with a word behind them.
 */
import { formInYear } from '../../core/form/form-year.js';
import type { Block, Field, Form } from '../../core/form/form.js';
import { linkRecords } from '../../core/programme-link/linked-records.js';
import { publicationOf, type PublicationInput } from '../../core/publication/publication-of.js';
import type { Publication } from '../../core/publication/publication.js';
import { RecordTable } from '../../core/record/record-table.js';
import type { FormRecord, RecordCell } from '../../core/record/record.js';
import { BLANK, textValue, type FieldValue } from '../../core/record/value.js';

const YEAR = 2025;
export const HOSTILE = [
  '=HYPERLINK("http://example.invalid","合計")',
  "'=1+1 と書かれた",
  '-',
  '＝ひらく　ひろば\n\n　①　絵本を読む、② 体 操\r\n(株)みどり,「花」"種"',
  '利用者は㈱みどりの1,234人、ｶﾌｪは Ⅲ期\tまで',
  '\ue000田の会',
  '',
];
const FIGURES = ['2,793人', '0', '△12', '11か所', '未定', ''];

/** @param rows of each block */
export function inventedInput(document: Form, rows = 9): PublicationInput {
  const form = formInYear(document, YEAR);
  const before = formInYear(document, YEAR - 1);
  const records = form.blocks.flatMap((block) => recordsOf(form, block, rows));
  const last = before.blocks.flatMap((block) => recordsOf(before, block, rows + 1, 1));
  const table = RecordTable.of(form, records, { idOf: ({ block }, i) => `${block}-${i}` });
  return {
    form,
    municipality: '見本市',
    plan: '緑と水の計画',
    fiscalYear: YEAR,
    revision: 7,
    at: new Date('2026-04-30T15:30:00Z'),
    seal: undefined,
    rows: table.rows,
    conflicts: table.rows.slice(0, 1).map(({ id }) => ({ record: id, field: form.blocks[0]?.fields[0]?.id ?? '' })),
    departments: [{ name: '公園課', state: 'editing', unanswered: 2 }],
    changedGiven: [],
    isCycleOpen: true,
    isSuperseded: false,
    last: {
      fiscalYear: YEAR - 1,
      revision: 40,
      form: before,
      records: last,
      linked: linkRecords(form, [], last, records),
    },
  };
}

export function inventedPublication(form: Form, rows?: number): Publication {
  return publicationOf(inventedInput(form, rows));
}

function recordsOf(form: Form, block: Block, count: number, shift = 0): FormRecord[] {
  return Array.from({ length: count }, (_, i): FormRecord => {
    const cells = Object.fromEntries(
      block.fields.map((field, f): [string, RecordCell] => [
        field.id,
        { value: field.role === 'key' ? keyValue(field, i) : valueOf(form, field, i + f + shift), address: '' },
      ]),
    );
    const key = Object.fromEntries(
      block.key.map((id) => {
        const value = cells[id]?.value;
        return [id, value?.kind === 'value' ? value.text : `見出し${i % 3}`] as const;
      }),
    );
    return { block: block.id, sheet: `シート${i % 2}`, key, cells, rows: [i + 1, i + 1] };
  });
}

function keyValue({ type, label }: Field, i: number): FieldValue {
  return textValue(type === 'department' ? '公園課' : `${label.ja}\n${i + 1}`);
}

function valueOf(form: Form, { type, vocabulary = '' }: Field, i: number): FieldValue {
  const pick = (texts: readonly string[]) => textValue(texts[i % texts.length] ?? '');
  switch (type) {
    case 'choice': {
      const { choices = [], qualified = false } = form.vocabularies[vocabulary] ?? {};
      const words = choices.map(({ value }) => value);
      return pick([...words, ...(qualified ? [`${words[0]}（一部）`] : []), ` ${words[0]}　`, 'その他（検討中）', '']);
    }
    case 'number':
      return i % 4 === 0 ? { kind: 'value', text: '85%', raw: 0.85 } : pick(FIGURES);
    case 'date':
      return pick(['令和7年4月1日', '2025/5/6', '来年', '']);
    case 'department':
      return pick(['公園課', '公園課・道路課']);
    case 'text':
      if (i % 11 === 0) return { kind: 'unreadable', text: '#REF!' };
      return i % 5 === 0 ? BLANK : pick(i % 3 === 0 ? FIGURES : HOSTILE);
  }
}
