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
  const { changed, onlyHere, onlyThere } = compareAnswers(form, copy, state);
  const cells = [...changed, ...onlyHere, ...onlyThere];
  return new Set(cells.map(({ identity, field }) => placeOf(copy, identity, field))).size;
}

function isSame(
  form: Form,
  { records }: Copy,
  { identity, field: id }: AnsweredCell,
  [a, b]: [FieldValue, FieldValue],
): boolean {
  const record = records.get(identity);
  const field = record && blockOf(form, record.block).fields.find((one) => one.id === id);
  return field !== undefined && sameValue(form, field, a, b);
}

/** A cell that one of two copies answers. */
export interface AnsweredCell {
  readonly identity: string;
  readonly field: string;
}

/** How the answers of two copies lie to each other, each cell of the sheet once. */
export interface Compared {
  readonly same: readonly AnsweredCell[];
  readonly changed: readonly AnsweredCell[];
  readonly onlyHere: readonly AnsweredCell[];
  readonly onlyThere: readonly AnsweredCell[];
}

/** @param state what the other copy answers; what this one does not have, or cannot show, is in none of the lists */
export function compareAnswers(form: Form, copy: Copy, state: Answers): Compared {
  const found = { same: new Map(), changed: new Map(), onlyHere: new Map(), onlyThere: new Map() };
  const note = (kind: Map<string, AnsweredCell>, identity: string, field: string) =>
    void kind.set(placeOf(copy, identity, field), { identity, field });
  for (const [identity, answers] of copy.answers) {
    const there = state.get(identity);
    for (const [field, value] of answers) {
      const was = there?.get(field);
      if (!was) note(found.onlyHere, identity, field);
      else note(isSame(form, copy, { identity, field }, [was, value]) ? found.same : found.changed, identity, field);
    }
  }
  for (const [identity, answers] of state) {
    for (const field of answers.keys()) if (isBlankIn(copy, identity, field)) note(found.onlyThere, identity, field);
  }
  const listed = (kind: Map<string, AnsweredCell>) => [...kind.values()];
  return {
    same: listed(found.same),
    changed: listed(found.changed),
    onlyHere: listed(found.onlyHere),
    onlyThere: listed(found.onlyThere),
  };
}

/** What the copy does not have, or cannot show, is no opinion (rules E1, C7). */
function isBlankIn({ records, answers }: Copy, identity: string, field: string): boolean {
  const is = records.get(identity)?.cells[field]?.value;
  return is !== undefined && is.kind !== 'unreadable' && !answers.get(identity)?.has(field);
}

function placeOf({ records }: Copy, identity: string, field: string): string {
  const record = records.get(identity);
  const address = record?.cells[field]?.address ?? '';
  return JSON.stringify(address === '' ? [identity, field] : [record?.sheet, address]);
}
