/**
 * Beside which record of the form a new one is to stand: the nearest that has most of its key in common, as the records
 * are in order.
 */
import { kinship } from '../../record/kinship.js';
import type { FormRecord } from '../../record/record.js';
import type { ConsolidatedRecord } from '../consolidation.js';

/** A consolidated record with the record of the form that it is, if the form has it. */
export interface Ordered {
  readonly record: ConsolidatedRecord;
  readonly inForm: FormRecord | undefined;
}

export interface Anchor {
  /** Of the form. */
  readonly record: FormRecord;
  readonly side: 'after' | 'before';
}

/**
 * @param at the new record's place in the order
 * @param suits which of the form's records may be the anchor
 */
export function anchorOf(
  order: readonly Ordered[],
  at: number,
  suits: (record: FormRecord) => boolean,
): Anchor | undefined {
  const added = order[at];
  if (!added) return undefined;
  const above = nearest(order, at, -1, suits);
  const below = nearest(order, at, 1, suits);
  if (above && (!below || kinship(above, added.record) >= kinship(below, added.record))) {
    return { record: above, side: 'after' };
  }
  return below && { record: below, side: 'before' };
}

function nearest(
  order: readonly Ordered[],
  at: number,
  step: 1 | -1,
  suits: (record: FormRecord) => boolean,
): FormRecord | undefined {
  for (let i = at + step; ; i += step) {
    const next = order[i];
    if (!next) return undefined;
    if (next.inForm && suits(next.inForm)) return next.inForm;
  }
}
