/**
 * What is counted in a state of a cycle (core/check/department-numbers.ts). A state is never changed, and asked about by
 * everybody who has a page open: it is looked over once.
 */
import { lookOver, type LookedOver } from '../../../core/check/department-numbers.js';
import type { ConsolidatedRecord } from '../../../core/consolidation/consolidation.js';
import type { Form } from '../../../core/form/form.js';
import type { StoredConsolidation } from '../../store/consolidations.js';

const known = new WeakMap<StoredConsolidation, LookedOver<ConsolidatedRecord>>();

/** @param form of the cycle, in its year */
export function lookedOver(form: Form, state: StoredConsolidation): LookedOver<ConsolidatedRecord> {
  const before = known.get(state) ?? lookOver(form, state);
  known.set(state, before);
  return before;
}
