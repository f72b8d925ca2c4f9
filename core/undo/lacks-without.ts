/**
 * What a record lacks if some submissions do not count (rule S8): what the last workbook said of it that does.
 */

/** What a submission said that its workbook lacks of a record. */
export interface PastLack {
  readonly submission: string;
  readonly fields: readonly string[];
  /** Written by a taking back: worked out from the others. */
  readonly isDerived: boolean;
}

/** @param history in the order in which it came @param undone submissions that do not count @returns ids of fields */
export function lacksWithout(history: readonly PastLack[], undone: ReadonlySet<string>): readonly string[] {
  const last = history.findLast(({ submission, isDerived }) => !isDerived && !undone.has(submission));
  return last?.fields ?? [];
}
