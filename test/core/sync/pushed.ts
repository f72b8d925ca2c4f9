/**
 * Pushes of two departments to the server in memory, and what came of their cells.
 */
import type { Push } from '../../../core/sync/push.js';
import type { PushResult } from '../../../core/sync/push-result.js';
import type { Writer } from '../../../core/sync/write-rights.js';
import { refOf, valueOf } from '../merge/entries.js';
import type { MemoryServer } from './memory-server.js';

export const 福祉課: Writer = { source: '福祉課 佐藤', departments: ['福祉課'] };
export const 企画課: Writer = { source: '企画課 田中', departments: ['企画課'] };

type Edit = Push['edits'][number];

export function edit(department: string, field: string, base: string, value: string): Edit {
  return { record: refOf(department), field, base: valueOf(base), value: valueOf(value) };
}

export function outcomes({ cells }: PushResult) {
  return cells.map(({ field, outcome, reason }) => (reason ? [field, outcome, reason] : [field, outcome]));
}

/** A record as it is: what somebody knew who deletes it. */
export function baseOf(server: MemoryServer, id: string) {
  return server.delta(null).records.find((record) => record.id === id)!.values;
}
