/**
 * The sides of a conflict: what stands, then what was proposed; each as mine or theirs for who is signed in, with what
 * choosing it is called.
 */
import { displayText } from '../../core/record/value.js';
import type { Conflict, ConflictChoice } from '../session/conflicts.js';
import { useWording, type Wording } from '../text/wording.js';
import { formatList, formatMoment } from '../../view/language/formats.js';

export interface Side {
  readonly label: string;
  readonly value: string;
  readonly by: string;
  readonly isOwn: boolean;
  readonly action: string;
  readonly choice: ConflictChoice;
}

/** Choices that are called alike are told apart by their values. */
export function useSides(conflict: Conflict): Side[] {
  const wording = useWording();
  const sides = conflict.kind === 'deletion' ? deletionSides(conflict, wording) : valueSides(conflict, wording);
  const isTold = ({ action }: Side) => sides.filter((one) => one.action === action).length === 1;
  return sides.map((side) =>
    isTold(side) ? side : { ...side, action: `${side.action} ${wording.t.check.quote(shortened(side.value))}` },
  );
}

function valueSides({ current, currentBy, proposals }: Conflict, { language, t }: Wording): Side[] {
  const by = (author: string, at: string) => t.conflicts.at(author, formatMoment(at, language));
  const isStandingOwn = currentBy?.isOwn ?? false;
  const standing: Side = {
    label: isStandingOwn ? t.conflicts.mine : t.conflicts.standing,
    value: displayText(current),
    by: currentBy ? by(currentBy.author, currentBy.at) : t.conflicts.form,
    isOwn: isStandingOwn,
    action: isStandingOwn ? t.conflicts.useMine : t.conflicts.useTheirs,
    choice: { kind: 'theirs' },
  };
  const proposed = proposals.map(({ id, value, author, at, isOwn }): Side => {
    return {
      label: isOwn ? t.conflicts.mine : t.conflicts.proposal,
      value: displayText(value),
      by: by(author, at),
      isOwn,
      action: isOwn ? t.conflicts.useMine : t.conflicts.useThis(author),
      choice: { kind: 'mine', proposal: id },
    };
  });
  return [standing, ...proposed];
}

/** A row is kept, or goes; who wants it gone is known, of which of their values it is not about. */
function deletionSides({ proposers }: Conflict, { t, language }: Wording): Side[] {
  const { standing, proposal, keepRow, carryOut } = t.conflicts;
  const wishes = proposers.filter((name) => name !== '');
  return [
    { label: standing, value: keepRow, by: '', isOwn: false, action: keepRow, choice: { kind: 'theirs' } },
    {
      label: proposal,
      value: carryOut,
      by: formatList(wishes, language),
      isOwn: false,
      action: carryOut,
      choice: { kind: 'mine' },
    },
  ];
}

/** Tells values of one person apart; the whole of each stands above. */
const LONGEST_QUOTE = 12;

function shortened(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length < text.length || line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}
