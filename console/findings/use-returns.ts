/**
 * Sends findings back, department by department: each is a step of its own, and one that fails stops nobody else's. What a
 * coordinator has written for the return of one of them and not sent yet goes with it.
 */
import { useRef } from 'react';
import { v4 as newId } from 'uuid';
import { workflowApi } from '../../core/protocol/workflow.js';
import { call } from '../api/client.js';
import { failureOf, type Failure } from '../api/failure.js';
import { EMPTY, type UnsentShelf } from '../steps/unsent-shelf.js';
import { isRefusal } from '../steps/use-steps.js';
import type { Returning } from './returns.js';

export interface ReturnResult {
  readonly done: readonly string[];
  readonly failed: readonly { readonly name: string; readonly failure: Failure }[];
}

interface Wanted {
  readonly returning: readonly Returning[];
  readonly note: string;
  /** That was looked at. */
  readonly revision: number;
}

export function useReturns(cycleId: string, shelf: UnsentShelf): (wanted: Wanted) => Promise<ReturnResult> {
  /** Of steps without an answer: they are sent again word for word (rule S1). */
  const unanswered = useRef(new Map<string, string>());
  return async ({ returning, note, revision }) => {
    const done: string[] = [];
    const failed: ReturnResult['failed'][number][] = [];
    for (const { department, reasons } of returning) {
      const { id, name } = department;
      const unsent = shelf.all()[id] ?? EMPTY;
      const notes = [unsent.note.trim(), note].filter((text) => text !== '');
      const content = {
        subjectRevision: revision,
        note: notes.join('\n'),
        reasons: [...unsent.reasons.filter(({ text }) => text.trim() !== ''), ...reasons],
      };
      const word = JSON.stringify([id, content]);
      const submissionId = unanswered.current.get(word) ?? newId();
      unanswered.current.set(word, submissionId);
      try {
        await call(workflowApi.return, { params: { cycleId, departmentId: id }, body: { submissionId, ...content } });
        unanswered.current.delete(word);
        shelf.drop(id);
        done.push(name);
      } catch (error) {
        const failure = failureOf(error);
        if (isRefusal(failure)) unanswered.current.delete(word);
        failed.push({ name, failure });
      }
    }
    return { done, failed };
  };
}
