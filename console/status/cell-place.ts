/**
 * Where a reason or a remark is: its row by its key, its field by its label, its cell by sheet and address.
 */
import type { Bilingual } from '../../core/issue/issue.js';
import type { DepartmentRowDto } from '../../core/protocol/workflow.js';
import { rowName } from '../../core/record/row-name.js';

export interface CellPlace {
  readonly record: string;
  readonly block: string;
  readonly row: string;
  /** `''` where the whole row is meant. */
  readonly field: string;
  readonly label: Bilingual | undefined;
  readonly sheet: string;
  readonly address: string;
}

/** @returns undefined where there is no such row any more */
export function placeOf(
  rows: readonly DepartmentRowDto[],
  record: string | null | undefined,
  field = '',
): CellPlace | undefined {
  const row = rows.find(({ id }) => id === record);
  if (!row) return undefined;
  const cell = row.cells.find((one) => one.field === field);
  const { id, block, sheet } = row;
  const place = { record: id, block, row: rowName(row), sheet };
  return { ...place, field: cell ? field : '', label: cell?.label, address: cell?.address ?? '' };
}

/** Of a remark, which names its cell by the address. */
export function placeAt(
  rows: readonly DepartmentRowDto[],
  { record, address }: { readonly record: string; readonly address: string },
): CellPlace | undefined {
  const row = rows.find(({ id }) => id === record);
  return placeOf(rows, record, row?.cells.find((cell) => cell.address === address)?.field);
}
