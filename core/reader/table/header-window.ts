/**
 * The few rows that a header may take up, and what of the form's words stands in them: which fields each text may be the
 * header of.
 */
import type { Area } from '../../grid/address.js';
import { coversColumns, rowCount } from '../../grid/area.js';
import { bisect } from '../../grid/bisect.js';
import { isDated, wordOf } from '../survey/dated-words.js';
import { YEAR_ALONE, yearOf, type Landmark } from '../survey/landmarks.js';
import type { Candidate } from './candidate.js';
import type { HeaderWords, Spoken } from './header-words.js';

/** Rows in which the cells of a header may begin; as many as its first cells are merged over, where those are more. */
export const HEADER_ROWS = 3;
export const MOST_HEADER_ROWS = 6;
/** A taller merge is no header cell: it stands beside a table, over all its rows. */
const TALLEST_HEADER = 100;

/**
 * The candidates among some landmarks, from left to right and from top to bottom.
 * @param over what stands in the rows above: groups, where no cell of the header itself begins so high
 */
export function candidatesIn(
  window: readonly Landmark[],
  words: HeaderWords,
  over: readonly Landmark[] = [],
): Candidate[] {
  const marks = window.filter(({ area }) => rowCount(area) <= TALLEST_HEADER);
  const above = new AboveCells([...over, ...marks]);
  const grouped = marks.flatMap((mark) => ownFields(mark, words, above).map((spoken) => toFound(mark, spoken, false)));
  const own = words.grouped.length > 0 ? [...grouped, ...ungrouped(marks, words, grouped)] : grouped;
  const isGroupOver = groupsOver(own);
  const bottom = own.reduce((lowest, { area }) => Math.max(lowest, area.bottom), 0);
  const near = marks
    .filter(({ area }) => area.bottom <= bottom && !isGroupOver(area))
    .flatMap((mark) => (words.near.get(mark.text) ?? []).map((spoken) => toFound(mark, spoken, true)));
  return [...own, ...near].sort(
    (a, b) =>
      a.area.left - b.area.left ||
      a.area.top - b.area.top ||
      Number(a.synonym) - Number(b.synonym) ||
      a.place - b.place,
  );
}

/** Whether a merged cell stands over a header that says itself what its column is: 評価欄 over 件数 and 判定 is no header. */
function groupsOver(own: readonly Found[]): (area: Area) => boolean {
  const sorted = own.map(({ area }) => area).sort((a, b) => a.left - b.left);
  const leftAt = (i: number) => sorted[i]?.left ?? Infinity;
  return ({ left, right, bottom }) => {
    if (left === right) return false;
    for (let i = bisect(sorted.length, (k) => leftAt(k) < left); leftAt(i) <= right; i++) {
      if ((sorted[i]?.top ?? 0) > bottom) return true;
    }
    return false;
  };
}

/**
 * Headers without the group that belongs over them: it stands in the same cell; or it is nowhere, and the header stands
 * once and is one field's only, so that the group would say nothing that it does not.
 */
function ungrouped(marks: readonly Landmark[], words: HeaderWords, grouped: readonly Found[]): Found[] {
  const joined = marks.flatMap((mark) =>
    (words.joined.get(mark.text) ?? []).map((spoken) => toFound(mark, spoken, false)),
  );
  const known = new Set([...grouped, ...joined].map(({ field }) => field));
  const said = new Set(marks.map(({ text }) => text));
  const lone = words.grouped.flatMap((spoken) => {
    if (known.has(spoken.field) || spoken.groups.some((group) => said.has(group))) return [];
    const own = spoken.words.filter((word) => said.has(word) && words.own.get(word)?.length === 1);
    const [mark, more] = own.length > 0 ? marks.filter(({ text }) => own.includes(text)) : [];
    return mark && !more ? [toFound(mark, spoken, false)] : [];
  });
  return [...joined, ...lone].map((found) => ({ ...found, isUngrouped: true }));
}

type Found = Candidate & Pick<Spoken, 'place'>;

function toFound({ area, year }: Landmark, { field, place }: Spoken, synonym: boolean): Found {
  return { field, place, area, year, synonym };
}

/** The fields whose column a landmark is the header of. */
function ownFields(mark: Landmark, words: HeaderWords, above: AboveCells): Spoken[] {
  const isPlaced = ({ groups }: Spoken) => groups.length === 0 || above.standsUnder(groups, mark);
  const word = wordOf(mark.text);
  const spoken = words.own.get(word) ?? [];
  const worded = (isDated(mark.text) ? spoken.filter(({ field }) => words.dated.has(field)) : spoken).filter(isPlaced);
  // A year alone under its group; or both in one cell: 計画R2.
  const says = (one: Spoken) => (mark.text === YEAR_ALONE ? isPlaced(one) : one.groups.includes(word));
  return [...worded, ...words.byYear.filter((one) => mayBeOf(one, mark) && says(one))];
}

/** A year that is counted from the workbook's is told when all columns are known. */
function mayBeOf({ field }: Spoken, { text, year }: Landmark): boolean {
  const wanted = yearOf(field);
  return typeof wanted === 'number' ? year === wanted : year !== undefined || text === YEAR_ALONE || isDated(text);
}

/** The cells of a window that stand above others: group headers over several columns (計画（年度） over R2). */
class AboveCells {
  /** Above the row that stands first: row by row, each from the left. */
  private readonly known = new Map<number, readonly (readonly Landmark[])[]>();

  constructor(private readonly marks: readonly Landmark[]) {}

  /** Whether a group header spans the column of this header. */
  standsUnder(groups: readonly string[], { area }: Landmark): boolean {
    const beside = this.above(area.top).flatMap((row): Landmark[] => {
      const upTo = bisect(row.length, (i) => (row[i]?.area.left ?? Infinity) <= area.left);
      const last = row[upTo - 1];
      return last ? [last] : [];
    });
    const spanning = beside.filter((mark) => coversColumns(mark.area, area));
    if (spanning.length > 0) return spanning.some(({ text }) => groups.includes(wordOf(text)));
    // A group header that is not merged over its columns belongs to all columns up to the next header of its row.
    const before = beside.sort((a, b) => b.area.left - a.area.left)[0];
    return before !== undefined && groups.includes(wordOf(before.text));
  }

  private above(top: number): readonly (readonly Landmark[])[] {
    const known = this.known.get(top);
    if (known) return known;
    const rows = new Map<number, Landmark[]>();
    for (const mark of this.marks) {
      if (mark.area.bottom >= top || mark.text === YEAR_ALONE) continue;
      const row = rows.get(mark.area.top);
      if (row) row.push(mark);
      else rows.set(mark.area.top, [mark]);
    }
    const found = [...rows.values()];
    this.known.set(top, found);
    return found;
  }
}
