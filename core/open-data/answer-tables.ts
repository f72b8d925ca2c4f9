/**
 * The answers in long form: a row for each field of each record, and for each paragraph of a text.
 */
import type { Publication, PublishedBlock, PublishedCell, PublishedField } from '../publication/publication.js';
import { choiceCode } from './code-tables.js';
import { column, openTable, type OpenTable, type OpenValue } from './open-table.js';
import { openText, paragraphsOf } from './open-text.js';

interface Answer {
  readonly block: PublishedBlock;
  readonly row: { readonly id: string; readonly no: number; readonly name: string };
  readonly field: PublishedField;
  readonly cell: PublishedCell;
  readonly fiscalYear: number;
  readonly paragraph: number;
  readonly text: string | null;
  /** Which of last year's rows; 0 of this year's. */
  readonly lastNo: number;
}

export function answersTable(publication: Publication): OpenTable {
  const { about, blocks } = publication;
  const answers = blocks.flatMap((block) =>
    block.rows.flatMap((row) => answersIn(block, { row, cells: row.cells, fiscalYear: about.fiscalYear, lastNo: 0 })),
  );
  const title = { ja: '回答', en: 'Answers' };
  return openTable({ name: 'answers', title }, [...OF_ROW, ...columnsOf(publication)], answers);
}

/** The same of the rows of last year that go on. */
export function lastAnswersTable(publication: Publication): OpenTable {
  const { about, blocks } = publication;
  const fiscalYear = about.last?.fiscalYear ?? about.fiscalYear;
  const answers = blocks.flatMap((block) =>
    block.rows.flatMap((row) =>
      row.last.flatMap(({ cells }, i) => answersIn(block, { row, cells, fiscalYear, lastNo: i + 1 })),
    ),
  );
  const title = { ja: '前年度の回答', en: 'Answers of last year' };
  return openTable({ name: 'last-answers', title }, [...OF_ROW, LAST_NO, ...columnsOf(publication)], answers);
}

interface AnswersOf extends Pick<Answer, 'row' | 'fiscalYear' | 'lastNo'> {
  readonly cells: Readonly<Record<string, PublishedCell>>;
}

function answersIn(block: PublishedBlock, { row, cells, fiscalYear, lastNo }: AnswersOf): Answer[] {
  return block.fields.flatMap((field) => {
    const cell = cells[field.id];
    if (!cell) return [];
    const one = { block, row, field, cell, lastNo, fiscalYear: field.year ?? fiscalYear };
    return textsOf(field, cell).map((text, i): Answer => ({ ...one, paragraph: i + 1, text }));
  });
}

/** What stands in the column of texts: nothing where a figure or a day says it all. */
function textsOf(field: PublishedField, { kind, text, value }: PublishedCell): readonly (string | null)[] {
  if (kind !== 'value' || typeof value === 'number' || isDay(field, value)) return [null];
  if (field.type === 'department')
    return String(value ?? text)
      .split('\n')
      .map(openText);
  if (field.type === 'choice' && value !== null) return [openText(String(value))];
  return paragraphsOf(text);
}

function isDay({ type }: PublishedField, value: PublishedCell['value']): boolean {
  return type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(String(value));
}

const OF_ROW = [
  column<Answer>('row_id', ['行ID', '行を見分ける番号。年度の途中で変わらない', 'names the row for ever'], {
    of: ({ row }) => row.id,
  }),
  column<Answer>('block', ['区画コード', '様式のどの部分の行か', 'the part of the form'], {
    of: ({ block }) => block.id,
    codes: 'blocks',
  }),
  column<Answer>('row_no', ['行番号', '区画の中での順序', 'the place of the row in its block'], {
    of: ({ row }) => row.no,
    type: 'integer',
  }),
  column<Answer>('row_name', ['名称', '事業名など、行の名称', 'what the row is called'], {
    of: ({ row }) => openText(row.name),
  }),
  column<Answer>('field', ['項目コード', 'どの項目か', 'the field'], {
    of: ({ block, field }) => `${block.id}.${field.id}`,
    codes: 'fields',
  }),
];

const LAST_NO = column<Answer>(
  'last_no',
  ['前年度の行の番号', '統合された事業では2以上がある', 'which of the rows of last year'],
  { of: ({ lastNo }) => lastNo, type: 'integer' },
);

function columnsOf({ about }: Publication) {
  const { revision, state } = about;
  const ofFigure = (answer: Answer, value: OpenValue) => (typeof answer.cell.value === 'number' ? value : null);
  return [
    column<Answer>('field_label', ['項目名', '様式での項目の名称', 'what the form calls the field'], {
      of: ({ field }) => openText(field.label.ja),
    }),
    column<Answer>('fiscal_year', ['対象年度', '値の年度（西暦。4月に始まる）', 'the fiscal year of the value'], {
      of: ({ fiscalYear }) => fiscalYear,
      type: 'integer',
    }),
    column<Answer>('status', ['値の状態コード', '値があるか、空欄か、読み取れないか', 'value, blank or unreadable'], {
      of: ({ cell }) => cell.kind,
      codes: 'codes',
    }),
    column<Answer>('paragraph', ['段落番号', '文の何番目の段落か', 'the paragraph of the text'], {
      of: ({ paragraph }) => paragraph,
      type: 'integer',
    }),
    column<Answer>('text', ['文字', '文または語', 'the text'], { of: ({ text }) => (text === '' ? null : text) }),
    column<Answer>('number', ['数値', '単位を除いた数', 'the figure without its unit'], {
      of: (answer) => ofFigure(answer, Number(answer.cell.value)),
      type: 'decimal',
    }),
    column<Answer>('unit', ['単位', '数値の単位', 'in what the figure is counted'], {
      of: (answer) => ofFigure(answer, answer.cell.unit === null ? null : openText(answer.cell.unit)),
    }),
    column<Answer>('date', ['日付', '西暦の年月日', 'the day'], {
      of: ({ field, cell }) => (isDay(field, cell.value) ? String(cell.value) : null),
      type: 'date',
    }),
    column<Answer>('choice', ['選択肢コード', '選ばれた選択肢', 'the choice'], {
      of: ({ block, field, cell }) => choiceCode(block.id, field, cell.value),
      codes: 'choices',
    }),
    column<Answer>('note', ['補足', '選択肢に添えられた言葉', 'what stands behind a choice'], {
      of: ({ cell }) => (cell.note === null ? null : openText(cell.note)),
    }),
    column<Answer>('revision', ['版', '取りまとめの版の番号', 'the revision of the evaluation'], {
      of: () => revision,
      type: 'integer',
    }),
    column<Answer>('state', ['公表区分コード', '案か確定か', 'draft or final'], { of: () => state, codes: 'codes' }),
  ];
}
