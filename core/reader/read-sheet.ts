/**
 * Reads one sheet with a form: landmarks first, then labels, tables and outlines, so that no cell is taken for two
 * things. Sections that stand side by side are read one after the other.
 */
import { blockOf } from '../form/form.js';
import { extentAt, type Grid } from '../grid/grid.js';
import { indexStretches, type Stretch } from '../grid/stretches.js';
import { distinctIssues } from '../issue/distinct.js';
import type { Issue } from '../issue/issue.js';
import { makeIssue } from '../issue/make-issue.js';
import type { FormRecord } from '../record/record.js';
import type { ColumnSpan } from '../grid/area.js';
import { bandsOf, bandWith } from './bands.js';
import { blocksOn } from '../form/form-sheets.js';
import { isUnnamed } from '../form/named-record.js';
import { readNamedSheet } from './labels/named-sheet.js';
import { unnamedIssues } from './labels/unnamed.js';
import { withinIssues } from './labels/within-issues.js';
import { withGroupRows } from './table/group-rows.js';
import { contextsIn, type ContextMark, type FormSigns, type Landmarks } from './survey/landmarks.js';
import { lastAbove, PartReading, type BlockHeaders, type SheetPart } from './part-reading.js';
import { SheetPlacement } from './placement.js';
import type { Carried } from './reading.js';
import { isSignpost } from './survey/signposts.js';
import { inferColumns } from './table/inferred-columns.js';
import { fieldsOfOneColumn } from './table/column-fields.js';
import { headerWordsOf } from './table/header-words.js';
import { findNamelessHeaders, findTableHeaders, type TableHeader } from './table/table-headers.js';

export interface SheetReading {
  readonly records: FormRecord[];
  /** What is laid out for records that nobody has named yet. */
  readonly unnamed: readonly FormRecord[];
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
  const words = signs.form.once(headerWordsOf);
  const blocks = blocksOn(signs.form, grid.name);
  const found = blocks.map((block): BlockHeaders => {
    const own = words.get(block);
    const headers = own ? findTableHeaders(grid, own, landmarks.texts, cycleYear) : [];
    return { block, headers: headers.map((header) => withGroupRows(grid, header, headings)) };
  });
  const { tables: own, issues: told } = inferColumns({ grid, signs, cycleYear }, found);
  const nameless = namelessHeaders(sheet, [...found, ...own]);
  const tables = own.map(({ block, headers }): BlockHeaders => {
    const above = continued.get(block.id);
    return { block, headers: above ? [above, ...headers] : headers };
  });
  const bands = bandsOf(tables.flatMap(({ headers }) => headers));
  const placement = new SheetPlacement(grid);
  const contexts = withHeadingsOfBands(grid, signs, landmarks.contexts, bands);
  // A heading that the form knows is no label.
  const headed = new Set(contexts.map(({ row, left }) => `${row} ${left}`));
  const within = landmarks.within.filter(({ area }) => !headed.has(`${area.top} ${area.left}`));
  const standing = sharedOut(bands, tables, { ...landmarks, contexts, within });
  const named = readNamedSheet(
    { grid, signs, blocks, texts: landmarks.texts, within, headers: tables.flatMap(({ headers }) => headers) },
    (id, row) => headingAbove(landmarks.contexts, before, id, row),
  );
  const whole = { grid, signs, blocks, named, nameless, before, placement };
  const parts = standing.map((part) => new PartReading({ ...whole, ...part }).read());
  for (const { label, places } of named.findings) for (const area of [label, ...places]) placement.placeArea(area);
  const all = [...named.records, ...parts.flatMap((part) => part.records)];
  const unnamed = named.records.length > 0 ? all.filter((record) => isUnnamed(signs.form, record)) : [];
  const records = inOrder(without(all, unnamed), named.records.length);
  const seen = new Map(named.findings.map(({ block, field }) => [`${block.id}.${field.id}`, 1]));
  for (const [id, counts] of parts.flatMap((part) => [...part.seen])) {
    seen.set(id, Math.max(counts, seen.get(id) ?? 0));
  }
  const issues = [
    ...told,
    ...named.findings.flatMap(({ block, ...found }) => withinIssues(grid, block, [found])),
    ...namelessIssues(grid, signs, nameless),
    ...parts.flatMap((part) => part.issues),
    ...unnamedIssues(signs.form, grid, unnamed),
  ];
  const unplaced = seen.size > 0 ? placement.issues((text) => isSignpost(signs, text)) : [];
  return {
    records,
    unnamed,
    issues: distinctIssues([...issues, ...unplaced]),
    seen,
    headerYears: new Map(tables.flatMap(({ headers }) => headers.flatMap((header) => [...header.years]))),
    firstHeader: own
      .flatMap(({ headers }) => headers)
      .reduce((first, { top }) => Math.min(first, top), Number.POSITIVE_INFINITY),
    carried: carriedFrom(before, parts, tables),
  };
}

