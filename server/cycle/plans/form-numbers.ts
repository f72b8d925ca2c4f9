/**
 * Ids and versions for forms that nobody gives a name for programs: people know a form by its title.
 */
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import type { Form } from '../../../core/form/form.js';

const OWN = 'own-form';

/** An id that no form has. @param kept all that were registered here, also those that were withdrawn */
export function ownFormId(kept: readonly Pick<Form, 'id'>[]): string {
  const taken = new Set([...kept, ...BUILT_IN_FORMS].map(({ id }) => id));
  for (let n = 1; ; n++) {
    const id = n === 1 ? OWN : `${OWN}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** A version that the form does not have yet, later than all that there are. */
export function nextVersion(
  kept: readonly Pick<Form, 'id' | 'version'>[],
  { id, version }: Pick<Form, 'id' | 'version'>,
): number {
  const known = [...kept, ...BUILT_IN_FORMS].filter((form) => form.id === id).map((form) => form.version);
  return Math.max(version, ...known) + 1;
}
