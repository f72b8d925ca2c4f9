/**
 * The cities' documents as the checks of content take them; of one there is last year's, too.
 */
import { readFile } from 'node:fs/promises';
import type { ContentInput } from '../../core/check/content/check-content.js';
import { legendsIn } from '../../core/check/content/legends.js';
import { BUILT_IN_FORMS } from '../../core/forms/built-in.js';
import { readForm, type WorkbookReading } from '../../server/workbook/read-form.js';
import { workbookPath } from './shared-files.js';

const PREVIOUS: Readonly<Record<string, string>> = { 'kiyose-h23': 'kiyose-h22' };
export const DOCUMENTS = ['kiyose-h23', 'koganei-r2', 'ogori-r3', 'kodaira-h31'] as const;

export async function readCityReport(name: string): Promise<ContentInput & { readonly reading: WorkbookReading }> {
  const read = async (document: string) => readForm(await readFile(workbookPath(document)), BUILT_IN_FORMS);
  const reading = await read(name);
  const before = PREVIOUS[name];
  const previous = before === undefined ? undefined : (await read(before)).records;
  const { form, records, issues } = reading;
  return { form, records, previous, legends: legendsIn(issues), reading };
}
