/**
 * Reads a workbook that was sent in for a cycle: as a copy of its blank where it is one, else with the form that fits it
 * best, so that another city's is not taken for this one; in the version that its link names (rule E5).
 */
import type { Actor } from '../../../core/access/access.js';
import type { Form } from '../../../core/form/form.js';
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import type { Link } from '../../../core/link/link.js';
import { Problem } from '../../../core/problem/problem.js';
import type { CycleSummary } from '../../store/cycles.js';
import { findFormVersion } from '../../store/form-versions.js';
import { listStatements, type StoredStatement } from '../../store/told-meanings.js';
import type { CheckedReading } from '../../threads/workbook-reader.js';
import type { CycleParts } from '../cycle-parts.js';
import { toldFrom } from '../../../core/reader/told/statement.js';
import { statementsFor } from '../told/statements.js';

/** A workbook that came in. */
export interface Delivered extends CheckedReading {
  /** What was said before of workbooks like it, which it was read with. */
  readonly told: readonly StoredStatement[];
}

/**
 * @param actor who sends it in; nobody in person where the sample city is loaded
 * @throws Problem for what is no workbook, or not one of this cycle
 */
export async function readDelivery(
  { store, workbooks, blanks }: Pick<CycleParts, 'store' | 'workbooks' | 'blanks'>,
  cycle: CycleSummary,
  bytes: Uint8Array,
  actor: Actor | undefined,
): Promise<Delivered> {
  const { form, fiscalYear } = cycle;
  const forms = [form, ...BUILT_IN_FORMS.filter(({ id }) => id !== form.id)];
  const { bytes: blank, fiscalYear: stated } = await blanks.of(cycle);
  const all = await listStatements(store.client, cycle);
  const readWith = async (own: Form, choice: readonly Form[]) => {
    const told = statementsFor(own, all, actor);
    const meanings = toldFrom(told.map(({ statement }) => statement));
    return { ...(await workbooks.readCopy(bytes, { bytes: blank, form: own }, choice, meanings)), told };
  };
  const reading = await readWith(form, forms);
  if (reading.form.id !== form.id) {
    throw new Problem('form-mismatch', {
      ja: `このファイルは「${reading.form.title.ja}」の様式です。ここで集めているのは「${form.title.ja}」です。`,
      en: `This file is on the form "${reading.form.title.en}"; collected here is "${form.title.en}".`,
    });
  }
  // A copy says what the blank says, though that may be another year: the coordinator was told when the cycle began.
  if (reading.fiscalYear !== undefined && reading.fiscalYear !== fiscalYear && reading.fiscalYear !== stated) {
    throw new Problem('form-mismatch', {
      ja: `このファイルは${reading.fiscalYear}年度のものです。${fiscalYear}年度のファイルを送ってください。`,
      en: `This file is for fiscal year ${reading.fiscalYear}; send the one for ${fiscalYear}.`,
    });
  }
  const { link } = reading;
  if (!link || !isOfCycle(link, cycle) || link.formVersion === form.version) return reading;
  const earlier = await findFormVersion(store.client, cycle, link.formVersion);
  return earlier ? readWith(earlier, [earlier]) : reading;
}

/** Whether a link was handed out by this cycle. What it says of rights or values is checked elsewhere, or not believed. */
export function isOfCycle({ plan, fiscalYear, form }: Link, cycle: CycleSummary): boolean {
  return plan === cycle.plan && fiscalYear === cycle.fiscalYear && form === cycle.form.id;
}
