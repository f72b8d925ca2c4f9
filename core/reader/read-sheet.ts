/**
 * Reads one sheet with a form: landmarks first, then labels and tables, so that no cell is taken for two things.
 */
import type { Grid } from '../grid/grid.js';
import type { Block, Form } from '../form/form.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import type { FormRecord } from '../record/record.js';
import { findLabels, readLabels } from './labels.js';
import type { ContextMark, Landmarks } from './landmarks.js';
import { keyOf, type SheetScope } from './reading.js';
import { readTable } from './table.js';
import { columnFields, findTableHeaders, type TableHeader } from './table-headers.js';
import type { HeadingRow } from './heading-rows.js';

export interface SheetReading {
  readonly records: FormRecord[];
  readonly issues: Issue[];
  /** Fields of which a header or label was found, as `block.field`: how well the form fits. */
  readonly seen: ReadonlySet<string>;
  readonly contexts: readonly ContextMark[];
}

/** @param before headings that held at the end of the sheet before: a table may go on there */
export function readSheet(
  grid: Grid,
  form: Form,
  { texts, contexts }: Landmarks,
  before: readonly ContextMark[],
): SheetReading {
  const seen = new Set<string>();
  const records: FormRecord[] = [];
  const issues: Issue[] = [];
  const labels = form.blocks.map((block) => ({ block, findings: findLabels(grid, block, texts) }));
  const tables = form.blocks.map((block) => ({ block, headers: findTableHeaders(block, texts) }));
  const sheet: SheetScope = {
    grid,
    contextAt: (id, row) =>
      contexts.findLast((mark) => mark.id === id && mark.row <= row) ??
      before.findLast((mark) => mark.id === id && mark.carries),
    claimed: claimedRows(
      labels.flatMap(({ findings }) => findings.map(({ rows }) => rows)),
      tables,
      contexts,
    ),
  };
  for (const { block, findings } of labels) {
    for (const { field } of findings) seen.add(`${block.id}.${field.id}`);
    records.push(...readLabels(sheet, block, findings));
  }
  const tops = tables.flatMap(({ headers }) => headers);
  for (const { block, headers } of tables) {
    for (const header of headers) {
      for (const id of header.columns.keys()) seen.add(`${block.id}.${id}`);
      issues.push(...missingColumns(grid, block, header));
      const table = readTable(sheet, block, header, lastRow(grid, header, tops));
      issues.push(...table.issues);
      records.push(...table.records, ...headingRecords(form, block, sheet, table.headings));
    }
  }
  records.sort((a, b) => a.rows[0] - b.rows[0]);
  return { records, issues, seen, contexts };
}

function claimedRows(
  labels: readonly (readonly [number, number])[],
  tables: readonly { headers: readonly TableHeader[] }[],
  contexts: readonly ContextMark[],
): Set<number> {
  const claimed = new Set<number>(contexts.map(({ row }) => row));
  const spans = [...labels, ...tables.flatMap(({ headers }) => headers.map((h) => [h.top, h.bottom] as const))];
  for (const [top, bottom] of spans) for (let row = top; row <= bottom; row++) claimed.add(row);
  return claimed;
}

/** A table goes down to the next header in any of its columns, or to the end of the sheet. */
function lastRow(grid: Grid, header: TableHeader, all: readonly TableHeader[]): number {
  const [left, right] = extent(header);
  const next = all
    .filter((other) => other.top > header.bottom)
    .filter((other) => extent(other)[0] <= right && extent(other)[1] >= left)
    .map((other) => other.top);
  return Math.min(...next, grid.bottom + 1) - 1;
}

function extent(header: TableHeader): [number, number] {
  const spans = [...header.columns.values()];
  return [Math.min(...spans.map((s) => s.left)), Math.max(...spans.map((s) => s.right))];
}

function missingColumns(grid: Grid, block: Block, header: TableHeader): Issue[] {
  return columnFields(block)
    .filter((field) => !header.columns.has(field.id))
    .map((field) =>
      makeIssue(
        'column-missing',
        { sheet: grid.name, block: block.id, address: `${header.top}:${header.bottom}` },
        field.label,
      ),
    );
}

/** Heading rows as records of the block that the form keeps them in. */
function headingRecords(form: Form, table: Block, sheet: SheetScope, headings: readonly HeadingRow[]): FormRecord[] {
  const block = form.blocks.find((candidate) => candidate.id === table.headingRows?.block);
  if (!block) return [];
  return headings.map(({ row, cells: columns }) => {
    const cells = Object.fromEntries(
      block.fields.flatMap((field) => {
        const cell = 'heading' in field.from ? columns.get(field.from.heading) : undefined;
        return cell ? [[field.id, { value: cell.value, address: cell.address }]] : [];
      }),
    );
    const text = (id: string) => sheet.contextAt(id, row)?.text ?? '';
    return { block: block.id, sheet: sheet.grid.name, key: keyOf(block, cells, text), cells, rows: [row, row] };
  });
}
