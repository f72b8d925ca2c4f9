/**
 * The calls about what is in conflict, and about who wrote what.
 */
import { conflictsApi, type ResolutionDto } from '../../core/protocol/conflicts.js';
import { formsApi } from '../../core/protocol/forms.js';
import { historyApi } from '../../core/protocol/history.js';
import { call } from './client.js';

export const getConflicts = (cycleId: string, signal: AbortSignal) =>
  call(conflictsApi.list, { params: { cycleId }, signal });

/** The same submission id for another attempt at the same decision (rule S1). */
export const decide = (cycleId: string, conflictId: string, resolution: ResolutionDto) =>
  call(conflictsApi.decide, { params: { cycleId, conflictId }, body: resolution });

export const getRecordHistory = (cycleId: string, recordId: string, signal: AbortSignal) =>
  call(historyApi.record, { params: { cycleId, recordId }, signal });

export const getFormDocument = (form: { readonly id: string; readonly version: number }, signal: AbortSignal) =>
  call(formsApi.document, { params: { formId: form.id, version: form.version }, signal });
