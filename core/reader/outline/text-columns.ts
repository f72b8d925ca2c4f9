/**
 * In which columns the texts of an outline's levels stand. What stands in others is somebody's remark, or the text of a
 * line that has no mark.
 */
import type { BegunLine, OutlineCell, OutlineRow } from './outline-rows.js';

export interface TextColumns {
  /** By level; undefined where no line of the level has a text in a cell of its own. */
  readonly usual: readonly (number | undefined)[];
  /** Where lines without a mark stand; undefined where there are none. */
  readonly unmarked: number | undefined;
}

interface Use {
  readonly column: number;
  readonly lines: number;
  readonly length: number;
}

/** @param last the innermost level */
export function textColumns(rows: readonly OutlineRow[], last: number): TextColumns {
  const alone = usesOf(rows.flatMap(({ cells, lines }) => (lines.length === 0 ? cells.slice(0, 1) : [])));
  const lines = rows.flatMap((row) => row.lines);
  const usual = Array.from({ length: last + 1 }, (_, level) => {
    const behind = lines.flatMap((line) => (line.level === level && !line.marked ? line.behind : []));
    const uses = usesOf(behind);
    return level === last ? mostUsed(uses)?.column : headingColumn(uses, alone);
  });
  return { usual, unmarked: unmarkedColumn(lines, usual, alone, last) };
}

function usesOf(cells: readonly OutlineCell[]): Use[] {
  const uses = new Map<number, Use>();
  for (const { column, text } of cells) {
    const { lines, length } = uses.get(column) ?? { lines: 0, length: 0 };
    uses.set(column, { column, lines: lines + 1, length: length + text.length });
  }
  return [...uses.values()].sort((a, b) => a.column - b.column);
}

/** The one that most lines fill, of several the one with the longest texts. */
function mostUsed(uses: readonly Use[]): Use | undefined {
  return [...uses].sort((a, b) => b.lines - a.lines || b.length - a.length)[0];
}

/** Longer texts are no headings. */
const LONGEST_HEADING = 30;

/** Headings are short, and what stands in a column of its own under them further right is not theirs. */
function headingColumn(uses: readonly Use[], alone: readonly Use[]): number | undefined {
  const under = new Set(alone.map(({ column }) => column));
  const own = uses.filter(({ column }, i) => i === 0 || !under.has(column));
  const most = own.reduce((most, { lines }) => Math.max(most, lines), 0);
  const equal = own.filter(({ lines }) => lines === most);
  const short = equal.filter(({ lines, length }) => length <= lines * LONGEST_HEADING);
  return (mostUsed(short) ?? equal[0])?.column;
}

/**
 * Lines without a mark stand where the texts of marked ones do; where no line of the level has a mark, in one column
 * under the headings or to the right of them.
 */
function unmarkedColumn(
  lines: readonly BegunLine[],
  usual: readonly (number | undefined)[],
  alone: readonly Use[],
  last: number,
): number | undefined {
  const marked = lines.filter(({ level }) => level === last);
  const marks = new Set(lines.map(({ cell }) => cell.column));
  const own = usual[last];
  if (marked.length > 0 && own !== undefined) return marks.has(own) ? undefined : own;
  if (marked.length > 0) {
    // Where marks stand in front of their texts it is their column, if no heading begins there and no mark stands alone.
    if (marked.some((line) => !line.marked)) return undefined;
    const column = mostUsed(usesOf(marked.map(({ cell }) => cell)))?.column;
    return lines.some(({ level, cell }) => level < last && cell.column === column) ? undefined : column;
  }
  // Number and heading may share a cell.
  const heading = usual[last - 1] ?? lines.find(({ level }) => level === last - 1)?.cell.column;
  if (heading === undefined) return undefined;
  const under = alone.filter(({ column }) => column >= heading);
  const right = mostUsed(under.filter(({ column }) => column > heading));
  return right?.column ?? under[0]?.column;
}
