/**
 * A department's way through the cycle as the pane shows it (rule S6): where it stands, what can be done next, and the
 * coordinator's reasons where it was returned, pinned to cells.
 */
import type { OpenMatterDto } from '../../core/protocol/open-matters.js';
import type { DepartmentStatesDto, WorkflowEventsDto } from '../../core/protocol/workflow.js';
import { TAKEN_STEPS, type TakenStep } from '../../core/workflow/step-rights.js';
import type { CellMark } from '../excel/port.js';
import type { ServerPort } from './server-port.js';
import type { WorkbookRows } from './workbook-rows.js';

type DepartmentState = DepartmentStatesDto['departments'][number];

interface ReturnReason {
  /** Where it stands in this workbook; `''` for one that is about no cell of it. */
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
}

export interface DepartmentWork {
  readonly department: DepartmentState;
  /**
   * The revision that the state was read at: what is submitted is exactly this. Edits that wait in the workbook have to be
   * synced first; where the department's cells changed since, the server answers `stale`.
   */
  readonly revision: number;
  readonly steps: readonly TakenStep[];
  /** Of the last return, while the department has not submitted again. */
  readonly reasons: readonly ReturnReason[];
  readonly note: string;
  /**
   * What is still open in its work as the server has it, each line at its cell of this workbook; undefined where the
   * server does not tell.
   */
  readonly matters: readonly OpenMatterDto[] | undefined;
}

/**
 * Of the person's departments each; of all of them for a coordinator.
 * @param own ids of departments
 */
export async function departmentWork(
  server: Pick<ServerPort, 'departments' | 'steps' | 'openMatters'>,
  cycleId: string,
  own: ReadonlySet<string> | 'all',
  rows: WorkbookRows,
): Promise<DepartmentWork[]> {
  const { revision, departments } = await server.departments(cycleId);
  const mine = own === 'all' ? departments : departments.filter(({ id }) => own.has(id));
  const returned = mine.filter(({ state }) => state === 'returned');
  const lastReturns = new Map(
    await Promise.all(returned.map(async ({ id }) => [id, lastReturn(await server.steps(cycleId, id))] as const)),
  );
  // One that is older than this pane does not tell; nobody is kept from submitting by that.
  const told = await server.openMatters(cycleId).catch(() => undefined);
  const matters = new Map(told?.departments.map((one) => [one.id, one.matters]));
  return mine.map((department) => {
    const last = lastReturns.get(department.id);
    return {
      department,
      revision,
      steps: TAKEN_STEPS.filter((step) => department.steps.includes(step)),
      reasons: (last?.reasons ?? []).map((reason) => placed(reason, rows)),
      note: last?.note ?? '',
      matters: matters.get(department.id)?.map((matter) => placedMatter(matter, rows)),
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

function placedMatter(matter: OpenMatterDto, rows: WorkbookRows): OpenMatterDto {
  const lines = matter.lines.map((line) => {
    const row = rows.places.get(line.record);
    return { ...line, sheet: row?.sheet ?? '', address: row?.cells[line.field]?.address ?? '' };
  });
  return { ...matter, lines };
}

export function returnMarks(work: readonly DepartmentWork[]): CellMark[] {
  return work
    .flatMap(({ reasons }) => reasons)
    .filter(({ address }) => address !== '')
    .map(({ sheet, address }) => ({ sheet, address, kind: 'returned' }));
}
