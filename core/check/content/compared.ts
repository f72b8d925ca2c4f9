/**
 * The cells that a finding is told from, with the places of its quotes in them: what a screen shows beside each other.
 */
import type { ComparedCell, IssueQuote } from '../../issue/issue.js';
import type { FormRecord } from '../../record/record.js';
import { rowName } from '../../record/row-name.js';
import { displayText } from '../../record/value.js';
import type { Quote } from './finding.js';

/** @param own the record that the finding is about */
export function comparedIn(
  own: FormRecord,
  quotes: readonly Quote[],
): { readonly quotes: readonly IssueQuote[]; readonly compared: readonly ComparedCell[] } {
  const cells = quotes.filter((quote, i) => quotes.findIndex((one) => isSameCell(one, quote)) === i);
  return {
    quotes: quotes.map((quote) =>
      placed(
        quote,
        cells.findIndex((cell) => isSameCell(cell, quote)),
      ),
    ),
    compared: cells.map((cell) => cellOf(cell, rowName(own))),
  };
}

function isSameCell({ of: one }: Quote, { of: other }: Quote): boolean {
  return one.record === other.record && one.field.id === other.field.id;
}

function placed({ field, start, end, text, isPrevious }: Quote, cell: number): IssueQuote {
  const quote: IssueQuote = { field, cell, start, end, text };
  return isPrevious ? { ...quote, isPrevious } : quote;
}

function cellOf({ of: { record, field }, isPrevious }: Quote, own: string): ComparedCell {
  const row = rowName(record);
  const cell: ComparedCell = {
    field: field.id,
    label: field.label,
    sheet: record.sheet,
    address: record.cells[field.id]?.address ?? '',
    row: row === own ? '' : row,
    text: displayText(record.cells[field.id]?.value),
  };
  return isPrevious ? { ...cell, isPrevious } : cell;
}
