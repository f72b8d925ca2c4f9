/**
 * Another municipality of the installation, with the link for its first administrator.
 */
import { Problem } from '../../core/problem/problem.js';
import { countUsers } from '../store/accounts/users.js';
import type { Stamps } from '../store/cycles.js';
import type { Store } from '../store/database.js';
import { insertMunicipality, listMunicipalities, type Municipality } from '../store/municipalities.js';
import { inTransaction } from '../store/transactions.js';
import { makeFirstLink, type MadeLink } from './one-time-links.js';

/** @throws Problem `conflict` for a name under which somebody has signed up already */
export function addMunicipality(
  store: Store,
  name: string,
  stamps: Stamps,
): Promise<{ readonly municipality: Municipality; readonly link: MadeLink }> {
  return inTransaction(store.client, async (database) => {
    const known = (await listMunicipalities(database)).find((one) => one.name === name);
    if (known && (await countUsers(database, known.id)) > 0) throw nameTaken(name);
    const municipality = known ?? { id: stamps.newId(), name };
    if (!known) await insertMunicipality(database, municipality, stamps.now);
    return { municipality, link: await makeFirstLink(database, municipality.id, stamps) };
  });
}

function nameTaken(name: string): Problem {
  return new Problem('conflict', {
    ja: `「${name}」は登録済みで、利用者もいます。利用者は「torimatome user add」で追加できます。`,
    en: `"${name}" is there already and has users. Add more with "torimatome user add".`,
  });
}
