/**
 * A comparable name of a record's key within its block: equal for the same key in any spelling. Texts are compared
 * without width and white space, departments by the form's register; the order of the key's properties does not count.
 */
import { departmentKeys } from '../form/department.js';
import type { Form } from '../form/form.js';
import { compact } from '../text/normalise.js';
import type { RecordKey } from './record.js';

/** No text of a key has it. */
export const BETWEEN = '\u0000';

export type KeyNames = (block: string, key: RecordKey) => string;

export function keyName(form: Form, block: string, key: RecordKey): string {
  return keyNames(form)(block, key);
}

/** For many keys: how the keys of a block are read is worked out with the first of them. */
export function keyNames(form: Form): KeyNames {
  const blocks = new Map<string, (key: RecordKey) => string>();
  return (block, key) => {
    const known = blocks.get(block);
    if (known) return known(key);
    const made = namesIn(form, block);
    blocks.set(block, made);
    return made(key);
  };
}

/** Of one block; one that the form does not have is one of another version's. */
function namesIn(form: Form, block: string): (key: RecordKey) => string {
  const fields = form.blocks.find(({ id }) => id === block)?.fields ?? [];
  /** What to compare of the fields that name departments; of the others, their texts. */
  const departments: ReadonlyMap<string, (text: string) => string> = new Map(
    fields.filter(({ type }) => type === 'department').map(({ id, several }) => [id, departmentKeys(form, several)]),
  );
  /** The properties of the last key, as they came, and how each is read, in the order of their names: keys are alike. */
  let came: readonly string[] = [];
  let parts: readonly { readonly id: string; readonly comparable: (text: string) => string }[] = [];
  return (key) => {
    const ids = Object.keys(key);
    if (!sameTexts(ids, came)) {
      came = ids;
      parts = ids.toSorted().map((id) => ({ id, comparable: departments.get(id) ?? compact }));
    }
    let name = block;
    for (const { id, comparable } of parts) name += BETWEEN + comparable(key[id] ?? '');
    return name;
  };
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}
