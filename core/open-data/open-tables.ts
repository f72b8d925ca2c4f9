/**
 * All tables of a publication, each a file of its own: the data, the code tables, and the tables that say what the others hold.
 */
import { PUBLICATION_LAYOUT, type Publication } from '../publication/publication.js';
import { answersTable, lastAnswersTable } from './answer-tables.js';
import { blocksTable, choicesTable, codesTable, fieldsTable, unitsTable } from './code-tables.js';
import { column, openTable, type OpenTable } from './open-table.js';
import { openText } from './open-text.js';
import { departmentsTable, endedTable, headingsTable, lastRowsTable, rowsTable } from './row-tables.js';
import { choiceTallyTable, movesTable, programmeTallyTable, targetTallyTable } from './tally-tables.js';

/** Tables of which this publication has nothing stand there with their headers alone: the layout is the same every year. */
export function openTables(publication: Publication): readonly OpenTable[] {
  const tables = [
    aboutTable(publication),
    answersTable(publication),
    rowsTable(publication),
    headingsTable(publication),
    departmentsTable(publication),
    lastRowsTable(publication),
    lastAnswersTable(publication),
    endedTable(publication),
    choiceTallyTable(publication),
    movesTable(publication),
    targetTallyTable(publication),
    programmeTallyTable(publication),
    openMattersTable(publication),
    blocksTable(publication),
    fieldsTable(publication),
    choicesTable(publication),
    codesTable(),
    unitsTable(publication),
    licenceTable(publication),
    changesTable(publication),
  ];
  const told = [...tables, columnsTable(tables)];
  return [...told, tablesTable(told)];
}

function aboutTable({ about, layout }: Publication): OpenTable {
  return openTable<Publication['about']>(
    { name: 'about', title: { ja: 'このデータについて', en: 'About this data' } },
    [
      column('municipality', ['自治体', '正式な名称', 'its official name'], {
        of: (one) => openText(one.municipality),
      }),
      column(
        'area_code',
        ['全国地方公共団体コード', '様式に書かれていないときは空欄', 'the code of the municipality'],
        {
          of: ({ areaCode }) => areaCode,
        },
      ),
      column('plan', ['計画', '計画の名称', 'the plan'], { of: ({ plan }) => openText(plan) }),
      column('fiscal_year', ['年度', '評価する年度（西暦。4月に始まる）', 'the fiscal year'], {
        of: ({ fiscalYear }) => fiscalYear,
        type: 'integer',
      }),
      column('form', ['様式ID', '様式の符号', 'the form'], { of: ({ form }) => form.id }),
      column('form_version', ['様式の版', '様式の版の番号', 'its version'], {
        of: ({ form }) => form.version,
        type: 'integer',
      }),
      column('form_title', ['様式名', '様式の名称', 'its title'], { of: ({ form }) => openText(form.title.ja) }),
      column('revision', ['版', '取りまとめの版の番号', 'the revision'], {
        of: ({ revision }) => revision,
        type: 'integer',
      }),
      column('at', ['版の日時', '日本標準時', 'when it came about'], { of: ({ at }) => at, type: 'datetime' }),
      column('seal', ['封', '版の改変を見つけるための符号', 'the seal of the revision'], { of: ({ seal }) => seal }),
      column('state', ['公表区分コード', '案か確定か', 'draft or final'], { of: ({ state }) => state, codes: 'codes' }),
      column('last_fiscal_year', ['前回の年度', '比べた年度（西暦）', 'the year that it is compared with'], {
        of: ({ last }) => last?.fiscalYear ?? null,
        type: 'integer',
      }),
      column('source', ['出典', 'データの作成者', 'the source'], {
        of: (one) => openText(`${one.municipality}「${one.plan}」${one.fiscalYear}年度 ${one.form.title.ja}`),
      }),
      column('contact', ['問い合わせ先', '部署。様式に書かれていないときは空欄', 'the office to ask'], {
        of: ({ contact }) => (contact === null ? null : openText(contact)),
      }),
      column('layout', ['構成の版', '表の構成の版', 'the version of the layout'], {
        of: () => layout,
        type: 'integer',
      }),
      column('encoding', ['CSVの文字コード', 'BOM付きUTF-8、改行はCRLF', 'UTF-8 with BOM, lines end with CRLF'], {
        of: () => 'UTF-8（BOM付き）',
      }),
    ],
    [about],
  );
}

