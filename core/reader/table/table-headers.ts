/**
 * Finds a table's headers: the places where a block's columns are named within a few rows. Columns may stand in any
 * order, with others between them; the header may come again after a page break, and two tables may stand side by side.
 */
import type { Area } from '../../grid/address.js';
import type { Grid } from '../../grid/grid.js';
import type { Block, Field } from '../../form/form.js';
import { aboveData } from './data-under-header.js';
import { columnsAround, contains, coversColumns, topLeft, type ColumnSpan } from '../../grid/area.js';
import { chooseColumns, type Candidate } from './header-columns.js';
import { synonymsOf } from '../survey/header-synonyms.js';
import { groupsOf, wordsOf, yearOf, YEAR_ALONE, type Landmark } from '../survey/landmarks.js';

export interface TableHeader {
  readonly top: number;
  readonly bottom: number;
  /** The columns each field's header spans, by field id. */
  readonly columns: ReadonlyMap<string, ColumnSpan>;
  /** Fields whose header is not one of the form's words but a word that is used for the same thing. */
  readonly bySynonym: ReadonlySet<string>;
  /** The fiscal years that headers name, by field id. */
  readonly years: ReadonlyMap<string, number>;
}

/** Rows that a header may take up. */
const HEADER_ROWS = 3;
/** The share of a block's columns that must be there; what is missing is reported, not guessed. */
const ENOUGH_COLUMNS = 0.5;

/** @param cycleYear the fiscal year of the workbook, where it is known: which of several years' columns is meant */
export function findTableHeaders(
  grid: Grid,
  block: Block,
  landmarks: readonly Landmark[],
  cycleYear: number | undefined,
): TableHeader[] {
  const columns = columnFields(block);
  if (columns.length === 0) return [];
  const vocabulary = wordsByField(columns);
  const found: TableHeader[] = [];
  // Last year's column beside the chosen one belongs to the header that was found, and to no other.
  const taken = new Set<Area>();
  const isTaken = (mark: Landmark) => taken.has(mark.area) || found.some((header) => isInside(header, mark));
  for (const [i, landmark] of landmarks.entries()) {
    if (!vocabulary.all.has(landmark.text) || isTaken(landmark)) continue;
    const window = windowAt(landmarks, i).filter((mark) => !isTaken(mark));
    const cluster = splitSideBySide(candidates(window, vocabulary), columns)
      // Of headers side by side each is found from its own first row.
      .find((part) => part.some(({ area }) => area === landmark.area));
    if (!cluster || !isHeader(cluster, columns)) continue;
    const words = window.filter(({ text }) => vocabulary.all.has(text));
    const own = aboveData(grid, cluster, words, (part) => isHeader(part, columns));
    const dated = own.map((candidate) => inYearGroup(candidate, landmarks));
    const header = toHeader(chooseColumns(dated, cycleYear));
    found.push(header);
    for (const { area } of own) if (area.top <= header.bottom) taken.add(area);
  }
  return found;
}

/** A header that names no year itself has the year that stands as a group over it: 令和4年度 over 評価 and 今後の取組. */
function inYearGroup(candidate: Candidate, landmarks: readonly Landmark[]): Candidate {
  if (candidate.year !== undefined) return candidate;
  const { top } = candidate.area;
  const group = landmarks.find(
    ({ text, area }) =>
      text === YEAR_ALONE &&
      area.bottom < top &&
      area.bottom >= top - MOST_GROUP_ROWS &&
      coversColumns(area, candidate.area),
  );
  return group ? { ...candidate, year: group.year } : candidate;
}

/** Rows of group headers above a header. */
const MOST_GROUP_ROWS = 2;

/** Whether a landmark stands in a header that was found, among its columns. */
function isInside(header: TableHeader, { area }: Landmark): boolean {
  return contains({ top: header.top, bottom: header.bottom, ...extentOf(header) }, topLeft(area));
}

/** The columns from a header's first to its last. */
export function extentOf({ columns }: TableHeader): ColumnSpan {
  return columnsAround(columns.values());
}

export function columnFields(block: Block): Field[] {
  return block.fields.filter((field) => 'column' in field.from);
}

interface Vocabulary {
  /** Every text that may begin a header. */
  readonly all: ReadonlySet<string>;
  /** The form's own words of each field, and the words used for the same thing that no other field could mean. */
  readonly fields: readonly {
    readonly field: Field;
    readonly own: ReadonlySet<string>;
    readonly near: ReadonlySet<string>;
  }[];
}

function wordsByField(columns: readonly Field[]): Vocabulary {
  const spoken = columns.map((field) => {
    const own = new Set(wordsOf(field));
    return { field, own, synonyms: synonymsOf(own) };
  });
  const fields = spoken.map(({ field, own, synonyms }) => {
    const others = new Set(
      spoken
        .filter((other) => other.field !== field && !sharesColumn(field, other.field))
        .flatMap((other) => [...other.own, ...other.synonyms]),
    );
    return { field, own, near: new Set([...synonyms].filter((word) => !others.has(word))) };
  });
  const all = new Set(fields.flatMap(({ own, near }) => [...own, ...near]));
  for (const field of columns) {
    if (yearOf(field) !== undefined) for (const word of [YEAR_ALONE, ...groupsOf(field)]) all.add(word);
  }
  return { all, fields };
}

/** Two fields may be parts of one cell. */
function sharesColumn(a: Field, b: Field): boolean {
  const words = new Set(wordsOf(a));
  return wordsOf(b).some((word) => words.has(word));
}

