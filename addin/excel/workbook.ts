/**
 * The port of everything that the task pane asks of Excel, each in an `Excel.run` of its own. It uses what every Excel since
 * ExcelApi 1.14 has.
 */
import { offerChoices, withdrawChoices } from './choice-lists.js';
import { watchWorkbook } from './hints.js';
import { readLinkPart, writeLinkPart } from './link-part.js';
import { CellMarks } from './marks.js';
import { openWithWorkbook, opensWithWorkbook } from './opening.js';
import type { ExcelPort } from './port.js';
import { readAreas } from './read-again.js';
import { readGrids } from './read-grids.js';
import { activeCell, selectCell } from './select-cell.js';
import { SheetIds } from './sheet-ids.js';
import { writeCells } from './write-cells.js';

/** With which all requests of one `Excel.run` are one undo step. */
const UNDO_GROUPS = '1.20';

/** Office's part of the surroundings, beside Excel's own. */
type OfficeContext = Pick<Office.Context, 'requirements'>;

/** @param office undefined where there is Excel's API alone */
export function excelPort(api: typeof Excel, office?: OfficeContext): ExcelPort {
  const ids = new SheetIds();
  const marks = new CellMarks();
  const mergeUndoGroup = office?.requirements.isSetSupported('ExcelApi', UNDO_GROUPS) ?? false;
  // Somebody who is typing is waited for: what is written may not fail half way because of it.
  const writing: Excel.RunOptions = { delayForCellEdit: true, ...(mergeUndoGroup ? { mergeUndoGroup } : {}) };
  return {
    read: () => api.run((context) => readGrids(context, ids)),
    readAgain: (workbook, places) => api.run((context) => readAreas(context, workbook, places, ids)),
    select: (sheet, address) => api.run((context) => selectCell(context, ids.keyOf(sheet), address)),
    selected: () => api.run((context) => activeCell(context, ids)),
    write: (writes) => api.run(writing, (context) => writeCells(context, writes, ids)),
    mark: async (wanted) => marks.asShown(wanted, ids) ?? api.run((context) => marks.show(context, wanted, ids)),
    offerChoices: (cells) => api.run(writing, (context) => offerChoices(context, cells, ids)),
    withdrawChoices: (places) => api.run(writing, (context) => withdrawChoices(context, places, ids)),
    readLink: () => api.run(readLinkPart),
    writeLink: (text) => api.run(writing, (context) => writeLinkPart(context, text)),
    watch: (listener) => api.run((context) => watchWorkbook(context, ids, listener)),
    opensWithWorkbook: () => api.run(opensWithWorkbook),
    openWithWorkbook: (open) => api.run((context) => openWithWorkbook(context, open)),
  };
}
