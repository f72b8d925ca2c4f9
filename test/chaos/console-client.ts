/**
 * Somebody at the console: submits, returns, accepts, reopens, decides what is in conflict, looks at tables and reports.
 */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { conflictsApi, openConflictsSchema, resolutionAnswerSchema } from '../../core/protocol/conflicts.js';
import { cyclesApi } from '../../core/protocol/cycles.js';
import { syncApi } from '../../core/protocol/sync.js';
import { departmentStatesSchema, workflowAnswerSchema, workflowApi } from '../../core/protocol/workflow.js';
import type { TakenStep } from '../../core/workflow/step-rights.js';
import { Errand, messageTo, parsed, refusalOf } from './errand.js';
import type { Ledger, Sending } from './ledger.js';
import type { Message, Network, Reply } from './network.js';
import type { Fate } from './plan.js';

/** What is looked at of a cycle; no more than the cycle has to be named. */
const VIEWS = [
  ...[cyclesApi.table, cyclesApi.progress, conflictsApi.list, syncApi.delta],
  ...[cyclesApi.report, cyclesApi.blank, workflowApi.departments, workflowApi.standing],
];

interface Waiting {
  readonly errand: Errand;
  readonly sending: Sending;
  readonly possible: readonly string[];
  readonly take: (reply: Reply) => number;
}

export class ConsoleClient {
  busy: Promise<void> | undefined;
  private waiting: Waiting | undefined;

  /** @param departmentId of a staff member */
  constructor(
    readonly name: string,
    readonly token: string,
    private readonly departmentId: string | undefined,
    private readonly cycleId: string,
    private readonly network: Network,
    private readonly ledger: Ledger,
  ) {}

  private get cycle() {
    return { params: { cycleId: this.cycleId } };
  }

  /** Takes a step where it can be taken; what somebody else did meanwhile is the server's to notice. */
  async step(fates: readonly Fate[], step: TakenStep, which: number): Promise<void> {
    if (await this.finish(fates)) return;
    const states = await this.read(messageTo(workflowApi.departments, this.token, this.cycle), departmentStatesSchema);
    const { departmentId } = this;
    const able = (states?.departments ?? []).filter(
      ({ id, steps }) => steps.includes(step) && (departmentId === undefined || departmentId === id),
    );
    const department = able[which % Math.max(1, able.length)];
    if (!states || !department) return;
    const submissionId = randomUUID();
    const reasons = step === 'return' ? [{ text: '理由を書いてください。' }] : [];
    const body = { submissionId, subjectRevision: states.revision, note: '', reasons };
    const params = { cycleId: this.cycleId, departmentId: department.id };
    await this.begin(fates, messageTo(workflowApi[step], this.token, { params, body }), {
      sending: this.ledger.send(submissionId, 'workflow', []),
      possible: ['stale', 'conflict', 'locked'],
      take: (reply) => parsed(reply, workflowAnswerSchema).revision,
    });
  }

  async resolve(fates: readonly Fate[], which: number, how: number): Promise<void> {
    if (await this.finish(fates)) return;
    const open = await this.read(messageTo(conflictsApi.list, this.token, this.cycle), openConflictsSchema);
    const decidable = (open?.conflicts ?? []).filter(({ mayDecide }) => mayDecide);
    const conflict = decidable[which % Math.max(1, decidable.length)];
    if (!open || !conflict) return;
    const { id, kind, key, field } = conflict;
    const edited = this.ledger.freshValue(field, how);
    const decisions = [
      { resolution: 'theirs' as const },
      { resolution: 'mine' as const },
      ...(kind === 'values' ? [{ resolution: 'edited' as const, value: edited }] : []),
    ];
    const decision = decisions[how % decisions.length]!;
    const proposed = conflict.proposals.map(({ value }) => this.ledger.word(key, field, value));
    const words = 'value' in decision ? [this.ledger.word(key, field, edited)] : proposed;
    if ('value' in decision) this.ledger.write(key, field, edited);
    const submissionId = randomUUID();
    const body = { submissionId, seenRevision: open.revision, decision };
    const params = { cycleId: this.cycleId, conflictId: id };
    const sending = this.ledger.send(submissionId, 'resolution', words);
    await this.begin(fates, messageTo(conflictsApi.decide, this.token, { params, body }), {
      sending,
      possible: ['stale', 'not-found', 'locked', 'forbidden'],
      take: (reply) => {
        const answer = parsed(reply, resolutionAnswerSchema);
        sending.conflict = id;
        return answer.revision;
      },
    });
  }

  async look(what: number): Promise<void> {
    const message = messageTo(VIEWS[what % VIEWS.length]!, this.token, this.cycle);
    const reply = await this.network.send(message);
    if (reply && reply.status !== 200) refusalOf(reply, []);
  }

  /** Brings what is waiting to its end. @returns whether something was */
  async finish(fates: readonly Fate[]): Promise<boolean> {
    const { waiting } = this;
    if (!waiting) return false;
    const reply = await waiting.errand.attempt(fates);
    if (!reply) return true;
    this.waiting = undefined;
    if (reply.status === 200) waiting.sending.revision = waiting.take(reply);
    const told = reply.status === 200 ? 'done' : refusalOf(reply, waiting.possible);
    this.ledger.note(`${waiting.sending.kind} ${told}`);
    return true;
  }

  get isQuiet(): boolean {
    return !this.waiting;
  }

  private async begin(fates: readonly Fate[], message: Message, waiting: Omit<Waiting, 'errand'>): Promise<void> {
    this.waiting = { errand: new Errand(this.network, message), ...waiting };
    await this.finish(fates);
  }

  private async read<T>(message: Message, schema: z.ZodType<T>): Promise<T | undefined> {
    const reply = await this.network.send(message);
    if (!reply) return undefined;
    if (reply.status !== 200) refusalOf(reply, []);
    return parsed(reply, schema);
  }
}
