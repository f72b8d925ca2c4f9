/**
 * What a finished sync did, as the pane tells it.
 */
import type { PushAnswerDto } from '../../core/protocol/sync.js';
import type { Push } from '../../core/sync/push.js';
import { isDone, type WriteOutcome } from '../excel/port.js';
import type { SyncPreview } from './sync-preview.js';

export interface SyncReport {
  readonly preview: SyncPreview;
  /** Cells whose value the server took, and those whose value waits in a conflict. */
  readonly saved: number;
  readonly conflicts: number;
  readonly refused: number;
  readonly written: number;
  /** Cells that should have been written and were not, with why. They come again with the next sync. */
  readonly unwritten: readonly WriteOutcome[];
  /** Edits made while the answer was on its way: they go with the next sync (rule W1). */
  readonly waiting: number;
  readonly revision: number;
}

interface FinishedSync {
  readonly preview: SyncPreview;
  /** What the server said; null where nothing was sent. */
  readonly push: PushAnswerDto | null;
  readonly outcomes: readonly WriteOutcome[];
  /** What the copy would send now. */
  readonly left: Push;
  readonly revision: number;
}

export function reportOf({ preview, push, outcomes, left, revision }: FinishedSync): SyncReport {
  const count = (wanted: string) => (push?.cells ?? []).filter(({ outcome }) => outcome === wanted).length;
  const refused = count('refused');
  return {
    preview,
    saved: count('saved'),
    conflicts: count('conflict'),
    refused,
    written: outcomes.filter(({ result }) => result === 'written').length,
    unwritten: outcomes.filter((outcome) => !isDone(outcome)),
    waiting: Math.max(0, left.edits.length + left.added.length - refused),
    revision,
  };
}
