/**
 * Whether the database can be written to: something is written that needs room, and taken back.
 */
import { randomBytes } from 'node:crypto';
import { stamps } from '../stamps.js';
import { recordAudit } from './accounts/audit.js';
import type { Store } from './database.js';
import { insertMunicipality } from './municipalities.js';
import { inTransaction } from './transactions.js';

/** Random, so that no database makes little of it. */
const ROOM_BYTES = 48 * 1024;

class TakenBack extends Error {}

/** @throws what the database or the file system says where it cannot */
export async function tryWriting({ client, tryRoom }: Store): Promise<void> {
  const room = randomBytes(ROOM_BYTES);
  await tryRoom(room);
  try {
    await inTransaction(client, async (database) => {
      const stamp = stamps();
      const municipalityId = stamp.newId();
      await insertMunicipality(database, { id: municipalityId, name: municipalityId }, stamp.now);
      const detail = { room: room.toString('base64') };
      await recordAudit(database, { municipalityId, actorId: null, action: 'session.begin', detail }, stamp);
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
}
