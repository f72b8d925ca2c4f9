/**
 * What codes, marks and units mean: a table for each kind, so that the other tables need no explanation in themselves.
 */
import type { Publication, PublishedCell, PublishedField } from '../publication/publication.js';
import { counterNamed } from '../prose/counters.js';
import { column, openTable, type OpenTable } from './open-table.js';
import { openText, UNSHOWABLE } from './open-text.js';

/** @returns `programme.rating.2`; null for what is none of the choices */
export function choiceCode(block: string, field: PublishedField, value: PublishedCell['value']): string | null {
  const place = value === null ? -1 : field.choices.indexOf(String(value));
  return place < 0 ? null : `${block}.${field.id}.${place + 1}`;
}

export function blocksTable({ blocks }: Publication): OpenTable {
  type Row = Publication['blocks'][number];
  return openTable<Row>(
    { name: 'blocks', title: { ja: '区画コード表', en: 'Blocks' } },
    [
      column('block', ['区画コード', '区画を表す符号', 'the code of the block'], { of: ({ id }) => id }),
      column('label', ['区画名', '区画の名称', 'its name'], { of: ({ label }) => openText(label.ja) }),
      column('label_en', ['区画名（英語）', '区画の英語の名称', 'its name in English'], {
        of: ({ label }) => openText(label.en),
      }),
      column('rows', ['行数', '区画の行の数', 'how many rows it has'], {
        of: ({ rows }) => rows.length,
        type: 'integer',
      }),
    ],
    blocks,
  );
}

export function fieldsTable({ blocks, about }: Publication): OpenTable {
  const rows = blocks.flatMap((block) => block.fields.map((field, i) => ({ block, field, no: i + 1 })));
  type Row = (typeof rows)[number];
  return openTable<Row>(
    { name: 'fields', title: { ja: '項目定義表', en: 'Fields' } },
    [
      column('field', ['項目コード', '項目を表す符号', 'the code of the field'], {
        of: ({ block, field }) => `${block.id}.${field.id}`,
      }),
      column('block', ['区画コード', 'どの区画の項目か', 'its block'], {
        of: ({ block }) => block.id,
        codes: 'blocks',
      }),
      column('field_no', ['項目の順序', '区画の中での順序', 'its place in the block'], {
        of: ({ no }) => no,
        type: 'integer',
      }),
      column('label', ['項目名', '様式での名称', 'its name'], { of: ({ field }) => openText(field.label.ja) }),
      column('label_en', ['項目名（英語）', '英語の名称', 'its name in English'], {
        of: ({ field }) => openText(field.label.en),
      }),
      column('type', ['型コード', '値の種類', 'the type of its values'], {
        of: ({ field }) => field.type,
        codes: 'codes',
      }),
      column('role', ['役割コード', '行を見分けるか、与えられているか、回答か', 'key, given or answered'], {
        of: ({ field }) => field.role,
        codes: 'codes',
      }),
      column(
        'unit',
        ['単位', 'すべての行に共通の単位。行ごとに違うものは回答の表にある', 'the unit of all its figures'],
        {
          of: ({ field }) => (field.unit === null ? null : openText(field.unit)),
        },
      ),
      column('fiscal_year', ['対象年度', '項目の値の年度（西暦）', 'the fiscal year of its values'], {
        of: ({ field }) => field.year ?? about.fiscalYear,
        type: 'integer',
      }),
      column('definition', ['定義', '項目の意味', 'what it means'], {
        of: ({ field, block }) =>
          field.definition
            ? openText(field.definition.ja)
            : openText(`様式の「${block.label.ja}」の「${field.label.ja}」欄に書かれた値`),
      }),
    ],
    rows,
  );
}

export function choicesTable({ blocks }: Publication): OpenTable {
  const rows = blocks.flatMap((block) =>
    block.fields.flatMap((field) => field.choices.map((choice, i) => ({ block: block.id, field, choice, no: i + 1 }))),
  );
  type Row = (typeof rows)[number];
  return openTable<Row>(
    { name: 'choices', title: { ja: '選択肢コード表', en: 'Choices' } },
    [
      column('choice', ['選択肢コード', '選択肢を表す符号', 'the code of the choice'], {
        of: ({ block, field, choice }) => choiceCode(block, field, choice),
      }),
      column('field', ['項目コード', 'どの項目の選択肢か', 'its field'], {
        of: ({ block, field }) => `${block}.${field.id}`,
        codes: 'fields',
      }),
      column('choice_no', ['選択肢の順序', '様式での順序', 'its place'], { of: ({ no }) => no, type: 'integer' }),
      column('label', ['選択肢', '選択肢の言葉', 'the word'], { of: ({ choice }) => openText(choice) }),
    ],
    rows,
  );
}

