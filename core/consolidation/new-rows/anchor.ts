/**
 * Beside which record of the form a new one is to stand: the nearest that has most of its key in common, as the records
 * are in order.
 */
import { kinship } from '../../record/kinship.js';
import type { FormRecord } from '../../record/record.js';
import type { ConsolidatedRecord } from '../consolidation.js';

/** A consolidated record with the record of the form that it is, if the form has it. */
export interface Ordered {
  readonly id: string;
  readonly record: ConsolidatedRecord;
  readonly host: FormRecord | undefined;
}

export interface Anchor {
  readonly host: FormRecord;
  readonly side: 'after' | 'before';
}

/**
 * @param at the new record's place in the order
 * @param suits which of the form's records may be the anchor
 */
export function anchorOf(
  order: readonly Ordered[],
  at: number,
  suits: (host: FormRecord) => boolean,
): Anchor | undefined {
  const { record } = order[at]!;
  const above = nearest(order, at, -1, suits);
  const below = nearest(order, at, 1, suits);
  if (above && (!below || kinship(above, record) >= kinship(below, record))) return { host: above, side: 'after' };
  return below && { host: below, side: 'before' };
}

function nearest(
  order: readonly Ordered[],
  at: number,
  step: 1 | -1,
  suits: (host: FormRecord) => boolean,
): FormRecord | undefined {
  for (let i = at + step; i >= 0 && i < order.length; i += step) {
    const { host } = order[i]!;
    if (host && suits(host)) return host;
  }
  return undefined;
}
