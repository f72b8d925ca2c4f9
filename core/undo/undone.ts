/**
 * Which submissions do not count (rule S8): one that was taken back, unless the taking back was itself taken back.
 */

/** That a submission took back an earlier one. */
export interface Undoing {
  readonly submission: string;
  readonly undone: string;
}

/** @param undoings in the order in which they came @returns ids of the submissions that do not count */
export function undoneIn(undoings: readonly Undoing[]): ReadonlySet<string> {
  const undone = new Set<string>();
  // Only what came later can have taken one back.
  for (const one of undoings.toReversed()) if (!undone.has(one.submission)) undone.add(one.undone);
  return undone;
}

/**
 * The submission that a taking back is about in the end: the last of a chain is no taking back itself.
 * @param undoings in any order
 */
export function rootOf(undoings: readonly Undoing[], submission: string): string {
  const targets = new Map(undoings.map((one) => [one.submission, one.undone]));
  let root = submission;
  for (let next = targets.get(root); next !== undefined; next = targets.get(root)) root = next;
  return root;
}
