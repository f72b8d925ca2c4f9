/**
 * The record of the cell that is selected in Excel, in React.
 */
import { useMemo } from 'react';
import type { FormRecord } from '../../core/record/record.js';
import { recordAt } from '../session/form-cells.js';
import { useDeskState } from './use-desk.js';

export function useSelectedRecord(): FormRecord | undefined {
  const book = useDeskState((state) => state.book);
  const selected = useDeskState((state) => state.selected);
  return useMemo(
    () => (book?.reading && selected ? recordAt(book.workbook, book.reading.records, selected) : undefined),
    [book, selected],
  );
}
