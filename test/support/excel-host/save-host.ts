/**
 * Opens a file in the simulated Excel, and saves what was done there: the whole way from bytes to bytes.
 */
import { savedChanges } from '../../../excel-host/saved-changes.js';
import { savedWorkbookSchema } from '../../../core/protocol/saved-workbook.js';
import { describeWorkbook } from '../../../server/xlsx/describe/describe-workbook.js';
import { saveWorkbook } from '../../../server/xlsx/patch/save-workbook.js';
import { openExcelHost, type ExcelHost, type HostOptions } from './excel-host.js';

export interface OpenFile extends ExcelHost {
  /** The file as it would be on disk after saving now. @throws where something was changed that cannot be saved */
  save(): Promise<Uint8Array>;
}

/** @throws Problem for what is no workbook */
export async function openFile(bytes: Uint8Array, options: HostOptions = {}): Promise<OpenFile> {
  const host = openExcelHost(await describeWorkbook(bytes), options);
  const save = async () => {
    const changes = savedWorkbookSchema.parse(JSON.parse(JSON.stringify(savedChanges(host.model))));
    if (changes.unsaved.length > 0) throw new Error(`not saved: ${changes.unsaved.join(', ')}`);
    return saveWorkbook(bytes, changes);
  };
  return Object.assign(host, { save });
}
