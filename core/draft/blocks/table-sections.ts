/**
 * The headings that hold for a table: which of them it stands under, and which tells its rows from those of its twins.
 */
import { compact } from '../../text/normalise.js';
import type { Drafting, FieldInput } from '../drafting.js';
import type { FieldIds } from '../guess/field-ids.js';
import type { FoundTable } from '../survey/find-tables.js';
import { markAbove, type Section } from '../survey/sections.js';
import type { TableGroup } from '../survey/table-columns.js';
import { sectionField } from './table-fields.js';

/** The kinds of heading that hold for a group's tables, outermost first, with whether each tells its tables apart. */
export interface SectionsOver {
  readonly all: readonly Section[];
  readonly telling: Section | undefined;
}

/** A heading that tells nothing apart counts only where it stands next to the table. */
export function sectionsOver(group: TableGroup, drafting: Drafting): SectionsOver {
  const tables = group.tables.map(({ table }) => table);
  const over = drafting.sections.filter((section) => {
    const held = tables.filter((table) => {
      const mark = markAbove(section.marks, table);
      return mark !== undefined && (mark.view === table.view || section.carries);
    });
    return held.length >= tables.length / 2;
  });
  const telling = over.findLast((section) => {
    return new Set(tables.map((table) => compact(markAbove(section.marks, table)?.slot.text ?? ''))).size > 1;
  });
  const next = (section: Section) => tables.some((table) => standsNext(section, table, drafting.tables));
  return { all: over.filter((section) => section === telling || (section.style.worded && next(section))), telling };
}

/** Whether no other table stands between a heading and a table, so that the heading is plainly meant for it. */
function standsNext(section: Section, table: FoundTable, all: readonly FoundTable[]): boolean {
  const mark = markAbove(section.marks, table);
  if (!mark || mark.view !== table.view) return mark !== undefined;
  return !all.some(({ view, band }) => view === table.view && band.top > mark.slot.top && band.bottom < table.band.top);
}

/** For each row the text of the heading that tells its table from others; `''` where none does. */
export function sectionTexts(group: TableGroup, { telling }: SectionsOver): string[] {
  return group.rows.map(({ table }) => (telling ? compact(markAbove(telling.marks, table)?.slot.text ?? '') : ''));
}

/** @param keyOnly only the heading that is part of the key */
export function sectionFields(
  { all, telling }: SectionsOver,
  drafting: Drafting,
  ids: FieldIds,
  keyOnly: boolean,
): FieldInput[] {
  const wanted = keyOnly ? all.filter((section) => section === telling) : all;
  return wanted.map((section) => {
    drafting.usedSections.add(section);
    const field = sectionField(section, section === telling ? 'key' : 'plan');
    return { ...field, id: ids.free(field.id) };
  });
}
