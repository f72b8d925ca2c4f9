/**
 * Whether work grows with what it is given and no faster: twice the rows, columns, headers, headings, labels, fields or
 * departments may cost little more than twice the processor time, for every form that comes with the product. Sheets are
 * made of the form's own words, as somebody would who wants to hold the server up: in one row, below each other, everywhere.
 *
 *   node dist/bench/complexity.js [name of a measurement …]
 */
import { gridFromRows, type RowCell } from '../test/support/grid-from-rows.js';
import { checkReading } from '../core/check/check-reading.js';
import { draftForm, draftFromSeveral } from '../core/draft/draft-form.js';
import { formFrom, type Field, type Form } from '../core/form/form.js';
import { FORM_LIMITS } from '../core/form/form-schema.js';
import { BUILT_IN_FORMS } from '../core/forms/built-in.js';
import type { Workbook } from '../core/grid/grid.js';
import { Problem } from '../core/problem/problem.js';
import { fitForm } from '../core/reader/read-form.js';

/** What twice as much may cost. */
const BAR = 2.3;
/** Below this what is measured is the machine. */
const LEAST_MS = 60;
const RUNS = 3;

interface Measurement {
  readonly name: string;
  /** Sizes are doubled from the first to the last. */
  readonly sizes: readonly [least: number, most: number];
  readonly make: (size: number) => () => void;
}

/** The texts of a form's headers, labels and headings, each once. */
function textsOf(form: Form): string[] {
  const sources = form.blocks.flatMap(({ fields }) => fields.map(({ from }) => from));
  const columns = sources.flatMap((from) => {
    if (!('column' in from)) return [];
    const own = Array.isArray(from.column) ? from.column.slice(0, 1) : ['令和２年度'];
    return [...(from.under ?? []).slice(0, 1), ...own];
  });
  const labels = sources.flatMap((from) => ('label' in from ? from.label.slice(0, 1) : []));
  const headings = form.contexts.map(({ template }) => written(template, 1));
  return [...new Set([...columns, ...labels, ...headings])];
}

/** A text that a template finds. */
function written(template: string, n: number): string {
  return template
    .replace(/\{n(?::[A-Za-z0-9]+)?\}/g, String(n))
    .replace(/\{[A-Za-z0-9]+\}/g, '居場所')
    .replace(/\*/g, '');
}

/** The header of the form's largest table, one cell beside the other. */
function headerOf(form: Form): string[] {
  const tables = form.blocks.map(({ fields }) => fields.filter(({ from }) => 'column' in from).map(headerText));
  return tables.sort((a, b) => b.length - a.length)[0] ?? [];
}

function headerText({ from }: Field): string {
  return 'column' in from && Array.isArray(from.column) ? (from.column[0] ?? '') : '令和２年度';
}

function book(rows: readonly (readonly RowCell[])[]): Workbook {
  return { sheets: [gridFromRows('一覧', rows)] };
}

function repeated(texts: readonly string[], size: number): string[] {
  return Array.from({ length: size }, (_, i) => texts[i % texts.length] ?? '');
}

function times<T>(size: number, make: (i: number) => T): T[] {
  return Array.from({ length: size }, (_, i) => make(i));
}

