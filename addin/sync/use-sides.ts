/**
 * The sides of a conflict: what stands, then what was proposed; each as mine or theirs for who is signed in, with what
 * choosing it is called.
 */
import { displayText } from '../../core/record/value.js';
import type { Dispute, DisputeChoice } from '../session/disputes.js';
import { useWording, type Wording } from '../text/wording.js';
import { formatMoment } from '../text/moment.js';

export interface Side {
  readonly label: string;
  readonly value: string;
  readonly by: string;
  readonly isOwn: boolean;
  readonly action: string;
  readonly choice: DisputeChoice;
}

/** Choices that are called alike are told apart by their values. */
export function useSides(dispute: Dispute): Side[] {
  const wording = useWording();
  const sides = dispute.kind === 'deletion' ? deletionSides(dispute, wording) : valueSides(dispute, wording);
  const isTold = ({ action }: Side) => sides.filter((one) => one.action === action).length === 1;
  return sides.map((side) =>
    isTold(side) ? side : { ...side, action: `${side.action} ${wording.t.check.quote(shortened(side.value))}` },
  );
}

function valueSides({ current, currentBy, proposals }: Dispute, { language, t }: Wording): Side[] {
  const by = (author: string, at: string) => t.disputes.at(author, formatMoment(at, language));
  const isStandingOwn = currentBy?.isOwn ?? false;
  const standing: Side = {
    label: isStandingOwn ? t.disputes.mine : t.disputes.standing,
    value: displayText(current),
    by: currentBy ? by(currentBy.author, currentBy.at) : t.disputes.form,
    isOwn: isStandingOwn,
    action: isStandingOwn ? t.disputes.useMine : t.disputes.useTheirs,
    choice: { kind: 'theirs' },
  };
  const proposed = proposals.map(({ id, value, author, at, isOwn }): Side => {
    return {
      label: isOwn ? t.disputes.mine : t.disputes.proposal,
      ...{ value: displayText(value), by: by(author, at), isOwn },
      action: isOwn ? t.disputes.useMine : t.disputes.useThis(author),
      choice: { kind: 'mine', proposal: id },
    };
  });
  return [standing, ...proposed];
}

/** A row is kept, or goes; who wants it gone is known, of which of their values it is not about. */
function deletionSides({ proposers }: Dispute, { t }: Wording): Side[] {
  const keep: Side = {
    ...{ label: t.disputes.standing, value: t.disputes.keepRow, by: '', isOwn: false },
    ...{ action: t.disputes.keepRow, choice: { kind: 'theirs' } },
  };
  const by = proposers.filter((name) => name !== '').join(t.disputes.between);
  const carryOut: Side = {
    ...{ label: t.disputes.proposal, value: t.disputes.carryOut, by, isOwn: false },
    ...{ action: t.disputes.carryOut, choice: { kind: 'mine' } },
  };
  return [keep, carryOut];
}

/** Tells values of one person apart; the whole of each stands above. */
const LONGEST_QUOTE = 12;

function shortened(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length < text.length || line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}
