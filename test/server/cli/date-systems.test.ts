import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormInput } from '../../../core/form/form.js';
import { DAYS_TO_1904 } from '../../../core/grid/date-system.js';
import { consolidate } from '../../../server/cli/commands/consolidate.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { buildWorkbook, type BuiltCell } from '../../support/build-workbook.js';

const label = (ja: string, en: string) => ({ ja, en });
const FORM: FormInput = {
  id: 'test-days',
  version: 1,
  title: label('試験用の日程表', 'Schedule for tests'),
  fiscalYear: [{ template: '*年度*日程表*' }],
  departments: [{ name: '学務課' }],
  progressBy: 'department',
  blocks: [
    {
      id: 'programme',
      label: label('事業', 'Programme'),
      layout: 'table',
      key: ['programme'],
      fields: [
        {
          id: 'programme',
          label: label('事業名', 'Programme'),
          role: 'key',
          required: true,
          from: { column: ['事業名'] },
        },
        {
          id: 'department',
          label: label('担当課', 'Department'),
          type: 'department',
          role: 'plan',
          from: { column: ['担当課'] },
        },
        { id: 'due', label: label('予定日', 'Due'), type: 'date', role: 'plan', from: { column: ['予定日'] } },
        { id: 'done', label: label('実施日', 'Done'), type: 'date', role: 'answer', from: { column: ['実施日'] } },
      ],
    },
  ],
};

/** 10 April and 20 May 2025. */
const [DUE, DONE] = [45_757, 45_797];

/** The days are shown without their year. */
function schedule(date1904: boolean, rows: readonly (readonly [name: string, due: number, done?: number])[]) {
  const day = (serial: number): BuiltCell => ({ value: serial - (date1904 ? DAYS_TO_1904 : 0), style: 1 });
  const cells: Record<string, BuiltCell | string> = {
    ...{ A1: '令和7年度 日程表', A3: '事業名', B3: '担当課', C3: '予定日', D3: '実施日' },
  };
  rows.forEach(([name, due, done], i) => {
    cells[`A${i + 4}`] = name;
    cells[`B${i + 4}`] = '学務課';
    cells[`C${i + 4}`] = day(due);
    cells[`D${i + 4}`] = done === undefined ? { style: 1 } : day(done);
  });
  const formats = { numberFormats: { 164: 'm"月"d"日"' }, cellFormats: ['<xf numFmtId="0"/>', '<xf numFmtId="164"/>'] };
  return buildWorkbook({ sheets: [{ name: '日程', cells }], date1904, ...formats });
}

describe('workbooks that count days from 1904', () => {
  let folder = '';
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'torimatome-'))));
  afterEach(() => rm(folder, { recursive: true }));

  for (const [what, form, sent] of [
    ['a workbook from 1904 into a form from 1900', false, true],
    ['a workbook from 1900 into a form from 1904', true, false],
    ['a workbook from 1904 into a form from 1904', true, true],
  ] as const)
    it(`[C6] ${what}: the same days are the same, and new ones are written as the form counts`, async () => {
      const path = (name: string) => join(folder, name);
      await writeFile(path('form.json'), JSON.stringify(FORM));
      await writeFile(
        path('様式.xlsx'),
        await schedule(form, [
          ['夜間の学習室', DUE],
          ['朝の学習室', DUE],
        ]),
      );
      const answered = [
        ['夜間の学習室', DUE, DONE],
        ['昼の学習室', DUE, DONE],
        ['朝の学習室', DUE],
      ] as const;
      await writeFile(path('学務課.xlsx'), await schedule(sent, answered));
      const options = { form: path('form.json'), output: path('報告書.xlsx'), language: 'ja' as const };
      const { json } = await consolidate(path('様式.xlsx'), [path('学務課.xlsx')], options);
      const { issues } = json as { issues: { code: string }[] };
      assert.equal(
        issues.some(({ code }) => code === 'plan-changed'),
        false,
      );
      const [grid] = (await readWorkbook(await readFile(path('報告書.xlsx')))).sheets;
      const stored = (serial: number) => serial - (form ? DAYS_TO_1904 : 0);
      for (const row of [4, 5]) {
        const cells = [3, 4].map((column) => grid?.cell(row, column));
        assert.deepEqual(
          cells.map((cell) => cell?.text),
          ['4月10日', '5月20日'],
        );
        // Days, and no texts that look like them.
        assert.deepEqual(
          cells.map((cell) => cell?.raw),
          [stored(DUE), stored(DONE)],
        );
      }
    });
});
