/**
 * Reads one sheet with a form: landmarks first, then labels, tables and outlines, so that no cell is taken for two
 * things. Sections that stand side by side are read one after the other.
 */
import { extentAt, type Grid } from '../grid/grid.js';
import { distinctIssues } from '../issue/distinct.js';
import type { Issue } from '../issue/issue.js';
import type { FormRecord } from '../record/record.js';
import type { ColumnSpan } from '../grid/area.js';
import { bandsOf } from './bands.js';
import { withGroupRows } from './table/group-rows.js';
import { contextsIn, type ContextMark, type FormSigns, type Landmarks } from './survey/landmarks.js';
import { PartReading, type BlockHeaders } from './part-reading.js';
import { SheetPlacement } from './placement.js';
import type { Carried } from './reading.js';
import { isSignpost } from './survey/signposts.js';
import { findTableHeaders } from './table/table-headers.js';

export interface SheetReading {
  readonly records: FormRecord[];
  readonly issues: Issue[];
  /** Fields of which a header or label was found, as `block.field`, with how much each finding counts, 0 to 1. */
  readonly seen: ReadonlyMap<string, number>;
  /** The years that the chosen headers name, by field id. */
  readonly headerYears: ReadonlyMap<string, number>;
  /** The row of the first header; infinite where the sheet has none. */
  readonly firstHeader: number;
  readonly carried: Carried;
}

/** A sheet, and what is known before it is read. */
export interface SurveyedSheet {
  readonly grid: Grid;
  readonly signs: FormSigns;
  readonly landmarks: Landmarks;
  /** What held at the end of the sheet before. */
  readonly before: Carried;
  /** The fiscal year of the workbook, where a title says it. */
  readonly cycleYear: number | undefined;
}

/** @param continued headers of the sheet before, to be read with down to this one's first header */
export function readSheet(sheet: SurveyedSheet, continued: Carried['headers'] = new Map()): SheetReading {
  const { grid, signs, landmarks, before, cycleYear } = sheet;
  const headings = new Set(landmarks.contexts.map(({ row }) => row));
  const own = signs.form.blocks.map((block): BlockHeaders => {
    const headers = findTableHeaders(grid, block, landmarks.texts, cycleYear);
    return { block, headers: headers.map((header) => withGroupRows(grid, header, headings)) };
  });
  const tables = own.map(({ block, headers }): BlockHeaders => {
    const above = continued.get(block.id);
    return { block, headers: above ? [above, ...headers] : headers };
  });
  const bands = bandsOf(tables.flatMap(({ headers }) => headers));
  const placement = new SheetPlacement(grid);
  const marks = { ...landmarks, contexts: withHeadingsOfBands(grid, signs, landmarks.contexts, bands) };
  const parts = bands.map((band, i) =>
    new PartReading({ ...sheet, landmarks: marks, tables, band, leftOf: bands.slice(0, i), placement }).read(),
  );
  const records = parts.flatMap((part) => part.records);
  const seen = new Map<string, number>();
  for (const [id, counts] of parts.flatMap((part) => [...part.seen])) {
    seen.set(id, Math.max(counts, seen.get(id) ?? 0));
  }
  const issues = parts.flatMap((part) => part.issues);
  if (seen.size > 0) issues.push(...placement.issues((text) => isSignpost(signs, text)));
  return {
    records,
    issues: distinctIssues(issues),
    seen,
    headerYears: new Map(tables.flatMap(({ headers }) => headers.flatMap((header) => [...header.years]))),
    firstHeader: Math.min(Number.POSITIVE_INFINITY, ...own.flatMap(({ headers }) => headers.map(({ top }) => top))),
    carried: carriedFrom(before, parts, tables),
  };
}

/** Headings at the left edge of a section whose left neighbour leaves no column free between the two. */
function withHeadingsOfBands(
  grid: Grid,
  signs: FormSigns,
  known: readonly ContextMark[],
  bands: readonly ColumnSpan[],
): readonly ContextMark[] {
  const more: ContextMark[] = [];
  for (const { left } of bands.slice(1)) {
    for (const row of grid.rows()) {
      const text = grid.cell(row, left)?.text ?? '';
      if (text === '' || known.some((mark) => mark.row === row && mark.left === left)) continue;
      more.push(...contextsIn(text, extentAt(grid, { row, column: left }), signs));
    }
  }
  return more.length === 0 ? known : [...known, ...more].sort((a, b) => a.row - b.row || a.left - b.left);
}

/** Of each heading the last; of what this sheet does not have, what held before. */
function carriedFrom(before: Carried, parts: readonly PartReading[], tables: readonly BlockHeaders[]): Carried {
  const contexts = parts.flatMap((part) => part.contexts);
  const own = new Set(contexts.map(({ id }) => id));
  const headers = tables.flatMap(({ block, headers: all }) => all.slice(-1).map((last) => [block.id, last] as const));
  return {
    contexts: [...before.contexts.filter(({ id }) => !own.has(id)), ...contexts],
    headers: headers.length > 0 ? new Map(headers) : before.headers,
    headings: new Map(parts.flatMap((part) => [...part.lastHeadings])),
  };
}
