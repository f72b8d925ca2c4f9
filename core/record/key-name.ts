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

export function keyName(form: Form, block: string, key: RecordKey): string {
  return namerOf(form, block).name(key);
}

/** Names the keys of one block; a block that the form does not have is one of another version's. */
export class KeyNamer {
  /** What to compare of the fields that name departments; of the others, their texts. */
  private readonly departments: ReadonlyMap<string, (text: string) => string>;
  /** The properties of the last key, as they came, and how each is read, in the order of their names: keys are alike. */
  private came: readonly string[] = [];
  private parts: readonly { readonly id: string; readonly comparable: (text: string) => string }[] = [];

  constructor(
    form: Form,
    private readonly block: string,
  ) {
    const fields = form.blocks.find(({ id }) => id === block)?.fields ?? [];
    this.departments = new Map(
      fields.filter(({ type }) => type === 'department').map(({ id, several }) => [id, departmentKeys(form, several)]),
    );
  }

  name(key: RecordKey): string {
    const came = Object.keys(key);
    if (!sameTexts(came, this.came)) {
      this.came = came;
      this.parts = came.toSorted().map((id) => ({ id, comparable: this.departments.get(id) ?? compact }));
    }
    let name = this.block;
    for (const { id, comparable } of this.parts) name += BETWEEN + comparable(key[id]!);
    return name;
  }
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}

export function namerOf(form: Form, block: string): KeyNamer {
  const namers = form.once(namersByBlock);
  const namer = namers.get(block) ?? new KeyNamer(form, block);
  namers.set(block, namer);
  return namer;
}

/** Kept with the form; a block that it does not have comes as it is asked for. */
function namersByBlock(): Map<string, KeyNamer> {
  return new Map();
}
