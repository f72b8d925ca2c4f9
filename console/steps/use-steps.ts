/**
 * Taking steps of departments' cycles, one at a time: what is under way, and what became of the last one. Whatever comes of
 * it, where the departments stand is asked for again; nothing that was written is lost.
 */
import { useState } from 'react';
import { v4 as newId } from 'uuid';
import { workflowApi } from '../../core/protocol/workflow.js';
import type { TakenStep } from '../../core/workflow/step-rights.js';
import { ServerProblem } from '../../view/server/server-problem.js';
import { failureOf, type Failure } from '../api/failure.js';
import { call } from '../api/client.js';
import { EMPTY, type SentStep, type Unsent, type UnsentShelf } from './unsent-shelf.js';

export interface NamedDepartment {
  readonly id: string;
  readonly name: string;
}

export interface StepOutcome {
  readonly department: NamedDepartment;
  readonly step: TakenStep;
  /** Undefined where it was taken. */
  readonly failure: Failure | undefined;
}

export interface Steps {
  /** The id of the department that a step is under way for. */
  readonly busy: string | undefined;
  readonly outcome: StepOutcome | undefined;
  /** @param revision that was looked at */
  take(department: NamedDepartment, step: TakenStep, revision: number): void;
  /** Sends once more what was sent and not answered, word for word. */
  again(department: NamedDepartment): void;
}

export function useSteps(cycleId: string, shelf: UnsentShelf, onOver: () => void): Steps {
  const [busy, setBusy] = useState<string>();
  const [outcome, setOutcome] = useState<StepOutcome>();
  const send = async (department: NamedDepartment, sent: SentStep) => {
    const { step, body } = sent;
    setBusy(department.id);
    setOutcome(undefined);
    shelf.change(department.id, { sent });
    try {
      await call(workflowApi[step], { params: { cycleId, departmentId: department.id }, body });
      shelf.drop(department.id);
      setOutcome({ department, step, failure: undefined });
    } catch (error) {
      const failure = failureOf(error);
      if (isRefusal(failure)) shelf.change(department.id, { sent: undefined });
      setOutcome({ department, step, failure });
    }
    setBusy(undefined);
    onOver();
  };
  return {
    busy,
    outcome,
    take: (department, step, revision) => {
      const unsent = shelf.all()[department.id] ?? EMPTY;
      void send(department, sameStep(unsent, step) ?? newStep(unsent, step, revision));
    },
    again: (department) => {
      const sent = shelf.all()[department.id]?.sent;
      if (sent) void send(department, sent);
    },
  };
}

/** Whether the server looked at the step and said no; anything else may have been taken after all. */
export function isRefusal(failure: Failure): boolean {
  return failure instanceof ServerProblem && ['refused', 'signed-out'].includes(failure.trouble);
}

function newStep(unsent: Unsent, step: TakenStep, subjectRevision: number): SentStep {
  return { step, body: { submissionId: newId(), subjectRevision, ...contentOf(unsent, step) } };
}

/** The step that waits for an answer, where nothing was written since. */
function sameStep(unsent: Unsent, step: TakenStep): SentStep | undefined {
  const { sent } = unsent;
  if (sent?.step !== step) return undefined;
  const { note, reasons } = sent.body;
  return JSON.stringify({ note, reasons }) === JSON.stringify(contentOf(unsent, step)) ? sent : undefined;
}

/** What goes with a step: reasons with a return alone, and no note with what is only undone. */
function contentOf({ note, reasons }: Unsent, step: TakenStep): Pick<SentStep['body'], 'note' | 'reasons'> {
  const said = reasons.map((reason) => ({ ...reason, text: reason.text.trim() })).filter(({ text }) => text !== '');
  return { note: step === 'reopen' ? '' : note.trim(), reasons: step === 'return' ? said : [] };
}
