/**
 * The session's server without a network: core's own merge, with answers that get lost and things that happen on the way.
 */
import { formInYear } from '../../../core/form/form-year.js';
import type { CycleDto } from '../../../core/protocol/cycles.js';
import type { PushAnswerDto } from '../../../core/protocol/sync.js';
import { fitForm } from '../../../core/reader/read-form.js';
import type { Delta } from '../../../core/sync/delta.js';
import type { Push } from '../../../core/sync/push.js';
import { REFUSALS } from '../../../core/sync/refusal.js';
import { applyPush } from '../../../core/sync/apply-push.js';
import type { PushResult } from '../../../core/sync/push-result.js';
import type { Writer } from '../../../core/sync/write-rights.js';
import type { ServerPort, Submission } from '../../../addin/session/server-port.js';
import { serverTrouble } from '../../../view/server/server-problem.js';
import { COORDINATOR, MemoryServer } from '../../core/sync/memory-server.js';
import type { entryCells } from '../../support/evaluation-form.js';
import { ENTRY_MERGES, EVALUATION_FORM } from '../../support/evaluation-form.js';
import { gridFromCells } from '../../support/cell-table.js';

export const YEAR = 2024;
export const FORM = formInYear(EVALUATION_FORM, YEAR);
export const ADDRESS = 'https://torimatome.example';

export const CYCLE: CycleDto = {
  id: 'cycle',
  municipality: '若草町',
  plan: '子ども計画',
  fiscalYear: YEAR,
  form: { id: FORM.id, version: FORM.version, title: FORM.title },
  state: 'open',
  deadline: null,
  untouched: true,
};

/** A server that has handed out the sheet with these cells. */
export function startMemoryServer(cells: ReturnType<typeof entryCells>): MemoryServer {
  const grid = gridFromCells({ name: '調書', merges: ENTRY_MERGES, cells });
  const server = new MemoryServer(fitForm({ sheets: [grid] }, EVALUATION_FORM).reading.records, FORM);
  BLANKS.set(server, server.delta(null));
  return server;
}

/** What each server handed out at first. */
const BLANKS = new WeakMap<MemoryServer, Delta>();

export type Way = 'arrives' | 'request-lost' | 'answer-lost';

export class MemoryPort implements Pick<ServerPort, 'address' | 'sync' | 'preview' | 'pull'> {
  readonly address = ADDRESS;
  /** What becomes of the next pushes, one after the other; without one they arrive. */
  readonly ways: Way[] = [];
  /** Ids of the pushes that reached the server. */
  readonly received: string[] = [];
  readonly pushes: Push[] = [];
  /** Called while an answer is on its way. */
  meanwhile: () => void = () => undefined;
  away = false;
  writer: Writer = COORDINATOR;

  constructor(readonly server: MemoryServer) {}

  sync(_cycle: string, { submissionId, since, push }: Submission, signal?: AbortSignal) {
    return this.ask(signal, () => {
      const way = this.ways.shift() ?? 'arrives';
      if (way === 'request-lost') throw serverTrouble('offline');
      const isEmpty = push.edits.length + push.added.length + push.deleted.length === 0;
      const answer = isEmpty ? null : this.received.push(submissionId) && this.answered(submissionId, push);
      if (!isEmpty) this.pushes.push(push);
      const delta = this.server.delta(since);
      this.meanwhile();
      if (way === 'answer-lost') throw serverTrouble('try-again');
      return { push: answer || null, delta };
    });
  }

  preview(_cycle: string, push: Push, signal?: AbortSignal): Promise<PushAnswerDto> {
    return this.ask(signal, () => {
      const { state, states } = this.server;
      return dtoOf('', applyPush(state, this.based(push), { writer: this.writer, states, newId: () => 'new' }));
    });
  }

  pull(_cycle: string, since: number | null, signal?: AbortSignal): Promise<Delta> {
    return this.ask(signal, () => this.server.delta(since));
  }

  private readonly answers = new Map<string, PushAnswerDto>();

  private answered(id: string, push: Push): PushAnswerDto {
    const before = this.answers.get(id);
    if (before) return before;
    const answer = dtoOf(id, this.server.apply(this.based(push), this.writer));
    this.answers.set(id, answer);
    return answer;
  }

  /** Rule I3: a base that the sender does not know is that of its revision; here only the first is kept. */
  private based(push: Push): Push {
    const blank = push.baseRevision === 0 ? BLANKS.get(this.server) : undefined;
    const edits = push.edits.map((edit) => {
      const { record, field } = edit;
      const base = edit.base ?? blank?.records.find(({ id }) => 'id' in record && record.id === id)?.values[field];
      return base ? { ...edit, base } : edit;
    });
    return { ...push, edits };
  }

  private async ask<T>(signal: AbortSignal | undefined, work: () => T): Promise<T> {
    await Promise.resolve();
    signal?.throwIfAborted();
    if (this.away) throw serverTrouble('offline');
    const answer = work();
    signal?.throwIfAborted();
    return answer;
  }
}

function dtoOf(submissionId: string, { state, cells, records }: PushResult): PushAnswerDto {
  const reasonOf = (code: keyof typeof REFUSALS | undefined) =>
    code ? { reason: { code, message: { ...REFUSALS[code] } } } : {};
  return {
    ...{ submissionId, revision: state.revision, issues: [] },
    cells: cells.map(({ id, reason, key, ...cell }) => ({
      ...cell,
      id: id ?? null,
      key: { ...key },
      ...reasonOf(reason),
    })),
    records: records.map(({ id, reason, key, ...one }) => ({
      ...one,
      id: id ?? null,
      key: { ...key },
      ...reasonOf(reason),
    })),
  };
}
