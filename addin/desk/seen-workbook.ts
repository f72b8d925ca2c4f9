/**
 * The open workbook as the desk sees it: read with the form that it is on, the cycle that it belongs to, whose rows are
 * whose. Pure: what it is made of comes in, nothing is asked.
 */
import type { Form } from '../../core/form/form.js';
import { formInYear } from '../../core/form/form-year.js';
import type { Workbook } from '../../core/grid/grid.js';
import type { MeDto } from '../../core/protocol/accounts.js';
import type { CycleDto } from '../../core/protocol/console.js';
import type { Reading } from '../../core/reader/reading.js';
import { recogniseForm } from '../../core/reader/read-form.js';
import type { FormRecord } from '../../core/record/record.js';
import { pushOf } from '../../core/sync/local-copy.js';
import { copyFromLink } from '../session/linked-copy.js';
import { belongingOf, formOf, ownRecords, type Belonging, type LinkFinding } from '../session/standing.js';
import { rowsOf, withWorkbook, type WorkbookRows } from '../session/workbook-rows.js';

export interface SeenWorkbook {
  readonly workbook: Workbook;
  readonly finding: LinkFinding;
  /** Undefined where no form fits. */
  readonly reading: Reading | undefined;
  /** Undefined where no form fits, or nobody ever signed in here. */
  readonly belonging: Belonging | undefined;
  /** That it is worked on in: the one it belongs to, or the one that a person chose. */
  readonly cycle: CycleDto | undefined;
  /** The version of the form that it is on; undefined where this pane does not know it. */
  readonly form: Form | undefined;
  /** The rows that the person answers for. */
  readonly own: readonly FormRecord[];
}

/** What is known beside the workbook itself. */
interface Knowledge {
  readonly server: string;
  readonly me: MeDto | undefined;
  readonly cycles: readonly CycleDto[];
  readonly forms: readonly Form[];
  /** Id of the cycle that a person chose where several fit. */
  readonly chosen: string | undefined;
}

/** @param last the form it was read with before: it is tried first */
export function readBook(
  workbook: Workbook,
  finding: LinkFinding,
  forms: readonly Form[],
  last: Form | undefined,
): Reading | undefined {
  const linked = finding.kind === 'linked' ? finding.link : undefined;
  const first = linked ? forms.find((one) => one.id === linked.form && one.version === linked.formVersion) : last;
  return (first && recogniseForm(workbook, [first])) ?? recogniseForm(workbook, forms);
}

export function standingOf(
  { workbook, finding, reading }: Pick<SeenWorkbook, 'workbook' | 'finding' | 'reading'>,
  { server, me, cycles, forms, chosen }: Knowledge,
): SeenWorkbook {
  const unknown = { workbook, finding, reading, belonging: undefined, cycle: undefined, form: undefined, own: [] };
  if (!reading || !me) return unknown;
  const belonging = belongingOf(finding, reading, server, cycles);
  const cycle = cycleOf(belonging, chosen);
  const year = cycle?.fiscalYear ?? reading.fiscalYear;
  const own = year === undefined ? [] : ownRecords(reading.form, year, reading.records, me);
  return { ...unknown, belonging, cycle, form: cycle && formOf(forms, finding, cycle), own };
}

function cycleOf(belonging: Belonging, chosen: string | undefined): CycleDto | undefined {
  if (belonging.kind === 'found') return belonging.cycle;
  return belonging.kind === 'choose' ? belonging.cycles.find(({ id }) => id === chosen) : undefined;
}

/** Which row is which of the link's records; undefined without a link, or a form. */
export function linkedRows({ finding, form, cycle, reading }: SeenWorkbook): WorkbookRows | undefined {
  if (finding.kind !== 'linked' || !form || !cycle || !reading) return undefined;
  const dated = formInYear(form, cycle.fiscalYear);
  return rowsOf(dated, copyFromLink(dated, finding.link), reading.records);
}

/**
 * How many edits wait in the workbook, in rows that the person answers for: what stands in others' rows never goes.
 * Undefined where that cannot be told.
 */
export function waitingEdits(seen: SeenWorkbook): number | undefined {
  const { finding, form, cycle } = seen;
  const rows = linkedRows(seen);
  if (finding.kind !== 'linked' || !form || !cycle || !rows) return undefined;
  const dated = formInYear(form, cycle.fiscalYear);
  const { edits } = pushOf(dated, withWorkbook(dated, copyFromLink(dated, finding.link), rows));
  const own = new Set(seen.own);
  const isOwn = (row: FormRecord | undefined) => row !== undefined && own.has(row);
  const changed = edits.filter(({ record }) => 'id' in record && isOwn(rows.places.get(record.id)));
  return changed.length + rows.added.filter(isOwn).length;
}