/** Each kind of sheet, by how many of what it holds. */
function sheetsFor(form: Form): readonly (readonly [string, number, (size: number) => Workbook])[] {
  const texts = textsOf(form);
  const header = headerOf(form);
  const row = (i: number) => header.map((_, k) => (k === 0 ? String(i) : `${k}の内容 ${i}`));
  const most = 20_000;
  return [
    ['columns of words', 16_384, (n) => book([repeated(texts, n), repeated(texts, n)])],
    [
      'columns of headers',
      16_384,
      (n) => book([['題'], repeated(header, n), repeated(row(1), n), repeated(row(2), n)]),
    ],
    [
      'columns, every other blank',
      16_384,
      (n) => book([times(n, (i) => (i % 2 ? '' : (texts[(i / 2) % texts.length] ?? '')))]),
    ],
    ['one word again in columns', 16_384, (n) => book([[...header, ...repeated(header.slice(-1), n)], row(1)])],
    ['rows of headers', most, (n) => book(times(n, () => header))],
    ['headers over rows', most, (n) => book(times(n, (i) => (i % 2 === 0 ? header : row(i))))],
    ['rows', most, (n) => book([header, ...times(n, row)])],
    ['words below each other', most, (n) => book(times(n, (i) => [texts[i % texts.length] ?? '', `内容 ${i}`]))],
    ['one word below the other', most, (n) => book([header, ...times(n, (i) => [texts.at(-1) ?? '', String(i)])])],
    ['headings over rows', most, (n) => book([header, ...times(n, (i) => (i % 2 ? row(i) : [headingOf(form, i)]))])],
    ['words everywhere', 240_000, (n) => book(times(Math.ceil(n / 100), () => repeated(texts, 100)))],
    [
      'merged keys',
      most,
      (n) =>
        book([
          header,
          ...times(n, (i) =>
            row(i).map((text, k): RowCell => (k > 0 || i % 500 ? { text: k > 0 ? text : '' } : { text, down: 500 })),
          ),
        ]),
    ],
    [
      'merged headers',
      most,
      (n) => book(times(n, (i) => header.map((text): RowCell => ({ text: i % 3 ? '' : text, down: i % 3 ? 1 : 3 })))),
    ],
  ];
}

function headingOf(form: Form, i: number): string {
  const { contexts } = form;
  return written(contexts[i % Math.max(1, contexts.length)]?.template ?? '施策{n} 居場所', i);
}

function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    // What is no workbook of the kind is refused by a problem, as it should be.
    if (!(error instanceof Problem)) throw error;
  }
}

/** A form with so many columns, and a workbook on it. */
function wideForm(fields: number): Form {
  const columns = times(fields, (i) => ({
    id: `f${i}`,
    label: { ja: `項目${i}`, en: `Field ${i}` },
    role: i === 0 ? 'key' : 'answer',
    required: i === 0,
    from: { column: [`項目その${i}番`] },
  }));
  return formFrom({
    id: 'wide',
    version: 1,
    title: { ja: '広い様式', en: 'Wide' },
    blocks: [{ id: 'row', label: { ja: '行', en: 'Row' }, layout: 'table', key: ['f0'], fields: columns }],
  });
}

/** A form with so many departments, and rows of each. */
function cityForm(departments: number): Form {
  const field = (id: string, word: string, more: object) => ({
    id,
    label: { ja: word, en: id },
    from: { column: [word] },
    ...more,
  });
  return formFrom({
    id: 'city',
    version: 1,
    title: { ja: '進捗', en: 'Progress' },
    departments: times(departments, (i) => ({ name: `第${i}地域支援課`, aliases: [`${i}支援課`] })),
    progressBy: 'department',
    blocks: [
      {
        id: 'row',
        label: { ja: '行', en: 'Row' },
        layout: 'table',
        key: ['programme', 'department'],
        fields: [
          field('programme', '事業名', { role: 'key', required: true }),
          field('department', '担当課', { role: 'key', required: true, type: 'department', several: true }),
          field('status', '実施状況', { role: 'answer', required: true }),
        ],
      },
    ],
  });
}

