/**
 * The reports of this folder as the checks of content take them: this year’s rows, last year’s, the form in its year and
 * what stands on the sheets outside its fields.
 */
import { readFile } from 'node:fs/promises';
import type { ContentInput } from '../../core/check/content/check-content.js';
import { legendsIn } from '../../core/check/content/legends.js';
import { formInYear } from '../../core/form/form-year.js';
import { parseForm } from '../../server/workbook/forms.js';
import { readForm, type WorkbookReading } from '../../server/workbook/read-form.js';

export const PLACES = [
  'fujigane',
  'shiomihara',
  'suzukake',
  'tsukishiro',
  'kirinose',
  'zuicho',
  'harinohara',
  'minagumo',
] as const;
export type Place = (typeof PLACES)[number];

/** Places that nobody has studied. They are measured once before they join the others, whose figures may only go up. */
export const UNSEEN = ['kuroyanagi', 'hikarise'] as const;
export type AnyPlace = Place | (typeof UNSEEN)[number];

export interface Report extends ContentInput {
  readonly reading: WorkbookReading;
  readonly previous: NonNullable<ContentInput['previous']>;
}

/** @param saved what becomes of each workbook before it is read */
export async function readReport(
  place: AnyPlace,
  saved = (bytes: Uint8Array): Promise<Uint8Array> => Promise.resolve(bytes),
): Promise<Report> {
  const form = parseForm((await fileOf(place, 'form.json')).toString(), 'form.json');
  const read = async (name: string) => readForm(await saved(await fileOf(place, name)), [form], form.id);
  const now = await read('this-year.xlsx');
  const { records: previous } = await read('last-year.xlsx');
  const inYear = formInYear(now.form, now.form.year ?? now.fiscalYear);
  return { form: inYear, records: now.records, previous, legends: legendsIn(now.issues), reading: now };
}

export function fileOf(place: AnyPlace, name: string): Promise<Buffer> {
  return readFile(new URL(`../../../test/prose-set/${place}/${name}`, import.meta.url));
}
