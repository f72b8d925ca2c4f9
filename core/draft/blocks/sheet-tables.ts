/**
 * Tables on sheets that name one programme each, drafted: their rows belong to the programme of the sheet, and what stands
 * beside labels under them is the programme's.
 */
import { say } from '../../issue/say.js';
import { labelOf, type BlockInput, type FieldInput } from '../drafting.js';
import { draftNote } from '../reasons.js';
import { FieldIds } from '../guess/field-ids.js';
import type { FoundLabel } from '../survey/find-labels.js';
import type { TableGroup } from '../survey/table-columns.js';

/** A table as it is drafted, with where it was found. */
export interface DraftedTable {
  readonly group: TableGroup;
  readonly blocks: readonly BlockInput[];
}

interface DraftedBlocks {
  readonly labels: readonly BlockInput[];
  readonly tables: readonly BlockInput[];
}

/** Nothing changes where the labels are no sheets of their own, or where tables stand elsewhere too. */
export function onNamedSheets(
  labels: readonly BlockInput[],
  tables: readonly DraftedTable[],
  found: readonly FoundLabel[],
): DraftedBlocks {
  const all = { labels, tables: tables.flatMap(({ blocks }) => blocks) };
  const [sheet, ...others] = labels;
  const naming = sheet?.fields.filter(({ role, required }) => role === 'key' && required) ?? [];
  if (!sheet || others.length > 0 || naming.length === 0) return all;
  const views = new Set(found.map(({ view }) => view));
  const isOn = ({ group, blocks }: DraftedTable) =>
    blocks.length === 1 && views.size > 1 && group.tables.every(({ table }) => views.has(table.view));
  const ids = new FieldIds();
  for (const { id } of sheet.fields) ids.free(id);
  const moved = tables.filter(isOn).flatMap(({ blocks }) => blocks.flatMap(({ fields }) => fields.filter(isLabelled)));
  const own = moved.map((field): FieldInput => ({ ...field, id: ids.free(field.id) }));
  return {
    labels: [{ ...sheet, fields: [...sheet.fields, ...own] }],
    tables: tables.flatMap((one) => (isOn(one) ? one.blocks.map((block) => ofSheet(block, naming)) : one.blocks)),
  };
}

function isLabelled({ from }: FieldInput): boolean {
  return 'label' in from;
}

function ofSheet(block: BlockInput, naming: readonly FieldInput[]): BlockInput {
  const ids = new FieldIds();
  for (const { id } of block.fields) ids.free(id);
  const names = naming.map(({ id, label }): FieldInput => ({
    id: ids.free(id),
    label: labelOf(label.ja, label.en),
    role: 'key',
    from: { labels: id },
    draft: draftNote(0.75, [
      say(`表は「${label.ja}」の欄のあるシートにだけある`, `the table stands on sheets with "${label.ja}" only`),
    ]),
  }));
  return {
    ...block,
    key: [...names.map(({ id }) => id), ...block.key],
    fields: [...names, ...block.fields.filter((field) => !isLabelled(field))],
  };
}
