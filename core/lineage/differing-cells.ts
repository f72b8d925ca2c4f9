/**
 * In how many answered cells a copy differs from an earlier state (rule I4). Counted are cells as people see them: one that
 * several records share (a merged cell) counts once.
 */
import { blockOf, type Form } from '../form/form.js';
import { sameValue } from '../record/canonical.js';
import type { FieldValue } from '../record/value.js';
import type { Answers, Copy } from './answers.js';

/** @param state what the earlier state answers; elsewhere it is the blank form */
export function differingCells(form: Form, copy: Copy, state: Answers): number {
  const cells = new Set<string>();
  const count = (identity: string, field: string) => void cells.add(placeOf(copy, identity, field));
  for (const [identity, answers] of copy.answers) {
    const there = state.get(identity);
    for (const [field, value] of answers) {
      const was = there?.get(field);
      if (!was || !isSame(form, copy, { identity, field }, [was, value])) count(identity, field);
    }
  }
  for (const [identity, answers] of state) {
    const own = copy.answers.get(identity);
    for (const field of answers.keys()) {
      // What the copy does not have, or cannot show, is no opinion (rules E1, C7).
      const is = copy.records.get(identity)?.cells[field]?.value;
      if (is && is.kind !== 'unreadable' && !own?.has(field)) count(identity, field);
    }
  }
  return cells.size;
}

interface Named {
  readonly identity: string;
  readonly field: string;
}

function isSame(
  form: Form,
  { records }: Copy,
  { identity, field: id }: Named,
  [a, b]: [FieldValue, FieldValue],
): boolean {
  const record = records.get(identity);
  const field = record && blockOf(form, record.block).fields.find((one) => one.id === id);
  return field !== undefined && sameValue(form, field, a, b);
}

function placeOf({ records }: Copy, identity: string, field: string): string {
  const record = records.get(identity);
  const address = record?.cells[field]?.address ?? '';
  return JSON.stringify(address === '' ? [identity, field] : [record?.sheet, address]);
}
