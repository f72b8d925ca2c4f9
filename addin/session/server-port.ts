/**
 * What the task pane asks of the server. `addin/server` answers it over the network; the logic of the session knows
 * nothing of that. Every call may end in a `ServerProblem`.
 */
import type { z } from 'zod';
import type { Form } from '../../core/form/form.js';
import type { MeDto } from '../../core/protocol/accounts.js';
import type { CycleDto } from '../../core/protocol/console.js';
import type {
  CycleEvent,
  departmentStatesSchema,
  openConflictsSchema,
  PushAnswerDto,
  resolutionAnswerSchema,
  resolutionSchema,
  SyncAnswerDto,
  workflowAnswerSchema,
  workflowEventsSchema,
  workflowStepSchema,
} from '../../core/protocol/sync.js';
import type { ProgrammesDto } from '../../core/protocol/programmes.js';
import type { Delta } from '../../core/sync/delta.js';
import type { Push } from '../../core/sync/push.js';

/** A push with the id that makes sending it again harmless (rule S1). */
export interface Submission {
  readonly submissionId: string;
  /** The revision that the sender's copy agrees with; null for the whole state. */
  readonly since: number | null;
  readonly push: Push;
}

export type OpenConflictsDto = z.infer<typeof openConflictsSchema>;
export type ResolutionDto = z.infer<typeof resolutionSchema>;
export type DepartmentStatesDto = z.infer<typeof departmentStatesSchema>;
export type WorkflowEventsDto = z.infer<typeof workflowEventsSchema>;
export type StepDto = z.input<typeof workflowStepSchema>;
/** Steps that a person takes in the pane; the first edit is taken by the server itself. */
export type PaneStep = 'submit' | 'return' | 'accept' | 'reopen';

export interface ServerPort {
  /** As which workbooks name this installation: its address. */
  readonly address: string;
  me(signal?: AbortSignal): Promise<MeDto>;
  cycles(signal?: AbortSignal): Promise<readonly CycleDto[]>;
  /** A version of a form; code `form-unknown` where the server has none such. */
  form(id: string, version: number, signal?: AbortSignal): Promise<Form>;
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
  ): Promise<z.infer<typeof resolutionAnswerSchema>>;
  /** This year's programmes against those of the year before. */
  programmes(cycleId: string, signal?: AbortSignal): Promise<ProgrammesDto>;
  departments(cycleId: string, signal?: AbortSignal): Promise<DepartmentStatesDto>;
  takeStep(
    cycleId: string,
    departmentId: string,
    step: PaneStep,
    body: StepDto,
    signal?: AbortSignal,
  ): Promise<z.infer<typeof workflowAnswerSchema>>;
  steps(cycleId: string, departmentId: string, signal?: AbortSignal): Promise<WorkflowEventsDto>;
  /** Tells of changes until the signal ends it; never throws. A hint: what changed, `pull` says. */
  watch(cycleId: string, listener: (event: CycleEvent) => void, signal: AbortSignal): Promise<void>;
}
