/**
 * A step of several departments, one after the other: each is a step of its own, and one that fails stops nobody else's.
 */
import { useRef, useState } from 'react';
import { v4 as newId } from 'uuid';
import { workflowApi } from '../../core/protocol/workflow.js';
import { failureOf, type Failure } from '../api/failure.js';
import { call } from '../api/client.js';
import type { TakenStep } from '../../core/workflow/step-rights.js';
import { isRefusal, type NamedDepartment } from '../steps/use-steps.js';

/** Opening one again is asked about one by one. */
export const BULK_STEPS = ['submit', 'accept', 'return'] as const satisfies readonly TakenStep[];
export type BulkStep = (typeof BULK_STEPS)[number];

interface BulkRequest {
  readonly step: BulkStep;
  readonly departments: readonly NamedDepartment[];
  /** That was looked at. */
  readonly revision: number;
  readonly note: string;
}

export interface BulkResult {
  readonly step: BulkStep;
  readonly done: readonly NamedDepartment[];
  readonly failed: readonly { readonly department: NamedDepartment; readonly failure: Failure }[];
}

export interface Bulk {
  /** Undefined where nothing is under way. */
  readonly progress: { readonly done: number; readonly all: number } | undefined;
  /** Of the last run. */
  readonly result: BulkResult | undefined;
  take(request: BulkRequest): Promise<void>;
}

interface SentStep {
  readonly submissionId: string;
  readonly subjectRevision: number;
  readonly note: string;
}

export function useBulk(cycleId: string, onOver: () => void): Bulk {
  const [progress, setProgress] = useState<Bulk['progress']>();
  const [result, setResult] = useState<BulkResult>();
  /** Steps without an answer: they are sent again word for word (rule S1). */
  const unanswered = useRef(new Map<string, SentStep>());
  const take = async ({ step, departments, revision, note }: BulkRequest) => {
    const done: NamedDepartment[] = [];
    const failed: BulkResult['failed'][number][] = [];
    setResult(undefined);
    for (const [at, { id, name }] of departments.entries()) {
      setProgress({ done: at, all: departments.length });
      const waiting = `${step} ${id}`;
      const before = unanswered.current.get(waiting);
      const sent = before?.note === note ? before : { submissionId: newId(), subjectRevision: revision, note };
      unanswered.current.set(waiting, sent);
      try {
        const params = { cycleId, departmentId: id };
        await call(workflowApi[step], { params, body: { ...sent, reasons: [] } });
        unanswered.current.delete(waiting);
        done.push({ id, name });
      } catch (error) {
        const failure = failureOf(error);
        if (isRefusal(failure)) unanswered.current.delete(waiting);
        failed.push({ department: { id, name }, failure });
      }
    }
    setProgress(undefined);
    setResult({ step, done, failed });
    onOver();
  };
  return { progress, result, take };
}
