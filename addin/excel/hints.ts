/**
 * Listens to Excel's events. An event is a hint that something may have changed, never the truth: some are lost, some
 * come twice. What other people's Excel does (co-authoring) and what this pane writes is not told.
 */
import { bareAddress } from '../../core/grid/address.js';
import type { WorkbookHint } from './port.js';
import type { SheetIds } from './sheet-ids.js';

/** What all of the events' handlers have in common. */
interface Registration {
  remove(): void;
  readonly context: OfficeExtension.ClientRequestContext;
}

/** @returns ends it */
export async function watchWorkbook(
  context: Excel.RequestContext,
  ids: SheetIds,
  listener: (hint: WorkbookHint) => void,
): Promise<() => Promise<void>> {
  const sheets = context.workbook.worksheets;
  const structure = () => {
    listener({ kind: 'structure' });
    return Promise.resolve();
  };
  const registrations: Registration[] = [
    sheets.onChanged.add((event) => {
      const hint = hintOf(event, ids);
      if (hint) listener(hint);
      return Promise.resolve();
    }),
    sheets.onSelectionChanged.add(({ worksheetId, address }) => {
      listener({ kind: 'selection', sheet: ids.nameOf(worksheetId) ?? '', address });
      return Promise.resolve();
    }),
    sheets.onAdded.add(structure),
    sheets.onDeleted.add(structure),
  ];
  await context.sync();
  return async () => {
    for (const registration of registrations) registration.remove();
    await context.sync();
  };
}

function hintOf(event: Excel.WorksheetChangedEventArgs, ids: SheetIds): WorkbookHint | undefined {
  const { source, triggerSource, changeType, worksheetId, address } = event;
  if (source === 'Remote' || triggerSource === 'ThisLocalAddin') return undefined;
  const sheet = ids.nameOf(worksheetId);
  if (changeType !== 'RangeEdited' || sheet === undefined) return { kind: 'structure' };
  return { kind: 'cells', sheet, address: bareAddress(address) };
}
