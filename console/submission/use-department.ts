/**
 * What is loaded of one department when it is looked at: its rows with what is missing, and its history where the person
 * may see it.
 */
import { useCallback } from 'react';
import type { z } from 'zod';
import type { DepartmentRowsDto, workflowEventsSchema } from '../../core/protocol/workflow.js';
import { useResource, type Resource } from '../api/use-resource.js';
import { getDepartmentRows, getWorkflowEvents } from '../api/workflow-calls.js';

export type WorkflowEventDto = z.infer<typeof workflowEventsSchema>['events'][number];

export interface DepartmentResources {
  readonly rows: Resource<DepartmentRowsDto>;
  readonly events: Resource<readonly WorkflowEventDto[]>;
}

/** @param revision of the cycle: another one, and both are loaded again */
export function useDepartment(
  cycleId: string,
  departmentId: string,
  revision: number,
  mayReadHistory: boolean,
): DepartmentResources {
  const rows = useResource(
    useCallback((signal) => getDepartmentRows(cycleId, departmentId, signal), [cycleId, departmentId]),
    revision,
  );
  const events = useResource(
    useCallback(
      async (signal: AbortSignal): Promise<readonly WorkflowEventDto[]> =>
        mayReadHistory ? (await getWorkflowEvents(cycleId, departmentId, signal)).events : [],
      [cycleId, departmentId, mayReadHistory],
    ),
    revision,
  );
  return { rows, events };
}
