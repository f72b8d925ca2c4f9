/**
 * The sides of a conflict: what stands, then every other value once, with all who proposed it.
 */
import type { Decision, OpenConflictDto } from '../../core/protocol/conflicts.js';
import { displayText } from '../../core/record/value.js';
import { formatDateTime } from '../../view/language/formats.js';
import { authorOf } from '../text/author.js';
import type { Wording } from '../text/wording.js';

export interface Side {
  readonly text: string;
  /** Who wrote it, and when, in the order in which they did. */
  readonly by: readonly string[];
  readonly stands: boolean;
  /** What is decided by choosing it; undefined where it cannot be chosen as it is. */
  readonly decision: Decision | undefined;
}

/** Of a conflict that one may not decide, what stands is all that is told. */
export function sidesOf(conflict: OpenConflictDto, wording: Wording): readonly Side[] {
  const { kind, mayDecide, current, currentBy, proposals } = conflict;
  const words = wording.t.decisions;
  const standing: Side = {
    text: displayText(current ?? undefined),
    by: mayDecide ? [currentBy ? writerOf(currentBy, wording) : words.asHandedOut] : [],
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

function writerOf(
  { author, file, at }: NonNullable<OpenConflictDto['currentBy']>,
  { t: { decisions: words }, language }: Wording,
): string {
  const who = file === '' || file === author ? author : words.ofFile(author, file);
  return words.by(who, formatDateTime(at, language));
}

/** What stands and the only other value: of more, nobody could say which goes with which. */
export function textsToJoin({ kind }: OpenConflictDto, sides: readonly Side[]): readonly [string, string] | undefined {
  const [standing, other, ...further] = sides;
  return kind === 'values' && standing && other && further.length === 0 ? [standing.text, other.text] : undefined;
}
