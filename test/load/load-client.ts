/**
 * One of hundreds who work on the day of the deadline: pushes cells of their department, uploads its workbook, looks how
 * far everybody is. Does one thing after the other, with pauses or without; when told to try again later, does so, with the same
 * id. Kept light, because all of them share a processor with the server.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { conflictsApi } from '../../core/protocol/conflicts.js';
import { cyclesApi } from '../../core/protocol/cycles.js';
import type { JsonContent } from '../../core/protocol/content.js';
import type { Endpoint, Given } from '../../core/protocol/endpoint.js';
import { problemSchema } from '../../core/protocol/problem.js';
import { isAsked, submissionsApi } from '../../core/protocol/submissions.js';
import { SYNC_PROTOCOL, syncApi } from '../../core/protocol/sync.js';
import { workflowApi } from '../../core/protocol/workflow.js';
import type { FieldValue } from '../../core/record/value.js';
import type { DeltaRecord } from '../../core/sync/delta.js';
import type { Push } from '../../core/sync/push.js';
import type { Ledger, Sending } from '../chaos/ledger.js';
import type { Answer } from '../../view/server/ask.js';
import { requestOf, type Asked } from '../../view/server/request.js';
import { ANSWERS } from '../support/city/city-form.js';
import { fetchPatiently } from '../support/city/patient-fetch.js';
import type { Random } from '../support/mangle/random.js';
import type { Measures } from './measures.js';
import type { FilledWorkbook } from './workbooks.js';

const READS = { progress: cyclesApi.progress, departments: workflowApi.departments, conflicts: conflictsApi.list };
const READINGS = ['progress', 'departments', 'delta', 'conflicts'] as const;
/** Of all that a client does; the rest is reading. */
const SHARES = { all: 0.25, few: 0.3, upload: 0.1 };
const FEW = 5;

type JsonEndpoint = Endpoint<Endpoint['params'], Endpoint['query'], Endpoint['body'], JsonContent>;

interface KnownCell {
  readonly record: DeltaRecord;
  readonly field: string;
  /** What the client has last seen there. */
  value: FieldValue;
}

export class LoadClient {
  private readonly cells: KnownCell[];
  private files = 0;

  constructor(
    private readonly base: string,
    private readonly cycleId: string,
    private readonly name: string,
    private readonly token: string,
    /** Of the client's department. */
    records: readonly DeltaRecord[],
    private revision: number,
    private readonly workbook: FilledWorkbook,
    private readonly random: Random,
    private readonly ledger: Ledger,
    private readonly measures: Measures,
  ) {
    this.cells = records.flatMap((record) =>
      ANSWERS.map((field) => ({ record, field, value: record.values[field] ?? { kind: 'blank' } })),
    );
  }

  /** @param restMs how long it rests before each thing that it does, on average */
  async work(until: number, restMs: number): Promise<void> {
    for (;;) {
      const rest = restMs * 2 * this.random.next();
      if (performance.now() + rest >= until) return;
      if (rest > 0) await pause(rest);
      const choice = this.random.next();
      if (choice < SHARES.all) await this.push(this.cells, 'push of 300 cells');
      else if (choice < SHARES.all + SHARES.few) await this.push(this.someCells(), `push of ${FEW} cells`);
      else if (choice < SHARES.all + SHARES.few + SHARES.upload) await this.upload();
      else await this.read(this.random.pick(READINGS)!);
    }
  }

  private someCells(): KnownCell[] {
    return this.random.shuffled(this.cells).slice(0, FEW);
  }

  private async push(cells: readonly KnownCell[], route: string): Promise<void> {
    const edits = cells.map(({ record, field, value: base }) => {
      const value = this.ledger.freshValue(field, 1 + this.random.below(11));
      this.ledger.write(record.key, field, value);
      return { record: { id: record.id }, field, base, value };
    });
    const push: Push = { formVersion: 1, baseRevision: this.revision, edits, added: [], deleted: [] };
    const submissionId = randomUUID();
    const words = cells.map(({ record, field }, i) => this.ledger.word(record.key, field, edits[i]!.value));
    const sending = this.ledger.send(submissionId, 'edits', words);
    const body = { protocol: SYNC_PROTOCOL, submissionId, since: this.revision, push };
    const told = await this.ask(route, syncApi.sync, { params: this.params, body });
    if (told === undefined) return;
    const { push: answer, delta } = told;
    this.revision = delta.to;
    sending.push = { sent: push, answer: answer! };
    sending.revision = answer!.revision;
    const news = new Map(delta.cells.map(({ id, field, value }) => [`${id} ${field}`, value]));
    const outcomes = new Map(answer!.cells.map((cell) => [`${cell.id} ${cell.field}`, cell]));
    const pushed = new Map(cells.map((cell, i) => [cell, edits[i]!.value]));
    for (const cell of this.cells) {
      const name = `${cell.record.id} ${cell.field}`;
      const outcome = outcomes.get(name);
      const own = outcome?.outcome === 'saved' ? pushed.get(cell) : outcome?.current;
      cell.value = news.get(name) ?? own ?? cell.value;
    }
  }

  private async upload(): Promise<void> {
    const submissionId = randomUUID();
    const fileName = `${this.name}-${++this.files}.xlsx`;
    const sending: Sending = this.ledger.send(submissionId, 'workbook', this.workbook.words, fileName);
    const sent = { params: this.params, query: { submissionId, fileName }, body: new Uint8Array(this.workbook.bytes) };
    const answer = await this.ask('upload of a workbook', submissionsApi.send, sent);
    if (answer === undefined || isAsked(answer)) return;
    sending.workbook = { typed: this.workbook.words, answer };
    sending.revision = answer.revision;
  }

  private async read(what: (typeof READINGS)[number]): Promise<void> {
    const { params } = this;
    if (what === 'delta') await this.ask('read of delta', syncApi.delta, { params, query: { since: this.revision } });
    else await this.ask(`read of ${what}`, READS[what], { params });
  }

  /** @returns what was answered; undefined where the server refused for good, which is noted */
  private async ask<E extends JsonEndpoint>(
    route: string,
    endpoint: E,
    ...given: Given<Asked<E>>
  ): Promise<Answer<E['answer']> | undefined> {
    const { url, ...init } = requestOf({ address: this.base, token: this.token }, endpoint, ...given);
    const broken = (cause: string) => this.measures.refuse(route, `connection broken (${cause}), try again`);
    for (;;) {
      const begun = performance.now();
      const { response, bytes } = await fetchPatiently(url, init, broken, () => this.random.next());
      const answer: unknown = JSON.parse(Buffer.from(bytes).toString());
      if (response.ok) {
        this.measures.take(route, performance.now() - begun);
        return endpoint.answer.schema.parse(answer) as Answer<E['answer']>;
      }
      const { code } = problemSchema.parse(answer);
      const wait = Number(response.headers.get('retry-after') ?? NaN);
      this.measures.refuse(route, Number.isNaN(wait) ? code : `${code}, try again`);
      if (Number.isNaN(wait)) return undefined;
      await pause(wait * 1000 * (1 + this.random.next()));
    }
  }

  private get params() {
    return { cycleId: this.cycleId };
  }
}
