/**
 * How wide the columns are: by the length of what stands in them, so that long texts get room and marks do not.
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
const STAYING_EM = 27;
const SAMPLE = 200;

/** @param label the field's name in the present language */
export function columnsOf(block: TableBlock, label: (field: TableField) => string): readonly TableColumn[] {
  const columns: TableColumn[] = [];
  let edge = 0;
  let stays = true;
  for (const field of block.fields) {
    const longest = Math.max(
      ...block.records.slice(0, SAMPLE).map(({ cells }) => widthOf(cells[field.id]?.text ?? '')),
      0,
    );
    const width = Math.max(columnWidth(longest), Math.min(widthOf(label(field)) / 2 + 2, 9));
    stays = stays && field.role === 'key' && edge + width <= STAYING_EM;
    columns.push({ field, width, left: stays ? edge : undefined });
    edge += width;
  }
  return columns;
}

function columnWidth(longest: number): number {
  if (longest <= 6) return 5;
  if (longest <= 14) return 8.5;
  if (longest <= 30) return 12;
  return longest <= 60 ? 15 : 21;
}

/** In half-width characters. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u00ff' ? 2 : 1;
  return width;
}
