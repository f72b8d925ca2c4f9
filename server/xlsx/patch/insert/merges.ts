/**
 * Merged areas when rows are inserted: those around the point grow, those below move, those that a plan names take the
 * new row in or begin with it, and the new row is merged across as the row it is like.
 */
import { formatArea, parseArea, type Area } from '../../../../core/grid/address.js';
import { hasRow, overlaps, shareColumn } from '../../../../core/grid/area.js';
import { noSuchMerge, overlapsMerge } from './impossible-insertions.js';
import type { NewRow, RowShift } from '../../../../core/grid/row-shift.js';

interface ShiftedMerges {
  /** In the order of the merges that were given. */
  readonly moved: readonly Area[];
  readonly added: readonly Area[];
}

/** @throws Problem when a merge that is to grow is not there, or a new one would lie over another */
export function shiftMerges(merges: readonly Area[], shift: RowShift): ShiftedMerges {
  const growing = namedMerges(merges, shift.newRows);
  const moved = merges.map((merge) => {
    const area = shift.areaOf(merge);
    const rows = growing.get(formatArea(merge)) ?? [];
    return { ...area, bottom: Math.max(area.bottom, ...rows) };
  });
  const joined = shift.newRows.flatMap(({ merge }) => merge.map(joinedArea));
  const wrong = joined.find((area) => moved.some((other) => overlaps(area, other)));
  if (wrong) throw overlapsMerge(formatArea(wrong));
  const across = shift.newRows.flatMap((newRow) => acrossLike(merges, [...moved, ...joined], newRow));
  return { moved, added: [...joined, ...across] };
}

function namedMerges(merges: readonly Area[], newRows: readonly NewRow[]): Map<string, number[]> {
  const names = new Set(merges.map(formatArea));
  const growing = new Map<string, number[]>();
  for (const { row, grow } of newRows) {
    for (const text of grow) {
      const area = parseArea(text);
      const name = area ? formatArea(area) : text;
      if (!names.has(name)) throw noSuchMerge(text);
      growing.set(name, [...(growing.get(name) ?? []), row]);
    }
  }
  return growing;
}

function joinedArea(text: string): Area {
  const area = parseArea(text);
  if (!area) throw noSuchMerge(text);
  return area;
}

function acrossLike(merges: readonly Area[], moved: readonly Area[], { row, like }: NewRow): Area[] {
  const covered = moved.filter((area) => hasRow(area, row));
  return merges
    .filter((area) => hasRow(area, like) && area.left < area.right)
    .filter((area) => !covered.some((other) => shareColumn(other, area)))
    .map(({ left, right }) => ({ top: row, left, bottom: row, right }));
}
