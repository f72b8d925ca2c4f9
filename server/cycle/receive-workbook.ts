/**
 * A division's workbook comes in: read, checked, merged with what is there by core's rules, and stored in one
 * transaction. The same submission sent again gets the same answer and changes nothing (rule S1).
 */
import { createHash } from 'node:crypto';
import { checkReading } from '../../core/check/check-reading.js';
import type { Incoming } from '../../core/consolidation/consolidation.js';
import { takeIn } from '../../core/consolidation/take-in.js';
import type { Consolidation } from '../../core/consolidation/consolidation.js';
import { BUILT_IN_FORMS } from '../../core/forms/built-in.js';
import type { Form } from '../../core/form/form.js';
import type { Issue } from '../../core/issue/issue.js';
import { baseFromLink, type Link } from '../../core/link/link.js';
import { Problem } from '../../core/problem/problem.js';
import type { SubmissionDto } from '../../core/protocol/console.js';
import { touchedConflicts } from '../store/conflicts.js';
import { readConsolidation, type StoredConsolidation } from '../store/consolidations.js';
import type { CycleSummary, Stamps } from '../store/cycles.js';
import type { Store } from '../store/open-store.js';
import { findAnswer, lockCycle, nameSource, saveSubmission, type GivenAnswer } from '../store/submissions.js';
import { inTransaction } from '../store/transactions.js';
import { readForm, type WorkbookReading } from '../workbook/read-form.js';
import type { BlankForms } from './blank-forms.js';
import { conflictAnswer } from './conflict-answer.js';
import { respondentOf } from './respondent.js';

export interface Delivery {
  /** Made by the client. */
  readonly submissionId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * @returns the answer as JSON (`submissionSchema`)
 * @throws Problem for a workbook that cannot be read or is not of this cycle, and for an id that was used for another
 */
export async function receiveWorkbook(
  store: Store,
  blanks: BlankForms,
  cycle: CycleSummary,
  delivery: Delivery,
  stamps: Stamps,
): Promise<string> {
  const requestHash = createHash('sha256').update(delivery.bytes).digest('hex');
  const given = await findAnswer(store.client, cycle.municipalityId, delivery.submissionId);
  if (given) return repeatAnswer(given, cycle, requestHash);
  const blank = await blanks.of(cycle);
  const reading = await readDelivery(delivery.bytes, cycle);
  return inTransaction(store.client, async (database) => {
    await lockCycle(database, cycle);
    const meanwhile = await findAnswer(database, cycle.municipalityId, delivery.submissionId);
    if (meanwhile) return repeatAnswer(meanwhile, cycle, requestHash);
    const before = await readConsolidation(database, cycle, blank.records);
    const source = await nameSource(database, cycle, delivery.fileName);
    const { records, link } = reading;
    const incoming = { source, department: reading.department, records, ...baseOf(cycle, link) };
    const after = takeIn(cycle.form, blank.records, before, incoming);
    const department = respondentOf(cycle.form, reading.department, records);
    const revision = before.revision + 1;
    const issues = withoutKnown([...checkReading(reading), ...after.issues], blank.issues);
    const answer = JSON.stringify(describe(cycle.form, delivery, department, revision, before, after, issues));
    const { submissionId, fileName } = delivery;
    const errors = issues.filter(({ severity }) => severity === 'error').length;
    const baseRevision = link?.revision ?? null;
    const row = { submissionId, fileName, source, requestHash, department, revision, baseRevision, errors, answer };
    const { municipalityId, cycleId } = cycle;
    await saveSubmission(
      database,
      cycle.form,
      { municipalityId, cycleId, ...row },
      before,
      after,
      after.taken ?? records,
      stamps,
    );
    return answer;
  });
}

/** The base that travels in the workbook, where it is one of this cycle (rule I2); else the blank form is the base. */
function baseOf({ plan, fiscalYear, form }: CycleSummary, link: Link | undefined): Pick<Incoming, 'base'> {
  const ours = link?.plan === plan && link.fiscalYear === fiscalYear && link.form === form.id;
  return ours && link.records.length > 0 ? { base: baseFromLink(link) } : {};
}

/** Leaves out what is true of the blank form already. */
function withoutKnown(issues: readonly Issue[], known: readonly Issue[]): Issue[] {
  const nameOf = ({ code, sheet, address, evidence }: Issue) => JSON.stringify([code, sheet, address, evidence]);
  const names = new Set(known.map(nameOf));
  return issues.filter((issue) => !names.has(nameOf(issue)));
}

function repeatAnswer(given: GivenAnswer, cycle: CycleSummary, requestHash: string): string {
  if (given.cycleId === cycle.cycleId && given.requestHash === requestHash) return given.answer;
  throw new Problem('conflict', {
    ja: 'この送付番号は別のファイルで使われています。新しい番号で送り直してください。',
    en: 'This submission id was used for another file. Send the file again under a new id.',
  });
}

/** Reads the workbook with the form that fits it best, so that another city's form is not taken for this one. */
async function readDelivery(bytes: Uint8Array, { form, fiscalYear }: CycleSummary): Promise<WorkbookReading> {
  const reading = await readForm(bytes, [form, ...BUILT_IN_FORMS.filter(({ id }) => id !== form.id)]);
  if (reading.form.id !== form.id) {
    throw new Problem('form-mismatch', {
      ja: `このファイルは「${reading.form.title.ja}」の様式です。ここで集めているのは「${form.title.ja}」です。`,
      en: `This file is on the form "${reading.form.title.en}"; collected here is "${form.title.en}".`,
    });
  }
  if (reading.fiscalYear !== undefined && reading.fiscalYear !== fiscalYear) {
    throw new Problem('form-mismatch', {
      ja: `このファイルは${reading.fiscalYear}年度のものです。${fiscalYear}年度のファイルを送ってください。`,
      en: `This file is for fiscal year ${reading.fiscalYear}; send the one for ${fiscalYear}.`,
    });
  }
  return reading;
}

function describe(
  form: Form,
  { submissionId, fileName }: Delivery,
  department: string,
  revision: number,
  before: StoredConsolidation,
  after: Consolidation,
  issues: readonly Issue[],
): SubmissionDto {
  return {
    submissionId,
    fileName,
    department,
    revision,
    saved: after.changes.map(({ sheet, address, field, text }) => ({ sheet, address, field, text })),
    unchanged: after.unchanged,
    conflicts: touchedConflicts(before, after).map((conflict) => conflictAnswer(form, conflict)),
    issues: issues.map((issue) => ({ ...issue, key: { ...issue.key }, evidence: [...issue.evidence] })),
  };
}
