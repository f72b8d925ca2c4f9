/**
 * What the task pane asks of the server. `addin/server` answers it over the network; the logic of the session knows
 * nothing of that. Every call may end in a `ServerProblem`.
 */
import type { Form } from '../../core/form/form.js';
import type { Workbook } from '../../core/grid/grid.js';
import type { OpenConflictsDto, ResolutionAnswerDto, ResolutionDto } from '../../core/protocol/conflicts.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { FindingAnswersDto, FindingsDto } from '../../core/protocol/findings.js';
import type { OpenMattersDto } from '../../core/protocol/open-matters.js';
import type { Statement } from '../../core/reader/told/statement.js';
import type { ToldListDto } from '../../core/protocol/told.js';
import type { ProgrammesDto } from '../../core/protocol/programmes.js';
import type { MeDto } from '../../core/protocol/session.js';
import type { CycleEvent, PushAnswerDto, SyncAnswerDto } from '../../core/protocol/sync.js';
import type {
  DepartmentStatesDto,
  WorkflowAnswerDto,
  WorkflowEventsDto,
  WorkflowStepDto,
} from '../../core/protocol/workflow.js';
import type { Delta } from '../../core/sync/delta.js';
import type { Push } from '../../core/sync/push.js';
import type { TakenStep } from '../../core/workflow/step-rights.js';

/** A push with the id that makes sending it again harmless (rule S1). */
export interface Submission {
  readonly submissionId: string;
  /** The revision that the sender's copy agrees with; null for the whole state. */
  readonly since: number | null;
  readonly push: Push;
}

export interface ServerPort {
  /** As which workbooks name this installation: its address. */
  readonly address: string;
  me(signal?: AbortSignal): Promise<MeDto>;
  cycles(signal?: AbortSignal): Promise<readonly CycleDto[]>;
  /** A version of a form; code `form-unknown` where the server has none such. */
  form(id: string, version: number, signal?: AbortSignal): Promise<Form>;
  /** The workbook that the cycle handed out, as far as it says anything. */
  blank(cycleId: string, signal?: AbortSignal): Promise<Workbook>;
  /** Tried again with the same id until there is an answer, or it is plain that there will be none. */
  sync(cycleId: string, submission: Submission, signal?: AbortSignal): Promise<SyncAnswerDto>;
  /** What a push would do; nothing is stored. */
  preview(cycleId: string, push: Push, signal?: AbortSignal): Promise<PushAnswerDto>;
  /** What has changed since a revision; all there is for null. */
  pull(cycleId: string, since: number | null, signal?: AbortSignal): Promise<Delta>;
  conflicts(cycleId: string, signal?: AbortSignal): Promise<OpenConflictsDto>;
  resolve(
    cycleId: string,
    conflictId: string,
    resolution: ResolutionDto,
    signal?: AbortSignal,
  ): Promise<ResolutionAnswerDto>;
  /** What was said of the columns, rows and names of the cycle's workbooks. */
  told(cycleId: string, signal?: AbortSignal): Promise<ToldListDto>;
  /** @returns what holds then; saying it again has no second effect */
  tell(cycleId: string, statements: readonly Statement[], signal?: AbortSignal): Promise<ToldListDto>;
  takeBack(cycleId: string, toldId: string, signal?: AbortSignal): Promise<ToldListDto>;
  /** What the checks of content find in the cycle's table, and what people answered to it; staff are told of their own rows. */
  findings(cycleId: string, signal?: AbortSignal): Promise<FindingsDto>;
  /** Says why a finding's text is right as it is; `''` takes that back. Saying it again has no second effect. */
  answerFinding(cycleId: string, findingId: string, text: string, signal?: AbortSignal): Promise<FindingAnswersDto>;
  /** This year's programmes against those of the year before. */
  programmes(cycleId: string, signal?: AbortSignal): Promise<ProgrammesDto>;
  departments(cycleId: string, signal?: AbortSignal): Promise<DepartmentStatesDto>;
  /** What is still open in the work of each department. */
  openMatters(cycleId: string, signal?: AbortSignal): Promise<OpenMattersDto>;
  takeStep(cycleId: string, departmentId: string, step: TakenStep, body: WorkflowStepDto): Promise<WorkflowAnswerDto>;
  steps(cycleId: string, departmentId: string, signal?: AbortSignal): Promise<WorkflowEventsDto>;
  /** Tells of changes until the signal ends it; never throws. A hint: what changed, `pull` says. */
  watch(cycleId: string, listener: (event: CycleEvent) => void, signal: AbortSignal): Promise<void>;
}
