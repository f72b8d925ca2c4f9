/**
 * Taking steps of divisions' cycles, one at a time: what is under way, and what became of the last one. Whatever comes of
 * it, where the divisions stand is asked for again; nothing that was written is lost.
 */
import { useState } from 'react';
import { v4 as newId } from 'uuid';
import type { TakenStep } from '../../core/workflow/step-rights.js';
import { failureOf, type Failure } from '../api/failure.js';
import { takeStep } from '../api/workflow-calls.js';
import { EMPTY_DRAFT, type Draft, type DraftShelf, type SentStep } from './drafts.js';

export interface NamedDivision {
  readonly id: string;
  readonly name: string;
}

export interface StepOutcome {
  readonly division: NamedDivision;
  readonly step: TakenStep;
  /** Undefined where it was taken. */
  readonly failure: Failure | undefined;
}

export interface Steps {
  /** The id of the division that a step is under way for. */
  readonly busy: string | undefined;
  readonly outcome: StepOutcome | undefined;
  /** @param revision that was looked at */
  take(division: NamedDivision, step: TakenStep, revision: number): void;
  /** Sends once more what was sent and not answered, word for word. */
  again(division: NamedDivision): void;
}

export function useSteps(cycleId: string, shelf: DraftShelf, onOver: () => void): Steps {
  const [busy, setBusy] = useState<string>();
  const [outcome, setOutcome] = useState<StepOutcome>();
  const send = async (division: NamedDivision, sent: SentStep) => {
    const { step, body } = sent;
    setBusy(division.id);
    setOutcome(undefined);
    shelf.change(division.id, { sent });
    try {
      await takeStep(cycleId, division.id, step, body);
      shelf.drop(division.id);
      setOutcome({ division, step, failure: undefined });
    } catch (error) {
      const failure = failureOf(error);
      if (isRefusal(failure)) shelf.change(division.id, { sent: undefined });
      setOutcome({ division, step, failure });
    }
    setBusy(undefined);
    onOver();
  };
  return {
    busy,
    outcome,
    take: (division, step, revision) => {
      const draft = shelf.all()[division.id] ?? EMPTY_DRAFT;
      void send(division, sameStep(draft, step) ?? newStep(draft, step, revision));
    },
    again: (division) => {
      const sent = shelf.all()[division.id]?.sent;
      if (sent) void send(division, sent);
    },
  };
}

/** Whether the server looked at the step and said no; anything else may have been taken after all. */
export function isRefusal(failure: Failure): boolean {
  return failure.kind === 'problem' && failure.problem.status < 500 && failure.problem.code !== 'too-many-requests';
}

function newStep(draft: Draft, step: TakenStep, subjectRevision: number): SentStep {
  return { step, body: { submissionId: newId(), subjectRevision, ...contentOf(draft, step) } };
}

/** The step that waits for an answer, where nothing was written since. */
function sameStep(draft: Draft, step: TakenStep): SentStep | undefined {
  const { sent } = draft;
  if (sent?.step !== step) return undefined;
  const { note, reasons } = sent.body;
  return JSON.stringify({ note, reasons }) === JSON.stringify(contentOf(draft, step)) ? sent : undefined;
}

/** What goes with a step: reasons with a return alone, and no note with what is only undone. */
function contentOf({ note, reasons }: Draft, step: TakenStep): Pick<SentStep['body'], 'note' | 'reasons'> {
  const said = reasons.map((reason) => ({ ...reason, text: reason.text.trim() })).filter(({ text }) => text !== '');
  return { note: step === 'reopen' ? '' : note.trim(), reasons: step === 'return' ? said : [] };
}
