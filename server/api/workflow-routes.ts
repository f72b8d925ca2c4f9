/**
 * The routes of a department's cycle (rule S6): where it stands, the steps, the workbook that is handed out to it.
 */
import { workflowApi } from '../../core/protocol/workflow.js';
import { STEP_ACTIONS, TAKEN_STEPS } from '../../core/workflow/step-rights.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { noteDownloads } from '../cycle/handing-out/note-downloads.js';
import { handOut } from '../cycle/workbooks/hand-out.js';
import { readDepartments, workflowEvents } from '../cycle/reads/read-departments.js';
import { readDepartmentRows, readStanding } from '../cycle/reads/standing.js';
import { takeWorkflowStep } from '../cycle/steps/take-workflow-step.js';
import { authorOf, refOf } from './cycle-call.js';
import { wishesOf } from './handing-out-routes.js';
import { serve, type Route } from './routing/route.js';

export function workflowRoutes(parts: CycleParts): Route[] {
  return [
    serve(workflowApi.departments, {
      access: { action: 'read' },
      handle: ({ caller, params }) => readDepartments(parts, refOf(caller, params)),
    }),
    serve(workflowApi.standing, {
      access: { action: 'read' },
      handle: ({ caller, params }) => readStanding(parts, refOf(caller, params), caller.actor),
    }),
    serve(workflowApi.rows, {
      access: { action: 'read' },
      handle: ({ caller, params }) =>
        readDepartmentRows(parts, refOf(caller, params), params.departmentId, caller.actor),
    }),
    serve(workflowApi.events, {
      access: { action: 'read-history', department: 'departmentId' },
      handle: ({ caller, params }) => workflowEvents(parts, refOf(caller, params), params.departmentId),
    }),
    serve(workflowApi.handOut, {
      access: { action: 'write-cells', department: 'departmentId' },
      handle: async ({ caller, params, query, exchange }) => {
        const ref = refOf(caller, params);
        const file = await handOut(parts, ref, params.departmentId, wishesOf(query, exchange.origin));
        await noteDownloads(parts, ref, caller.actor, [params.departmentId]);
        return file;
      },
    }),
    ...TAKEN_STEPS.map((name) =>
      serve(workflowApi[name], {
        access: { action: STEP_ACTIONS[name], department: 'departmentId' },
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
