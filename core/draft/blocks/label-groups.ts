/**
 * Labels that are one field: the same word on many sheets, and what another workbook calls it in the same place.
 */
import { similarity } from '../../text/similarity.js';
import { compact } from '../../text/normalise.js';
import { termOf } from '../../reader/survey/glossary.js';
import type { Compared, ComparedCell } from '../guess/copies.js';
import { valueCell, type FoundLabel } from '../survey/find-labels.js';
import type { SheetView } from '../survey/sheet-view.js';
import type { BookYears } from '../survey/table-columns.js';

export interface LabelGroup {
  readonly word: string;
  readonly found: readonly FoundLabel[];
  /** The first of those found. */
  readonly first: FoundLabel;
  /** The first with each other word. */
  readonly variants: readonly FoundLabel[];
}

/** Labels so alike are the same one, worded anew. */
const ALIKE = 0.5;

export function groupLabels(labels: readonly FoundLabel[]): LabelGroup[] {
  const byWord = new Map<string, FoundLabel[]>();
  for (const label of labels) {
    const { word } = label.slot;
    if (word !== '') byWord.set(word, [...(byWord.get(word) ?? []), label]);
  }
  const groups: LabelGroup[] = [];
  for (const [word, found] of byWord) {
    const [first] = found;
    if (!first) continue;
    const same = groups.findIndex((group) => isReworded(group, found));
    const known = groups[same];
    if (!known) groups.push({ word, found, first, variants: [] });
    else groups[same] = { ...known, found: [...known.found, ...found], variants: [...known.variants, first] };
  }
  return groups;
}

/** Whether labels stand in another workbook where a group's stand, and mean the same. */
function isReworded({ found: known, first }: LabelGroup, found: readonly FoundLabel[]): boolean {
  const books = new Set(known.map(({ view }) => view.book));
  if (found.some(({ view }) => books.has(view.book))) return false;
  const places = new Set(known.map(({ slot }) => `${slot.top} ${slot.left}`));
  if (!found.some(({ slot }) => places.has(`${slot.top} ${slot.left}`))) return false;
  const [left, right] = [termOf(first.slot.word), termOf(found[0]?.slot.word ?? '')];
  if (left?.how === 'exact' && right?.how === 'exact') return left.term.id === right.term.id;
  return similarity(first.slot.word, found[0]?.slot.word ?? '') >= ALIKE;
}

/** By what the name of its record says, or by its sheet, the cell beside a label in each workbook. */
export function comparedBeside(
  { found }: LabelGroup,
  nameOn: (view: SheetView) => string,
  years: BookYears,
): readonly ComparedCell[] {
  const cells = new Map<string, Compared[]>();
  const sheets = new Map<string, Compared[]>();
  for (const label of found) {
    const { view } = label;
    const text = compact(valueCell(label)?.text ?? '');
    const one = { book: view.book, year: years[view.book], text };
    const name = nameOn(view);
    const place = name === '' ? `sheet ${view.grid.name}` : `name ${name}`;
    cells.set(place, [...(cells.get(place) ?? []), one]);
    sheets.set(view.grid.name, [...(sheets.get(view.grid.name) ?? []), one]);
  }
  const compared = [...cells.values()].filter((cell) => cell.length > 1);
  // A blank form has no name yet: what stands on the sheet of the same name was written into it.
  const blanks = [...sheets.values()].filter((cell) => cell.length > 1 && cell.some(({ text }) => text === ''));
  return compared.length > 0 ? compared : blanks;
}
