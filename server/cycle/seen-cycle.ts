/**
 * A cycle as one reader sees it: whoever may not see what is still being worked on (`read-drafts`) sees the answers of a
 * department once it has submitted them, and until it is returned or opened again. In a closed cycle nothing is being worked
 * on. Every answer about cells begins here; numbers alone are everybody's.
 */
import { isAllowed, type Actor } from '../../core/access/access.js';
import { withoutDrafts } from '../../core/consolidation/without-drafts.js';
import { departmentName } from '../../core/form/department.js';
import { isOpen } from '../../core/workflow/workflow.js';
import type { StoredConsolidation } from '../store/consolidations.js';
import type { CycleRef } from '../store/cycles.js';
import type { CycleParts } from './cycle-parts.js';
import { readCycle, type OpenCycle } from './open-cycle.js';
import { departmentsOfCycle } from './reads/read-departments.js';

/** `before` is what the reader sees. */
export interface SeenCycle extends OpenCycle {
  /** What there is, for what is counted. */
  readonly whole: StoredConsolidation;
  /** Ids of rows whose answers the reader does not see. */
  readonly hidden: ReadonlySet<string>;
}

/** Reads one moment of a cycle as a reader sees it. @throws Problem `not-found` */
export function readCycleAs<T>(
  parts: Pick<CycleParts, 'store' | 'blanks'>,
  ref: CycleRef,
  reader: Actor | undefined,
  work: (seen: SeenCycle) => Promise<T>,
): Promise<T> {
  return readCycle(parts, ref, async (open) => work(await seenBy(open, reader)));
}

/** Whether a reader is shown everything of the cycle, whatever its state. @param reader nobody in person where the sample city is loaded */
export function seesEverything({ cycle: { form, state } }: OpenCycle, reader: Actor | undefined): boolean {
  if (!reader || state === 'closed' || form.document.draftsShown === true) return true;
  return isAllowed(reader, 'read-drafts', { municipalityId: reader.municipalityId });
}

/** A cycle that is open within a transaction, as a reader sees it. */
export async function seenBy(open: OpenCycle, reader: Actor | undefined): Promise<SeenCycle> {
  const { before: whole, blank, cycle } = open;
  if (seesEverything(open, reader)) return { ...open, whole, hidden: NONE };
  const departments = await departmentsOfCycle(open);
  const states = new Map(departments.map(({ name, state }) => [departmentName(cycle.form, name), state]));
  // What is nobody's is everybody's: handed in with the last of them.
  const isHandedIn = [...states.values()].every((state) => !isOpen(state));
  const isDraft = (owners: readonly string[]) =>
    owners.length === 0 ? !isHandedIn : owners.some((owner) => isOpen(states.get(owner) ?? 'not-started'));
  const { table, conflicts, hidden } = withoutDrafts(whole, blank.table, isDraft);
  const conflictIds = new Map([...whole.conflictIds].filter(([conflict]) => conflicts.has(conflict)));
  const listed = whole.open.filter(({ recordId }) => !hidden.has(recordId));
  return { ...open, before: { ...whole, table, conflicts, conflictIds, open: listed }, whole, hidden };
}

const NONE: ReadonlySet<string> = new Set();
