/**
 * Reads one sheet with a form: landmarks first, then labels, tables and outlines, so that no cell is taken for two
 * things. Sections that stand side by side are read one after the other.
 */
import type { Grid } from '../grid/grid.js';
import { distinctIssues } from '../issue/distinct.js';
import type { Issue } from '../issue/issue.js';
import type { FormRecord } from '../record/record.js';
import { bandsOf } from './bands.js';
import { withGroupRows } from './table/group-rows.js';
import type { ContextMark, FormSigns, Landmarks } from './survey/landmarks.js';
import { PartReading, type BlockHeaders } from './part-reading.js';
import { SheetPlacement } from './placement.js';
import { isSignpost } from './survey/signposts.js';
import { findTableHeaders, type TableHeader } from './table/table-headers.js';

export interface SheetReading {
  readonly records: FormRecord[];
  readonly issues: Issue[];
  /** Fields of which a header or label was found, as `block.field`, with how much each finding counts, 0 to 1. */
  readonly seen: ReadonlyMap<string, number>;
  readonly contexts: readonly ContextMark[];
  /** The years that the chosen headers name, by field id. */
  readonly headerYears: ReadonlyMap<string, number>;
  /** The last header of each block's tables: a table may go on on the next sheet. */
  readonly lastHeaders: ReadonlyMap<string, TableHeader>;
}

/**
 * @param before headings that held at the end of the sheet before: a table may go on there
 * @param cycleYear the fiscal year of the workbook, where a title says it
 * @param continued headers of the sheet before, to be read with where this one has none of its own
 */
export function readSheet(
  grid: Grid,
  signs: FormSigns,
  landmarks: Landmarks,
  before: readonly ContextMark[],
  cycleYear: number | undefined,
  continued: ReadonlyMap<string, TableHeader> = new Map(),
): SheetReading {
  const { form } = signs;
  const tables = form.blocks.map((block): BlockHeaders => {
    const own = findTableHeaders(block, landmarks.texts, cycleYear).map((header) => withGroupRows(grid, header));
    const above = continued.get(block.id);
    return { block, headers: own.length === 0 && above ? [above] : own };
  });
  const bands = bandsOf(tables.flatMap(({ headers }) => headers));
  const placement = new SheetPlacement(grid);
  const parts = bands.map((band, i) =>
    new PartReading(grid, signs, landmarks, tables, band, bands.slice(0, i), before, placement).read(),
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
    contexts: parts.flatMap((part) => part.contexts),
    headerYears: new Map(tables.flatMap(({ headers }) => headers.flatMap((header) => [...header.years]))),
    lastHeaders: new Map(
      tables.flatMap(({ block, headers }) => (headers.length > 0 ? [[block.id, headers.at(-1)!]] : [])),
    ),
  };
}
