/**
 * A workbook on a desk: the file as it came, the simulated Excel that has it open, and how the grid sees it.
 */
import { formatAddress } from '../../../core/grid/address.js';
import { Problem } from '../../../core/problem/problem.js';
import type { OpenedWorkbook } from '../../../core/protocol/opened-workbook.js';
import { LARGEST_WORKBOOK_MB, type SavedCell } from '../../../core/protocol/workbench.js';
import { simulateExcel, type SimulatedExcel } from '../host/excel-host.js';
import { HostError } from '../host/wire/host-object.js';
import { ModelBook } from './model-book.js';

export interface OpenBook {
  /** Another for each opening, also of the same file. */
  readonly serial: number;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly excel: SimulatedExcel;
  readonly book: ModelBook;
  /** The sheets' names in the file, by the sheets' ids: the person may have renamed them since. */
  readonly sheetNames: ReadonlyMap<string, string>;
}

let openings = 0;

/** @throws Problem for a file that is larger than the server takes */
export function refuseTooLarge(size: number): void {
  if (size <= LARGEST_WORKBOOK_MB * 1024 * 1024) return;
  throw new Problem('too-large', {
    ja: `ファイルが大きすぎます（上限${LARGEST_WORKBOOK_MB}MB）。不要なシートや画像を除いてください。`,
    en: `The file is too large (the limit is ${LARGEST_WORKBOOK_MB} MB). Remove sheets and pictures that are not needed.`,
  });
}

/** @param thisYear the year of dates that are typed without one */
export function openBook(bytes: Uint8Array<ArrayBuffer>, opened: OpenedWorkbook, thisYear: number): OpenBook {
  const before = () => {
    if (book.isEditing) throw new HostError('InvalidOperationInCellEditMode', 'A cell is being edited.');
  };
  const excel = simulateExcel(opened, { thisYear, before });
  const book: ModelBook = new ModelBook(excel.model, opened);
  const sheetNames = new Map(excel.model.sheets.map(({ id, name }) => [id, name]));
  return { serial: ++openings, name: opened.name, bytes, excel, book, sheetNames };
}

/** The cells that no longer hold what the file holds. */
export function savedCells({ excel, sheetNames }: OpenBook): SavedCell[] {
  return excel.model.sheets.flatMap((model) => {
    const sheet = sheetNames.get(model.id);
    if (sheet === undefined) return [];
    return [...model.originals].flatMap(([key, original]): SavedCell[] => {
      const [row = 0, column = 0] = key.split(':').map(Number);
      const { value: raw = null, text = '' } = model.cells.get(row, column) ?? {};
      if (text === (original?.text ?? '') && raw === (original?.value ?? null)) return [];
      return [{ sheet, address: formatAddress({ row, column }), text, raw }];
    });
  });
}
