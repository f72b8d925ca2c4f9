/**
 * The calls by which a year is set up: forms, cycles, the register of departments.
 */
import type { Form } from '../../core/form/form.js';
import { departmentsApi } from '../../core/protocol/departments.js';
import { formsApi } from '../../core/protocol/forms.js';
import { plansApi, type NewCycleQuery } from '../../core/protocol/plans.js';
import { call } from './client.js';

/** A form, or one version of it. */
export interface FormName {
  readonly id: string;
  readonly version: number;
}

export const getForms = (signal: AbortSignal) => call(formsApi.list, { signal });
export const getForm = ({ id: formId, version }: FormName, signal: AbortSignal) =>
  call(formsApi.document, { params: { formId, version }, signal });
export const registerForm = ({ document }: Form) => call(formsApi.register, { body: document });

/** @param form the one that the server recognises, where it is not given */
export const previewCycle = (blank: Blob, form: FormName | undefined) =>
  call(plansApi.preview, { query: { form: form?.id, formVersion: form?.version }, body: blank });

export const beginCycle = (wanted: NewCycleQuery, blank: Blob) => call(plansApi.begin, { query: wanted, body: blank });

export const setCycleState = (cycleId: string, state: 'open' | 'closed') =>
  call(plansApi.setState, { params: { cycleId }, body: { state } });
/** @param deadline `2026-05-15`; null for none */
export const setCycleDeadline = (cycleId: string, deadline: string | null) =>
  call(plansApi.setDeadline, { params: { cycleId }, body: { deadline } });
export const setCycleForm = (cycleId: string, version: number) =>
  call(plansApi.setForm, { params: { cycleId }, body: { version } });

export const addDepartment = (name: string) => call(departmentsApi.add, { body: { name } });
export const renameDepartment = (departmentId: string, name: string) =>
  call(departmentsApi.rename, { params: { departmentId }, body: { name } });
