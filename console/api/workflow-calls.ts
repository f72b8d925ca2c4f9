/**
 * The calls about a department's way through the cycle (rule S6).
 */
import { workflowApi, type WorkflowStepDto } from '../../core/protocol/workflow.js';
import type { TakenStep } from '../../core/workflow/step-rights.js';
import { call } from './client.js';

export const getStanding = (cycleId: string, signal: AbortSignal) =>
  call(workflowApi.standing, { params: { cycleId }, signal });
export const getDepartmentRows = (cycleId: string, departmentId: string, signal: AbortSignal) =>
  call(workflowApi.rows, { params: { cycleId, departmentId }, signal });
export const getWorkflowEvents = (cycleId: string, departmentId: string, signal: AbortSignal) =>
  call(workflowApi.events, { params: { cycleId, departmentId }, signal });
export const takeStep = (cycleId: string, departmentId: string, step: TakenStep, body: WorkflowStepDto) =>
  call(workflowApi[step], { params: { cycleId, departmentId }, body });
