/**
 * Finds a table's headers: the places where a block's columns are named within a few rows. Columns may stand in any
 * order, with others between them; the header may come again after a page break, and two tables may stand side by side.
 */
import type { Area } from '../../grid/address.js';
import { columnsAround, rowCount, type ColumnSpan } from '../../grid/area.js';
import { bisect } from '../../grid/bisect.js';
import type { Grid } from '../../grid/grid.js';
import type { Landmark } from '../survey/landmarks.js';
import { aboveData } from './data-under-header.js';
import type { Candidate } from './candidate.js';
import { chooseColumns, type ChosenColumn } from './header-columns.js';
import { candidatesIn, HEADER_ROWS, MOST_HEADER_ROWS } from './header-window.js';
import type { HeaderWords } from './header-words.js';
import { HeaderYears } from './header-years.js';
import { splitSideBySide } from './side-by-side.js';

/** The area that it takes up is that from its first to its last column. */
export interface TableHeader extends Area {
  /** The id of the block whose table it is. */
  readonly block: string;
  /** The columns each field's header spans, by field id. */
  readonly columns: ReadonlyMap<string, ColumnSpan>;
  /** Fields whose header is not one of the form's words but a word that is used for the same thing. */
  readonly bySynonym: ReadonlySet<string>;
  /** Fields whose header was known without the group that belongs over it. */
  readonly ungrouped: ReadonlySet<string>;
  /** The fiscal years that headers name, by field id. */
  readonly years: ReadonlyMap<string, number>;
  /** Fields whose header stands over other columns too, with nothing to tell which is meant; with these columns. */
  readonly doubled: ReadonlyMap<string, readonly Area[]>;
  /** Whether it is gone: it would stand above the rows that are left, and takes up none. */
  readonly isLost?: boolean;
}

/** The share of a block's columns that must be there; what is missing is reported, not guessed. */
const ENOUGH_COLUMNS = 0.5;
/** Where something that names a row is missing, to be told by its values. */
const ENOUGH_WITHOUT_KEY = 0.75;

/**
 * @param landmarks ascending by row, then column
 * @param cycleYear the fiscal year of the workbook, where it is known: which of several years' columns is meant
 */
export function findTableHeaders(
  grid: Grid,
  words: HeaderWords,
  landmarks: readonly Landmark[],
  cycleYear: number | undefined,
): TableHeader[] {
  const search = {
    grid,
    words,
    landmarks,
    cycleYear,
    isPossible: (all: readonly Candidate[]) => mayNameRows(all, words),
  };
  return searchHeaders(search, (part) => isHeader(part, words));
}

/** Headers of which everything is there but what names a row: nobody can say what their rows are, and they are told. */
export function findNamelessHeaders(
  grid: Grid,
  words: HeaderWords,
  landmarks: readonly Landmark[],
  cycleYear: number | undefined,
): TableHeader[] {
  const search = { grid, words, landmarks, cycleYear, isPossible: (all: readonly Candidate[]) => all.length > 0 };
  return searchHeaders(search, (part) => isNamelessHeader(part, words));
}

interface Search {
  readonly grid: Grid;
  readonly words: HeaderWords;
  readonly landmarks: readonly Landmark[];
  readonly cycleYear: number | undefined;
  /** Whether there may be such a header among these at all, which costs less to see. */
  readonly isPossible: (candidates: readonly Candidate[]) => boolean;
}

function searchHeaders(
  { grid, words, landmarks, cycleYear, isPossible }: Search,
  isWhole: (part: readonly Candidate[]) => boolean,
): TableHeader[] {
  if (words.columns.length === 0) return [];
  const found: TableHeader[] = [];
  const free = new FreeLandmarks(landmarks);
  const years = new HeaderYears(grid, cycleYear);
  for (const { top, above, from, next, to } of windowsOf(landmarks)) {
    if (!free.some(from, next, ({ text }) => words.all.has(text))) continue;
    const window = free.among(from, to);
    const marks = new Set(window.filter(({ text }) => words.all.has(text)).map(({ area }) => placeOf(area)));
    const candidates = candidatesIn(window, words, free.among(above, from));
    if (!isPossible(candidates)) continue;
    for (const part of splitSideBySide(years.dated(candidates, words.keys), words.keys)) {
      // Of headers side by side each is found from its own first row.
      if (!part.some(({ area }) => area.top === top) || !isWhole(part)) continue;
      const isMark = (area: Area) => marks.has(placeOf(area));
      const own = aboveData(grid, part, isMark, isWhole);
      const header = toHeader(words.block.id, chooseColumns(own, cycleYear));
      found.push(header);
      free.take(header, own);
    }
  }
  return found;
}

function placeOf({ top, left }: Area): string {
  return `${top} ${left}`;
}

/** Landmarks that stand in one row, and those of the rows that a header beginning there may take up. */
interface Window {
  readonly top: number;
  /** Where the rows begin in which groups may stand over it. */
  readonly above: number;
  readonly from: number;
  /** Where the next row begins, and the first row that is too far down. */
  readonly next: number;
  readonly to: number;
}

/** Rows of group headers above a header. */
const MOST_GROUP_ROWS = 2;

function* windowsOf(landmarks: readonly Landmark[]): Generator<Window> {
  const topAt = (i: number) => landmarks[i]?.area.top ?? Infinity;
  let above = 0;
  for (let from = 0; from < landmarks.length;) {
    const top = topAt(from);
    let next = from;
    while (topAt(next) === top) next++;
    let to = next;
    const bottom = headerBottom(landmarks.slice(from, next));
    while (topAt(to) <= bottom) to++;
    while (topAt(above) < top - MOST_GROUP_ROWS) above++;
    yield { top, above, from, next, to };
    from = next;
  }
}

