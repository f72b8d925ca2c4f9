/**
 * The rows of a sheet with all cells that hold or look like something, and their heights.
 */
import type { Grid } from '../../../core/grid/grid.js';
import type { OpenedWorkbookInput } from '../../../core/protocol/opened-workbook.js';
import { attributesOf } from '../patch/attributes.js';
import { rowStyle, type RowElement, type SheetLayout } from '../patch/sheet-layout.js';
import { LIMITS } from '../limits.js';
import { tooLarge } from '../refusals.js';
import { isTrue } from '../small-xml.js';

type Rows = NonNullable<OpenedWorkbookInput['sheets'][number]['rows']>;
type Cell = Rows[number]['cells'][number];

/**
 * @param grid the same sheet as the reader sees it
 * @throws Problem for more cells than a workbook may have
 */
export function describeRows(bytes: Buffer, layout: SheetLayout, grid: Grid): Rows {
  let count = 0;
  return layout.rows.flatMap((element) => {
    const cells = element.cells.flatMap(({ column, style }): Cell[] => {
      const cell = grid.cell(element.row, column);
      if (!cell && style === 0) return [];
      if (++count > LIMITS.cells) throw tooLarge(`more than ${LIMITS.cells} cells`);
      const look = style > 0 ? { look: style } : {};
      if (!cell) return [{ column, ...look }];
      const { raw, text, error, formula } = cell;
      return [
        {
          ...{ column, value: raw, ...look },
          ...(text === String(raw) ? {} : { text }),
          ...(error === undefined ? {} : { error: true }),
          ...(formula === undefined ? {} : { formula }),
        },
      ];
    });
    const state = rowState(bytes, element, grid);
    return cells.length > 0 || Object.keys(state).length > 0 ? [{ row: element.row, ...state, cells }] : [];
  });
}

function rowState(bytes: Buffer, element: RowElement, grid: Grid) {
  const attributes = attributesOf(bytes, { start: element.start, end: element.tagEnd });
  const value = (name: string) => attributes.find((attribute) => attribute.name === name)?.value;
  const height = Number(value('ht') ?? 0);
  const look = rowStyle(bytes, element);
  return {
    ...(height > 0 && (isTrue(value('customHeight')) || value('ht') !== undefined) ? { height } : {}),
    ...(grid.isRowHidden(element.row) ? { hidden: true } : {}),
    ...(look ? { look } : {}),
  };
}