/** @param found headers that were found, and those among them whose rows have a name */
function namelessHeaders(
  { grid, signs, landmarks, cycleYear }: SurveyedSheet,
  found: readonly BlockHeaders[],
): TableHeader[] {
  const words = signs.form.once(headerWordsOf);
  const taken = indexStretches(
    found.flatMap(({ headers }) => headers.map(({ top, bottom }): Stretch => [top, bottom])),
  );
  const free = landmarks.texts.filter(({ area }) => !taken(area.top, area.bottom));
  if (free.length === 0) return [];
  return signs.form.blocks.flatMap((block) => {
    const own = words.get(block);
    return own ? findNamelessHeaders(grid, own, free, cycleYear) : [];
  });
}

function namelessIssues(grid: Grid, { form }: FormSigns, headers: readonly TableHeader[]): Issue[] {
  return headers.flatMap(({ block, top, bottom, columns }) => {
    const missing = fieldsOfOneColumn(blockOf(form, block)).filter(({ id, role, required }) => {
      return role === 'key' && required && !columns.has(id);
    });
    const place = { sheet: grid.name, block, address: `${top}:${bottom}` };
    return missing.map(({ label }) => makeIssue('table-nameless', place, label));
  });
}

/** The last heading of that kind above a row, or what held on the sheet before. */
function headingAbove(contexts: readonly ContextMark[], before: Carried, id: string, row: number) {
  const own = contexts.findLast((mark) => mark.id === id && mark.row <= row);
  return own ?? before.contexts.findLast((mark) => mark.id === id && mark.carries);
}

function without(all: readonly FormRecord[], unnamed: readonly FormRecord[]): readonly FormRecord[] {
  return unnamed.length === 0 ? all : all.filter((record) => !unnamed.includes(record));
}

/** A named record stands before the rows of its tables. @param named how many of the records are named by labels */
function inOrder(records: readonly FormRecord[], named: number): FormRecord[] {
  return named === 0 ? [...records] : [...records].sort((a, b) => a.rows[0] - b.rows[0]);
}

/** What of a sheet each of its parts has: a table belongs to one of them, a heading to all that it stands over. */
function sharedOut(
  bands: readonly ColumnSpan[],
  tables: readonly BlockHeaders[],
  { texts, contexts, within }: Landmarks,
): Pick<SheetPart, 'band' | 'tables' | 'texts' | 'contexts' | 'within' | 'leftOf'>[] {
  if (bands.length === 1)
    return bands.map((band) => ({ band, tables, texts, contexts, within, leftOf: () => undefined }));
  const at = (column: number) => bandWith(bands, column);
  const headersIn = tables.map(({ headers }) => groupedBy(headers, ({ left }) => [at(left), at(left)]));
  const textsIn = groupedBy(texts, ({ area }) => [at(area.left), at(area.left)]);
  const withinIn = groupedBy(within, ({ area }) => [at(area.left), at(area.left)]);
  const contextsIn = groupedBy(contexts, ({ left, right }) => [at(left), at(right)]);
  return bands.map((band, i) => ({
    band,
    tables: tables.map(({ block }, k) => ({ block, headers: headersIn[k]?.get(i) ?? [] })),
    texts: textsIn.get(i) ?? [],
    contexts: contextsIn.get(i) ?? [],
    within: withinIn.get(i) ?? [],
    leftOf: lastHeadings(contexts, band),
  }));
}

/** @param partsOf the first and the last part that a thing belongs to */
function groupedBy<T>(things: readonly T[], partsOf: (thing: T) => readonly [number, number]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const thing of things) {
    const [first, last] = partsOf(thing);
    for (let part = first; part <= last; part++) {
      const group = groups.get(part);
      if (group) group.push(thing);
      else groups.set(part, [thing]);
    }
  }
  return groups;
}

/** The last heading to the left of a part, looked for where the part has none of its own. */
function lastHeadings(contexts: readonly ContextMark[], { left: edge }: ColumnSpan): SheetPart['leftOf'] {
  const known = new Map<string, readonly ContextMark[]>();
  return (id, row) => {
    const marks = known.get(id) ?? contexts.filter((mark) => mark.id === id && mark.left < edge);
    known.set(id, marks);
    return lastAbove(marks, row);
  };
}

/** Headings at the left edge of a section whose left neighbour leaves no column free between the two. */
function withHeadingsOfBands(
  grid: Grid,
  signs: FormSigns,
  known: readonly ContextMark[],
  bands: readonly ColumnSpan[],
): readonly ContextMark[] {
  if (bands.length < 2) return known;
  const more: ContextMark[] = [];
  const edges = new Set(bands.slice(1).map(({ left }) => left));
  const seen = new Set(known.map(({ row, left }) => `${row} ${left}`));
  for (const row of grid.rows()) {
    for (const { column, cell } of grid.row(row)) {
      if (!edges.has(column) || seen.has(`${row} ${column}`)) continue;
      more.push(...contextsIn(cell.text, extentAt(grid, { row, column }), signs));
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
