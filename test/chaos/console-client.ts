/**
 * Somebody at the console: submits, returns, accepts, reopens, decides what is in conflict, looks at tables and reports.
 */
import { randomUUID } from 'node:crypto';
import {
  departmentStatesSchema,
  openConflictsSchema,
  resolutionAnswerSchema,
  workflowAnswerSchema,
} from '../../core/protocol/sync.js';
import type { z } from 'zod';
import { Errand, parsed, post, refusalOf } from './errand.js';
import type { Ledger, Sending } from './ledger.js';
import type { Network, Reply } from './network.js';
import type { Fate } from './plan.js';

type Step = 'submit' | 'return' | 'accept' | 'reopen';

const VIEWS = ['table', 'progress', 'conflicts', 'delta', 'report.xlsx', 'blank.xlsx', 'departments', 'open-conflicts'];

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
    private readonly path: string,
    private readonly network: Network,
    private readonly ledger: Ledger,
  ) {}

  /** Takes a step where it can be taken; what somebody else did meanwhile is the server's to notice. */
  async step(fates: readonly Fate[], step: Step, which: number): Promise<void> {
    if (await this.finish(fates)) return;
    const states = await this.read('departments', departmentStatesSchema);
    const { departmentId } = this;
    const able = (states?.departments ?? []).filter(
      ({ id, steps }) => steps.includes(step) && (departmentId === undefined || departmentId === id),
    );
    const department = able[which % Math.max(1, able.length)];
    if (!states || !department) return;
    const submissionId = randomUUID();
    const reasons = step === 'return' ? [{ text: '理由を書いてください。' }] : [];
    const body = { submissionId, subjectRevision: states.revision, note: '', reasons };
    const path = `${this.path}/departments/${department.id}/${step}`;
    await this.begin(fates, path, body, 'workflow', ['stale', 'conflict', 'locked'], (reply) => {
      return parsed(reply, workflowAnswerSchema).revision;
    });
  }

  async resolve(fates: readonly Fate[], which: number, how: number): Promise<void> {
    if (await this.finish(fates)) return;
    const open = await this.read('open-conflicts', openConflictsSchema);
    const conflict = open?.conflicts[which % Math.max(1, open.conflicts.length)];
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
    const path = `${this.path}/conflicts/${id}/resolution`;
    const possible = ['stale', 'not-found', 'locked', 'forbidden'];
    await this.begin(
      fates,
      path,
      body,
      'resolution',
      possible,
      (reply) => {
        const answer = parsed(reply, resolutionAnswerSchema);
        const sending = this.ledger.sendings.get(submissionId)!;
        sending.conflict = id;
        return answer.revision;
      },
      words,
    );
  }

  async look(what: number): Promise<void> {
    const path = `${this.path}/${VIEWS[what % VIEWS.length]!}`;
    const reply = await this.network.send({ method: 'GET', path, token: this.token });
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

  private async begin(
    fates: readonly Fate[],
    path: string,
    body: { readonly submissionId: string },
    kind: Sending['kind'],
    possible: readonly string[],
    take: (reply: Reply) => number,
    words: readonly string[] = [],
  ): Promise<void> {
    const errand = new Errand(this.network, post(path, this.token, body));
    const sending = this.ledger.send(body.submissionId, kind, words);
    this.waiting = { errand, sending, possible, take };
    await this.finish(fates);
  }

  private async read<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
    const reply = await this.network.send({ method: 'GET', path: `${this.path}/${path}`, token: this.token });
    if (!reply) return undefined;
    if (reply.status !== 200) refusalOf(reply, []);
    return parsed(reply, schema);
  }
}
