/**
 * The records themselves: what they are called, under what they stand, whose they are, what they were last year.
 */
import type { Publication, PublishedBlock, PublishedRow } from '../publication/publication.js';
import { column, openTable, type OpenTable } from './open-table.js';
import { openText } from './open-text.js';

interface Placed {
  readonly block: PublishedBlock;
  readonly row: PublishedRow;
}

const rowId = <R extends { readonly row: { readonly id: string } }>() =>
  column<R>('row_id', ['行ID', '行を見分ける番号', 'names the row'], { of: ({ row }) => row.id });

export function rowsTable(publication: Publication): OpenTable {
  return openTable<Placed>(
    { name: 'rows', title: { ja: '行一覧', en: 'Rows' } },
    [
      rowId(),
      column('block', ['区画コード', '様式のどの部分の行か', 'its block'], {
        of: ({ block }) => block.id,
        codes: 'blocks',
      }),
      column('row_no', ['行番号', '区画の中での順序', 'its place'], { of: ({ row }) => row.no, type: 'integer' }),
      column('row_name', ['名称', '事業名など', 'what it is called'], { of: ({ row }) => openText(row.name) }),
      column('change', ['前年度からの変化コード', '前年度がない年度や区画では空欄', 'what became of last year’s row'], {
        of: ({ row }) => row.change,
        codes: 'codes',
      }),
    ],
    placed(publication),
  );
}

export function headingsTable(publication: Publication): OpenTable {
  const rows = placed(publication).flatMap(({ row }) =>
    row.headings.map((heading, i) => ({ row, heading, level: i + 1 })),
  );
  return openTable<(typeof rows)[number]>(
    { name: 'row-headings', title: { ja: '行の上位の見出し', en: 'What stands over the rows' } },
    [
      rowId(),
      column('level', ['段', '1が最も上の段', '1 is the outermost'], { of: ({ level }) => level, type: 'integer' }),
      column('kind', ['見出しの種類', '目標、施策など', 'what kind of heading'], {
        of: ({ heading }) => openText(heading.label.ja),
      }),
      column('heading', ['見出し', '見出しの文字', 'the heading'], { of: ({ heading }) => openText(heading.text) }),
    ],
    rows,
  );
}

export function departmentsTable(publication: Publication): OpenTable {
  const rows = placed(publication).flatMap(({ row }) => row.departments.map((name) => ({ row, name })));
  return openTable<(typeof rows)[number]>(
    { name: 'row-departments', title: { ja: '行の担当課', en: 'Departments of the rows' } },
    [rowId(), column('department', ['担当課', '課の正式な名称', 'its name'], { of: ({ name }) => openText(name) })],
    rows,
  );
}

export function lastRowsTable(publication: Publication): OpenTable {
  const rows = placed(publication).flatMap(({ row }) => row.last.map((last, i) => ({ row, last, no: i + 1 })));
  return openTable<(typeof rows)[number]>(
    { name: 'last-rows', title: { ja: '前年度の行との対応', en: 'Rows of last year that go on' } },
    [
      rowId(),
      column('last_no', ['前年度の行の番号', '統合された事業では2以上がある', 'which of the rows'], {
        of: ({ no }) => no,
        type: 'integer',
      }),
      column('last_name', ['前年度の名称', '前年度の事業名など', 'what it was called'], {
        of: ({ last }) => openText(last.name),
      }),
    ],
    rows,
  );
}

export function endedTable({ blocks }: Publication): OpenTable {
  const rows = blocks.flatMap((block) => block.ended.map((row, i) => ({ block, row, no: i + 1 })));
  return openTable<(typeof rows)[number]>(
    { name: 'ended-rows', title: { ja: '前年度で終わった行', en: 'Rows that ended with last year' } },
    [
      column('block', ['区画コード', '様式のどの部分の行か', 'its block'], {
        of: ({ block }) => block.id,
        codes: 'blocks',
      }),
      column('ended_no', ['番号', '区画の中での順序', 'its place'], { of: ({ no }) => no, type: 'integer' }),
      column('last_name', ['前年度の名称', '前年度の事業名など', 'what it was called'], {
        of: ({ row }) => openText(row.name),
      }),
    ],
    rows,
  );
}

function placed({ blocks }: Publication): Placed[] {
  return blocks.flatMap((block) => block.rows.map((row) => ({ block, row })));
}
