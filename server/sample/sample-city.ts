/**
 * The sample city 青葉野市, which does not exist: its form, its blank workbooks and its departments' answers, from
 * prisma/sample.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Form } from '../../core/form/form.js';
import { parseForm } from '../workbook/forms.js';
import { installedPath } from '../installed-path.js';

export const SAMPLE_FORM_ID = 'aobano-progress';
export const SAMPLE_YEARS = [2024, 2025] as const;
export type SampleYear = (typeof SAMPLE_YEARS)[number];

const citySchema = z.object({
  municipality: z.string(),
  plan: z.string(),
  departments: z.array(z.object({ name: z.string() })),
});
type SampleCity = z.infer<typeof citySchema>;

const answerSchema = z.object({
  no: z.string(),
  department: z.string(),
  result: z.number().nullable(),
  achievement: z.string(),
  rating: z.string(),
  direction: z.string(),
});
export type SampleAnswer = z.infer<typeof answerSchema>;

export async function readCity(): Promise<SampleCity> {
  return citySchema.parse(JSON.parse(await readText('city.json')));
}

export async function readSampleForm(): Promise<Form> {
  return parseForm(await readText('form.json'), 'prisma/sample/form.json');
}

export async function readAnswers(year: SampleYear): Promise<SampleAnswer[]> {
  return z.array(answerSchema).parse(JSON.parse(await readText(`answers-${year}.json`)));
}

/** @param name as in prisma/sample, e.g. `blank-2025.xlsx` */
export function readSampleWorkbook(name: string): Promise<Uint8Array> {
  return readFile(installedPath(`prisma/sample/${name}`));
}

function readText(name: string): Promise<string> {
  return readFile(installedPath(`prisma/sample/${name}`), 'utf8');
}
