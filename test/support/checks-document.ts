/**
 * The part of docs/CHECKS.md that is made of the checks of content themselves: what each looks for, an example and a
 * counter-example. `node dist/test/support/write-checks-document.js` writes it; a test holds the page against it.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CONTENT_CHECKS } from '../../core/check/content/all-checks.js';
import type { Example } from '../../core/check/content/finding.js';
import { CONTENT_CODES } from '../../core/issue/content-codes.js';
import { added, measuredSchema, type Measured, type Rightness } from '../prose-set/measured.js';
import { CONTENT_DOCUMENT } from './content-form.js';

export const BEGIN = '<!-- made of the checks: begin -->';
export const END = '<!-- made of the checks: end -->';

export function contentChecksDocument(): string {
  const parts = [...CONTENT_CHECKS]
    .sort((a, b) => CONTENT_CODES[a.code].rule.localeCompare(CONTENT_CODES[b.code].rule))
    .map(({ code, looksFor, finds, passes }) => {
      const { rule, severity, audience } = CONTENT_CODES[code];
      const lines = [
        `### ${rule} \`${code}\``,
        `${looksFor.ja}。${looksFor.en}. (${severity}, for the ${audience})`,
        ...finds.slice(0, 1).map((example) => `- found: ${written(example)}`),
        ...passes.slice(0, 2).map((example) => `- passed over: ${written(example)}`),
      ];
      return `${lines[0] ?? ''}\n\n${lines[1] ?? ''}${lines.length > 2 ? `\n\n${lines.slice(2).join('\n')}` : ''}`;
    });
  return [BEGIN, rightness(readMeasured()), ...parts, END].join('\n\n');
}

const KEPT = resolve(import.meta.dirname, '../../../test/prose-set');

interface Kept {
  /** On the labelled reports of test/prose-set. */
  readonly reports: Measured;
  /** On documents of cities, which are not part of the repository. */
  readonly cities: Measured;
}

export const MEASURED_FILES = {
  reports: resolve(KEPT, 'measured.json'),
  cities: resolve(KEPT, 'measured-on-cities.json'),
} as const;

/** As it was measured last; tests say when it is no longer so. */
export function readMeasured(): Kept {
  const read = (file: string) => measuredSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { reports: read(MEASURED_FILES.reports), cities: read(MEASURED_FILES.cities) };
}

function rightness({ reports, cities }: Kept): string {
  const rules = [...new Set([...Object.keys(reports), ...Object.keys(cities)])].sort();
  const codes = new Map<string, string[]>();
  for (const [code, { rule }] of Object.entries(CONTENT_CODES)) codes.set(rule, [...(codes.get(rule) ?? []), code]);
  const rows = rules.map((rule) => {
    const names = (codes.get(rule) ?? []).map((code) => `\`${code}\``).join(', ');
    return [rule, names, ...cellsOf(reports[rule]), ...cellsOf(cities[rule])];
  });
  const total = ['all', '', ...cellsOf(totalOf(reports)), ...cellsOf(totalOf(cities))];
  return `${MEANING}\n\n${tableOf([HEADERS, ...rows, total])}`;
}

const MEANING = `### How often they are right

Measured on the labelled reports of \`test/prose-set\` and, behind them, on documents of cities that are not part of the
repository. _Recall_: of so many labelled passages so many were found. _Precision_: of the findings so many were of labelled
passages. _Changed_: a digit, a direction, a date or a text that the rule confirmed was changed so that it is certainly wrong
(\`test/support/mutants\`); of so many such texts the check spoke of so many, and of some\nno other did (alone): a wrong figure often contradicts two others.`;

const HEADERS = [
  'rule',
  'check',
  'recall',
  'precision',
  'changed',
  'recall (cities)',
  'precision (cities)',
  'changed (cities)',
];

function cellsOf(measured: Rightness | undefined): string[] {
  const { labelled = 0, found = 0, wrong = 0, mutants = 0, killed = 0, alone = 0 } = measured ?? {};
  return [
    share(found, labelled),
    share(found, found + wrong),
    share(killed, mutants) + (killed > alone ? `, ${alone} alone` : ''),
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${part}/${whole} (${Math.round((part / whole) * 100)} %)`;
}

function totalOf(measured: Measured): Rightness {
  return Object.values(measured).reduce<Rightness>(added, {
    labelled: 0,
    found: 0,
    wrong: 0,
    mutants: 0,
    killed: 0,
    alone: 0,
  });
}

/** As prettier aligns it. */
function tableOf([headers = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = headers.map((header, i) =>
    Math.max(3, ...[header, ...rows.map((row) => row[i] ?? '')].map(({ length }) => length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, i) => (cells[i] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(headers), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** The page with its part made anew. */
export function withContentChecks(page: string): string {
  const [before = '', rest = ''] = page.split(BEGIN);
  return before + contentChecksDocument() + (rest.split(END)[1] ?? '');
}

const LABELS = new Map((CONTENT_DOCUMENT.blocks[0]?.fields ?? []).map(({ id, label }) => [id, label.ja]));

function written({ cells, previous, others = [] }: Example): string {
  const rows = [
    said(cells),
    ...others.map((one) => `別の行 ${said(one)}`),
    ...(previous ? [`前年度 ${said(previous)}`] : []),
  ];
  return rows.join(' ／ ');
}

function said(cells: Readonly<Record<string, string>>): string {
  return Object.entries(cells)
    .map(([id, text]) => `${LABELS.get(id) ?? '凡例'}「${text.replace(/\s+/gu, ' ').replace(/\*/g, '＊')}」`)
    .join('');
}
