/**
 * The simulated Excel with the real office.js above it, in a realm of its own: what a test opens. The host itself is the
 * workbench's (`excel-host`); here it gets its realm, its faults, and a look behind the scenes.
 */
import type { Workbook } from '../../../core/grid/grid.js';
import { openedWorkbookSchema, type OpenedWorkbookInput } from '../../../core/protocol/opened-workbook.js';
import { connect } from '../../../excel-host/connect.js';
import { simulateExcel, type SimulatedExcel } from '../../../excel-host/excel-host.js';
import type { RoundTrip } from '../../../excel-host/wire/request-executor.js';
import { completeOffice, type OfficeOptions } from '../../../excel-host/office-api.js';
import { describeGrids } from './describe-grid.js';
import { Faults } from './faults.js';
import { loadRealm, type ExcelApi } from './realm.js';

export interface ExcelHost {
  readonly Excel: ExcelApi;
  readonly Office: typeof Office;
  readonly host: SimulatedExcel;
  /** The workbook, for tests to look at and to change as a person at the keyboard or a co-author would. */
  readonly model: SimulatedExcel['model'];
  /** The size of each answer so far, in bytes of its JSON; one a request, those that were too large included. */
  readonly answers: readonly number[];
  readonly trips: readonly RoundTrip[];
  /** What goes wrong, on demand. */
  readonly faults: Faults;
  /** The bodies of all requests so far, refused ones included. */
  readonly requests: readonly unknown[];
  /** Every request from now on fails with this code, until it is called with undefined. */
  refuse(code: string | undefined): void;
  /** Waits until every event so far has reached the add-in. */
  settled(): Promise<void>;
}

export interface HostOptions extends OfficeOptions {
  /** The largest request and answer, in bytes. Excel on the web allows 5 MB. */
  readonly largestRequest?: number;
  readonly largestAnswer?: number;
}

/** @param workbook grids of core's, or the whole description */
export function openExcelHost(workbook: Workbook | OpenedWorkbookInput, options: HostOptions = {}): ExcelHost {
  const faults = new Faults();
  const requests: unknown[] = [];
  const before = (body: unknown) => {
    requests.push(body);
    return faults.before();
  };
  const description = isWorkbook(workbook) ? describeGrids(workbook) : workbook;
  const host = simulateExcel(openedWorkbookSchema.parse(description), {
    ...options,
    before,
    arrivals: faults.arrivals,
  });
  const realm = loadRealm();
  connect(host, realm);
  completeOffice(realm, host, options);
  return {
    Excel: realm.Excel,
    Office: realm.Office,
    host,
    model: host.model,
    get answers() {
      return host.trips.filter(({ answer }) => answer > 0).map(({ answer }) => answer);
    },
    trips: host.trips,
    faults,
    requests,
    refuse: (code) => faults.refuseAll(code),
    settled: () => settled(host),
  };
}

function isWorkbook(workbook: Workbook | OpenedWorkbookInput): workbook is Workbook {
  return workbook.sheets.some((sheet) => 'isRowHidden' in sheet);
}

/** Handlers of office.js run in turns after the message, so that the last message is given a few. */
async function settled({ events }: SimulatedExcel): Promise<void> {
  do await turn();
  while (!events.isIdle);
  await turn();
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
