/**
 * Puts the simulated Excel under office.js: requests go to it, its events come from it. These are the ways in that
 * office.js keeps for its own tests; they are in no type.
 */
import type { SimulatedExcel } from './excel-host.js';

/** What `excel-web-16.00.js` leaves in its window. */
export interface OfficeScript {
  readonly Excel: { readonly RequestContext: { readonly prototype: object } };
  readonly OfficeCore: { readonly RequestContext: { readonly prototype: object } };
  readonly OfficeExtension: {
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: { readonly entries: readonly unknown[] }): void;
  };
}

/** @returns how to cut the connection for events */
export function connect({ executor, events }: SimulatedExcel, office: OfficeScript): () => void {
  const requestExecutor = {
    executeAsync: (_data: unknown, _flags: number, { Body }: { Body: unknown }) => executor.answer(Body),
  };
  for (const { RequestContext } of [office.Excel, office.OfficeCore]) {
    Object.assign(RequestContext.prototype, { _requestExecutor: requestExecutor });
  }
  const { OfficeExtension } = office;
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  return events.receive((message) => OfficeExtension._testTriggerRichApiMessageEvent({ entries: [message] }));
}
