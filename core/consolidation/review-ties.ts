/**
 * C8: fields of one tie that different sources filled in. Both stand, and somebody should look whether they still agree.
 */
import { blockOf, type Form } from '../form/form.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import type { ConsolidatedRecord } from './consolidation.js';
import type { TakenCell } from './taken.js';

/** Both sides said the same, or but for its layout; or somebody looks at the field anyhow. */
const AGREED: ReadonlySet<TakenCell['outcome']> = new Set(['same', 'relaid', 'conflict']);

/**
 * Not where the sender says what the other said too, and not for a field in conflict, which somebody looks at anyhow.
 * @param record before the sender's values came in
 * @param origins of its fields with them
 * @param cells of the record that the sender changed
 */
export function reviewTies(
  form: Form,
  record: ConsolidatedRecord,
  origins: ConsolidatedRecord['origins'],
  cells: readonly TakenCell[],
): Issue[] {
  const block = blockOf(form, record.block);
  const issues: Issue[] = [];
  const agreed = cells.filter(({ outcome }) => AGREED.has(outcome)).map(({ field }) => field);
  for (const tie of block.ties) {
    const written = block.fields.flatMap((field) => {
      const origin = tie.includes(field.id) && !agreed.includes(field.id) ? origins[field.id] : undefined;
      return origin === undefined ? [] : [{ field, origin }];
    });
    const [first] = written;
    const isNew = written.some(({ field, origin }) => origin !== record.origins[field.id]);
    if (!first || !isNew || new Set(written.map(({ origin }) => origin)).size < 2) continue;
    const labels = {
      ja: written.map(({ field }) => `「${field.label.ja}」`).join('と'),
      en: written.map(({ field }) => `"${field.label.en}"`).join(' and '),
    };
    const { sheet, key } = record;
    const place = { sheet, address: record.cells[first.field.id]?.address ?? '', block: block.id, key };
    issues.push(makeIssue('tie-review', { ...place, evidence: written.map(({ origin }) => origin) }, labels));
  }
  return issues;
}
