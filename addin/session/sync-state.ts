/**
 * Where a sync stands, as the pane shows it, and what each event makes of it.
 */
import type { Failure } from '../inspection/failure.js';
import type { SyncPreview } from './sync-preview.js';
import type { SyncReport } from './sync-report.js';

export type SyncState =
  | { readonly kind: 'idle' }
  /** Reading the workbook and asking the server what would happen; nothing is written. */
  | { readonly kind: 'preparing' }
  | { readonly kind: 'preview'; readonly preview: SyncPreview }
  | { readonly kind: 'sending'; readonly preview: SyncPreview }
  /** The server has it. From here on it is not cancelled any more. */
  | { readonly kind: 'writing'; readonly preview: SyncPreview }
  | { readonly kind: 'done'; readonly report: SyncReport }
  /** @param sent whether the server may have it: then the next sync begins by finding out */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly sent: boolean }
  | { readonly kind: 'cancelled'; readonly sent: boolean };

export type SyncEvent =
  | { readonly type: 'prepare' }
  | { readonly type: 'prepared'; readonly preview: SyncPreview }
  | { readonly type: 'send' }
  | { readonly type: 'answered' }
  | { readonly type: 'finished'; readonly report: SyncReport }
  | { readonly type: 'failed'; readonly failure: Failure; readonly sent: boolean }
  | { readonly type: 'cancelled'; readonly sent: boolean };

export const IDLE: SyncState = { kind: 'idle' };

/** An event that does not belong to where the sync stands changes nothing. */
export function syncReducer(state: SyncState, event: SyncEvent): SyncState {
  switch (event.type) {
    case 'prepare':
      return isUnderWay(state) ? state : { kind: 'preparing' };
    case 'prepared':
      return state.kind === 'preparing' ? { kind: 'preview', preview: event.preview } : state;
    case 'send':
      return state.kind === 'preview' ? { kind: 'sending', preview: state.preview } : state;
    case 'answered':
      return state.kind === 'sending' ? { kind: 'writing', preview: state.preview } : state;
    case 'finished':
      return state.kind === 'writing' ? { kind: 'done', report: event.report } : state;
    case 'failed':
      return { kind: 'failed', failure: event.failure, sent: event.sent };
    case 'cancelled':
      return state.kind === 'writing' ? state : { kind: 'cancelled', sent: event.sent };
  }
}

/** Whether a second start has to wait. */
export function isUnderWay({ kind }: SyncState): boolean {
  return kind === 'preparing' || kind === 'sending' || kind === 'writing';
}
