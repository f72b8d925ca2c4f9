/**
 * Publications of workbooks, without a server: of this year's filled-in workbooks, and last year's beside them.
 */
import { publicationOf, type PublicationInput } from '../../core/publication/publication-of.js';
import type { Publication } from '../../core/publication/publication.js';
import type { Form } from '../../core/form/form.js';
import { formInYear } from '../../core/form/form-year.js';
import { linkRecords } from '../../core/programme-link/linked-records.js';
import { RecordTable } from '../../core/record/record-table.js';
import type { FormRecord } from '../../core/record/record.js';
import { typeAsAsked, fillWorkbook } from '../../server/sample/fill-workbook.js';
import {
  readAnswers,
  readCity,
  readSampleForm,
  readSampleWorkbook,
  type SampleYear,
} from '../../server/sample/sample-city.js';
import { readForm } from '../../server/workbook/read-form.js';

export interface BooksOfYear {
  readonly fiscalYear: number;
  readonly books: readonly Uint8Array[];
}

export type PublicationDetails = Partial<
  Pick<
    PublicationInput,
    | 'municipality'
    | 'plan'
    | 'revision'
    | 'at'
    | 'conflicts'
    | 'departments'
    | 'isCycleOpen'
    | 'isSuperseded'
    | 'changedGiven'
  >
>;

export const FINAL: PublicationDetails = {
  municipality: '青葉野市',
  plan: '青葉野市こども計画',
  revision: 12,
  at: new Date('2026-05-15T01:00:00Z'),
  isCycleOpen: false,
};

export async function publicationOfBooks(
  form: Form,
  { now, last }: { readonly now: BooksOfYear; readonly last?: BooksOfYear },
  details: PublicationDetails = FINAL,
): Promise<Publication> {
  const own = formInYear(form, now.fiscalYear);
  const records = await recordsOf(form, now.books);
  const earlier = last && { ...last, records: await recordsOf(form, last.books) };
  return publicationOfRecords(own, records, { details, last: earlier });
}

/** @param form in its year */
export function publicationOfRecords(
  form: Form,
  records: readonly FormRecord[],
  {
    details = FINAL,
    last,
  }: {
    readonly details?: PublicationDetails;
    readonly last?: { readonly fiscalYear: number; readonly records: readonly FormRecord[] } | undefined;
  } = {},
): Publication {
  const { rows } = RecordTable.of(form, records, { idOf: (_, at) => `r${at}` });
  return publicationOf({
    form,
    municipality: 'みずき市',
    plan: 'みずき市こども計画',
    fiscalYear: form.year ?? 2025,
    revision: 1,
    at: new Date('2026-05-15T01:00:00Z'),
    seal: undefined,
    rows,
    conflicts: [],
    departments: [],
    changedGiven: [],
    isCycleOpen: true,
    isSuperseded: false,
    ...details,
    last: last && {
      fiscalYear: last.fiscalYear,
      revision: 9,
      form: formInYear(form, last.fiscalYear),
      records: last.records,
      linked: linkRecords(form, [], last.records, records),
    },
  });
}

async function recordsOf(form: Form, books: readonly Uint8Array[]): Promise<FormRecord[]> {
  const read = await Promise.all(books.map((bytes) => readForm(bytes, [form], form.id)));
  return read.flatMap(({ records }) => records);
}

/** The sample city's second year, with its first beside it; all departments in one workbook. */
export async function samplePublication(details: PublicationDetails = FINAL): Promise<Publication> {
  const [form, { departments }] = await Promise.all([readSampleForm(), readCity()]);
  const bookOf = async (year: SampleYear): Promise<BooksOfYear> => {
    const answers = await readAnswers(year);
    let bytes = await readSampleWorkbook(`blank-${year}.xlsx`);
    for (const { name: department } of departments) {
      bytes = await fillWorkbook(bytes, form, { department, answers, habits: typeAsAsked });
    }
    return { fiscalYear: year, books: [bytes] };
  };
  return publicationOfBooks(form, { now: await bookOf(2025), last: await bookOf(2024) }, details);
}
