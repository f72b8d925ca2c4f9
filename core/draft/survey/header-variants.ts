/**
 * Columns of tables that were headed in other words: in last year's workbook 所管課 stands where this year's has 担当課.
 * Two headers are one column where they stand between the same neighbours and mean the same, or hold the same values.
 */
import { similarity } from '../../text/similarity.js';
import { exactTermOf, termOf } from '../../reader/survey/glossary.js';
import type { HeaderColumn } from './header-bands.js';

/** The share of the more columns that must mean the same, in their order, for two tables to be one worded anew. */
const SAME_MEANING = 0.8;
const FEWEST_COLUMNS = 4;

/** Whether two headers say the same in other words: 事業名称・所管課・取組状況 for 事業名・担当課・実施状況. */
export function meanSame(a: readonly HeaderColumn[], b: readonly HeaderColumn[]): boolean {
  const meanings = a.map(meaningOf);
  let [from, shared] = [0, 0];
  for (const meaning of b.map(meaningOf)) {
    const at = meanings.indexOf(meaning, from);
    if (at < 0) continue;
    from = at + 1;
    shared++;
  }
  return shared >= FEWEST_COLUMNS && shared >= Math.max(a.length, b.length) * SAME_MEANING;
}

function meaningOf({ word }: HeaderColumn): string {
  return exactTermOf(word)?.id ?? word;
}

/** A column of a table, by what tells it from the table's others. */
export interface PathColumn {
  readonly path: string;
  readonly header: HeaderColumn;
  /** What stands in it, as texts that can be compared. */
  readonly values: () => ReadonlySet<string>;
}

/** Headers so alike are the same one, worded anew. */
const ALIKE = 0.5;
/** The share of values that two columns must have in common to be the same one. */
const SAME_VALUES = 0.3;
const FEWEST_VALUES = 2;

/**
 * @param known the columns found so far, in their order
 * @returns for each path of the other table that is not among them, the known path that it is
 */
export function sameColumns(known: readonly PathColumn[], other: readonly PathColumn[]): Map<string, string> {
  const same = new Map<string, string>();
  const paths = new Set(known.map(({ path }) => path));
  const shared = new Set(other.flatMap(({ path }) => (paths.has(path) ? [path] : [])));
  for (const gap of gapsOf(other, shared)) {
    const free = between(known, gap, shared);
    if (free.length !== gap.columns.length) continue;
    gap.columns.forEach((column, i) => {
      const candidate = free[i];
      if (candidate && areSame(candidate, column)) same.set(column.path, candidate.path);
    });
  }
  return same;
}

interface Gap {
  readonly after: string | undefined;
  readonly before: string | undefined;
  readonly columns: readonly PathColumn[];
}

/** The runs of columns that are in the one table alone, with the shared ones around them. */
function gapsOf(columns: readonly PathColumn[], shared: ReadonlySet<string>): Gap[] {
  const gaps: Gap[] = [];
  let after: string | undefined;
  let run: PathColumn[] = [];
  for (const column of columns) {
    if (!shared.has(column.path)) {
      run.push(column);
      continue;
    }
    if (run.length > 0) gaps.push({ after, before: column.path, columns: run });
    after = column.path;
    run = [];
  }
  if (run.length > 0) gaps.push({ after, before: undefined, columns: run });
  return gaps;
}

function between(known: readonly PathColumn[], { after, before }: Gap, shared: ReadonlySet<string>): PathColumn[] {
  const from = known.findIndex(({ path }) => path === after) + 1;
  const end = before === undefined ? known.length : known.findIndex(({ path }) => path === before);
  const columns = known.slice(from, Math.max(from, end));
  return columns.some(({ path }) => shared.has(path)) ? [] : columns;
}

function areSame(a: PathColumn, b: PathColumn): boolean {
  const [left, right] = [termOf(a.header.word), termOf(b.header.word)];
  const both = left?.how === 'exact' && right?.how === 'exact';
  if (both && left.term.id !== right.term.id) return false;
  if (both || similarity(a.header.word, b.header.word) >= ALIKE) return true;
  const values = a.values();
  const others = b.values();
  const common = [...values].filter((value) => others.has(value)).length;
  return common >= FEWEST_VALUES && common >= Math.min(values.size, others.size) * SAME_VALUES;
}