/** The last row in which cells of a header may begin whose first ones these are, all in one row. */
function headerBottom(first: readonly Landmark[]): number {
  let bottom = (first[0]?.area.top ?? 0) + HEADER_ROWS - 1;
  for (const { area } of first) if (rowCount(area) <= MOST_HEADER_ROWS) bottom = Math.max(bottom, area.bottom);
  return bottom;
}

/** Landmarks that are in no header yet. */
class FreeLandmarks {
  /** The next that stands in no header's area, at a place or after it. */
  private readonly nextOutside: Int32Array;
  /** Last year's column beside the chosen one belongs to the header that was found, and to no other. */
  private readonly taken = new Set<Area>();

  constructor(private readonly landmarks: readonly Landmark[]) {
    this.nextOutside = Int32Array.from({ length: landmarks.length + 1 }, (_, i) => i);
  }

  some(from: number, to: number, is: (landmark: Landmark) => boolean): boolean {
    return this.among(from, to).some(is);
  }

  among(from: number, to: number): Landmark[] {
    const free: Landmark[] = [];
    for (let i = this.outside(from); i < to; i = this.outside(i + 1)) {
      const landmark = this.landmarks[i];
      if (landmark && !this.taken.has(landmark.area)) free.push(landmark);
    }
    return free;
  }

  /** What stands among a header's columns, and what else its columns were chosen from. */
  take(header: TableHeader, own: readonly Candidate[]): void {
    for (const { area } of own) if (area.top <= header.bottom) this.taken.add(area);
    const { landmarks } = this;
    const isBefore = (i: number, row: number, column: number) => {
      const { top = Infinity, left = Infinity } = landmarks[i]?.area ?? {};
      return top < row || (top === row && left < column);
    };
    for (let row = header.top; row <= header.bottom; row++) {
      const to = bisect(landmarks.length, (i) => isBefore(i, row, header.right + 1));
      let i = this.outside(bisect(landmarks.length, (k) => isBefore(k, row, header.left)));
      for (; i < to; i = this.outside(i + 1)) this.nextOutside[i] = i + 1;
    }
  }

  private outside(place: number): number {
    const { nextOutside } = this;
    let end = place;
    while (nextOutside[end] !== end) end = nextOutside[end] ?? this.landmarks.length;
    // The way there is shorter the next time.
    for (let i = place; i !== end;) [nextOutside[i], i] = [end, nextOutside[i] ?? end];
    return end;
  }
}

/** What names a row is there, and enough of the rest, each in a column of its own: words listed downwards are no header. */
function isHeader(part: readonly Candidate[], words: HeaderWords): boolean {
  if (!mayNameRows(part, words)) return false;
  const present = new Set(part.map(({ field }) => field));
  const missing = words.keys.filter((field) => !present.has(field));
  const enough = missing.length > 0 ? ENOUGH_WITHOUT_KEY : ENOUGH_COLUMNS;
  if (present.size < words.columns.length * enough) return false;
  return stand(part) >= words.countApart(present) * ENOUGH_APART;
}

/** Nearly all columns are there, but not what names a row: as strict as where its values are to tell it. */
function isNamelessHeader(part: readonly Candidate[], words: HeaderWords): boolean {
  const present = new Set(part.map(({ field }) => field));
  if (words.keys.every((field) => present.has(field))) return false;
  if (present.size < FEWEST_NAMELESS || present.size < words.columns.length * ENOUGH_WITHOUT_KEY) return false;
  return stand(part) >= words.countApart(present) * ENOUGH_APART;
}

/** With fewer headers a table may be anything. */
const FEWEST_NAMELESS = 4;

/** How many columns stand beside each other. */
function stand(part: readonly Candidate[]): number {
  return new Set(part.map(({ area }) => area.left)).size;
}

/** Most words that stand somewhere are in no header, and need not be looked at any further. */
function mayNameRows(part: readonly Candidate[], { keys, telling }: HeaderWords): boolean {
  const missing = keys.filter((key) => !part.some(({ field }) => field === key));
  return missing.length < keys.length && missing.every((field) => telling.has(field));
}

/** The share of columns that must stand beside each other. */
const ENOUGH_APART = 0.75;

/** A lower one only says which of two years is the earlier. */
const FIRST_YEAR = 1800;

function toHeader(block: string, chosen: readonly ChosenColumn[]): TableHeader {
  return {
    block,
    ...columnsAround(chosen.map(({ area }) => area)),
    top: chosen.reduce((top, { area }) => Math.min(top, area.top), Number.POSITIVE_INFINITY),
    bottom: chosen.reduce((bottom, { area }) => Math.max(bottom, area.bottom), 0),
    columns: new Map(chosen.map(({ field, area }) => [field.id, { left: area.left, right: area.right }])),
    bySynonym: new Set(chosen.filter(({ synonym }) => synonym).map(({ field }) => field.id)),
    ungrouped: new Set(chosen.filter(({ isUngrouped }) => isUngrouped).map(({ field }) => field.id)),
    years: new Map(chosen.flatMap(({ field, year = 0 }) => (year < FIRST_YEAR ? [] : [[field.id, year]]))),
    doubled: new Map(
      chosen.flatMap(({ field, area, equals }) => (equals.length === 0 ? [] : [[field.id, [area, ...equals]]])),
    ),
  };
}
