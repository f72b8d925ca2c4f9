/**
 * What a use case of a cycle is told of a call: which cycle of the caller's municipality, and who writes by which way.
 */
import type { Caller } from '../accounts/caller.js';
import type { Author } from '../cycle/writer.js';
import type { CycleRef } from '../store/cycles.js';

/** A cycle of another municipality is not there for the caller. */
export function refOf({ actor }: Caller, { cycleId }: { readonly cycleId: string }): CycleRef {
  return { municipalityId: actor.municipalityId, cycleId };
}

/** Cells that come with a personal token come from the add-in; those of a browser from the console. */
export function authorOf({ actor, displayName, by }: Caller): Author & { readonly actor: Caller['actor'] } {
  return { actor, displayName, channel: by.kind === 'token' ? 'addin' : 'console' };
}
