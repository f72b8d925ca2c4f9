/**
 * What a conflict is between, as the page shows it: what stands, then what was proposed, each once.
 */
import type { OpenConflictDto } from '../../core/protocol/conflicts.js';
import { displayText } from '../../core/record/value.js';

export function valuesOf({ current, proposals }: OpenConflictDto): string[] {
  const values = [current ?? undefined, ...proposals.map(({ value }) => value)];
  return [...new Set(values.map((value) => displayText(value)))];
}
