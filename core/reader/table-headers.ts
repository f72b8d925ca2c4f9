/**
 * Finds a table's headers: the places where a block's columns are named within a few rows. Columns may stand in any
 * order, with others between them; the header may come again after a page break, and two tables may stand side by side.
 */
import type { Area } from '../grid/address.js';
import type { Block, Field } from '../form/form.js';
import { headerText } from './header-text.js';
import type { Landmark } from './landmarks.js';

export interface TableHeader {
  readonly top: number;
  readonly bottom: number;
  /** The columns each field's header spans, by field id. */
  readonly columns: ReadonlyMap<string, { readonly left: number; readonly right: number }>;
}

/** Rows that a header may take up. */
const HEADER_ROWS = 3;
/** The share of a block's columns that must be there; what is missing is reported, not guessed. */
const ENOUGH_COLUMNS = 0.5;

export function findTableHeaders(block: Block, landmarks: readonly Landmark[]): TableHeader[] {
  const columns = columnFields(block);
  const wanted = new Map<string, Field[]>();
  for (const field of columns) {
    if (!('column' in field.from) || !Array.isArray(field.from.column)) continue;
    for (const word of field.from.column) {
      const text = headerText(word);
      wanted.set(text, [...(wanted.get(text) ?? []), field]);
    }
  }
  const found: TableHeader[] = [];
  let beneath = 0;
  for (const landmark of landmarks) {
    const top = landmark.area.top;
    if (top <= beneath || !wanted.has(landmark.text)) continue;
    const window = landmarks.filter(({ area }) => area.top >= top && area.top < top + HEADER_ROWS);
    const headers = clusters(candidates(window, wanted)).filter((cluster) => isHeader(cluster, columns));
    for (const cluster of headers) found.push(toHeader(cluster));
    if (headers.length > 0) beneath = Math.max(...headers.map((cluster) => toHeader(cluster).bottom));
  }
  return found;
}

export function columnFields(block: Block): Field[] {
  return block.fields.filter((field) => 'column' in field.from);
}

interface Candidate {
  readonly field: Field;
  readonly area: Area;
}

function candidates(window: readonly Landmark[], wanted: ReadonlyMap<string, Field[]>): Candidate[] {
  return window.flatMap(({ text, area }) =>
    (wanted.get(text) ?? []).filter((field) => standsUnder(field, area, window)).map((field) => ({ field, area })),
  );
}

/** Whether the group header that a field asks for (計画（年度） over R2) spans the column of this header. */
function standsUnder(field: Field, area: Area, window: readonly Landmark[]): boolean {
  if (!('column' in field.from) || field.from.under === undefined) return true;
  const groups = field.from.under.map(headerText);
  const above = window.filter((mark) => mark.area.bottom < area.top);
  const spanning = above.find((mark) => mark.area.left <= area.left && mark.area.right >= area.right);
  if (spanning) return groups.includes(spanning.text);
  // A group header that is not merged over its columns belongs to all columns up to the next header of its row.
  const before = above.filter((mark) => mark.area.left <= area.left).sort((a, b) => b.area.left - a.area.left)[0];
  return before !== undefined && groups.includes(before.text);
}

/** Splits what was found into tables standing side by side: a field that comes again begins the next one. */
function clusters(all: readonly Candidate[]): Candidate[][] {
  const result: Candidate[][] = [];
  const sorted = [...all].sort((a, b) => a.area.left - b.area.left || a.area.top - b.area.top);
  for (const candidate of sorted) {
    const current = result.at(-1);
    const twin = current?.findLast(({ field }) => field === candidate.field);
    // The same header repeated where it could have been merged, downwards or beside itself, is still one header.
    const again = twin && twin.area.left !== candidate.area.left && twin !== current?.at(-1);
    if (!current || again) result.push([candidate]);
    else current.push(candidate);
  }
  return result;
}

function isHeader(cluster: readonly Candidate[], columns: readonly Field[]): boolean {
  const present = new Set(cluster.map(({ field }) => field));
  const keys = columns.filter((field) => field.role === 'key' && field.required);
  return keys.every((field) => present.has(field)) && present.size >= columns.length * ENOUGH_COLUMNS;
}

function toHeader(cluster: readonly Candidate[]): TableHeader {
  const columns = new Map<string, { left: number; right: number }>();
  for (const { field, area } of cluster) {
    const known = columns.get(field.id);
    columns.set(field.id, {
      left: Math.min(known?.left ?? area.left, area.left),
      right: Math.max(known?.right ?? area.right, area.right),
    });
  }
  return {
    top: Math.min(...cluster.map(({ area }) => area.top)),
    bottom: Math.max(...cluster.map(({ area }) => area.bottom)),
    columns,
  };
}
