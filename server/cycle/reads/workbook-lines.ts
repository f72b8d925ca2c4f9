/**
 * What is left of the last workbook that a department sent: cells that were not taken and of which the table says something
 * else still, and what is to be looked at in it.
 */
import { blockOf } from '../../../core/form/form.js';
import type { OpenLineDto } from '../../../core/protocol/open-matters.js';
import { rowName } from '../../../core/record/row-name.js';
import { displayText } from '../../../core/record/value.js';
import { leftOf, type OpenKind } from '../../../core/workflow/open-matters.js';
import type { LastWorkbook } from '../../store/last-workbooks.js';
import type { OpenCycle } from '../open-cycle.js';

export interface KindLine {
  readonly kind: OpenKind;
  readonly line: OpenLineDto;
}

export function workbookLines({ cycle: { form }, before }: OpenCycle, { refused, issues }: LastWorkbook): KindLine[] {
  const { table } = before;
  const known = new Set(form.blocks.map(({ id }) => id));
  const kept = refused.flatMap(({ block, key, field, sheet, address, label, text, reason }): KindLine[] => {
    // Of an earlier version of the form.
    if (!known.has(block)) return [];
    const row = table.row(table.identityOf(block, key));
    if (row && text !== undefined && displayText(row.record.cells[field]?.value) === text) return [];
    const named = label ?? blockOf(form, block).fields.find(({ id }) => id === field)?.label ?? null;
    const place = { record: row?.id ?? '', block, row: rowName({ key }), field, sheet, address };
    return [{ kind: 'refused', line: { ...place, label: named, text: reason.message } }];
  });
  const said = issues.flatMap(({ block, key, sheet, address, message, ...issue }): KindLine[] => {
    const kind = leftOf(issue);
    if (!kind) return [];
    const row = known.has(block) ? table.row(table.identityOf(block, key)) : undefined;
    const place = { record: row?.id ?? '', block: row ? block : '', row: rowName({ key }), field: '', sheet, address };
    return [{ kind, line: { ...place, label: null, text: message } }];
  });
  return [...kept, ...said];
}
