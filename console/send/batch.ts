/**
 * Workbooks that are given together: which of those before it one may meet, so that the server is asked what they have to do
 * with each other. What one goes on from, and what it replaces, is the server's word alone (rule I4).
 */
import type { PreviewedDto, SubmissionDto } from '../../core/protocol/submissions.js';
import { isAsked } from '../../core/protocol/submissions.js';
import type { QueuedDelivery } from './delivery.js';

/** One that was looked at, as those after it meet it. */
export interface EarlierDelivery {
  readonly submissionId: string;
  readonly fileName: string;
  readonly copy: Exclude<PreviewedDto, { asked: true }>['copy'];
}

/** Those before it that are from the same department, or that answer a cell that it answers. */
export function earlierThan(
  queue: readonly QueuedDelivery[],
  id: string,
  answer: PreviewedDto,
): readonly EarlierDelivery[] {
  if (isAsked(answer)) return [];
  const own = queue.find((one) => one.id === id);
  return queue
    .slice(
      0,
      queue.findIndex((one) => one.id === id),
    )
    .flatMap(({ id: submissionId, cycleId, fileName, state }) => {
      if (cycleId !== own?.cycleId || state.kind !== 'looked' || isAsked(state.answer)) return [];
      return mayMeet(state.answer, answer) ? [{ submissionId, fileName, copy: state.answer.copy }] : [];
    });
}

/** What was looked at beside others than those that are before it now has to be looked at again. */
export function withoutOutdated(queue: readonly QueuedDelivery[]): readonly QueuedDelivery[] {
  return queue.map((one) => {
    const { id, state } = one;
    if (state.kind !== 'looked') return one;
    const now = earlierThan(queue, id, state.answer).map(({ submissionId }) => submissionId);
    const then = state.relation?.others.map(({ submissionId }) => submissionId) ?? [];
    const isSame = now.length === then.length && now.every((other, i) => other === then[i]);
    return isSame ? one : { ...one, state: { kind: 'unseen' } };
  });
}

function mayMeet(a: SubmissionDto, b: SubmissionDto): boolean {
  if (a.department !== '' && a.department === b.department) return true;
  const cells = new Set(a.saved.map(nameOf));
  return b.saved.some((cell) => cells.has(nameOf(cell)));
}

function nameOf({ sheet, address, field }: SubmissionDto['saved'][number]): string {
  return JSON.stringify([sheet, address, field]);
}
