/**
 * Puts what was found beside labels together into records: one for a part of a sheet, or several where the first label
 * comes again.
 */
import type { Block, Field } from '../../form/form.js';
import type { FormRecord, RecordCell } from '../../record/record.js';
import { contextCell } from '../field-values.js';
import { recordOf, type RecordScope } from '../reading.js';
import { byPlace } from './find-labels.js';
import type { LabelFinding } from './label-finding.js';

export type LabelGroup = ReadonlyMap<Field, LabelFinding>;

/** A field that comes again begins the next record. */
export function readLabels(sheet: RecordScope, block: Block, findings: readonly LabelFinding[]): FormRecord[] {
  const groups: Map<Field, LabelFinding>[] = [];
  for (const finding of [...findings].sort((a, b) => byPlace(a.label, b.label))) {
    const group = groups.at(-1);
    if (!group || group.has(finding.field)) groups.push(new Map([[finding.field, finding]]));
    else group.set(finding.field, finding);
  }
  return groups.map((group) => labelRecord(sheet, block, group));
}

export function labelRecord(sheet: RecordScope, block: Block, group: LabelGroup): FormRecord {
  const rows = [...group.values()].map((finding) => finding.rows);
  const top = rows.reduce((least, [first]) => Math.min(least, first), Number.POSITIVE_INFINITY);
  const bottom = rows.reduce((most, [, last]) => Math.max(most, last), 0);
  const cells: Record<string, RecordCell> = {};
  for (const field of block.fields) {
    const { id, from } = field;
    const found = group.get(field);
    if (found) cells[id] = found.cell;
    else if ('context' in from) cells[id] = contextCell(sheet, from.context, top);
  }
  return recordOf(sheet, block, cells, [top, bottom]);
}
