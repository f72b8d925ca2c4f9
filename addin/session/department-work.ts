/**
 * A department's way through the cycle as the pane shows it (rule S6): where it stands, what can be done next, and the
 * coordinator's reasons where it was returned, pinned to cells.
 */
import type { DepartmentStatesDto, WorkflowEventsDto, WorkflowStepDto } from '../../core/protocol/workflow.js';
import { TAKEN_STEPS, type TakenStep } from '../../core/workflow/step-rights.js';
import type { CellMark } from '../excel/port.js';
import type { ServerPort } from './server-port.js';
import type { WorkbookRows } from './workbook-rows.js';

export type DepartmentState = DepartmentStatesDto['departments'][number];

export interface ReturnReason {
  /** Where it stands in this workbook; `''` for one that is about no cell of it. */
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
}

export interface DepartmentWork {
  readonly department: DepartmentState;
  /** The revision that the state was read at: what is submitted is exactly this. */
  readonly revision: number;
  readonly steps: readonly TakenStep[];
  /** Of the last return, while the department has not submitted again. */
  readonly reasons: readonly ReturnReason[];
  readonly note: string;
}

/**
 * Of the person's departments each; of all of them for a coordinator.
 * @param own ids of departments
 */
export async function departmentWork(
  server: Pick<ServerPort, 'departments' | 'steps'>,
  cycleId: string,
  own: ReadonlySet<string> | 'all',
  rows: WorkbookRows,
  signal?: AbortSignal,
): Promise<DepartmentWork[]> {
  const { revision, departments } = await server.departments(cycleId, signal);
  const mine = own === 'all' ? departments : departments.filter(({ id }) => own.has(id));
  const returned = mine.filter(({ state }) => state === 'returned');
  const events = await Promise.all(returned.map(({ id }) => server.steps(cycleId, id, signal)));
  const lastReturns = new Map(returned.map(({ id }, i) => [id, lastReturn(events[i]!)]));
  return mine.map((department) => {
    const last = lastReturns.get(department.id);
    return {
      ...{ department, revision },
      steps: TAKEN_STEPS.filter((step) => department.steps.includes(step)),
      reasons: (last?.reasons ?? []).map((reason) => placed(reason, rows)),
      note: last?.note ?? '',
    };
  });
}

type WorkflowEvent = WorkflowEventsDto['events'][number];

function lastReturn({ events }: WorkflowEventsDto): WorkflowEvent | undefined {
  return events.findLast(({ step }) => step === 'return');
}

function placed({ record, field, text }: WorkflowEvent['reasons'][number], rows: WorkbookRows): ReturnReason {
  const row = record === null ? undefined : rows.places.get(record);
  return { sheet: row?.sheet ?? '', address: row?.cells[field]?.address ?? '', text };
}

export function returnMarks(work: readonly DepartmentWork[]): CellMark[] {
  return work
    .flatMap(({ reasons }) => reasons)
    .filter(({ address }) => address !== '')
    .map(({ sheet, address }) => ({ sheet, address, kind: 'returned' }));
}

/**
 * Takes a step. What is submitted is the server's revision that was synced last: edits that wait in the workbook have to
 * be synced first.
 * @param submissionId the same for trying again (rule S1)
 * @throws ServerProblem; code `stale` where the department's cells changed since that revision
 */
export function takeStep(
  server: Pick<ServerPort, 'takeStep'>,
  cycleId: string,
  { department, revision }: Pick<DepartmentWork, 'department' | 'revision'>,
  step: TakenStep,
  submissionId: string,
  { note = '', reasons = [] }: Partial<Pick<WorkflowStepDto, 'note' | 'reasons'>> = {},
) {
  const body = { submissionId, subjectRevision: revision, note, reasons };
  return server.takeStep(cycleId, department.id, step, body);
}
