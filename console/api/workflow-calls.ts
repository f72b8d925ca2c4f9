/**
 * The calls about a division's way through the cycle (rule S6).
 */
import { divisionRowsSchema, standingSchema } from '../../core/protocol/standing.js';
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
const divisionPath = (cycleId: string, id: string) => `${cyclePath(cycleId)}/departments/${encodeURIComponent(id)}`;

export const getStanding = (cycleId: string, signal: AbortSignal) =>
  getJson(`${cyclePath(cycleId)}/standing`, standingSchema, signal);
export const getDivisionRows = (cycleId: string, departmentId: string, signal: AbortSignal) =>
  getJson(`${divisionPath(cycleId, departmentId)}/rows`, divisionRowsSchema, signal);
export const getWorkflowEvents = (cycleId: string, departmentId: string, signal: AbortSignal) =>
  getJson(`${divisionPath(cycleId, departmentId)}/events`, workflowEventsSchema, signal);
export const takeStep = (cycleId: string, departmentId: string, step: TakenStep, body: StepBody) =>
  sendJson('POST', `${divisionPath(cycleId, departmentId)}/${step}`, body, workflowAnswerSchema);
