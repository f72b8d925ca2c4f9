/**
 * What it costs to read a copy against its blank, as a ratio to reading it by itself: the sample city's workbook from its
 * bytes, and sheets of many rows by what core does alone.
 *
 *   node dist/bench/blank.js
 */
import { formFrom, type Form } from '../core/form/form.js';
import type { Workbook } from '../core/grid/grid.js';
import { layoutOf, type BlankLayout } from '../core/reader/blank/blank-layout.js';
import { readAgainstBlank } from '../core/reader/blank/read-against-blank.js';
import { fitForm } from '../core/reader/read-form.js';
import { readSampleForm, readSampleWorkbook } from '../server/sample/sample-city.js';
import { readWorkbook } from '../server/xlsx/read-workbook.js';
import { gridFromRows } from '../test/support/grid-from-rows.js';

const BAR = 1.3;
const RUNS = 40;

/** Processor time of a run of each, the least of some; they take turns, so that neither finds the machine warmer. */
async function leastMs(alone: () => unknown, against: () => unknown): Promise<[alone: number, against: number]> {
  const least: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < RUNS; i++) {
    for (const [k, work] of [alone, against].entries()) {
      const before = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(before);
      least[k] = Math.min(least[k] ?? 0, (user + system) / 1000);
    }
  }
  return least;
}

function layout(workbook: Workbook, form: Form): BlankLayout {
  return layoutOf(workbook, fitForm(workbook, form).reading);
}

const field = (id: string, word: string, role: string) => ({
  id,
  label: { ja: word, en: id },
  role,
  required: role === 'key',
  from: { column: [word] },
});

const ROWS_FORM = formFrom({
  id: 'rows',
  version: 1,
  title: { ja: '行', en: 'Rows' },
  blocks: [
    {
      id: 'row',
      label: { ja: '行', en: 'Row' },
      layout: 'table',
      key: ['name'],
      fields: [
        field('name', '事業名', 'key'),
        field('content', '事業内容', 'plan'),
        field('status', '実施状況', 'answer'),
        field('next', '今後の方策', 'answer'),
      ],
    },
  ],
});

function rows(count: number, isFilled: boolean): Workbook {
  const answer = (text: string, i: number) => (isFilled ? `${text} ${i}` : '');
  const body = Array.from({ length: count }, (_, i) => [
    `${i}番目の事業`,
    `${i}番目の事業の中身を書いた文`,
    answer('こう進んだ', i),
    answer('こう続ける', i),
  ]);
  return { sheets: [gridFromRows('一覧', [['事業名', '事業内容', '実施状況', '今後の方策'], ...body])] };
}

let failed = false;
function tell(what: string, [alone, against]: readonly [number, number], bar?: number): void {
  const ratio = against / alone;
  failed ||= bar !== undefined && ratio > bar;
  console.log(`${what}: ${alone.toFixed(1)} ms alone, ${against.toFixed(1)} ms with the blank: ${ratio.toFixed(2)} ×`);
}

const form = await readSampleForm();
const sample = await readSampleWorkbook('blank-2025.xlsx');
const blank = layout(await readWorkbook(sample), form);
tell(
  'the sample city’s workbook, from its bytes',
  await leastMs(
    async () => fitForm(await readWorkbook(sample), form),
    async () => readAgainstBlank(blank, await readWorkbook(sample)),
  ),
  BAR,
);
for (const count of [250, 1_000, 4_000]) {
  const [copy, given] = [rows(count, true), layout(rows(count, false), ROWS_FORM)];
  tell(
    `core alone, ${count} rows`,
    await leastMs(
      () => fitForm(copy, ROWS_FORM),
      () => readAgainstBlank(given, copy),
    ),
  );
}
console.log(`bar: ≤ ${BAR} × from the bytes`);
if (failed) process.exitCode = 1;
