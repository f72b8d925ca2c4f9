/**
 * A workbook in the simulated Excel with the pane's port above the real office.js, and somebody who can do something just
 * before a certain request arrives.
 */
import type { CellWrite, ExcelPort } from '../../../addin/excel/port.js';
import { excelPort } from '../../../addin/excel/workbook.js';
import { parseAddress } from '../../../core/grid/address.js';
import { openExcelHost, type ExcelHost } from '../../support/excel-host/excel-host.js';

export interface OpenBook {
  readonly host: ExcelHost;
  readonly port: ExcelPort;
  /** How many calls of `context.sync` something takes. */
  trips(work: () => Promise<unknown>): Promise<number>;
  /** Does something just before the nth request from now, counted from 1. */
  before(nth: number, work: () => void): void;
  value(address: string): unknown;
}

export function openBook(workbook: Parameters<typeof openExcelHost>[0]): OpenBook {
  const host = openExcelHost(workbook);
  const { executor } = host.host;
  const answer = executor.answer.bind(executor);
  const waiting = new Map<number, () => void>();
  let count = 0;
  executor.answer = (body) => {
    if (!isHousekeeping(body)) waiting.get(++count)?.();
    return answer(body);
  };
  const port = excelPort(host.Excel);
  return {
    ...{ host, port },
    trips: async (work) => {
      const first = count;
      await work();
      return count - first;
    },
    before: (nth, work) => void waiting.set(count + nth, work),
    value: (address) => {
      const { row, column } = parseAddress(address)!;
      return host.model.sheets[0]!.cells.get(row, column)?.value ?? null;
    },
  };
}

/** What office.js sends by itself when an `Excel.run` is over: that it needs its objects no more. */
function isHousekeeping(body: unknown): boolean {
  const { Actions } = body as { readonly Actions: readonly { readonly Name?: string }[] };
  const names = new Set(Actions.map(({ Name = '' }) => Name));
  return names.delete('_RemoveReference') && [...names].every((name) => name === '');
}

/** A write of a text into 「表」. */
export function write(address: string, text: string, expected: CellWrite['expected'] = null): CellWrite {
  return { sheet: '表', address, content: { text, raw: text }, expected };
}
