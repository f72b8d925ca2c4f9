/**
 * The calls by which a year is set up: forms, cycles, the register of departments.
 */
import { z } from 'zod';
import type { Form } from '../../core/form/form.js';
import { departmentSchema } from '../../core/protocol/accounts.js';
import { cycleSchema } from '../../core/protocol/console.js';
import { cyclePreviewSchema, formDocumentSchema, formsSchema, type NewCycleQuery } from '../../core/protocol/plans.js';
import { getJson, postWorkbook, sendJson } from './client.js';

const nothing = z.null();
const cyclePath = (id: string) => `api/cycles/${encodeURIComponent(id)}`;

/** A form, or one version of it. */
export interface FormName {
  readonly id: string;
  readonly version: number;
}

export const getForms = (signal: AbortSignal) => getJson('api/forms', formsSchema, signal);
export const getForm = ({ id, version }: FormName, signal: AbortSignal) =>
  getJson(`api/forms/${encodeURIComponent(id)}/versions/${version}`, formDocumentSchema, signal);
export const registerForm = (document: Form) => sendJson('POST', 'api/forms', document, nothing);

/** @param form the one that the server recognises, where it is not given */
export function previewCycle(blank: Blob, form: FormName | undefined) {
  const named = form ? { form: form.id, formVersion: String(form.version) } : {};
  return postWorkbook(`api/cycles/preview?${new URLSearchParams(named).toString()}`, blank, cyclePreviewSchema);
}

export function beginCycle(wanted: NewCycleQuery, blank: Blob) {
  const given = Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return postWorkbook(`api/cycles?${new URLSearchParams(given).toString()}`, blank, cycleSchema);
}

export const setCycleState = (id: string, state: 'open' | 'closed') =>
  sendJson('PUT', `${cyclePath(id)}/state`, { state }, cycleSchema);
/** @param deadline `2026-05-15`; null for none */
export const setCycleDeadline = (id: string, deadline: string | null) =>
  sendJson('PUT', `${cyclePath(id)}/deadline`, { deadline }, cycleSchema);
export const setCycleForm = (id: string, version: number) =>
  sendJson('PUT', `${cyclePath(id)}/form`, { version }, cycleSchema);

export const addDepartment = (name: string) => sendJson('POST', 'api/departments', { name }, departmentSchema);
export const renameDepartment = (id: string, name: string) =>
  sendJson('PUT', `api/departments/${encodeURIComponent(id)}`, { name }, departmentSchema);
