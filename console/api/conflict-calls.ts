/**
 * The calls about what is in conflict, and about who wrote what.
 */
import { formDocumentSchema } from '../../core/protocol/plans.js';
import {
  openConflictsSchema,
  recordHistorySchema,
  resolutionAnswerSchema,
  type resolutionSchema,
} from '../../core/protocol/sync.js';
import type { z } from 'zod';
import { getJson, sendJson } from './client.js';

const pathOf = (cycleId: string) => `api/cycles/${encodeURIComponent(cycleId)}`;

/** What whoever is signed in may decide. */
export const getOpenConflicts = (cycleId: string, signal: AbortSignal) =>
  getJson(`${pathOf(cycleId)}/open-conflicts`, openConflictsSchema, signal);

/** The same submission id for another attempt at the same decision (rule S1). */
export const decide = (cycleId: string, conflictId: string, resolution: z.input<typeof resolutionSchema>) =>
  sendJson(
    'POST',
    `${pathOf(cycleId)}/conflicts/${encodeURIComponent(conflictId)}/resolution`,
    resolution,
    resolutionAnswerSchema,
  );

export const getRecordHistory = (cycleId: string, recordId: string, signal: AbortSignal) =>
  getJson(`${pathOf(cycleId)}/records/${encodeURIComponent(recordId)}/history`, recordHistorySchema, signal);

export const getFormDocument = (form: { readonly id: string; readonly version: number }, signal: AbortSignal) =>
  getJson(`api/forms/${encodeURIComponent(form.id)}/versions/${form.version}`, formDocumentSchema, signal);
