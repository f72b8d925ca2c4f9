/**
 * Reads one workbook as a call says: with a form, as a copy of a blank, with what somebody said of it.
 */
import { layoutOf } from '../../core/reader/blank/blank-layout.js';
import { readBytes } from '../workbook/files.js';
import type { FormChoice } from '../workbook/forms.js';
import { readCopy, readForm, readTold, type WorkbookReading } from '../workbook/read-form.js';
import { about } from './output.js';
import { formOfTold, toldOf, type ToldFile } from './told-file.js';

interface ReadCall {
  readonly choice: FormChoice;
  /** The blank form of which it is a copy: its file, or what was read from that. */
  readonly blank: string | WorkbookReading | undefined;
  readonly map: ToldFile | undefined;
}

/** @throws FileProblem for what cannot be read, or with what it is to be read by */
export async function readFrom(file: string, { choice, blank, map }: ReadCall): Promise<WorkbookReading> {
  if (blank !== undefined) {
    const handedOut = typeof blank === 'string' ? await readPlain(blank, choice) : blank;
    const told = await toldOf(handedOut.form, map);
    const layout = layoutOf(handedOut.workbook, handedOut);
    const bytes = await about(file, readBytes(file));
    return about(file, readCopy(bytes, layout, told ? { told } : {}));
  }
  if (!map) return readPlain(file, choice);
  const form = await formOfTold(choice, map);
  const bytes = await about(file, readBytes(file));
  return about(file, readTold(bytes, form, map.told));
}

/** A workbook that is no copy of another. */
export async function readPlain(file: string, { forms, formId }: FormChoice): Promise<WorkbookReading> {
  const bytes = await about(file, readBytes(file));
  return about(file, readForm(bytes, forms, formId));
}