function measurements(): Measurement[] {
  const reading = BUILT_IN_FORMS.flatMap((form) =>
    sheetsFor(form).map(([name, most, make]): Measurement => ({
      name: `read ${form.id}: ${name}`,
      sizes: [Math.ceil(most / 16), most],
      make: (size) => {
        const workbook = make(size);
        return () => void fitForm(workbook, form);
      },
    })),
  );
  const drafting = BUILT_IN_FORMS.flatMap((form) =>
    sheetsFor(form).map(([name, most, make]): Measurement => ({
      name: `draft ${form.id}: ${name}`,
      sizes: [Math.ceil(most / 16), most],
      make: (size) => {
        const workbook = make(size);
        return () => attempt(() => void draftForm(workbook, { id: 'draft' }));
      },
    })),
  );
  return [
    ...reading,
    {
      name: 'read and check: fields of a form',
      sizes: [25, FORM_LIMITS.fields],
      make: (fields) => {
        const document = wideForm(fields).document;
        const header = document.blocks[0]?.fields.map((_, i) => `項目その${i}番`) ?? [];
        const workbook = book([header, ...times(400, (row) => header.map((_, i) => `${row} ${i}`))]);
        return () => void checkReading(fitForm(workbook, formFrom(document)).reading);
      },
    },
    {
      name: 'read and check: departments of a form',
      sizes: [125, FORM_LIMITS.departments],
      make: (departments) => {
        const document = cityForm(departments).document;
        const rows = times(4 * departments, (i) => [`事業${i}`, `第${i % departments}地域支援課`, '実施した']);
        const workbook = book([['事業名', '担当課', '実施状況'], ...rows]);
        return () => void checkReading(fitForm(workbook, formFrom(document)).reading);
      },
    },
    ...drafting,
    {
      name: 'draft: columns of a table',
      sizes: [32, 256],
      make: (columns) => {
        const header = times(columns - 2, (i) => `設問その${i}の答え`);
        const lines = times(200, (row) => [
          `事業${row}`,
          '福祉課',
          ...header.map((_, i) => (i % 3 ? `${row} ${i}` : 'A')),
        ]);
        const workbook = book([['事業名', '担当課', ...header], ...lines]);
        return () => void draftForm(workbook, { id: 'draft' });
      },
    },
    {
      name: 'draft: workbooks of one form',
      sizes: [2, 32],
      make: (count) => {
        const header = ['番号', '事業名', '担当課', '実施状況', '評価', '備考'];
        const line = (copy: number) => (row: number) => [
          String(row),
          `事業${row}`,
          '福祉課',
          `${row} ${copy}`,
          'A',
          '',
        ];
        const workbooks = times(count, (copy) => book([header, ...times(300, line(copy))]));
        return () => void draftFromSeveral(workbooks, { id: 'draft' });
      },
    },
    {
      name: 'draft: sheets of cards',
      sizes: [6, 96],
      make: (count) => {
        const card = (i: number) => [
          ['事業名', `事業${i}`, '担当課', '福祉課'],
          ['目的', `目的${i}`, '予算額', String(i)],
          ...times(12, (k) => [`欄その${k}`, `記入${i} ${k}`, `別の欄${k}`, `別の記入${i} ${k}`]),
        ];
        const sheets = times(count, (i) => gridFromRows(`事業${i}`, card(i)));
        return () => void draftForm({ sheets }, { id: 'draft' });
      },
    },
  ];
}

function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of some runs, so that a busy machine tells nearly the same. */
function leastMs(work: () => void, runs: number): number {
  return Math.min(...times(runs, () => processorMs(work)));
}

const asked = process.argv.slice(2);
let failed = 0;
for (const { name, sizes, make } of measurements()) {
  if (asked.length > 0 && !asked.some((part) => name.includes(part))) continue;
  const [least, most] = sizes;
  const steps: { size: number; ms: number }[] = [];
  for (let size = least; size <= most; size *= 2) {
    const work = make(size);
    const ms = leastMs(work, 1);
    steps.push({ size, ms: ms < 2_000 ? Math.min(ms, leastMs(work, RUNS - 1)) : ms });
    // More of what is already known to be too slow tells nothing.
    if (ms > 20_000) break;
  }
  // Over two doublings each, so that what a single run caught from the machine does not tell.
  const ratios = steps
    .slice(2)
    .flatMap(({ ms }, i) => (ms < LEAST_MS ? [] : [Math.sqrt(ms / Math.max(LEAST_MS / 4, steps[i]?.ms ?? 0))]));
  const worst = ratios.at(-1) ?? 0;
  const last = steps.at(-1);
  const verdict = worst > BAR ? '  << beyond the bar' : '';
  if (worst > BAR) failed++;
  console.log(
    `${name}: ${last?.ms.toFixed(0)} ms for ${last?.size}; twice as much costs ${worst === 0 ? 'next to nothing' : `${ratios.map((ratio) => ratio.toFixed(1)).join(', ')} ×`}${verdict}`,
  );
}
console.log(`bar: ≤ ${BAR} ×`);
if (failed > 0) process.exitCode = 1;
