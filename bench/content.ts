/**
 * What the checks of content cost over 5,000 rows with last year's beside them, and how much of it is reading the texts:
 * as ratio to splitting the same texts into words once, so that a busy machine tells nearly the same. What counts is
 * processor time, the least of some runs. Then what it costs to check one cell again as somebody types into it.
 *
 *   node dist/bench/content.js [rows]
 */
import { checkContent, type ContentInput } from '../core/check/content/check-content.js';
import { examineContent, examineEdited, issuesIn } from '../core/check/content/examined.js';
import { readProse } from '../core/prose/read-prose.js';
import { displayText } from '../core/record/value.js';
import { withValue, type FormRecord } from '../core/record/record.js';
import { grownReport } from '../test/support/grown-report.js';
import { PLACES, readReport } from '../test/prose-set/reports.js';

const BAR_MS = 1_000;
const RECHECK_BAR_MS = 20;
const RUNS = 5;
const EDITS = 300;

function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function leastMs(work: () => void): number {
  return Math.min(...Array.from({ length: RUNS }, () => processorMs(work)));
}

/** All that can be read of a text; the checks read of most only a part. */
function readWhole(text: string, year: number | undefined): void {
  const { trends, breakdowns, shares, steps } = readProse(text, year);
  if (trends.length + breakdowns.length + shares.length + steps.length > text.length * 4) throw new Error(text);
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

/** Cells all over the table, each typed into once, with all issues of the table as a person sees them afterwards. */
function recheckingMs(input: ContentInput): { readonly most: number; readonly middle: number } {
  let examined = examineContent(input);
  const step = Math.ceil(input.records.length / EDITS);
  const times = input.records
    .filter((_, i) => i % step === 0)
    .flatMap((record) => {
      const now = typedInto(input, record);
      if (!now) return [];
      const runs = Array.from({ length: 3 }, () => processorMs(() => issuesIn(examineEdited(examined, record, now))));
      examined = examineEdited(examined, record, now);
      return [Math.min(...runs)];
    })
    .sort((a, b) => a - b);
  return { most: times.at(-1) ?? 0, middle: times[Math.floor(times.length / 2)] ?? 0 };
}

/** The record with a sentence more in the longest of its answers. */
function typedInto({ form }: ContentInput, record: FormRecord): FormRecord | undefined {
  const answers = form.blocks
    .flatMap(({ id, fields }) => (id === record.block ? fields : []))
    .filter(({ role, type }) => role === 'answer' && type === 'text')
    .map(({ id }) => ({ id, text: displayText(record.cells[id]?.value) }))
    .sort((a, b) => b.text.length - a.text.length);
  const [longest] = answers;
  const cell = longest && record.cells[longest.id];
  if (!cell) return undefined;
  const text = `${longest.text}前年度より12件増加した。`;
  return { ...record, cells: { ...record.cells, [longest.id]: withValue(cell, { kind: 'value', text, raw: text }) } };
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
  const reading = leastMs(() => texts.forEach((text) => readWhole(text, input.form.year)));
  const splitting = leastMs(() => texts.forEach((text) => [...words.segment(text)]));
  const again = recheckingMs(input);
  const letters = texts.reduce((sum, { length }) => sum + length, 0);
  console.log(
    [
      `${place}: ${input.records.length} rows and ${input.previous.length} of last year, ${Math.round(letters / 1000)}k letters, ${found} findings`,
      `  checked in ${all.toFixed(0)} ms (the first time ${first.toFixed(0)} ms)`,
      `  reading the texts ${reading.toFixed(0)} ms, splitting them into words ${splitting.toFixed(0)} ms: x ${(all / splitting).toFixed(2)} of that`,
      `  one edited cell checked again: ${again.most.toFixed(1)} ms at most, ${again.middle.toFixed(1)} ms as a rule`,
    ].join('\n'),
  );
  if (again.most > RECHECK_BAR_MS) process.exitCode = 1;
  if (all > (BAR_MS * input.records.length) / 5_000) process.exitCode = 1;
}
console.log(`bar: 5,000 rows ≤ ${BAR_MS} ms`);
