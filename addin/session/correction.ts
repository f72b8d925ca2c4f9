/**
 * Puts one cell right as a person chose it, and takes it back. As every write it carries what the cell held when it was
 * looked at (rule W1): whatever somebody typed meanwhile stays.
 */
import type { Suggestions } from '../../core/check/suggestions.js';
import { parseAddress } from '../../core/grid/address.js';
import type { Workbook } from '../../core/grid/grid.js';
import type { Reading } from '../../core/reader/reading.js';
import { asTyped } from '../../core/record/typed.js';
import { textValue } from '../../core/record/value.js';
import { isDone, type CellWrite, type ExcelPort, type WriteOutcome, type WriteResult } from '../excel/port.js';
import { writesOfValue } from './write-plan.js';

export interface Correction {
  readonly sheet: string;
  readonly address: string;
  /** What the cell was to say; `''` for one that was emptied again. */
  readonly text: string;
  readonly result: WriteResult;
  /** What takes it back; empty where nothing was written. */
  readonly undo: readonly CellWrite[];
}

/** @param book as it was read when the correction was offered */
export async function correctCell(
  excel: Pick<ExcelPort, 'write'>,
  { workbook, reading }: { readonly workbook: Workbook; readonly reading: Reading },
  { record, field }: Suggestions,
  text: string,
): Promise<Correction | undefined> {
  const writes = writesOfValue({ form: reading.form, workbook }, record, field, asTyped(field, textValue(text)));
  const before = new Map(writes.map((write) => [write, shownIn(workbook, write)]));
  return correctionOf(await excel.write(writes), text, (write) => before.get(write) ?? '');
}

export async function takeBack(excel: Pick<ExcelPort, 'write'>, { undo }: Correction): Promise<Correction | undefined> {
  return correctionOf(await excel.write(undo), undo[0]?.content.text ?? '', () => '');
}

function correctionOf(
  outcomes: readonly WriteOutcome[],
  text: string,
  shown: (write: CellWrite) => string,
): Correction | undefined {
  const told = outcomes.find((outcome) => !isDone(outcome)) ?? outcomes[0];
  if (!told) return undefined;
  const { write, result } = told;
  const undo = outcomes.filter((one) => one.result === 'written').map((one) => inverse(one.write, shown(one.write)));
  return { sheet: write.sheet, address: write.address, text, result, undo };
}

function inverse({ sheet, address, content, expected, anchors }: CellWrite, shown: string): CellWrite {
  return {
    sheet,
    address,
    content: { text: shown, raw: expected },
    expected: content.raw === '' ? null : content.raw,
    ...(anchors ? { anchors: anchors.filter((anchor) => anchor.address !== address) } : {}),
  };
}

function shownIn(workbook: Workbook, { sheet, address }: CellWrite): string {
  const position = parseAddress(address);
  const grid = workbook.sheets.find(({ name }) => name === sheet);
  return (position && grid?.cell(position.row, position.column)?.text) ?? '';
}
