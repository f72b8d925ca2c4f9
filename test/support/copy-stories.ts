/**
 * Stories of one department's workbook that is sent four times without a link (rule I4): what each copy holds, what it
 * descends from, and what becomes of every cell. Told once; upload and `consolidate` both have to come to it.
 */
import { formatAddress } from '../../core/grid/address.js';
import { NO_EDITS } from '../../core/grid/edit.js';
import { displayText } from '../../core/record/value.js';
import { readSampleForm } from '../../server/sample/sample-city.js';
import { readForm } from '../../server/workbook/read-form.js';
import { readWorkbook } from '../../server/xlsx/read-workbook.js';
import { patchWorkbook } from '../../server/xlsx/patch/patch-workbook.js';

/** The answers of the department's two rows: `1.rating`, `2.result`. */
export type Answers = Readonly<Record<string, string>>;

export interface CopyStory {
  readonly title: string;
  /** In the order in which they are sent. */
  readonly files: readonly {
    readonly name: string;
    readonly holds: Answers;
    /** The file that it descends from, '' for the blank form; and in how many cells it differs. */
    readonly from: readonly [file: string, differing: number];
  }[];
  /** What stands in the end; elsewhere what the blank form has. */
  readonly result: Answers;
  /** What was proposed against it. */
  readonly conflicts: Readonly<Record<string, readonly string[]>>;
}

export const DEPARTMENT = '図書館';

const FIRST: Answers = { '1.achievement': '毎月開いた。', '1.result': '10', '1.rating': 'B' };
const CORRECTED: Answers = { ...FIRST, '1.achievement': '毎月二回開いた。', '2.rating': 'A' };
const PARALLEL: Answers = {
  '1.achievement': '読み聞かせを催した。',
  '1.result': '20',
  '1.rating': 'S',
  '2.achievement': '本を届けた。',
};
const WHOLE: Answers = { ...FIRST, '2.achievement': '本を届けた。' };
const EDITED: Answers = { ...WHOLE, '2.rating': 'S', '2.result': '5.5' };

export const COPY_STORIES: readonly CopyStory[] = [
  {
    title: 'a corrected copy replaces what it corrects, and an old one that is sent again changes nothing',
    files: [
      { name: '1.xlsx', holds: FIRST, from: ['', 3] },
      { name: '2.xlsx', holds: CORRECTED, from: ['1.xlsx', 2] },
      {
        name: '3.xlsx',
        holds: { ...CORRECTED, '1.result': '', '2.achievement': '本を届けた。' },
        from: ['2.xlsx', 2],
      },
      { name: '4.xlsx', holds: FIRST, from: ['1.xlsx', 0] },
    ],
    result: { '1.achievement': '毎月二回開いた。', '1.rating': 'B', '2.achievement': '本を届けた。', '2.rating': 'A' },
    conflicts: {},
  },
  {
    title: 'a colleague’s parallel copy conflicts, and each goes on correcting their own',
    files: [
      { name: '1.xlsx', holds: FIRST, from: ['', 3] },
      { name: '2.xlsx', holds: PARALLEL, from: ['', 4] },
      {
        name: '3.xlsx',
        holds: { ...PARALLEL, '2.achievement': '本を毎週届けた。', '2.direction': '継続' },
        from: ['2.xlsx', 2],
      },
      { name: '4.xlsx', holds: CORRECTED, from: ['1.xlsx', 2] },
    ],
    result: { ...CORRECTED, '2.achievement': '本を毎週届けた。', '2.direction': '継続' },
    conflicts: { '1.achievement': ['読み聞かせを催した。'], '1.result': ['20'], '1.rating': ['S'] },
  },
  {
    title: 'an old copy that was edited brings its new cells, and not its stale ones',
    files: [
      { name: '1.xlsx', holds: WHOLE, from: ['', 4] },
      {
        name: '2.xlsx',
        holds: {
          ...WHOLE,
          ...{ '1.achievement': '毎月二回開いた。', '1.result': '12', '1.rating': 'A', '1.direction': '拡充' },
        },
        from: ['1.xlsx', 4],
      },
      { name: '3.xlsx', holds: EDITED, from: ['1.xlsx', 2] },
      { name: '4.xlsx', holds: { ...EDITED, '1.result': '11', '2.direction': '継続' }, from: ['3.xlsx', 2] },
    ],
    result: {
      ...{ '1.achievement': '毎月二回開いた。', '1.result': '12', '1.rating': 'A', '1.direction': '拡充' },
      ...{ '2.achievement': '本を届けた。', '2.rating': 'S', '2.result': '5.5', '2.direction': '継続' },
    },
    conflicts: { '1.result': ['11'] },
  },
];

/** A copy of the sample city's blank workbook, or of one that is filled in, in which a department's rows hold these answers. */
export async function copyHolding(blank: Uint8Array, holds: Answers, department = DEPARTMENT): Promise<Uint8Array> {
  const form = await readSampleForm();
  const { records } = await readForm(blank, [form], form.id);
  const rows = records.filter(({ cells }) => displayText(cells['department']?.value) === department);
  const cells = Object.entries(holds).flatMap(([name, text]) => {
    const [row = '', field = ''] = name.split('.');
    const record = rows[Number(row) - 1]!;
    if (text === '') return [];
    const raw = field === 'result' ? Number(text) : text;
    return [{ sheet: record.sheet, address: record.cells[field]!.address, content: { text, raw } }];
  });
  return patchWorkbook(blank, { ...NO_EDITS, cells });
}

/** The copy with the department's name where the form asks who answers. */
export async function signed(bytes: Uint8Array): Promise<Uint8Array> {
  const { sheets } = await readWorkbook(bytes);
  const text = `回答課：（　${DEPARTMENT}　）`;
  const cells = sheets.flatMap((grid) =>
    [...grid.rows()].flatMap((row) =>
      [...grid.row(row)]
        .filter(({ cell }) => cell.text.startsWith('回答課'))
        .map(({ column }) => {
          return { sheet: grid.name, address: formatAddress({ row, column }), content: { text, raw: text } };
        }),
    ),
  );
  return patchWorkbook(bytes, { ...NO_EDITS, cells });
}
