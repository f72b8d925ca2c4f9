/**
 * Form documents: those that a municipality took into use, and those that come with the product. A version never changes;
 * one that no cycle is on can be withdrawn, and then is not offered any more.
 */
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import type { Form } from '../../../core/form/form.js';
import { Problem } from '../../../core/problem/problem.js';
import type { FormDocument } from '../../../core/form/form-schema.js';
import type { FormsDto } from '../../../core/protocol/forms.js';
import { recordAudit } from '../../store/accounts/audit.js';
import type { UserRef } from '../../store/accounts/users.js';
import type { CycleRef } from '../../store/cycles.js';
import { keepForm, listForms, type KeptForm } from '../../store/form-versions.js';
import { cyclesOnForm, insertWithdrawal, lockForms, type YearOfPlan } from '../../store/form-withdrawals.js';
import { inTransaction } from '../../store/transactions.js';
import type { CycleParts } from '../cycle-parts.js';
import { requireCycle } from '../open-cycle.js';

/** A form that a cycle can be begun on. */
interface KnownForm {
  readonly form: Form;
  /** Whether it was taken into use here; else it comes with the product. */
  readonly inUse: boolean;
}

export async function listedForms({ store }: CycleParts, municipalityId: string): Promise<FormsDto> {
  const kept = await listForms(store.client, municipalityId);
  const known = offered(kept);
  const withdrawn = kept.filter(({ form }) => !known.some((one) => isSame(one.form, form)));
  return {
    forms: known.map(({ form: { id, version, title }, inUse }) => ({ id, version, title, inUse })),
    withdrawn: withdrawn.map(({ form: { id, version, title } }) => ({ id, version, title })),
  };
}

/** By id, the latest version first; without those that were withdrawn. */
export async function knownForms({ store }: CycleParts, municipalityId: string): Promise<KnownForm[]> {
  return offered(await listForms(store.client, municipalityId));
}

/** One of the product's own that was withdrawn is what it was before it was taken into use. */
function offered(kept: readonly KeptForm[]): KnownForm[] {
  const others = BUILT_IN_FORMS.filter((form) => !kept.some((one) => isSame(one.form, form)));
  const all = [
    ...kept
      .filter(({ form, isWithdrawn }) => !isWithdrawn || BUILT_IN_FORMS.some((one) => isSame(one, form)))
      .map(({ form, isWithdrawn }) => ({ form, inUse: !isWithdrawn })),
    ...others.map((form) => ({ form, inUse: false })),
  ];
  return all.sort((a, b) => (a.form.id < b.form.id ? -1 : a.form.id > b.form.id ? 1 : b.form.version - a.form.version));
}

const isSame = (one: Form, other: Form): boolean => one.id === other.id && one.version === other.version;

/** @throws Problem `form-unknown` */
export async function findForm(
  parts: CycleParts,
  municipalityId: string,
  id: string,
  version: number | undefined,
): Promise<Form> {
  const known = await knownForms(parts, municipalityId);
  const found = known.find(({ form }) => form.id === id && (version === undefined || form.version === version));
  if (found) return found.form;
  throw unknown(id, version);
}

/** What a version says, whether it is offered or not: workbooks that were handed out name it. @throws Problem `form-unknown` */
export async function findDocument(
  { store }: CycleParts,
  municipalityId: string,
  id: string,
  version: number,
): Promise<FormDocument> {
  const kept = (await listForms(store.client, municipalityId)).map(({ form }) => form);
  const found = [...kept, ...BUILT_IN_FORMS].find((form) => form.id === id && form.version === version);
  if (found) return found.document;
  throw unknown(id, version);
}

/** Another version of the form that a cycle is on. @throws Problem `not-found`, `form-unknown` */
export async function findVersion(parts: CycleParts, ref: CycleRef, version: number): Promise<Form> {
  const cycle = await requireCycle(parts.store.client, ref);
  return findForm(parts, ref.municipalityId, cycle.form.id, version);
}

/** One that was withdrawn is back. @throws Problem `conflict` when this version is known with another content */
export async function registerForm(parts: CycleParts, by: UserRef, form: Form): Promise<void> {
  const { municipalityId, userId: actorId } = by;
  const stamps = parts.stamps();
  await inTransaction(parts.store.client, async (database) => {
    if (!(await keepForm(database, municipalityId, form, stamps.now))) return;
    const subject = { kind: 'form', id: form.id } as const;
    const detail = { version: String(form.version) };
    await recordAudit(database, { municipalityId, actorId, action: 'form.register', subject, detail }, stamps);
  });
}

/**
 * Takes a version off the list from which a form is chosen. Its document stays; registering it again brings it back.
 * @throws Problem `form-unknown` for one that was not taken into use here, `conflict` where a cycle is on it
 */
export async function withdrawForm(parts: CycleParts, by: UserRef, id: string, version: number): Promise<void> {
  const { municipalityId, userId: actorId } = by;
  const stamps = parts.stamps();
  const ref = { municipalityId, formId: id, version };
  await inTransaction(parts.store.client, async (database) => {
    await lockForms(database, municipalityId);
    const kept = await listForms(database, municipalityId);
    const found = kept.find(({ form }) => form.id === id && form.version === version);
    if (!found) throw unknown(id, version);
    const users = await cyclesOnForm(database, ref);
    if (users.length > 0) throw inUse(found.form, users);
    if (!(await insertWithdrawal(database, ref, stamps.now))) return;
    const subject = { kind: 'form', id } as const;
    const detail = { version: String(version) };
    await recordAudit(database, { municipalityId, actorId, action: 'form.withdraw', subject, detail }, stamps);
  });
}

/** So many years are named; of more it is said how many. */
const MOST_NAMED = 5;

function inUse({ title, version }: Form, users: readonly YearOfPlan[]): Problem {
  const named = users.slice(0, MOST_NAMED);
  const more = users.length - named.length;
  const ja = named.map(({ plan, fiscalYear }) => `「${plan}」の${fiscalYear}年度`).join('、');
  const en = named.map(({ plan, fiscalYear }) => `"${plan}" for fiscal year ${fiscalYear}`).join(', ');
  return new Problem('conflict', {
    ja: `様式「${title.ja}」の第${version}版は、${ja}${more > 0 ? `ほか${more}件` : ''}の評価作業で使っているため、取り下げられません。取り下げるには、先にその年度を別の版に切り替えてください。`,
    en: `Version ${version} of the form "${title.en}" is used by ${en}${more > 0 ? ` and ${more} more` : ''}, and cannot be withdrawn. Take those years over to another version first.`,
  });
}

function unknown(id: string, version: number | undefined): Problem {
  return new Problem('form-unknown', {
    ja: `様式「${id}」${version === undefined ? '' : `の第${version}版`}は登録されていません。先に様式を登録してください。`,
    en: `The form "${id}"${version === undefined ? '' : ` version ${version}`} is not registered. Register it first.`,
  });
}
