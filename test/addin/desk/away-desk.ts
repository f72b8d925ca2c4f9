/**
 * A desk whose server is away.
 */
import { randomUUID } from 'node:crypto';
import { Desk } from '../../../addin/desk/desk.js';
import { Seat } from '../../../addin/desk/seat.js';
import type { ExcelPort } from '../../../addin/excel/port.js';
import { accountsClient } from '../../../addin/server/accounts.js';
import { paneConnection, serverClient } from '../../../addin/server/client.js';
import type { Surroundings } from '../../../view/server/connection.js';
import { memoryStore } from '../../../addin/session/journal.js';
import type { Form } from '../../../core/form/form.js';

export function awayDesk(excel: ExcelPort, forms: readonly Form[]): Desk {
  const access = { address: 'https://torimatome.example' };
  const surroundings: Surroundings = {
    fetch: () => Promise.reject(new TypeError('fetch failed')),
    later: () => () => undefined,
    isOffline: () => true,
  };
  const connection = paneConnection(access, surroundings);
  return new Desk({
    ...{ excel, forms, seat: new Seat(memoryStore()), later: surroundings.later, newId: randomUUID },
    server: serverClient(connection),
    accounts: accountsClient(connection),
  });
}
