/**
 * A workbook on a side: the file as it came, the simulated Excel that has it open, and how the grid sees it.
 */
import { Problem } from '../../core/problem/problem.js';
import type { OpenedWorkbook } from '../../core/protocol/opened-workbook.js';
import { LARGEST_WORKBOOK_MB } from '../../core/protocol/workbench.js';
import { simulateExcel, type SimulatedExcel } from '../../excel-host/excel-host.js';
import { HostError } from '../../excel-host/host-error.js';
import { ModelBook } from './model-book.js';

export interface OpenBook {
  /** Another for each opening, also of the same file. */
  readonly serial: number;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether the file carries a digital signature, which saved changes end. */
  readonly isSigned: boolean;
  readonly excel: SimulatedExcel;
  readonly book: ModelBook;
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
  const answer = excel.executor.answer.bind(excel.executor);
  excel.executor.answer = async (body) => {
    const given = await answer(body);
    book.requestDone();
    return given;
  };
  return { serial: ++openings, name: opened.name, bytes, isSigned: opened.signed, excel, book };
}
