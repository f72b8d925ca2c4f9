/**
 * Tells a screen reader what became of each workbook, whatever view is open.
 */
import { useUnseen } from '../../view/feedback/unseen.js';
import { failureText } from '../feedback/failure-bar.js';
import { useWording, type Wording } from '../text/wording.js';
import { refusedIn, type QueuedDelivery } from './delivery.js';

export function Announcer({ items }: { items: readonly QueuedDelivery[] }) {
  const unseen = useUnseen();
  const wording = useWording();
  return (
    <div role="log" aria-live="polite" aria-relevant="additions" className={unseen}>
      {items.map((item) => {
        const text = announcement(item, wording);
        return text === undefined ? null : <p key={`${item.id}/${item.state.kind}`}>{text}</p>;
      })}
    </div>
  );
}

function announcement({ fileName, state }: QueuedDelivery, wording: Wording): string | undefined {
  const { t } = wording;
  if (state.kind === 'failed') {
    return t.send.announceFailed(fileName, failureText(state.failure, wording).hint);
  }
  if (state.kind === 'asking') return t.told.announce(fileName);
  if (state.kind !== 'taken') return undefined;
  const { saved, conflicts, issues } = state.answer;
  const told = t.send.announceSaved(fileName, saved.length, conflicts.length, issues.length);
  const refusals = refusedIn(state.answer);
  return refusals > 0 ? `${told} ${t.send.announceRefused(refusals)}` : told;
}
