/**
 * Tells a screen reader what happened: nothing of it is only to be seen.
 */
import { useUnseen } from '../../view/feedback/unseen.js';
import { useDeskState } from '../desk/use-desk.js';
import { countIssues } from '../inspection/issue-list.js';
import type { PaneState } from '../inspection/pane-state.js';
import { isInAgreement } from '../session/sync-preview.js';
import type { SyncState } from '../session/sync-state.js';
import { tallyOf } from '../sync/row-groups.js';
import { useWording, type Wording } from '../text/wording.js';

/** The check, the sync and the connection each have a voice of their own: one says nothing when another changes. */
export function Announcer() {
  const unseen = useUnseen();
  const wording = useWording();
  const pane = useDeskState((state) => state.pane);
  const sync = useDeskState((state) => state.sync.state);
  const isSignedIn = useDeskState(({ connection }) => connection.kind === 'signed-in');
  const me = useDeskState((state) => state.me);
  return (
    <div className={unseen}>
      <div role="status">{announcement(pane, wording)}</div>
      <div role="status">{syncAnnouncement(sync, wording)}</div>
      <div role="status">{isSignedIn && me ? wording.t.connection.isSignedIn(me.displayName) : ''}</div>
    </div>
  );
}

function syncAnnouncement(state: SyncState, { t }: Wording): string {
  switch (state.kind) {
    case 'preparing':
      return t.sync.preparing;
    case 'preview': {
      const { out, in: incoming } = tallyOf(state.preview);
      return isInAgreement(state.preview) ? t.sync.agreed : t.sync.previewed(out, incoming);
    }
    case 'sending':
    case 'writing':
      return t.sync[state.kind];
    case 'done': {
      const { saved, written, conflicts } = state.report;
      return t.sync.announced(saved, written, conflicts);
    }
    case 'cancelled':
      return state.sent ? t.sync.cancelledSent : t.sync.cancelled;
    case 'idle':
    case 'failed':
      return '';
  }
}

function announcement({ busy, inspection, chosen, unreachable, failure }: PaneState, { t }: Wording): string {
  if (busy) return t.reading;
  // Alerts speak for themselves.
  if (failure || unreachable || !inspection) return '';
  if (chosen && chosen.sheet !== '') return t.check.selected(`${chosen.sheet} ${chosen.address}`.trim());
  if (inspection.kind === 'unknown') return t.workbook.unknown;
  const { error, warning, info } = countIssues(inspection.issues);
  return t.check.done(error, warning, info);
}
