/**
 * Somebody with the add-in: works on a copy of the cycle (core/sync/local-copy) and syncs it. Goes on typing while a sync
 * is under way (rule W1).
 */
import { randomUUID } from 'node:crypto';
import { syncAnswerSchema, SYNC_PROTOCOL } from '../../core/protocol/sync.js';
import { deltaSchema } from '../../core/sync/delta.js';
import { pushOf, startCopy, takeAnswer, type LocalCopy, type LocalRecord } from '../../core/sync/local-copy.js';
import { isEmptyPush, type Push } from '../../core/sync/push.js';
import { ANSWERS, BLOCK, departmentName } from '../support/city/city-form.js';
import { Errand, parsed, post, refusalOf } from './errand.js';
import type { Ledger, Sending, Word } from './ledger.js';
import type { Network } from './network.js';
import type { Fate } from './plan.js';
import { addLocally, deleteRecord, discardRefused, writeCell } from '../support/local-edits.js';

/** What can be added is so little that several people add the same. */
const NAMES = 4;

export class CopyClient {
  busy: Promise<void> | undefined;
  private copy: LocalCopy | undefined;
  private waiting: { readonly errand: Errand; readonly sending: Sending; push: Push; sent: LocalCopy } | undefined;

  /** @param department undefined for a coordinator, who writes everywhere */
  constructor(
    readonly name: string,
    readonly token: string,
    private readonly department: string | undefined,
    private readonly departments: number,
    private readonly path: string,
    private readonly network: Network,
    private readonly ledger: Ledger,
  ) {}

  write(which: number, fieldNumber: number, text: number): void {
    const record = this.choose(which);
    if (!this.copy || !record) return;
    const field = ANSWERS[fieldNumber % ANSWERS.length]!;
    const value = this.ledger.freshValue(field, text);
    this.ledger.write(record.key, field, value);
    this.copy = writeCell(this.copy, record.id, field, value);
  }

  add(which: number): void {
    if (!this.copy) return;
    const department = this.department ?? departmentName(which % this.departments);
    const key = { programme: `追加${(which >> 4) % NAMES}`, department };
    const isThere = [...this.copy.records.values(), ...this.copy.added].some(
      (one) => one.key['programme'] === key.programme && one.key['department'] === department,
    );
    if (isThere) return;
    const value = this.ledger.freshValue('status', which);
    this.ledger.write(key, 'status', value);
    this.copy = addLocally(this.copy, { block: BLOCK, key, values: { status: value } });
  }

  delete(which: number): void {
    const record = this.choose(which);
    if (this.copy && record) this.copy = deleteRecord(this.copy, record.id);
  }

  /** Throws the copy away, or what the server refused; what was sent may still arrive. */
  restart(isWhole: boolean): void {
    if (this.copy && !isWhole) this.copy = discardRefused(this.copy);
    else [this.copy, this.waiting] = [undefined, undefined];
  }

  async sync(fates: readonly Fate[]): Promise<void> {
    if (!this.copy) return this.begin(fates);
    this.waiting ??= this.ask(this.copy);
    const { waiting } = this;
    const reply = await waiting.errand.attempt(fates);
    if (!reply || waiting !== this.waiting) return;
    this.waiting = undefined;
    if (reply.status !== 200) return this.ledger.note(`sync ${refusalOf(reply, ['locked'])}`);
    const { push: answer, delta } = parsed(reply, syncAnswerSchema);
    waiting.sending.revision = answer?.revision ?? null;
    if (answer) waiting.sending.push = { sent: waiting.push, answer };
    for (const { outcome, reason } of answer?.cells ?? []) this.ledger.note(`cell ${reason?.code ?? outcome}`);
    for (const { outcome, reason } of answer?.records ?? []) this.ledger.note(`record ${reason?.code ?? outcome}`);
    this.copy = takeAnswer(this.copy, waiting.sent, answer, delta);
  }

  /** What is still to be said, after giving up what the server does not want. */
  get isQuiet(): boolean {
    return this.copy !== undefined && !this.waiting && isEmptyPush(pushOf(this.ledger.form, this.copy));
  }

  get revision(): number | undefined {
    return this.copy?.revision;
  }

  get records(): readonly LocalRecord[] {
    return [...(this.copy?.records.values() ?? [])];
  }

  private async begin(fates: readonly Fate[]): Promise<void> {
    const message = { method: 'GET', path: `${this.path}/delta`, token: this.token };
    const reply = await new Errand(this.network, message).attempt(fates);
    if (reply && reply.status !== 200) refusalOf(reply, []);
    if (reply) this.copy = startCopy(this.ledger.form, parsed(reply, deltaSchema));
  }

  private ask(copy: LocalCopy) {
    const [submissionId, push] = [randomUUID(), pushOf(this.ledger.form, copy)];
    const body = { protocol: SYNC_PROTOCOL, submissionId, since: copy.revision, push };
    const errand = new Errand(this.network, post(`${this.path}/sync`, this.token, body));
    const sending = this.ledger.send(submissionId, 'edits', this.wordsIn(push, copy));
    return { errand, sending, push, sent: copy };
  }

  private wordsIn({ edits, added }: Push, { records }: LocalCopy): Word[] {
    const edited = edits.flatMap(({ record, field, value }) => {
      const known = 'id' in record ? records.get(record.id) : undefined;
      return known ? [this.ledger.word(known.key, field, value)] : [];
    });
    const brought = added.flatMap(({ key, cells }) =>
      Object.entries(cells).map(([field, value]) => this.ledger.word(key, field, value)),
    );
    return [...edited, ...brought];
  }

  /** Mostly of their own department; now and then of another, where the server refuses them (rule S5). */
  private choose(which: number): LocalRecord | undefined {
    const isOwn = ({ key }: LocalRecord) => this.department === undefined || key['department'] === this.department;
    const records = which % 40 === 0 ? this.records : this.records.filter(isOwn);
    return records[(which >> 4) % Math.max(1, records.length)];
  }
}