/** The landmarks of the rows that a header beginning with the i-th may take up. */
function windowAt(landmarks: readonly Landmark[], i: number): Landmark[] {
  const top = landmarks[i]?.area.top ?? 0;
  const isInside = (k: number) => (landmarks[k]?.area.top ?? Infinity) < top + HEADER_ROWS;
  let [from, to] = [i, i];
  while (isInside(to)) to++;
  // Landmarks of the same row that stand before it.
  while (landmarks[from - 1]?.area.top === top) from--;
  return landmarks.slice(from, to);
}

function candidates(window: readonly Landmark[], { fields }: Vocabulary): Candidate[] {
  const own = fields.flatMap(({ field, own: words }) =>
    window.filter((mark) => names(field, mark, window, words)).map((mark) => toCandidate(field, mark)),
  );
  const bottom = Math.max(0, ...own.map(({ area }) => area.bottom));
  const near = fields.flatMap(({ field, near: words }) =>
    window
      .filter(({ text, area }) => area.bottom <= bottom && words.has(text))
      .map((mark) => ({ ...toCandidate(field, mark), synonym: true })),
  );
  return [...own, ...near];
}

function toCandidate(field: Field, { area, year }: Landmark): Candidate {
  return { field, area, year, synonym: false };
}

/** Whether a landmark is the header of a field's column. */
function names(field: Field, mark: Landmark, window: readonly Landmark[], words: ReadonlySet<string>): boolean {
  const groups = groupsOf(field);
  const year = yearOf(field);
  if (year === undefined) return words.has(mark.text) && (groups.length === 0 || standsUnder(groups, mark, window));
  if (mark.year === undefined || (year !== 'cycle' && mark.year !== year)) return false;
  if (mark.text === YEAR_ALONE) return groups.length === 0 || standsUnder(groups, mark, window);
  // Both in one cell: 計画R2.
  return groups.includes(mark.text);
}

/** Whether a group header (計画（年度） over R2) spans the column of this header. */
function standsUnder(groups: readonly string[], { area }: Landmark, window: readonly Landmark[]): boolean {
  const above = window.filter((mark) => mark.area.bottom < area.top && mark.text !== YEAR_ALONE);
  const spanning = above.find((mark) => coversColumns(mark.area, area));
  if (spanning) return groups.includes(spanning.text);
  // A group header that is not merged over its columns belongs to all columns up to the next header of its row.
  const before = above.filter((mark) => mark.area.left <= area.left).sort((a, b) => b.area.left - a.area.left)[0];
  return before !== undefined && groups.includes(before.text);
}

/**
 * Splits what was found into tables standing side by side: where the columns that name a row come again. A column that
 * comes twice in one table (last year's beside this year's) does not split it.
 */
function splitSideBySide(all: readonly Candidate[], columns: readonly Field[]): Candidate[][] {
  const sorted = [...all].sort((a, b) => a.area.left - b.area.left || a.area.top - b.area.top);
  const keys = columns.filter((field) => field.role === 'key' && field.required);
  const whole = (part: readonly Candidate[]) => keys.every((key) => part.some(({ field }) => field === key));
  let best: { at: number; flaws: number; gap: number } | undefined;
  for (const [at, { area: first }] of sorted.entries()) {
    const [left, right] = [sorted.slice(0, at), sorted.slice(at)];
    const edge = Math.max(0, ...left.map(({ area }) => area.right));
    if (at === 0 || first.left <= edge || !whole(left) || !whole(right)) continue;
    const split = { at, flaws: flaws(left) + flaws(right), gap: first.left - edge };
    if (!best || split.flaws < best.flaws || (split.flaws === best.flaws && split.gap > best.gap)) best = split;
  }
  if (!best || keys.length === 0) return [sorted];
  return [sorted.slice(0, best.at), ...splitSideBySide(sorted.slice(best.at), columns)];
}

/** What speaks against columns being one table's: some stand in it more than once; no row goes through all of them. */
function flaws(part: readonly Candidate[]): number {
  const places = new Set(part.map(({ field, area }) => `${field.id} ${area.left}`));
  const twins = places.size - new Set(part.map(({ field }) => field.id)).size;
  const top = Math.max(...part.map(({ area }) => area.top));
  const bottom = Math.min(...part.map(({ area }) => area.bottom));
  return twins + (top > bottom ? 1 : 0);
}

/** What names a row is there, and enough of the rest, each in a column of its own: words listed downwards are no header. */
function isHeader(cluster: readonly Candidate[], columns: readonly Field[]): boolean {
  const present = [...new Set(cluster.map(({ field }) => field))];
  const keys = columns.filter((field) => field.role === 'key' && field.required);
  if (!keys.every((field) => present.includes(field)) || present.length < columns.length * ENOUGH_COLUMNS) return false;
  const apart = present.filter((field, i) => !present.slice(0, i).some((other) => sharesColumn(field, other)));
  return new Set(cluster.map(({ area }) => area.left)).size >= apart.length * ENOUGH_APART;
}

/** The share of columns that must stand beside each other. */
const ENOUGH_APART = 0.75;

function toHeader(chosen: readonly Candidate[]): TableHeader {
  return {
    top: Math.min(...chosen.map(({ area }) => area.top)),
    bottom: Math.max(...chosen.map(({ area }) => area.bottom)),
    columns: new Map(chosen.map(({ field, area }) => [field.id, { left: area.left, right: area.right }])),
    bySynonym: new Set(chosen.filter(({ synonym }) => synonym).map(({ field }) => field.id)),
    years: new Map(chosen.flatMap(({ field, year }) => (year === undefined ? [] : [[field.id, year]]))),
  };
}
