/**
 * What is another in one version of a form than in an earlier one, field by field: what a coordinator looks over before a
 * year is taken over to it. Fields are the same where block and id are.
 */
import type { Bilingual } from '../issue/issue.js';
import type { Block, Field, Vocabulary } from './form.js';
import type { FormDocument } from './form-schema.js';

export type FormChange =
  | { readonly kind: 'title'; readonly before: Bilingual; readonly after: Bilingual }
  | { readonly kind: 'departments'; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly kind: 'block'; readonly before: Bilingual; readonly after: Bilingual }
  | ({ readonly kind: 'added' | 'removed' } & Place)
  | ({ readonly kind: 'renamed'; readonly before: Bilingual; readonly after: Bilingual } & Place)
  | ({ readonly kind: 'type'; readonly before: Field['type']; readonly after: Field['type'] } & Place)
  | ({ readonly kind: 'role'; readonly before: Field['role']; readonly after: Field['role'] } & Place)
  | ({ readonly kind: 'required'; readonly after: boolean } & Place)
  | ({ readonly kind: 'choices'; readonly added: readonly string[]; readonly removed: readonly string[] } & Place)
  | ({ readonly kind: 'place' } & Place);

interface Place {
  readonly block: string;
  readonly field: string;
  readonly label: Bilingual;
}

/** In the order of the later version; what is gone comes last. */
export function formChanges(before: FormDocument, after: FormDocument): FormChange[] {
  return [
    ...(sameText(before.title, after.title)
      ? []
      : [{ kind: 'title', before: before.title, after: after.title } as const]),
    ...departmentChanges(before, after),
    ...after.blocks.flatMap((block): FormChange[] => {
      const old = before.blocks.find(({ id }) => id === block.id);
      return old && !sameText(old.label, block.label) ? [{ kind: 'block', before: old.label, after: block.label }] : [];
    }),
    ...fieldsOf(after).flatMap(({ block, field }) => {
      const old = fieldIn(before, block, field.id);
      const place = { block: block.id, field: field.id, label: field.label };
      return old ? fieldChanges({ before, after }, old, field, place) : [{ kind: 'added', ...place } as const];
    }),
    ...fieldsOf(before).flatMap(({ block, field }) => {
      if (fieldIn(after, block, field.id)) return [];
      return [{ kind: 'removed', block: block.id, field: field.id, label: field.label } as const];
    }),
  ];
}

function fieldsOf({ blocks }: FormDocument): { block: Block; field: Field }[] {
  return blocks.flatMap((block) => block.fields.map((field) => ({ block, field })));
}

function fieldIn({ blocks }: FormDocument, { id }: Block, field: string): Field | undefined {
  return blocks.find((block) => block.id === id)?.fields.find((one) => one.id === field);
}

interface Versions {
  readonly before: FormDocument;
  readonly after: FormDocument;
}

function fieldChanges(forms: Versions, old: Field, field: Field, place: Place): FormChange[] {
  const changes: FormChange[] = [];
  if (!sameText(old.label, field.label))
    changes.push({ kind: 'renamed', before: old.label, after: field.label, ...place });
  if (old.type !== field.type) changes.push({ kind: 'type', before: old.type, after: field.type, ...place });
  if (old.role !== field.role) changes.push({ kind: 'role', before: old.role, after: field.role, ...place });
  if (old.required !== field.required) changes.push({ kind: 'required', after: field.required, ...place });
  if (JSON.stringify(old.from) !== JSON.stringify(field.from)) changes.push({ kind: 'place', ...place });
  if (old.type === 'choice' && field.type === 'choice') {
    const { added, removed } = difference(choicesOf(forms.before, old), choicesOf(forms.after, field));
    if (added.length + removed.length > 0) changes.push({ kind: 'choices', added, removed, ...place });
  }
  return changes;
}

function choicesOf({ vocabularies }: FormDocument, { vocabulary = '' }: Field): string[] {
  const words: Vocabulary | undefined = vocabularies[vocabulary];
  return (words?.choices ?? []).map(({ value }) => value);
}

function departmentChanges(before: FormDocument, after: FormDocument): FormChange[] {
  const names = ({ departments }: FormDocument) => departments.map(({ name }) => name);
  const { added, removed } = difference(names(before), names(after));
  return added.length + removed.length > 0 ? [{ kind: 'departments', added, removed }] : [];
}

function difference(before: readonly string[], after: readonly string[]) {
  return { added: after.filter((one) => !before.includes(one)), removed: before.filter((one) => !after.includes(one)) };
}

function sameText(one: Bilingual, other: Bilingual): boolean {
  return one.ja === other.ja && one.en === other.en;
}
