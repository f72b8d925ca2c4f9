/**
 * What a sync came to, and what the server has afterwards, as the tests of syncs ask for it.
 */
import assert from 'node:assert/strict';
import { displayText } from '../../../core/record/value.js';
import type { SyncReport } from '../../../addin/session/sync-report.js';
import type { SyncState } from '../../../addin/session/sync-state.js';
import type { SyncPreview } from '../../../addin/session/sync-preview.js';
import type { MemoryServer } from '../../core/sync/memory-server.js';

export function previewIn(state: SyncState): SyncPreview {
  assert.equal(state.kind, 'preview');
  return (state as Extract<SyncState, { kind: 'preview' }>).preview;
}

export function reportIn(state: SyncState): SyncReport {
  assert.equal(state.kind, 'done', JSON.stringify(state));
  return (state as Extract<SyncState, { kind: 'done' }>).report;
}

/** What the server has in a cell of the sheet, by the row's department. */
export function onServer(server: MemoryServer, department: string, field: string): string {
  const record = server.delta(null).records.find(({ key }) => key['department'] === department);
  return displayText(record?.values[field]);
}
