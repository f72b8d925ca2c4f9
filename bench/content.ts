/**
 * What the checks of content cost over 5,000 rows with last year's beside them, and how much of it is reading the texts:
 * as ratio to splitting the same texts into words once, so that a busy machine tells nearly the same. What counts is
 * processor time, the least of some runs.
 *
 *   node dist/bench/content.js [rows]
 */
import { checkContent, type ContentInput } from '../core/check/content/check-content.js';
import { readProse } from '../core/prose/read-prose.js';
import { displayText } from '../core/record/value.js';
import type { FormRecord } from '../core/record/record.js';
import { grownReport } from '../test/support/grown-report.js';
import { PLACES, readReport } from '../test/prose-set/reports.js';

const BAR_MS = 1_000;
const RUNS = 5;

function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function leastMs(work: () => void): number {
  return Math.min(...Array.from({ length: RUNS }, () => processorMs(work)));
}

/** Each text once, as each is read once. */
function textsOf({ form, records, previous = [] }: ContentInput): string[] {
  const written = new Set(
    form.blocks.flatMap(({ id, fields }) =>
      fields.filter(({ type }) => type === 'text').map((field) => `${id} ${field.id}`),
    ),
  );
  const texts = ({ block, cells }: FormRecord) =>
    Object.entries(cells).flatMap(([id, { value }]) => (written.has(`${block} ${id}`) ? [displayText(value)] : []));
  return [...new Set([...records, ...previous].flatMap(texts))];
}

const rows = Number(process.argv[2] ?? 5_000);
const words = new Intl.Segmenter('ja', { granularity: 'word' });
for (const place of PLACES) {
  const report = await readReport(place);
  const input = { ...report, ...grownReport(report, rows) };
  const texts = textsOf(input);
  let found = 0;
  const first = processorMs(() => (found = checkContent(input).length));
  const all = leastMs(() => checkContent(input));
  const reading = leastMs(() => texts.forEach((text) => readProse(text, input.form.year)));
  const splitting = leastMs(() => texts.forEach((text) => [...words.segment(text)]));
  const letters = texts.reduce((sum, { length }) => sum + length, 0);
  console.log(
    [
      `${place}: ${input.records.length} rows and ${input.previous.length} of last year, ${Math.round(letters / 1000)}k letters, ${found} findings`,
      `  checked in ${all.toFixed(0)} ms (the first time ${first.toFixed(0)} ms)`,
      `  reading the texts ${reading.toFixed(0)} ms, splitting them into words ${splitting.toFixed(0)} ms: x ${(all / splitting).toFixed(2)} of that`,
    ].join('\n'),
  );
  if (all > (BAR_MS * input.records.length) / 5_000) process.exitCode = 1;
}
console.log(`bar: 5,000 rows ≤ ${BAR_MS} ms`);
