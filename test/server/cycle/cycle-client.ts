/**
 * Somebody who syncs a cycle over HTTP, as the add-in does: pushes, pulls, decides, submits.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { conflictsApi, resolutionAnswerSchema, type Decision } from '../../../core/protocol/conflicts.js';
import { departmentsApi } from '../../../core/protocol/departments.js';
import type { Endpoint } from '../../../core/protocol/endpoint.js';
import { historyApi } from '../../../core/protocol/history.js';
import { problemSchema, type ProblemDto } from '../../../core/protocol/problem.js';
import { pushAnswerSchema, syncAnswerSchema, syncApi, type PushAnswerDto } from '../../../core/protocol/sync.js';
import { workflowAnswerSchema, workflowApi } from '../../../core/protocol/workflow.js';
import type { Delta, DeltaRecord } from '../../../core/sync/delta.js';
import type { pushSchema } from '../../../core/sync/push.js';
import type { TakenStep } from '../../../core/workflow/step-rights.js';
import { BLANK, displayText, textValue, type FieldValue } from '../../../core/record/value.js';
import type { Client, Sent } from '../api/client.js';

export type PushDto = z.input<typeof pushSchema>;

export class CycleClient {
  readonly params: { readonly cycleId: string };

  constructor(
    readonly client: Client,
    cycleId: string,
  ) {
    this.params = { cycleId };
  }

  whole(): Promise<Delta> {
    return this.client.ask(syncApi.delta, { params: this.params });
  }

  since(revision: number): Promise<Delta> {
    return this.client.ask(syncApi.delta, { params: this.params, query: { since: revision } });
  }

  /** What an endpoint of this cycle responds, whatever it is. */
  call(endpoint: Endpoint, sent: Sent = {}): Promise<Response> {
    return this.client.call(endpoint, { ...sent, params: { ...this.params, ...sent.params } });
  }

  /** The response to a sync, whatever it is. */
  send(push: PushDto | null, submissionId: string = randomUUID(), since: number | null = null): Promise<Response> {
    return this.call(syncApi.sync, { body: { protocol: 1, submissionId, since, push } });
  }

  async sync(push: PushDto | null, submissionId?: string, since?: number | null) {
    return syncAnswerSchema.parse(await ok(await this.send(push, submissionId, since)));
  }

  async push(push: PushDto, submissionId?: string): Promise<PushAnswerDto> {
    const { push: answer } = await this.sync(push, submissionId);
    assert.ok(answer);
    return answer;
  }

  /** Writes one cell on the state as it is. */
  async write(record: string, field: string, text: string): Promise<PushAnswerDto> {
    const { to } = await this.whole();
    return this.push({ formVersion: 1, baseRevision: to, edits: [edit(record, field, text)] });
  }

  async preview(push: PushDto): Promise<PushAnswerDto> {
    return pushAnswerSchema.parse(await ok(await this.call(syncApi.preview, { body: { protocol: 1, push } })));
  }

  history(record: string, field: string) {
    return this.client.ask(historyApi.cell, { params: { ...this.params, recordId: record, field } });
  }

  conflicts() {
    return this.client.ask(conflictsApi.list, { params: this.params });
  }

  decide(conflict: string, seenRevision: number, decision: Decision, submissionId: string = randomUUID()) {
    const body = { submissionId, seenRevision, decision };
    return this.call(conflictsApi.decide, { params: { conflictId: conflict }, body });
  }

  async decided(conflict: string, seenRevision: number, decision: Decision) {
    return resolutionAnswerSchema.parse(await ok(await this.decide(conflict, seenRevision, decision)));
  }

  departments() {
    return this.client.ask(workflowApi.departments, { params: this.params });
  }

  step(departmentId: string, name: TakenStep, subjectRevision: number, more: object = {}): Promise<Response> {
    const body = { submissionId: randomUUID(), subjectRevision, ...more };
    return this.call(workflowApi[name], { params: { departmentId }, body });
  }

  async stepped(department: string, name: TakenStep, subjectRevision: number, more: object = {}) {
    return workflowAnswerSchema.parse(await ok(await this.step(department, name, subjectRevision, more)));
  }

  async departmentId(name: string): Promise<string> {
    const { departments } = await this.client.ask(departmentsApi.list);
    return departments.find((department) => department.name === name)!.id;
  }
}

/** The records that a department answers for, in the order of the form. */
export function recordsOf({ records }: Delta, department: string): DeltaRecord[] {
  return records.filter(({ key }) => key['department'] === department);
}

/** @param base left out, the server finds out what its sender had seen */
export function edit(record: string, field: string, text: string, base?: FieldValue) {
  return { record: { id: record }, field, value: text === '' ? BLANK : textValue(text), ...(base ? { base } : {}) };
}

export function textOf({ records }: Delta, id: string, field: string): string {
  const record = records.find((one) => one.id === id);
  return displayText(record?.values[field]);
}

export async function ok(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  assert.ok(response.ok, JSON.stringify(body));
  return body;
}

export async function problem(response: Response): Promise<ProblemDto> {
  return problemSchema.parse(await response.json());
}
