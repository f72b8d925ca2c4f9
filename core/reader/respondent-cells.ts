/**
 * Where in a workbook a department's name is to be written, so that the form's reader finds it.
 */
import { respondentWriter } from '../form/respondent-text.js';
import type { Form } from '../form/form.js';
import { formatAddress } from '../grid/address.js';
import type { Workbook } from '../grid/grid.js';

export interface RespondentCell {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
}

/** Any name will do to find the places. */
const SOMEBODY = '福祉課';

/** Cells that have a place for it and no name yet, in the order of the sheets; none where the form has no such place. */
export function respondentCells(form: Form, { sheets }: Workbook): RespondentCell[] {
  if (form.respondent === undefined) return [];
  const write = respondentWriter(form.respondent);
  const found: RespondentCell[] = [];
  for (const grid of sheets) {
    for (const row of grid.rows()) {
      for (const { column, cell } of grid.row(row)) {
        if (cell.formula !== undefined || write(cell.text, SOMEBODY) === undefined) continue;
        found.push({ sheet: grid.name, address: formatAddress({ row, column }), text: cell.text });
      }
    }
  }
  return found;
}
