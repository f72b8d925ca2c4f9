/**
 * Sends one answer to the server, as a sync of the pane would: on the revision that was seen.
 */
import type { CycleDto } from '../../core/protocol/cycles.js';
import { SYNC_PROTOCOL, syncApi } from '../../core/protocol/sync.js';
import { ServerProblem } from '../../view/server/server-problem.js';
import { call } from '../api/client.js';
import { failureOf } from '../api/failure.js';
import type { Sent, SentAnswer } from './answer-sender.js';

export async function sendAnswer({ id: cycleId, form }: CycleDto, answer: SentAnswer): Promise<Sent> {
  const { submissionId, record, field, value, seen } = answer;
  const push = { formVersion: form.version, baseRevision: seen, edits: [{ record: { id: record }, field, value }] };
  try {
    const body = { protocol: SYNC_PROTOCOL, submissionId, since: seen, push };
    const { push: made, delta } = await call(syncApi.sync, { params: { cycleId }, body });
    const cell = made?.cells[0];
    if (cell?.outcome === 'conflict') return { kind: 'conflict' };
    if (cell?.outcome === 'refused' && cell.reason) return { kind: 'refused', why: cell.reason.message };
    return { kind: 'saved', revision: made?.revision ?? delta.to };
  } catch (error) {
    const failure = failureOf(error);
    // Only what the server has looked at and refused is over; signing in again leads on.
    const isOver = failure instanceof ServerProblem && failure.trouble === 'refused';
    return isOver ? { kind: 'refused', why: failure.detail } : { kind: 'unreachable' };
  }
}
