/**
 * The desk of the page that the pane runs in: the server is the one that the page came from.
 */
import { v4 as uuid } from 'uuid';
import { BUILT_IN_FORMS } from '../../core/forms/built-in.js';
import { browserSurroundings, type Access, type Surroundings } from '../../view/server/connection.js';
import type { ExcelPort } from '../excel/port.js';
import { accountsClient } from '../server/accounts.js';
import { paneConnection, serverClient } from '../server/client.js';
import { memoryStore, type TextStore } from '../session/journal.js';
import { Desk } from './desk.js';
import { Seat } from './seat.js';

interface DeskPlace {
  /** Of the installation: `https://torimatome.example.lg.jp`. */
  readonly address: string;
  readonly seat: string;
  readonly storage: TextStore;
  readonly surroundings: Surroundings;
}

/** The pane stands one folder below the installation's address; the workbench names a seat in the query. */
export function placeOfPage(location: Location): DeskPlace {
  return {
    address: new URL('..', location.href).href.replace(/\/$/, ''),
    seat: new URLSearchParams(location.search).get('seat') ?? '',
    storage: pageStorage(),
    surroundings: browserSurroundings(),
  };
}

export function openDesk(excel: ExcelPort, { address, seat: name, storage, surroundings }: DeskPlace): Desk {
  const seat = new Seat(storage, name);
  const access: Access = {
    address,
    get token() {
      return seat.token;
    },
    get isStranger() {
      return !seat.usesSession;
    },
  };
  const connection = paneConnection(access, surroundings);
  return new Desk({
    excel,
    seat,
    forms: BUILT_IN_FORMS,
    later: surroundings.later,
    server: serverClient(connection),
    accounts: accountsClient(connection),
    newId: () => uuid(),
  });
}

/** Excel may forbid storage. */
function pageStorage(): TextStore {
  try {
    return window.localStorage;
  } catch {
    return memoryStore();
  }
}
