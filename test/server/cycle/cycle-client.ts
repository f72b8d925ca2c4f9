/**
 * Somebody who syncs a cycle over HTTP, as the add-in does: pushes, pulls, decides, submits.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { departmentsSchema } from '../../../core/protocol/accounts.js';
import { problemSchema, type ProblemDto } from '../../../core/protocol/console.js';
import type { resolutionSchema } from '../../../core/protocol/sync.js';
import {
  cellHistorySchema,
  departmentStatesSchema,
  openConflictsSchema,
  pushAnswerSchema,
  resolutionAnswerSchema,
  syncAnswerSchema,
  workflowAnswerSchema,
  type PushAnswerDto,
} from '../../../core/protocol/sync.js';
import { deltaSchema, type Delta, type DeltaRecord } from '../../../core/sync/delta.js';
import type { pushSchema } from '../../../core/sync/push.js';
import { BLANK, displayText, textValue, type FieldValue } from '../../../core/record/value.js';
import type { Client } from '../api/client.js';

export type PushDto = z.input<typeof pushSchema>;
export type Decision = z.input<typeof resolutionSchema>['decision'];

export class CycleClient {
  readonly path: string;

  constructor(
    readonly client: Client,
    cycleId: string,
  ) {
    this.path = `api/cycles/${cycleId}`;
  }

  whole(): Promise<Delta> {
    return this.client.get(`${this.path}/delta`, deltaSchema);
  }

  since(revision: number): Promise<Delta> {
    return this.client.get(`${this.path}/delta?since=${revision}`, deltaSchema);
  }

  post(path: string, body: unknown): Promise<Response> {
    return this.client.call('POST', `${this.path}/${path}`, body);
  }

  /** The response to a sync, whatever it is. */
  send(push: PushDto | null, submissionId: string = randomUUID(), since: number | null = null): Promise<Response> {
    return this.post('sync', { protocol: 1, submissionId, since, push });
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
    return pushAnswerSchema.parse(await ok(await this.post('sync/preview', { protocol: 1, push })));
  }

  history(record: string, field: string) {
    return this.client.get(`${this.path}/records/${record}/fields/${field}/history`, cellHistorySchema);
  }

  conflicts() {
    return this.client.get(`${this.path}/open-conflicts`, openConflictsSchema);
  }

  decide(conflict: string, seenRevision: number, decision: Decision, submissionId: string = randomUUID()) {
    return this.post(`conflicts/${conflict}/resolution`, { submissionId, seenRevision, decision });
  }

  async decided(conflict: string, seenRevision: number, decision: Decision) {
    return resolutionAnswerSchema.parse(await ok(await this.decide(conflict, seenRevision, decision)));
  }

  departments() {
    return this.client.get(`${this.path}/departments`, departmentStatesSchema);
  }

  step(department: string, name: string, subjectRevision: number, more: object = {}): Promise<Response> {
    const body = { submissionId: randomUUID(), subjectRevision, ...more };
    return this.post(`departments/${department}/${name}`, body);
  }

  async stepped(department: string, name: string, subjectRevision: number, more: object = {}) {
    return workflowAnswerSchema.parse(await ok(await this.step(department, name, subjectRevision, more)));
  }

  async departmentId(name: string): Promise<string> {
    const { departments } = await this.client.get('api/departments', departmentsSchema);
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
