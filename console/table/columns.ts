/**
 * Which columns there are and how wide: by the length of what stands in them, so that long texts get room and marks do
 * not. The plan's long texts can be left out, because they push the answers out of sight.
 */
import type { TableBlock, TableField } from './record-filter.js';

export interface TableColumn {
  readonly field: TableField;
  /** In em. */
  readonly width: number;
  /** Distance from the left edge at which the column stays while the others scroll, in em. */
  readonly left: number | undefined;
}

/** More than this would leave no room for what scrolls. */
const STAYING_EM = 34;
/** Room for two values, each with the name of its file. */
const CONFLICTING_EM = 13;
const SAMPLE = 200;
/** In half-width characters: from here on it is a sentence rather than a name. */
const LONG = 44;

/**
 * @param fields those to show, in their order
 * @param label the field's name in the present language
 */
export function columnsOf(
  block: TableBlock,
  fields: readonly TableField[],
  label: (field: TableField) => string,
): readonly TableColumn[] {
  const columns: TableColumn[] = [];
  let staying = 0;
  for (const field of fields) {
    const longest = longestText(block, field);
    const conflicting = isInConflict(block, field) ? CONFLICTING_EM : 0;
    const width = Math.max(columnWidth(longest, field.role), conflicting, Math.min(widthOf(label(field)) / 2 + 2, 9));
    // The key stays wherever it stands: what comes before it scrolls away under it.
    const stays = field.role === 'key' && staying + width <= STAYING_EM;
    columns.push({ field, width, left: stays ? staying : undefined });
    if (stays) staying += width;
  }
  return columns;
}

/** The fields in which the plan itself speaks at length. */
export function longPlanFields(block: TableBlock): readonly TableField[] {
  return block.fields.filter((field) => field.role === 'plan' && longestText(block, field) > LONG);
}

function longestText({ records }: TableBlock, { id }: TableField): number {
  return Math.max(...records.slice(0, SAMPLE).map(({ cells }) => widthOf(cells[id]?.text ?? '')), 0);
}

function isInConflict({ records }: TableBlock, { id }: TableField): boolean {
  return records.some(({ cells }) => cells[id]?.conflicting !== undefined);
}

function columnWidth(longest: number, role: TableField['role']): number {
  if (longest <= 6) return 5;
  if (longest <= 14) return 8.5;
  // Names may wrap: the room is for the answers.
  if (longest <= 30 || role === 'key') return 11;
  return longest <= 60 ? 14 : 21;
}

/** In half-width characters. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u00ff' ? 2 : 1;
  return width;
}
