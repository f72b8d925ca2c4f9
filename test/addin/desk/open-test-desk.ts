/**
 * Somebody with a workbook in the simulated Excel and the pane's desk above it, and the real server over HTTP, reached
 * without any cookie.
 */
import { randomUUID } from 'node:crypto';
import { Desk } from '../../../addin/desk/desk.js';
import { Seat } from '../../../addin/desk/seat.js';
import { excelPort } from '../../../addin/excel/workbook.js';
import { accountsClient } from '../../../addin/server/accounts.js';
import { paneConnection, serverClient } from '../../../addin/server/client.js';
import type { Access, Surroundings } from '../../../view/server/connection.js';
import { memoryStore, type TextStore } from '../../../addin/session/journal.js';
import { typeInto } from '../../support/excel-host/keyboard.js';
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import { parseAddress } from '../../../core/grid/address.js';
import type { Workbook } from '../../../core/grid/grid.js';
import type { FormRecord } from '../../../core/record/record.js';
import { openExcelHost } from '../../support/excel-host/excel-host.js';
import type { TestServer } from '../../server/api/running-server.js';

/** Pauses up to this many milliseconds pass at once; longer ones never end. */
const SHORT = 5_000;

export interface TestDesk {
  readonly desk: Desk;
  readonly storage: TextStore;
  readonly excel: ReturnType<typeof excelPort>;
  /** The way to the server is cut. */
  away: boolean;
  /** Paths of the requests so far. */
  readonly asked: string[];
  type(record: FormRecord, field: string, text: string): void;
  shown(record: FormRecord, field: string): string;
  /** When Excel has told all its events. */
  settled(): Promise<void>;
  /** Rows of a department, as they are read now. */
  rowsOf(department: string): readonly FormRecord[];
}

export function openTestDesk(
  server: TestServer,
  workbook: Workbook,
  { storage = memoryStore(), seat = '' }: { storage?: TextStore; seat?: string } = {},
): TestDesk {
  const host = openExcelHost(workbook);
  const excel = excelPort(host.Excel);
  const own = new Seat(storage, seat);
  const access: Access = {
    address: server.url('').replace(/\/$/, ''),
    get token() {
      return own.token;
    },
    get isStranger() {
      return !own.usesSession;
    },
  };
  const surroundings: Surroundings = {
    fetch: (input, init) => {
      test.asked.push(new URL(String(input)).pathname);
      return test.away ? Promise.reject(new TypeError('fetch failed')) : fetch(input, init);
    },
    later: (milliseconds, call) => {
      if (milliseconds > SHORT) return () => undefined;
      const timer = setImmediate(call);
      return () => clearImmediate(timer);
    },
    isOffline: () => false,
  };
  const connection = paneConnection(access, surroundings);
  const desk = new Desk({
    ...{ excel, seat: own, forms: BUILT_IN_FORMS, later: surroundings.later, newId: randomUUID },
    server: serverClient(connection),
    accounts: accountsClient(connection),
  });
  const place = ({ sheet, cells }: FormRecord, field: string) => ({
    sheet,
    address: cells[field]!.address.split(',')[0]!,
  });
  const test: TestDesk = {
    ...{ desk, storage, excel, away: false, asked: [] },
    type: (record, field, text) => {
      const { sheet, address } = place(record, field);
      typeInto(host.model, sheet, address, text);
    },
    shown: (record, field) => {
      const { sheet, address } = place(record, field);
      const { row, column } = parseAddress(address)!;
      return host.model.sheet(sheet)?.cells.get(row, column)?.text ?? '';
    },
    settled: async () => void (await host.settled()),
    rowsOf: (department) =>
      (desk.state.book?.reading?.records ?? []).filter(({ key }) => key['department'] === department),
  };
  return test;
}
