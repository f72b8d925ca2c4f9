/**
 * By how much what comes in for a cycle is too late.
 */
import { latenessOf, type Lateness } from '../../../core/workflow/lateness.js';
import type { CycleSummary } from '../../store/cycles.js';
import type { Database } from '../../store/database.js';
import { firstSubmitted } from '../../store/workflow.js';

export async function readLateness(database: Database, cycle: CycleSummary): Promise<Lateness> {
  const { deadline, form } = cycle;
  return latenessOf(form, deadline, deadline === null ? [] : await firstSubmitted(database, cycle));
}
