/**
 * Records of the tests' outline: the lines under one heading, from their texts.
 */
import type { Copy } from '../../../../core/sync/merge-copies.js';
import type { FormRecord } from '../../../../core/record/record.js';
import { displayText, textValue } from '../../../../core/record/value.js';

/** Lines under heading １; `''` is a line with its mark alone. */
export function lines(...texts: readonly string[]): Copy {
  return { records: texts.map((text, i) => line(text, i + 8)) };
}

export function line(text: string, row: number, no = '１', heading = '調べる'): FormRecord {
  return {
    ...{ block: 'step', sheet: '表', key: { no }, rows: [row, row] },
    cells: {
      no: { value: textValue(no), address: 'A6' },
      heading: { value: textValue(heading), address: 'B6' },
      step: { value: textValue(text), address: `C${row}` },
    },
  };
}

export function textsOf(records: readonly FormRecord[]): string[] {
  return records.map(({ cells }) => displayText(cells['step']?.value));
}
