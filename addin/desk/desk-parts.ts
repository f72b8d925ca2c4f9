/**
 * What the desk is put together from. Nothing of it knows of React; tests give it a simulated Excel and a real server.
 */
import type { ExcelPort } from '../excel/port.js';
import type { AccountsPort } from '../server/accounts.js';
import type { Surroundings } from '../../view/server/connection.js';
import type { ServerPort } from '../session/server-port.js';
import type { DeskStore } from './desk-store.js';
import type { Seat } from './seat.js';

export interface DeskParts {
  readonly store: DeskStore;
  readonly excel: ExcelPort;
  /** Every trouble with it has been noticed by the connection when it arrives. */
  readonly server: ServerPort;
  readonly accounts: AccountsPort;
  readonly seat: Seat;
  readonly later: Surroundings['later'];
  /** Makes the ids of submissions: UUIDs. */
  readonly newId: () => string;
}
