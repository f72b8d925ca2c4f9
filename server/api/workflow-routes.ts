/**
 * The routes of a department's cycle (rule S6): where it stands, the steps, the workbook that is handed out to it.
 */
import { z } from 'zod';
import type { Bilingual } from '../../core/issue/issue.js';
import {
  departmentStatesSchema,
  workflowAnswerSchema,
  workflowEventsSchema,
  workflowStepSchema,
} from '../../core/protocol/sync.js';
import { departmentRowsSchema, standingSchema } from '../../core/protocol/standing.js';
import { STEP_ACTIONS, TAKEN_STEPS, type TakenStep } from '../../core/workflow/step-rights.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { handOut } from '../cycle/workbooks/hand-out.js';
import { readDepartments, workflowEvents } from '../cycle/reads/read-departments.js';
import { readDepartmentRows, readStanding } from '../cycle/reads/standing.js';
import { takeWorkflowStep } from '../cycle/steps/take-workflow-step.js';
import { authorOf, refOf } from './cycle-call.js';
import { json, workbook } from './routing/content.js';
import { route, type Route } from './routing/route.js';

const cycleParams = z.object({ cycleId: z.string() });
const departmentParams = cycleParams.extend({ departmentId: z.string() });

const STEP_SUMMARIES: Record<TakenStep, Bilingual> = {
  submit: { ja: '提出', en: 'Submit a department’s answers' },
  return: { ja: '差戻し', en: 'Return them, with reasons pinned to cells' },
  accept: { ja: '受理', en: 'Accept a named revision of them' },
  reopen: { ja: '再開', en: 'Open them again' },
};

export function workflowRoutes(parts: CycleParts): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/cycles/{cycleId}/departments',
      summary: { ja: '課ごとの提出状況', en: 'Where each department stands' },
      access: { action: 'read' },
      params: cycleParams,
      answer: json(departmentStatesSchema),
      problems: ['not-found'],
      handle: ({ caller, params }) => readDepartments(parts, refOf(caller, params)),
    }),
    route({
      method: 'get',
      path: '/api/cycles/{cycleId}/standing',
      summary: {
        ja: '課ごとの提出状況と、足りない回答の数',
        en: 'Where each department stands, and what is still open',
      },
      access: { action: 'read' },
      params: cycleParams,
      answer: json(standingSchema),
      problems: ['not-found'],
      handle: ({ caller, params }) => readStanding(parts, refOf(caller, params), caller.actor),
    }),
    route({
      method: 'get',
      path: '/api/cycles/{cycleId}/departments/{departmentId}/rows',
      summary: { ja: '課の行と、足りない回答', en: 'The rows of a department, and what is still open in them' },
      access: { action: 'read' },
      params: departmentParams,
      answer: json(departmentRowsSchema),
      problems: ['not-found'],
      handle: ({ caller, params }) => readDepartmentRows(parts, refOf(caller, params), params.departmentId),
    }),
    route({
      method: 'get',
      path: '/api/cycles/{cycleId}/departments/{departmentId}/events',
      summary: { ja: '課の提出・差戻しの経過', en: 'The steps that a department’s cycle took' },
      access: { action: 'read-history', department: 'departmentId' },
      params: departmentParams,
      answer: json(workflowEventsSchema),
      problems: ['not-found'],
      handle: ({ caller, params }) => workflowEvents(parts, refOf(caller, params), params.departmentId),
    }),
    route({
      method: 'get',
      path: '/api/cycles/{cycleId}/departments/{departmentId}/workbook.xlsx',
      summary: { ja: '課に配布するブック', en: 'The workbook to hand out to a department' },
      access: { action: 'write-cells', department: 'departmentId' },
      params: departmentParams,
      answer: workbook,
      problems: ['not-found'],
      handle: ({ caller, params, exchange }) =>
        handOut(parts, refOf(caller, params), params.departmentId, exchange.origin),
    }),
    ...TAKEN_STEPS.map((name) =>
      route({
        method: 'post',
        path: `/api/cycles/{cycleId}/departments/{departmentId}/${name}`,
        summary: STEP_SUMMARIES[name],
        access: { action: STEP_ACTIONS[name], department: 'departmentId' },
        params: departmentParams,
        body: json(workflowStepSchema),
        answer: json(workflowAnswerSchema),
        problems: ['not-found', 'conflict', 'locked', 'stale'],
        handle: ({ caller, params, body }) =>
          takeWorkflowStep(parts, refOf(caller, params), authorOf(caller), {
            ...body,
            departmentId: params.departmentId,
            name,
          }),
      }),
    ),
  ];
}
