/**
 * Last year's answers beside this year's rows: of the same plan, linked by what the coordinator decided and by equal keys
 * (core/programme-link). Nothing is likely here; a row without a link has no last year.
 */
import { comparingForm } from '../../core/form/work-register.js';
import { formInYear } from '../../core/form/form-year.js';
import type { Form } from '../../core/form/form.js';
import { linkRecords, type RecordLink } from '../../core/programme-link/linked-records.js';
import type { LinkDecision } from '../../core/programme-link/links-document.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { ProgrammeDto, ProgrammesDto } from '../../core/protocol/programmes.js';
import { sameValue } from '../../core/record/canonical.js';
import type { FormRecord, RecordCell } from '../../core/record/record.js';
import { BLANK, displayText, type FieldValue } from '../../core/record/value.js';
import type { Delta } from '../../core/sync/delta.js';
import { fieldsOf } from './workbook-rows.js';

/** The cycle of the year before, of the same plan and form; undefined where there is none. */
export function previousCycle(cycle: CycleDto, cycles: readonly CycleDto[]): CycleDto | undefined {
  return cycles.find(
    (one) =>
      one.municipality === cycle.municipality &&
      one.plan === cycle.plan &&
      one.form.id === cycle.form.id &&
      one.fiscalYear === cycle.fiscalYear - 1,
  );
}

/** What the coordinator decided about programmes of the two years; equal keys need nobody's word. */
export function decisionsIn({ links }: ProgrammesDto): LinkDecision[] {
  const refs = (programmes: readonly ProgrammeDto[]) => programmes.map(({ key }) => ({ key }));
  return links
    .filter(({ by }) => by === 'decision')
    .flatMap(({ status, previous, current }): LinkDecision[] => {
      const [first] = current;
      return first
        ? [{ block: first.block, status, by: 'decision', previous: refs(previous), current: refs(current) }]
        : [];
    });
}

export interface PreviousValue {
  readonly field: string;
  /** One for each row of last year: several where programmes were joined. */
  readonly previous: readonly FieldValue[];
  readonly current: FieldValue | undefined;
  readonly differs: boolean;
}

interface PreviousRow {
  readonly status: RecordLink['status'];
  readonly values: readonly PreviousValue[];
}

/** What the server has of the year before. */
export interface LastYear {
  readonly fiscalYear: number;
  /** Its whole state. */
  readonly whole: Delta;
  readonly decisions: readonly LinkDecision[];
}

/**
 * @param records this year's, as read from the workbook
 * @returns by record; those without a link are left out
 */
export function previousRows(
  form: Form,
  { fiscalYear, whole, decisions }: LastYear,
  records: readonly FormRecord[],
): ReadonlyMap<FormRecord, PreviousRow> {
  const dated = comparingForm(formInYear(form, fiscalYear + 1));
  const { links } = linkRecords(dated, decisions, whole.records.map(recordOf), records);
  const rows = new Map<FormRecord, PreviousRow>();
  for (const { status, previous, current } of links) {
    for (const record of current) rows.set(record, { status, values: valuesOf(dated, previous, record) });
  }
  return rows;
}

/** Last year's records, as far as this year's form has their kind. */
export function previousRecords({ blocks }: Form, { whole }: Pick<LastYear, 'whole'>): FormRecord[] {
  const known = new Set(blocks.map(({ id }) => id));
  return whole.records.filter(({ block }) => known.has(block)).map(recordOf);
}

function recordOf({ block, key, sheet, values }: Delta['records'][number]): FormRecord {
  const cells = Object.entries(values).map(([field, value]): [string, RecordCell] => [field, { value, address: '' }]);
  return { block, key, sheet, rows: [0, 0], cells: Object.fromEntries(cells) };
}

function valuesOf(form: Form, previous: readonly FormRecord[], current: FormRecord): PreviousValue[] {
  return fieldsOf(form, current.block).flatMap((field): PreviousValue[] => {
    const before = previous.map(({ cells }) => cells[field.id]?.value ?? BLANK);
    const now = current.cells[field.id]?.value;
    if (before.every((value) => displayText(value) === '') && displayText(now) === '') return [];
    const differs = before.some((value) => !sameValue(form, field, value, now ?? BLANK));
    return [{ field: field.id, previous: before, current: now, differs }];
  });
}
