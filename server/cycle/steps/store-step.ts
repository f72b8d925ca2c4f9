/**
 * What a step leaves in the database: its head (who sent what, when, and what was answered), what it does to the table, and
 * how it takes departments on their way.
 */
import { formatKeptCopy, type KeptCopy } from '../../../core/lineage/kept-copy.js';
import type { Issue } from '../../../core/issue/issue.js';
import type { SyncState } from '../../../core/sync/sync-state.js';
import { markResolved, type ConflictDecision } from '../../store/conflict-decisions.js';
import { saveHead, saveStep, type StepHead, type StepWrites } from '../../store/steps.js';
import { saveUses, type StatementUse } from '../../store/told-uses.js';
import { saveUndoing, type StoredUndoing } from '../../store/undoings.js';
import { saveWorkflowEvent } from '../../store/workflow.js';
import { sealStep } from '../seal/seal-step.js';
import { beginEditing, type Editing, type WorkflowMove } from './begin-editing.js';
import type { OpenStep } from './open-step.js';

/** What is stored of a step, besides who sent it and the answer. */
export interface StoredStep {
  readonly department: string;
  /** The revision that the sender had seen; null where it is not known. */
  readonly baseRevision: number | null;
  /** The file that was sent, and what its values are said to come from: otherwise from the person. */
  readonly file?: { readonly name: string; readonly source: string };
  /** What a workbook held, for those that come after it. */
  readonly copy?: KeptCopy;
  /** What it was read with that somebody had said before. */
  readonly uses?: readonly StatementUse[];
  /** What is to be said of it, to be counted. */
  readonly issues?: readonly Pick<Issue, 'severity'>[];
  /** What it does to the table. */
  readonly table?: StepWrites;
  /** Who wrote, and where the departments stood: those that were written for begin with it. */
  readonly editing?: Editing;
  /** The conflict that it decides. */
  readonly decision?: Omit<ConflictDecision, 'revision'>;
  /** The ways that it takes departments. */
  readonly workflow?: readonly WorkflowMove[];
  /** What it takes back. */
  readonly undoing?: StoredUndoing;
}

/** @returns the state that it leaves */
export async function storeStep(
  open: OpenStep,
  { file, copy, uses = [], issues = [], table, editing, decision, workflow, undoing, ...stored }: StoredStep,
  sent: Pick<StepHead, 'kind' | 'submissionId' | 'requestHash' | 'answer'>,
): Promise<SyncState> {
  const { database, cycle, before, author, stamps, revision } = open;
  const { municipalityId, cycleId } = cycle;
  const actorId = author.actor?.userId ?? null;
  const head: StepHead = {
    ...sent,
    ...stored,
    municipalityId,
    cycleId,
    channel: author.channel,
    actorId,
    fileName: file?.name ?? '',
    copy: copy ? formatKeptCopy(copy) : null,
    source: file?.source ?? author.displayName,
    revision,
    errors: issues.filter(({ severity }) => severity === 'error').length,
  };
  const writes = table && { ...table, state: { ...table.state, revision } };
  if (writes) await saveStep(database, head, writes, stamps);
  else await saveHead(database, head, stamps);
  await saveUses(database, head, uses);
  if (decision) await markResolved(database, municipalityId, { ...decision, revision });
  if (undoing) await saveUndoing(database, head, undoing);
  const begun = writes && editing ? await beginEditing(open, writes, editing) : [];
  const { submissionId } = sent;
  for (const move of workflow ?? begun)
    await saveWorkflowEvent(database, { municipalityId, cycleId, ...move, revision, submissionId, actorId }, stamps);
  const hasEvents = writes !== undefined && writes.added.length + writes.deleted.length + writes.restored.length > 0;
  const traits = { hasEvents, hasMoves: (workflow ?? begun).length > 0, undoes: undoing !== undefined };
  await sealStep(database, cycle, { revision, traits });
  return writes ? writes.state : { ...before, revision };
}
