/**
 * What is loaded of a cycle. All of it is kept under the cycle's name, so that a change is followed everywhere at once.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { getCycles, getProgress, getTable } from '../api/client.js';
import { getRecordHistory } from '../api/conflict-calls.js';
import { getDepartmentRows, getStanding, getWorkflowEvents } from '../api/workflow-calls.js';
import { useResource } from './use-resource.js';

const CYCLES = 'cycles';

export const useCycles = () => useResource(['list of cycles'], getCycles);

export const useProgress = (cycleId: string) =>
  useResource([CYCLES, cycleId, 'progress'], (signal) => getProgress(cycleId, signal));
export const useTable = (cycleId: string) =>
  useResource([CYCLES, cycleId, 'table'], (signal) => getTable(cycleId, signal));
export const useStanding = (cycleId: string) =>
  useResource([CYCLES, cycleId, 'standing'], (signal) => getStanding(cycleId, signal));
export const useDepartmentRows = (cycleId: string, departmentId: string) =>
  useResource([CYCLES, cycleId, 'rows', departmentId], (signal) => getDepartmentRows(cycleId, departmentId, signal));
export const useRecordHistory = (cycleId: string, recordId: string) =>
  useResource([CYCLES, cycleId, 'history', recordId], (signal) => getRecordHistory(cycleId, recordId, signal));

/** Nothing where the reader may not see it. */
export const useWorkflowEvents = (cycleId: string, departmentId: string, mayRead: boolean) =>
  useResource([CYCLES, cycleId, 'events', departmentId, mayRead], async (signal) =>
    mayRead ? (await getWorkflowEvents(cycleId, departmentId, signal)).events : [],
  );

/** Loads what is shown of a cycle again, of every one where none is named: something was changed. */
export function useCycleRefresh(): (cycleId?: string) => void {
  const client = useQueryClient();
  return useCallback(
    (cycleId) => void client.invalidateQueries({ queryKey: cycleId === undefined ? [CYCLES] : [CYCLES, cycleId] }),
    [client],
  );
}
