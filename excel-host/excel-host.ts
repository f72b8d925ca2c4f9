/**
 * Excel without Excel: what the real office.js talks to when there is no Excel around. It holds a workbook, answers the
 * requests of office.js, and sends it events. It needs neither Node nor a page: tests run it in plain Node, and the
 * workbench in a browser. What it answers was read from Excel's documentation and from what office.js expects: it shows
 * that our side is right, not how Excel behaves. Calls that it does not know fail, by their names.
 *
 * Others use the files beside this one, and `model/`, which is the workbook as a person has it before them; `objects/`
 * (Excel's API) and `wire/` (how requests and events travel) are the house's own.
 */
import type { OpenedWorkbook } from '../core/protocol/opened-workbook.js';
import { openModel } from './model/open-model.js';
import type { WorkbookModel } from './model/workbook-model.js';
import { CATALOGUE } from './objects/catalogue.js';
import type { Scope } from './objects/targets.js';
import { HostEvents, type HostMessage } from './wire/host-events.js';
import { hostObject } from './wire/host-object.js';
import { References } from './wire/references.js';
import { RequestExecutor, type ExecutorOptions, type RoundTrip } from './wire/request-executor.js';

export interface HostOptions extends ExecutorOptions {
  /** The year of dates that are typed without one. */
  readonly thisYear?: number;
  /** Carries an event over to the add-in; in a turn of its own where it is left out. */
  readonly later?: (work: () => void) => void;
  /** How many times a message arrives; once where it is left out. */
  readonly arrivals?: (message: HostMessage) => number;
}

export interface SimulatedExcel {
  /** The workbook as a person has it before them; what changes it here changes it for the add-in, too. */
  readonly model: WorkbookModel;
  readonly events: HostEvents;
  readonly references: References;
  readonly executor: RequestExecutor;
  /** Every round trip so far. */
  readonly trips: readonly RoundTrip[];
}

/** @throws RangeError for an area outside a sheet */
export function simulateExcel(workbook: OpenedWorkbook, options: HostOptions = {}): SimulatedExcel {
  const model = openModel(workbook, options.thisYear);
  const events = new HostEvents(model, options.later ?? ((work) => void setTimeout(work, 0)), options.arrivals);
  const references = new References();
  const scope: Scope = { model, events, make: (type, target) => hostObject(type, CATALOGUE[type], target) };
  const persistence = scope.make('AppRuntimePersistenceService', { scope });
  const roots = {
    workbook: scope.make('Workbook', { scope }),
    services: { 'Microsoft.AppRuntime.AppRuntimePersistenceService': persistence },
  };
  const executor = new RequestExecutor({ model, roots, references, events }, options);
  return { model, events, references, executor, trips: executor.trips };
}
