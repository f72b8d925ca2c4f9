/**
 * Headings that hold for the tables under them, known by how they are numbered or marked: (1)…, 1-2 …, 施策1：…, ■….
 * A heading counts only where it tells parts of the workbook apart, or says with a word of its own what it is.
 */
import type { SheetView, Slot } from './sheet-view.js';
import type { FoundTable } from './find-tables.js';
import { sectionStyle, type SectionStyle } from './section-style.js';
import { compileTemplate } from '../../form/template.js';
import { compact } from '../../text/normalise.js';

export interface SectionMark {
  readonly style: SectionStyle;
  readonly view: SheetView;
  readonly slot: Slot;
}

/** A kind of heading that the form will look for. */
export interface Section {
  readonly style: SectionStyle;
  readonly id: string;
  readonly marks: readonly SectionMark[];
  /** Whether a table stands on a sheet without such a heading, after a sheet that has one. */
  readonly carries: boolean;
  readonly sure: number;
}

/** A reader takes a row's first cell for a heading where the row holds no more cells than this. */
const MOST_BESIDE = 2;

/**
 * The headings of a row: one that stands by itself, with at most a page number or a date beside it, or one over each of
 * the tables that stand side by side.
 */
export function sectionsIn(view: SheetView, row: number): SectionMark[] {
  const slots = view.at(row);
  const marks = slots.flatMap((slot): SectionMark[] => {
    const style = typeof slot.cell.raw === 'string' && slot.bottom <= row + 1 ? sectionStyle(slot.text) : undefined;
    return style ? [{ style, view, slot }] : [];
  });
  const apart = slots.every((slot, i) => slot.left > (slots[i - 1]?.right ?? -1) + 1);
  if (marks.length === slots.length && apart) return marks;
  return slots.length <= MOST_BESIDE && marks[0]?.slot === slots[0] ? marks.slice(0, 1) : [];
}

/**
 * The kinds of heading that hold for tables, outermost first.
 * @param lines the rows of the tables: what would be taken for a heading there is no use as one
 */
export function chooseSections(
  marks: readonly SectionMark[],
  tables: readonly FoundTable[],
  lines: readonly (readonly Slot[])[],
): Section[] {
  const styles = new Map(marks.map(({ style }) => [style.template, style]));
  const chosen: Omit<Section, 'id'>[] = [];
  for (const style of styles.values()) {
    const own = marks.filter((mark) => mark.style.template === style.template);
    const holding = tables.flatMap((table) => markAbove(own, table) ?? []);
    const texts = new Set(holding.map(({ slot }) => compact(slot.text)));
    const sheets = new Set(own.map(({ view }) => view.index));
    if (texts.size === 0) continue;
    if (texts.size < 2 && !style.worded) continue;
    const match = compileTemplate(style.template);
    if (lines.some((slots) => slots.length <= MOST_BESIDE && match(slots[0]?.text ?? '') !== undefined)) continue;
    const books = new Set(own.map(({ view }) => view.book));
    const carries = tables.some(({ view }) => books.has(view.book) && !sheets.has(view.index));
    const sure = texts.size > 1 ? 0.85 : 0.6;
    chosen.push({ style, marks: own, carries, sure });
  }
  const specific = chosen.filter(({ style }) => style.template !== '{n}*' || chosen.length === 1);
  return named(specific.sort((a, b) => firstRow(a.marks) - firstRow(b.marks)));
}

/** The heading above a table: in its sheet, or the last of a sheet before. */
export function markAbove(marks: readonly SectionMark[], { view, band }: FoundTable): SectionMark | undefined {
  const before = marks.filter(
    (mark) =>
      mark.view.book === view.book &&
      (mark.view.index < view.index || (mark.view === view && mark.slot.top < band.top)),
  );
  const here = before.filter((mark) => mark.view === view && mark.slot.left <= band.right);
  const over = here.filter((mark) => mark.slot.right >= band.left || mark.slot.left <= band.left);
  return over.at(-1) ?? before.at(-1);
}

function firstRow(marks: readonly SectionMark[]): number {
  return marks[0] ? marks[0].view.index * 1_000_000 + marks[0].slot.top : 0;
}

function named(sections: readonly Omit<Section, 'id'>[]): Section[] {
  const taken = new Map<string, number>();
  return sections.map((section) => {
    const count = (taken.get(section.style.id) ?? 0) + 1;
    taken.set(section.style.id, count);
    return { ...section, id: count === 1 ? section.style.id : `${section.style.id}${count}` };
  });
}