/** Every code that no city gives, and every mark. */
const CODES: readonly (readonly [column: string, code: string, ja: string, en: string])[] = [
  ['status', 'value', '値がある', 'there is a value'],
  ['status', 'blank', '空欄（だれも書いていない）。0とは異なる', 'blank: nobody wrote anything; not 0'],
  ['status', 'unreadable', '元の表計算ファイルで誤りの値（#REF!など）になっている', 'an error value of the workbook'],
  ['state', 'draft', '案：未提出・未受理の課、未解決の不一致、または締め切り前', 'draft: something is open'],
  ['state', 'final', '確定', 'final'],
  ['type', 'text', '文字', 'text'],
  ['type', 'number', '数値', 'figure'],
  ['type', 'date', '日付', 'day'],
  ['type', 'choice', '選択肢', 'choice'],
  ['type', 'department', '担当課', 'department'],
  ['role', 'key', '行を見分ける項目', 'names the row'],
  ['role', 'plan', '様式で与えられている項目', 'given by the form'],
  ['role', 'answer', '担当課が回答する項目', 'answered by the department'],
  ['change', 'same', '前年度から続く', 'goes on'],
  ['change', 'renamed', '名称などが変わって続く', 'renamed'],
  ['change', 'split', '前年度の一つから分かれた', 'split from one'],
  ['change', 'joined', '前年度の複数がまとまった', 'joined from several'],
  ['change', 'new', '新規', 'new'],
  ['change', 'ended', '前年度で終わった', 'ended'],
  ['group_kind', 'all', '全体', 'all rows'],
  ['group_kind', 'goal', '目標などの見出し別', 'by goal'],
  [
    'group_kind',
    'department',
    '担当課別（複数の課の行はそれぞれに数える）',
    'by department; a row of several counts under each',
  ],
  ['outcome', 'reached', '目標に達した', 'target reached'],
  ['outcome', 'missed', '目標に達していない', 'target missed'],
  ['outcome', 'untold', '実績が数値でないか空欄', 'the result is no figure, or missing'],
  ['matter', 'department', '受理されていない課', 'a department that is not accepted'],
  ['matter', 'conflict', '複数の異なる値が届いている欄', 'a cell in which values disagree'],
  [
    'matter',
    'changed-given',
    '様式で与えた文と異なる文が届いている欄',
    'a given text that stands otherwise in what came in',
  ],
  ['log', 'layout', 'このデータの列の構成', 'the layout of these tables'],
  ['log', 'field-added', '前年度の様式になかった項目', 'a field that last year’s form did not have'],
  ['log', 'field-removed', '前年度の様式にあってなくなった項目', 'a field that went since last year'],
  ['log', 'revision', 'この公表の版', 'the revision of this publication'],
  ['mark', '', '空欄：値がない、または当てはまらない', 'an empty cell: no value, or none applies'],
  ['mark', UNSHOWABLE, '元の文字が外字で、ほかの機器で表示できない', 'a character that other computers cannot show'],
  [
    'mark',
    "'",
    "CSVの先頭の一つの「'」は、表計算ソフトが式と解さないための印。取り除くと元の文字になる",
    'one apostrophe in front of a text of a CSV keeps programs from taking it for a formula; without it the text is as it was',
  ],
];

export function codesTable(): OpenTable {
  type Row = (typeof CODES)[number];
  return openTable<Row>(
    { name: 'codes', title: { ja: '共通コード・記号表', en: 'Codes and marks' } },
    [
      column('column', ['コードの種類', 'どの列で使うか（物理名）', 'the column that uses it'], {
        of: ([name]) => name,
      }),
      column('code', ['コード', '符号または記号', 'the code'], { of: ([, code]) => (code === '' ? null : code) }),
      column('meaning', ['意味', '符号の意味', 'what it means'], { of: ([, , ja]) => ja }),
      column('meaning_en', ['意味（英語）', '符号の意味の英語', 'the same in English'], { of: ([, , , en]) => en }),
    ],
    CODES,
  );
}

const KINDS = {
  count: '数',
  money: '金額',
  share: '割合',
  points: '差（ポイント）',
  duration: '期間',
  no: '順序',
} as const;

export function unitsTable({ blocks }: Publication): OpenTable {
  const used = blocks.flatMap(({ fields, rows }) => [
    ...fields.map(({ unit }) => unit),
    ...rows.flatMap((row) => [row, ...row.last].flatMap(({ cells }) => Object.values(cells).map(({ unit }) => unit))),
  ]);
  const units = [...new Set(used.flatMap((unit) => (unit === null ? [] : [openText(unit)])))].sort();
  return openTable<string>(
    { name: 'units', title: { ja: '単位表', en: 'Units' } },
    [
      column('unit', ['単位', '数値に添える単位', 'the unit'], { of: (unit) => unit }),
      column('kind', ['単位の種類', '何を表す単位か', 'what it measures'], {
        of: (unit) => KINDS[counterNamed(unit)?.kind ?? (unit.endsWith('円') ? 'money' : 'count')],
      }),
    ],
    units,
  );
}
