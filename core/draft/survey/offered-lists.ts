/**
 * Tables of nothing but what drop-down lists offer: they explain the choices, and hold no records.
 */
import type { Workbook } from '../../grid/grid.js';
import { compact, withoutListMark } from '../../text/normalise.js';
import type { FoundTable } from './find-tables.js';

/** What the drop-down lists of a workbook offer. */
export function offeredLists(workbook: Workbook): Set<string>[] {
  const lists = new Map<string, Set<string>>();
  for (const { dropdowns = [] } of workbook.sheets) {
    for (const { values } of dropdowns.slice(0, 1000)) {
      const words = values.map(listed);
      lists.set(words.join('\u0000'), new Set(words));
    }
  }
  return [...lists.values()];
}

/** A word of a list, however it is numbered. */
function listed(text: string): string {
  return compact(withoutListMark(text));
}

/** A table of nothing but the words that drop-down lists offer, or that explains them, is no table of records. */
export function isList({ view, band, last }: FoundTable, lists: readonly Set<string>[]): boolean {
  if (lists.length === 0 || band.columns.length > 6) return false;
  const columns = band.columns.map((column) => {
    const texts: string[] = [];
    for (const row of view.below(band.bottom)) {
      if (row > last) break;
      for (const slot of view.within(row, column)) texts.push(listed(slot.text));
    }
    return texts;
  });
  const fromLists = columns.map((texts) => {
    return (
      texts.length > 1 && lists.some((list) => texts.every((text) => list.has(text)) && texts.length >= list.size - 1)
    );
  });
  return fromLists.every((is) => is) || (columns.length === 2 && fromLists[0] === true);
}
