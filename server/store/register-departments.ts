/**
 * The divisions of a form's register become those of the municipality, which people and states refer to by their ids.
 * What a name means in a cycle is said by the cycle's form alone; nothing here changes a division that is known.
 */
import type { Form } from '../../core/form/form.js';
import type { Stamps } from './cycles.js';
import type { Database } from './open-store.js';

/** Adds the divisions that nobody has named yet. */
export async function registerDepartments(
  database: Database,
  municipalityId: string,
  form: Form,
  stamps: Stamps,
): Promise<void> {
  const known = await database.department.findMany({ where: { municipalityId }, select: { name: true } });
  const names = new Set(known.map(({ name }) => name));
  const news = form.departments.filter(({ name }) => !names.has(name));
  await database.department.createMany({
    data: news.map(({ name, aliases, from = null, until = null }) => ({
      ...{ municipalityId, id: stamps.newId(), name, aliases: JSON.stringify(aliases) },
      ...{ validFrom: from, validUntil: until },
    })),
  });
}
