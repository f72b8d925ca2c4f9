/**
 * Loads the sample city into an empty database: last year complete, this year with some departments' workbooks in. They
 * come in through the same door as everybody's.
 */
import { v5 as newIdOf } from 'uuid';
import { BlankForms } from '../cycle/workbooks/blank-forms.js';
import { CycleEvents } from '../cycle/cycle-events.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { receiveWorkbook } from '../cycle/steps/receive-workbook.js';
import type { Author } from '../cycle/writer.js';
import { createCycle } from '../store/new-cycle.js';
import { findCycle, listCycles, type CycleSummary, type Stamps } from '../store/cycles.js';
import { listMunicipalities } from '../store/municipalities.js';
import type { Store } from '../store/database.js';
import { findAnswer } from '../store/submissions.js';
import { inTransaction } from '../store/transactions.js';
import type { WorkbookReader } from '../threads/workbook-reader.js';
import { readForm } from '../workbook/read-form.js';
import { OPEN_YEAR, SAMPLE_DELIVERIES } from './deliveries.js';
import { fillWorkbook } from './fill-workbook.js';
import {
  readAnswers,
  readCity,
  readSampleForm,
  readSampleWorkbook,
  SAMPLE_FORM_ID,
  SAMPLE_YEARS,
  type SampleYear,
} from './sample-city.js';

const SAMPLE_NAMESPACE = '0b7a1c52-6a55-4d0e-9f0c-3f5d1e1f7a10';

/**
 * Gives the number of workbooks that were sent in. A database with other cities is left alone; loading that was cut
 * short goes on, because every workbook has its own unchanging submission id.
 */
export async function loadSample(store: Store, workbooks: WorkbookReader, stamps: () => Stamps): Promise<number> {
  const sampleCity = await findSampleCity(store);
  if (sampleCity === undefined && (await listMunicipalities(store.client)).length > 0) return 0;
  const cycles = sampleCity === undefined ? [] : await listCycles(store.client, sampleCity);
  const parts: CycleParts = {
    store,
    blanks: new BlankForms(store, workbooks),
    workbooks,
    events: new CycleEvents(),
    stamps,
  };
  let sent = 0;
  for (const year of SAMPLE_YEARS) {
    const cycle = cycles.find(({ fiscalYear }) => fiscalYear === year) ?? (await beginCycle(store, year, stamps()));
    for (const department of await departmentsIn(year)) {
      const submissionId = newIdOf(`${year}/${department}`, SAMPLE_NAMESPACE);
      if (await findAnswer(store.client, cycle.municipalityId, submissionId)) continue;
      await sendIn(parts, cycle, { year, department, submissionId });
      sent++;
    }
  }
  return sent;
}

/** The id of the sample city where it is the only one in the database. */
export async function findSampleCity(store: Store): Promise<string | undefined> {
  const [first, ...others] = await listMunicipalities(store.client);
  return first && others.length === 0 && first.name === (await readCity()).municipality ? first.id : undefined;
}

/** The sample city's running year among a municipality's cycles. */
export function findSampleCycle(cycles: readonly CycleSummary[]): CycleSummary | undefined {
  return cycles.find(({ form, fiscalYear }) => form.id === SAMPLE_FORM_ID && fiscalYear === OPEN_YEAR);
}

/** As the workbooks that are handed out say it. */
const SAMPLE_DEADLINES: Readonly<Record<SampleYear, string>> = { 2024: '2025-05-16', 2025: '2026-05-15' };

async function beginCycle(store: Store, fiscalYear: SampleYear, stamps: Stamps): Promise<CycleSummary> {
  const [{ municipality, plan }, form] = await Promise.all([readCity(), readSampleForm()]);
  const blank = await readSampleWorkbook(`blank-${fiscalYear}.xlsx`);
  const { records } = await readForm(blank, [form], form.id);
  const blankName = `令和${fiscalYear - 2018}年度_事業進捗管理票.xlsx`;
  const deadline = SAMPLE_DEADLINES[fiscalYear];
  const cycle = { municipality, plan, fiscalYear, form, blank, blankName, deadline, records };
  const ref = await inTransaction(store.client, (database) => createCycle(database, cycle, stamps));
  const made = await findCycle(store.client, ref);
  if (!made) throw new Error('a cycle that was just made is not there');
  return made;
}

/** Whose workbooks are in: everybody's, except in the open year those that are still to come. */
async function departmentsIn(year: SampleYear): Promise<string[]> {
  const { departments } = await readCity();
  const waiting = SAMPLE_DELIVERIES.filter(
    ({ name, department }) => year === OPEN_YEAR && name === `${department}.xlsx`,
  );
  return departments.map(({ name }) => name).filter((name) => !waiting.some(({ department }) => department === name));
}

interface Sending {
  readonly year: SampleYear;
  readonly department: string;
  readonly submissionId: string;
}

/** Nobody signed in for these. */
const NOBODY: Author = { actor: undefined, displayName: '', channel: 'file' };

async function sendIn(
  parts: CycleParts,
  cycle: CycleSummary,
  { year, department, submissionId }: Sending,
): Promise<void> {
  const { bytes: blank, form } = await parts.blanks.of(cycle);
  const bytes = await fillWorkbook(blank, form, { department, answers: await readAnswers(year) });
  const delivery = { submissionId, fileName: `${department}.xlsx`, bytes, unknown: 'leave' } as const;
  await receiveWorkbook(parts, cycle, NOBODY, delivery);
}