function openMattersTable({ open }: Publication): OpenTable {
  const rows = [
    ...open.departments.map(({ name, unanswered }) => ({
      matter: 'department',
      name,
      row: null,
      field: null,
      unanswered,
    })),
    ...open.conflicts.map(({ block, row, name, field }) => {
      return { matter: 'conflict', name, row, field: field === '' ? null : `${block}.${field}`, unanswered: null };
    }),
    ...open.changedGiven.map(({ block, row, name, field }) => {
      return { matter: 'changed-given', name, row, field: field === '' ? null : `${block}.${field}`, unanswered: null };
    }),
  ];
  return openTable<(typeof rows)[number]>(
    { name: 'open-matters', title: { ja: '確定していない事項', en: 'What is still open' } },
    [
      column('matter', ['事項コード', '何が確定していないか', 'what is open'], {
        of: ({ matter }) => matter,
        codes: 'codes',
      }),
      column('name', ['課または行の名称', 'どの課・どの行か', 'whose'], { of: ({ name }) => openText(name) }),
      column('row_id', ['行ID', '課のときは空欄', 'the row'], { of: ({ row }) => row }),
      column('field', ['項目コード', '行の全体のときは空欄', 'the field'], {
        of: ({ field }) => field,
        codes: 'fields',
      }),
      column('unanswered', ['未回答の行数', '課が回答していない行の数', 'rows without an answer'], {
        of: ({ unanswered }) => unanswered,
        type: 'integer',
      }),
    ],
    rows,
  );
}

function licenceTable({ about: { licence, municipality } }: Publication): OpenTable {
  const told = licence ?? { name: `定められていません。${municipality}に確かめてください。`, url: null };
  return openTable<typeof told>(
    { name: 'licence', title: { ja: '利用条件', en: 'Licence' } },
    [
      column('licence', ['ライセンス', '利用の条件', 'on which terms it may be used'], {
        of: ({ name }) => openText(name),
      }),
      column('url', ['ライセンスのURL', '条文の場所', 'where they stand'], { of: ({ url }) => url }),
    ],
    [told],
  );
}

function changesTable({ about, blocks }: Publication): OpenTable {
  const day = about.at.slice(0, 10);
  const rows = [
    { log: 'layout', day: null, what: `第${PUBLICATION_LAYOUT}版：はじめの構成` },
    ...blocks.flatMap((block) =>
      block.fieldChanges.map(({ id, label, change }) => ({
        log: `field-${change}`,
        day: null,
        what: `${block.id}.${id} ${label.ja}`,
      })),
    ),
    { log: 'revision', day, what: `第${about.revision}版` },
  ];
  return openTable<(typeof rows)[number]>(
    { name: 'changes', title: { ja: '変更履歴', en: 'Changes' } },
    [
      column('log', ['変更の種類コード', '何が変わったか', 'what changed'], { of: ({ log }) => log, codes: 'codes' }),
      column('date', ['日付', '分かるもののみ', 'when'], { of: (one) => one.day, type: 'date' }),
      column('content', ['内容', '変更の内容', 'how'], { of: ({ what }) => openText(what) }),
    ],
    rows,
  );
}

function columnsTable(tables: readonly OpenTable[]): OpenTable {
  const rows = tables.flatMap((table) => table.columns.map((one, i) => ({ table: table.name, one, no: i + 1 })));
  return openTable<(typeof rows)[number]>(
    { name: 'columns', title: { ja: '列定義表', en: 'Columns' } },
    [
      column('table', ['表の物理名', 'どの表の列か', 'its table'], { of: ({ table }) => table }),
      column('column_no', ['列の順序', '表の中での順序', 'its place'], { of: ({ no }) => no, type: 'integer' }),
      column('title', ['列名', '見出しの文字', 'its header'], { of: ({ one }) => one.title }),
      column('physical_name', ['列の物理名', '半角英数字の名称', 'its name in ASCII'], { of: ({ one }) => one.name }),
      column('type', ['列の型', '値の種類', 'the type of its values'], { of: ({ one }) => one.type }),
      column('code_table', ['コード表の物理名', 'コードの意味が書かれた表', 'the table of its codes'], {
        of: ({ one }) => one.codes ?? null,
      }),
      column('definition', ['列の定義', '列の意味', 'what it holds'], { of: ({ one }) => openText(one.definition.ja) }),
      column('definition_en', ['列の定義（英語）', '列の意味の英語', 'the same in English'], {
        of: ({ one }) => openText(one.definition.en),
      }),
    ],
    rows,
  );
}

function tablesTable(tables: readonly OpenTable[]): OpenTable {
  return openTable<OpenTable>(
    { name: 'tables', title: { ja: '表一覧', en: 'Tables' } },
    [
      column('table', ['表の物理名', '半角英数字の名称。CSVのファイル名と、ブックのシート名', 'its name in ASCII'], {
        of: ({ name }) => name,
      }),
      column('title', ['表の名称', '表の名称', 'its title'], { of: ({ title }) => title.ja }),
      column('title_en', ['表の名称（英語）', '表の名称の英語', 'its title in English'], {
        of: ({ title }) => title.en,
      }),
      column('rows', ['行数', '見出しを除いた行の数', 'how many rows it has'], {
        of: ({ rows }) => rows.length,
        type: 'integer',
      }),
    ],
    tables,
  );
}
