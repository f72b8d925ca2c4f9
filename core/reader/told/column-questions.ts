/**
 * What a person can be asked of a workbook that was read: which field a column is whose header nobody knows. There is
 * something to ask where the form has fields that were not found on the same sheet.
 */
import { parseAddress } from '../../grid/address.js';
import type { Block, Field, Form } from '../../form/form.js';
import type { Bilingual, Issue } from '../../issue/issue.js';
import type { FormRecord } from '../../record/record.js';
import { headerText } from '../survey/header-text.js';
import { columnFields } from '../table/header-words.js';

export interface ColumnQuestion {
  readonly sheet: string;
  /** The column, from its header on: `G3:G12`. */
  readonly address: string;
  readonly block: string;
  readonly header: string;
  /** What stands under it, up to three. */
  readonly values: readonly string[];
  /** Fields that the column may be: those of the block that were not found, in the form's order. */
  readonly fields: readonly { readonly id: string; readonly label: Bilingual }[];
}

interface ColumnReading {
  readonly records: readonly FormRecord[];
  readonly issues: readonly Issue[];
}

/** Nobody answers more; a workbook with so many unknown columns is another form. */
const MOST_QUESTIONS = 50;

export function columnQuestions(form: Form, { records, issues }: ColumnReading): ColumnQuestion[] {
  const questions = issues.filter(({ code }) => code === 'column-unplaced').slice(0, MOST_QUESTIONS);
  return questions.flatMap(({ sheet, address, block: id, evidence }) => {
    const block = form.blocks.find((one) => one.id === id);
    const own = block ? records.filter((record) => record.sheet === sheet && record.block === id) : [];
    const [header = '', ...values] = evidence;
    if (!block || values.length === 0 || headerText(header) === '' || !standsOver(address, own)) return [];
    const fields = missingFields(block, own);
    return fields.length === 0
      ? []
      : [
          {
            sheet,
            address,
            block: id,
            header,
            values,
            fields: fields.map((field) => ({ id: field.id, label: field.label })),
          },
        ];
  });
}

/** A column without a header begins with a value. */
function standsOver(address: string, records: readonly FormRecord[]): boolean {
  const top = parseAddress(address.split(':')[0] ?? '')?.row ?? Infinity;
  return records.length > 0 && records.every(({ rows }) => rows[0] > top);
}

function missingFields(block: Block, records: readonly FormRecord[]): Field[] {
  return columnFields(block).filter(({ id }) => !records.some(({ cells }) => id in cells));
}
