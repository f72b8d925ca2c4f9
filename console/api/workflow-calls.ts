/**
 * The calls about a department's way through the cycle (rule S6).
 */
import { departmentRowsSchema, standingSchema } from '../../core/protocol/standing.js';
import { workflowAnswerSchema, workflowEventsSchema } from '../../core/protocol/sync.js';
import type { TakenStep } from '../../core/workflow/step-rights.js';
import { getJson, sendJson } from './client.js';

export interface StepReason {
  readonly record?: string | undefined;
  readonly field?: string | undefined;
  readonly text: string;
}

export interface StepBody {
  /** The same for every attempt, so that trying again has no second effect (rule S1). */
  readonly submissionId: string;
  /** The revision that was looked at: what is submitted, returned or accepted is exactly this. */
  readonly subjectRevision: number;
  readonly note: string;
  readonly reasons: readonly StepReason[];
}

const cyclePath = (cycleId: string) => `api/cycles/${encodeURIComponent(cycleId)}`;
const departmentPath = (cycleId: string, id: string) => `${cyclePath(cycleId)}/departments/${encodeURIComponent(id)}`;

export const getStanding = (cycleId: string, signal: AbortSignal) =>
  getJson(`${cyclePath(cycleId)}/standing`, standingSchema, signal);
export const getDepartmentRows = (cycleId: string, departmentId: string, signal: AbortSignal) =>
  getJson(`${departmentPath(cycleId, departmentId)}/rows`, departmentRowsSchema, signal);
export const getWorkflowEvents = (cycleId: string, departmentId: string, signal: AbortSignal) =>
  getJson(`${departmentPath(cycleId, departmentId)}/events`, workflowEventsSchema, signal);
export const takeStep = (cycleId: string, departmentId: string, step: TakenStep, body: StepBody) =>
  sendJson('POST', `${departmentPath(cycleId, departmentId)}/${step}`, body, workflowAnswerSchema);
