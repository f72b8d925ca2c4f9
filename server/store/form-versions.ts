/**
 * Form documents as they were when they were taken into use. A version never changes: another content under the same
 * version is refused. One that nobody uses may be withdrawn (`form-withdrawals.ts`): it is not offered, and still here.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { Form, formFrom } from '../../core/form/form.js';
import { Problem } from '../../core/problem/problem.js';
import type { Database } from './database.js';
import { deleteWithdrawal, lockForms } from './form-withdrawals.js';

/**
 * Keeps a form's document, once; one that was withdrawn is in use again.
 * @returns whether it was not in use before
 * @throws Problem `conflict` when this version is known with another content
 */
export async function keepForm(database: Database, municipalityId: string, form: Form, now: Date): Promise<boolean> {
  const { id: formId, version } = form;
  const digest = digestOf(form);
  await lockForms(database, municipalityId);
  const known = await database.formVersion.findUnique({
    where: { municipalityId_formId_version: { municipalityId, formId, version } },
    select: { digest: true },
  });
  if (known?.digest === digest) return deleteWithdrawal(database, { municipalityId, formId, version });
  if (known) throw changed(form);
  const document = JSON.stringify(form.document);
  await database.formVersion.create({
    data: { municipalityId, formId, version, document, digest, createdAt: now },
    select: { version: true },
  });
  return true;
}

/** Documents that were read, by what is in them: they never change, and every request needs one. */
const read = new LRUCache<string, Form>({ max: 32 });

/** The form of a stored document; the same object each time, so that what is remembered of it stays remembered. */
export function formOf({ document, digest }: { readonly document: string; readonly digest: string }): Form {
  const form = read.get(digest) ?? formFrom(JSON.parse(document));
  read.set(digest, form);
  return form;
}

interface CycleOnForm {
  readonly municipalityId: string;
  readonly form: Pick<Form, 'id' | 'register'>;
  readonly fiscalYear: number;
}

/** A version of the form that a cycle is on, in the cycle's year; undefined where nobody took it into use. */
export async function findFormVersion(
  database: Database,
  { municipalityId, form, fiscalYear }: CycleOnForm,
  version: number,
): Promise<Form | undefined> {
  const row = await database.formVersion.findUnique({
    where: { municipalityId_formId_version: { municipalityId, formId: form.id, version } },
    select: { document: true, digest: true },
  });
  // Whose work it is, is the same on each version.
  return row ? new Form(formOf(row).document, fiscalYear, form.register) : undefined;
}

export interface KeptForm {
  readonly form: Form;
  readonly isWithdrawn: boolean;
}

/** Every version that a municipality ever took into use. */
export async function listForms(database: Database, municipalityId: string): Promise<KeptForm[]> {
  const rows = await database.formVersion.findMany({
    where: { municipalityId },
    select: { document: true, digest: true, withdrawal: { select: { version: true } } },
    orderBy: [{ formId: 'asc' }, { version: 'desc' }],
  });
  return rows.map((row) => ({ form: formOf(row), isWithdrawn: row.withdrawal !== null }));
}

/** sha256 in hexadecimal; the order of properties says nothing and does not count. */
function digestOf({ document }: Form): string {
  return createHash('sha256').update(JSON.stringify(document, inOrder)).digest('hex');
}

function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function changed({ id, version }: Form): Problem {
  return new Problem('conflict', {
    ja: `様式「${id}」の第${version}版は、別の内容で登録されています。版の番号を上げてください。`,
    en: `Version ${version} of the form "${id}" is registered with another content. Give it a higher version.`,
  });
}
