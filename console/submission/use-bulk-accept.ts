/**
 * Accepting several divisions, one after the other: each is a step of its own, and one that fails stops nobody else's.
 */
import { useRef, useState } from 'react';
import { v4 as newId } from 'uuid';
import { failureOf, type Failure } from '../api/failure.js';
import { takeStep } from '../api/workflow-calls.js';
import { isRefusal, type NamedDivision } from './use-steps.js';

export interface BulkAccept {
  /** Undefined where nothing is under way. */
  readonly progress: { readonly done: number; readonly all: number } | undefined;
  /** Of the last run. */
  readonly result:
    | {
        readonly accepted: readonly NamedDivision[];
        readonly failed: readonly { readonly division: NamedDivision; readonly failure: Failure }[];
      }
    | undefined;
  /** @param revision that was looked at */
  accept(divisions: readonly NamedDivision[], revision: number): Promise<void>;
}

export function useBulkAccept(cycleId: string, onOver: () => void): BulkAccept {
  const [progress, setProgress] = useState<BulkAccept['progress']>();
  const [result, setResult] = useState<BulkAccept['result']>();
  /** Steps without an answer: they are sent again word for word (rule S1). */
  const unanswered = useRef(new Map<string, { readonly submissionId: string; readonly subjectRevision: number }>());
  const accept = async (divisions: readonly NamedDivision[], subjectRevision: number) => {
    const accepted: NamedDivision[] = [];
    const failed: { division: NamedDivision; failure: Failure }[] = [];
    setResult(undefined);
    for (const [done, division] of divisions.entries()) {
      setProgress({ done, all: divisions.length });
      const named = unanswered.current.get(division.id) ?? { submissionId: newId(), subjectRevision };
      unanswered.current.set(division.id, named);
      try {
        await takeStep(cycleId, division.id, 'accept', { ...named, note: '', reasons: [] });
        unanswered.current.delete(division.id);
        accepted.push(division);
      } catch (error) {
        const failure = failureOf(error);
        if (isRefusal(failure)) unanswered.current.delete(division.id);
        failed.push({ division, failure });
      }
    }
    setProgress(undefined);
    setResult({ accepted, failed });
    onOver();
  };
  return { progress, result, accept };
}
