/**
 * Form documents: those that a municipality took into use, and those that come with the product. A version never changes.
 */
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import type { Form } from '../../../core/form/form.js';
import { Problem } from '../../../core/problem/problem.js';
import { recordAudit } from '../../store/accounts/audit.js';
import type { UserRef } from '../../store/accounts/users.js';
import { keepForm, listForms } from '../../store/form-versions.js';
import { inTransaction } from '../../store/transactions.js';
import type { CycleParts } from '../cycle-parts.js';

interface KnownForm {
  readonly form: Form;
  readonly inUse: boolean;
}

/** By id, the latest version first. */
export async function knownForms({ store }: CycleParts, municipalityId: string): Promise<KnownForm[]> {
  const kept = await listForms(store.client, municipalityId);
  const builtIn = BUILT_IN_FORMS.filter(
    ({ id, version }) => !kept.some((form) => form.id === id && form.version === version),
  );
  const all = [...kept.map((form) => ({ form, inUse: true })), ...builtIn.map((form) => ({ form, inUse: false }))];
  return all.sort((a, b) => (a.form.id < b.form.id ? -1 : a.form.id > b.form.id ? 1 : b.form.version - a.form.version));
}

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
  throw new Problem('form-unknown', {
    ja: `様式「${id}」${version === undefined ? '' : `の第${version}版`}は登録されていません。先に様式を登録してください。`,
    en: `The form "${id}"${version === undefined ? '' : ` version ${version}`} is not registered. Register it first.`,
  });
}

/** @throws Problem `conflict` when this version is known with another content */
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
