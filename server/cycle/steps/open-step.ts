/**
 * A cycle as a step meets it, with who takes the step and the revision that it makes.
 */
import type { CycleRef, Stamps } from '../../store/cycles.js';
import { inSnapshot } from '../../store/transactions.js';
import type { CycleParts } from '../cycle-parts.js';
import { openCycle, readyBlank, type OpenCycle } from '../open-cycle.js';
import type { Author } from '../writer.js';

export interface OpenStep extends OpenCycle {
  readonly author: Author;
  readonly stamps: Stamps;
  /** That the step makes, if it is stored. */
  readonly revision: number;
}

export function openStep(open: OpenCycle, author: Author, stamps: Stamps): OpenStep {
  return { ...open, author, stamps, revision: open.before.revision + 1 };
}

/** Looks at what a step would come to now; nothing is stored. @throws Problem `not-found` */
export async function previewStep<T>(
  parts: CycleParts,
  ref: CycleRef,
  author: Author,
  work: (open: OpenStep) => Promise<T>,
): Promise<T> {
  const stamps = parts.stamps();
  await readyBlank(parts, ref);
  return inSnapshot(parts.store.client, async (database) =>
    work(openStep(await openCycle(parts, database, ref), author, stamps)),
  );
}
