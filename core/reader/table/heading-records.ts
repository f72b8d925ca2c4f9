/**
 * The heading rows of a table as records of the block that the form keeps them in.
 */
import type { Block } from '../../form/form.js';
import type { FormRecord } from '../../record/record.js';
import { contextCell } from '../field-values.js';
import { recordOf, type SheetScope } from '../reading.js';
import { placedCell } from '../field-cell.js';
import type { HeadingRow } from './heading-rows.js';

export function headingRecords(sheet: SheetScope, table: Block, headings: readonly HeadingRow[]): FormRecord[] {
  const block = sheet.form.blocks.find((candidate) => candidate.id === table.headingRows?.block);
  if (!block) return [];
  return headings.map(({ row, cells: columns }) => {
    const cells = Object.fromEntries(
      block.fields.flatMap(({ id, from }) => {
        if ('context' in from) return [[id, contextCell(sheet, from.context, row)]];
        const cell = 'heading' in from ? columns.get(from.heading) : undefined;
        return cell ? [[id, placedCell(cell)]] : [];
      }),
    );
    return recordOf(sheet, block, cells, [row, row]);
  });
}
