/**
 * Accepting several departments, one after the other: each is a step of its own, and one that fails stops nobody else's.
 */
import { useRef, useState } from 'react';
import { v4 as newId } from 'uuid';
import { workflowApi } from '../../core/protocol/workflow.js';
import { failureOf, type Failure } from '../api/failure.js';
import { call } from '../api/client.js';
import { isRefusal, type NamedDepartment } from '../steps/use-steps.js';

export interface BulkAccept {
  /** Undefined where nothing is under way. */
  readonly progress: { readonly done: number; readonly all: number } | undefined;
  /** Of the last run. */
  readonly result:
    | {
        readonly accepted: readonly NamedDepartment[];
        readonly failed: readonly { readonly department: NamedDepartment; readonly failure: Failure }[];
      }
    | undefined;
  /** @param revision that was looked at */
  accept(departments: readonly NamedDepartment[], revision: number): Promise<void>;
}

export function useBulkAccept(cycleId: string, onOver: () => void): BulkAccept {
  const [progress, setProgress] = useState<BulkAccept['progress']>();
  const [result, setResult] = useState<BulkAccept['result']>();
  /** Steps without an answer: they are sent again word for word (rule S1). */
  const unanswered = useRef(new Map<string, { readonly submissionId: string; readonly subjectRevision: number }>());
  const accept = async (departments: readonly NamedDepartment[], subjectRevision: number) => {
    const accepted: NamedDepartment[] = [];
    const failed: { department: NamedDepartment; failure: Failure }[] = [];
    setResult(undefined);
    for (const [done, department] of departments.entries()) {
      setProgress({ done, all: departments.length });
      const named = unanswered.current.get(department.id) ?? { submissionId: newId(), subjectRevision };
      unanswered.current.set(department.id, named);
      try {
        const params = { cycleId, departmentId: department.id };
        await call(workflowApi.accept, { params, body: { ...named, note: '', reasons: [] } });
        unanswered.current.delete(department.id);
        accepted.push(department);
      } catch (error) {
        const failure = failureOf(error);
        if (isRefusal(failure)) unanswered.current.delete(department.id);
        failed.push({ department, failure });
      }
    }
    setProgress(undefined);
    setResult({ accepted, failed });
    onOver();
  };
  return { progress, result, accept };
}
