/**
 * The sides of a conflict: what stands, then every other value once, with all who proposed it.
 */
import type { OpenConflictDto, resolutionSchema } from '../../core/protocol/sync.js';
import { displayText } from '../../core/record/value.js';
import type { z } from 'zod';
import { formatDateTime } from '../../view/language/formats.js';
import { authorOf } from '../text/author.js';
import type { Wording } from '../text/wording.js';

export type Decision = z.input<typeof resolutionSchema>['decision'];

export interface Side {
  readonly text: string;
  /** Who wrote it, and when, in the order in which they did. */
  readonly by: readonly string[];
  readonly stands: boolean;
  /** What is decided by choosing it; undefined where it cannot be chosen as it is. */
  readonly decision: Decision | undefined;
}

export function sidesOf({ kind, current, currentBy, proposals }: OpenConflictDto, wording: Wording): readonly Side[] {
  const { t, language } = wording;
  const words = t.decisions;
  const standing: Side = {
    text: displayText(current ?? undefined),
    by: [currentBy ? words.by(currentBy.author, formatDateTime(currentBy.at, language)) : words.asHandedOut],
    stands: true,
    decision: { resolution: 'theirs' },
  };
  const others = new Map<string, Side>();
  for (const proposal of proposals) {
    const text = displayText(proposal.value);
    // A value for a column of an earlier version has no place of its own in this one.
    const decision: Decision | undefined = kind === 'form' ? undefined : { resolution: 'mine', proposal: proposal.id };
    const before = others.get(text)?.by ?? [];
    others.set(text, { text, by: [...before, authorOf(proposal, wording)], stands: false, decision });
  }
  return [standing, ...others.values()];
}
