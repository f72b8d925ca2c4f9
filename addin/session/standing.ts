/**
 * What the open workbook is to the person in front of it: which form, which cycle on the server, which of its rows they
 * answer for. Pure; it never guesses: where several cycles could be meant, a person says which.
 */
import type { Form } from '../../core/form/form.js';
import { withRegister } from '../../core/form/work-register.js';
import { formInYear } from '../../core/form/form-year.js';
import { parseLink, type Link } from '../../core/link/link.js';
import type { MeDto } from '../../core/protocol/session.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { Reading } from '../../core/reader/reading.js';
import { ownRecordsIn } from '../../core/record/own-records.js';
import type { FormRecord } from '../../core/record/record.js';

export type LinkFinding =
  | { readonly kind: 'linked'; readonly link: Link }
  /** A part of ours that cannot be read counts as lost (rule I3), but is told. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'none' };

export function linkFinding(text: string | undefined): LinkFinding {
  if (text === undefined) return { kind: 'none' };
  const link = parseLink(text);
  return link ? { kind: 'linked', link } : { kind: 'damaged' };
}

export type Belonging =
  /** `byLink`: the link names it; otherwise it is the only one of its form and year. */
  | { readonly kind: 'found'; readonly cycle: CycleDto; readonly byLink: boolean }
  /** The link names another installation, or a plan that this one does not have. */
  | { readonly kind: 'elsewhere'; readonly server: string; readonly plan: string; readonly fiscalYear: number }
  | { readonly kind: 'choose'; readonly cycles: readonly CycleDto[] };

/**
 * @param server the address of this installation
 * @param cycles those that the person may see
 */
export function belongingOf(
  finding: LinkFinding,
  reading: Pick<Reading, 'form' | 'fiscalYear'>,
  server: string,
  cycles: readonly CycleDto[],
): Belonging {
  if (finding.kind === 'linked') {
    const { link } = finding;
    const cycle = cycles.find((one) => isMeant(link, one));
    // An installation may have moved: the plan is what counts. Its ids are never the same in two installations.
    if (cycle) return { kind: 'found', cycle, byLink: link.server === server };
    return { kind: 'elsewhere', server: link.server, plan: link.plan, fiscalYear: link.fiscalYear };
  }
  const { form, fiscalYear } = reading;
  const fitting = cycles.filter(
    (one) => one.form.id === form.id && (fiscalYear === undefined || one.fiscalYear === fiscalYear),
  );
  const [only, ...others] = fitting;
  if (only && others.length === 0 && fiscalYear !== undefined) return { kind: 'found', cycle: only, byLink: false };
  return { kind: 'choose', cycles: fitting };
}

function isMeant({ municipality, plan, fiscalYear, form }: Link, cycle: CycleDto): boolean {
  const isOwn = municipality === '' || municipality === cycle.municipality;
  return isOwn && plan === cycle.plan && fiscalYear === cycle.fiscalYear && form === cycle.form.id;
}

/** The version of the form that a workbook is on; undefined where this pane does not know it. */
export function formOf(forms: readonly Form[], finding: LinkFinding, cycle: CycleDto): Form | undefined {
  const version = finding.kind === 'linked' ? finding.link.formVersion : cycle.form.version;
  const form = forms.find(({ id, version: own }) => id === cycle.form.id && own === version);
  return form && withRegister(form, cycle.register);
}

/** Which rows somebody answers for: all of them for a coordinator, of staff those of their departments. */
export function ownRecords(
  form: Form,
  fiscalYear: number,
  records: readonly FormRecord[],
  { role, departments }: Pick<MeDto, 'role' | 'departments'>,
): readonly FormRecord[] {
  if (role === 'coordinator') return records;
  if (role !== 'staff') return [];
  return ownRecordsIn(formInYear(form, fiscalYear), records)(departments.map(({ name }) => name));
}
