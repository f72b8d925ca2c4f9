/**
 * Headings by which rows are told apart and that are nowhere in a workbook: somebody copied the rows alone.
 */
import type { Block, Form } from '../form/form.js';
import type { Issue } from '../issue/issue.js';
import { makeIssue } from '../issue/make-issue.js';
import type { FormRecord } from '../record/record.js';

/** One for each heading and each sheet with rows that lack it. */
export function missingHeadings(form: Form, records: readonly FormRecord[]): Issue[] {
  return form.blocks.flatMap((block) => {
    const own = records.filter((record) => record.block === block.id);
    const missing = own.length === 0 ? [] : headingsOf(block).filter(({ id }) => own.every(({ key }) => !key[id]));
    if (missing.length === 0) return [];
    const places = new Map<string, [top: number, bottom: number]>();
    for (const { sheet, rows } of own) {
      const [top, bottom] = places.get(sheet) ?? rows;
      places.set(sheet, [Math.min(top, rows[0]), Math.max(bottom, rows[1])]);
    }
    return missing.flatMap(({ label }) =>
      [...places].map(([sheet, [top, bottom]]) => {
        return makeIssue('heading-missing', { sheet, block: block.id, address: `${top}:${bottom}` }, label);
      }),
    );
  });
}

/** The fields of a key that stand in a heading over the rows. */
function headingsOf({ key, fields }: Block) {
  return fields.filter(({ id, from }) => key.includes(id) && 'context' in from);
}
