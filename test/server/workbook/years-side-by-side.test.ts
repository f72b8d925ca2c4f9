/**
 * A real workbook with two years under the same headers: this year's answers are read, written and read again, and last
 * year's cells stay as they are.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startConsolidation } from '../../../core/consolidation/consolidation.js';
import { planReport } from '../../../core/consolidation/plan-report.js';
import { takeIn } from '../../../core/consolidation/take-in.js';
import { formFrom, type FormInput } from '../../../core/form/form.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { RecordTable } from '../../../core/record/record-table.js';
import { displayText } from '../../../core/record/value.js';
import { checkForm } from '../../../server/cli/commands/form-check.js';
import { patchWorkbook } from '../../../server/xlsx/patch/patch-workbook.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { buildWorkbook } from '../../support/build-workbook.js';

const label = (ja: string) => ({ ja, en: ja });

function documentOf(year: { readonly before?: string; readonly now?: string }): FormInput {
  const of = (words: string[], wanted: string | undefined) => {
    return wanted === undefined ? { column: words } : { column: words, under: ['実績'], year: wanted };
  };
  const fields: FormInput['blocks'][number]['fields'] = [
    { ...{ id: 'programme', label: label('事業名'), role: 'key', required: true }, from: { column: ['事業名'] } },
    { ...{ id: 'count', label: label('人数'), type: 'number', role: 'answer' }, from: of(['人数'], year.now) },
    { ...{ id: 'done', label: label('内容'), role: 'answer' }, from: of(['内容'], year.now) },
  ];
  const before = { ...{ id: 'before', label: label('昨年度'), type: 'number' as const, role: 'plan' as const } };
  if (year.before !== undefined) fields.push({ ...before, from: of(['人数'], year.before) });
  return {
    ...{ id: 'two-years', version: 1, title: label('二年度'), fiscalYear: [{ template: '*年度*点検表' }] },
    blocks: [{ ...{ id: 'entry', label: label('事業'), layout: 'table', key: ['programme'] }, fields }],
  };
}

const TITLE = { A1: '令和６年度　みどり点検表' };
const CELLS = {
  ...{ A3: '事業名', B3: '令和５年度実績', D3: '令和６年度実績', B4: '人数', C4: '内容', D4: '人数', E4: '内容' },
  ...{ A5: '花壇の世話', B5: 10, C5: '昨年の植え替え', A6: '苗の配布', B6: 30, C6: '昨年の配布' },
};

function bytesOf(cells: Readonly<Record<string, string | number>>): Promise<Uint8Array> {
  return buildWorkbook({ sheets: [{ name: '表', cells, merges: ['A3:A4', 'B3:C3', 'D3:E3'] }] });
}

async function opened(bytes: Uint8Array, form = formFrom(documentOf({ before: 'cycle-1', now: 'cycle' }))) {
  const workbook = await readWorkbook(bytes);
  const { reading, share } = fitForm(workbook, form);
  const rows = reading.records.map(({ cells }) =>
    ['programme', 'before', 'count', 'done'].map((id) => displayText(cells[id]?.value)).join('/'),
  );
  return { workbook, records: reading.records, rows, share, table: RecordTable.of(form, reading.records) };
}

describe('two years under the same headers, in a real workbook', () => {
  it('are read apart, and this year’s alone is written', async () => {
    const bytes = await bytesOf({ ...TITLE, ...CELLS });
    const blank = await opened(bytes);
    assert.deepEqual([blank.rows, blank.share], [['花壇の世話/10//', '苗の配布/30//'], 1]);
    const sent = await opened(await bytesOf({ ...TITLE, ...CELLS, D5: 12, E5: '水やり', E6: '春に配った' }));
    const { records } = sent;
    const state = takeIn(blank.table, startConsolidation(blank.table), { source: '1.xlsx', department: '', records });
    const plan = planReport(blank, state);
    assert.deepEqual(
      plan.edits.cells.map(({ address }) => address),
      ['D5', 'E5', 'E6'],
    );
    assert.deepEqual((await opened(await patchWorkbook(bytes, plan.edits))).rows, sent.rows);
  });

  it('are never one for the other: without this year’s columns there are no answers', async () => {
    const { D3, D4, E4, ...lastYear } = { ...TITLE, ...CELLS };
    assert.ok(D3 && D4 && E4);
    const { rows, share } = await opened(await bytesOf(lastYear));
    assert.deepEqual([rows, share], [['花壇の世話/10//', '苗の配布/30//'], 0.5]);
  });
});

describe('torimatome form check of a form that does not tell two columns apart', () => {
  it('says so, and no 100 %', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'torimatome-'));
    try {
      const [form, book] = [join(folder, 'form.json'), join(folder, '表.xlsx')];
      await writeFile(form, JSON.stringify(documentOf({})));
      await writeFile(book, await bytesOf({ ...TITLE, ...CELLS, B3: '前半', D3: '後半' }));
      const { json, lines } = await checkForm(form, book, 'ja');
      const { share, issues } = json as { share: number; issues: { code: string; address: string }[] };
      assert.ok(share < 1);
      assert.deepEqual(
        issues.filter(({ code }) => code === 'column-ambiguous').map(({ address }) => address),
        ['B4,D4', 'C4,E4'],
      );
      assert.ok(lines.some((line) => line.includes('どの列か決められません')));
      await writeFile(book, await bytesOf({ ...TITLE, ...CELLS }));
      assert.equal(((await checkForm(form, book, 'ja')).json as { share: number }).share, 1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
