/**
 * What is still open in the work of each department (core/workflow/open-matters.ts): in the table as it stands, in the last
 * workbook that came, and of the last return.
 */
import { isAllowed, type Actor } from '../../../core/access/access.js';
import { departmentName } from '../../../core/form/department.js';
import { blockOf, type Form } from '../../../core/form/form.js';
import type { Issue } from '../../../core/issue/issue.js';
import { recordName } from '../../../core/issue/issues-of-records.js';
import {
  MOST_OPEN_LINES,
  type DepartmentMattersDto,
  type OpenLineDto,
  type OpenMattersDto,
} from '../../../core/protocol/open-matters.js';
import { rowName } from '../../../core/record/row-name.js';
import type { Row } from '../../../core/record/record-table.js';
import { OPEN_KINDS, type OpenKind } from '../../../core/workflow/open-matters.js';
import type { CycleRef } from '../../store/cycles.js';
import { readLastEvents, readWorkflowEvents } from '../../store/workflow.js';
import type { CycleParts } from '../cycle-parts.js';
import { findingsIfAny } from '../findings/found.js';
import { stoodFindings, toLookAtByRow } from '../findings/stood.js';
import { readCycleAs, type SeenCycle } from '../seen-cycle.js';
import { readLastWorkbooks } from '../../store/last-workbooks.js';
import { lookedOver } from './looked-over.js';
import { departmentsOfCycle } from './read-departments.js';
import { returnLines } from './return-lines.js';
import { workbookLines, type KindLine } from './workbook-lines.js';

/** @param departmentId for one alone. @throws Problem `not-found` */
export async function readOpenMatters(
  parts: CycleParts,
  ref: CycleRef,
  reader: Actor,
  departmentId: string | undefined,
): Promise<OpenMattersDto> {
  const found = await findingsIfAny(parts, ref);
  return readCycleAs(parts, ref, reader, async (open) => {
    const { database, cycle, before } = open;
    const stood = found ? await stoodFindings(database, ref, found) : [];
    const findings = toLookAtByRow(stood.filter(({ finding }) => !open.hidden.has(finding.recordId)));
    const all = await departmentsOfCycle(open);
    const wanted = all.filter(({ id }) => departmentId === undefined || id === departmentId);
    const sees = ({ id }: { readonly id: string }) =>
      isAllowed(reader, 'read-history', { municipalityId: ref.municipalityId, departmentId: id });
    const workbooks = wanted.some(sees) ? await readLastWorkbooks(database, ref) : [];
    const lastEvents = new Map((await readLastEvents(database, ref)).map((event) => [event.departmentId, event]));
    const departments: DepartmentMattersDto[] = [];
    for (const department of wanted) {
      const { id, name, state } = department;
      const last = lastEvents.get(id);
      // What a reviewer has answered to was looked at.
      const since = last && (last.step === 'return' || last.step === 'accept') ? last.revision : 0;
      const lines = [...tableLines(open, name), ...findingLines(open, name, findings)];
      if (sees(department)) {
        const sent = workbooks.filter((one) => one.revision > since && isFrom(cycle.form, one.department, name));
        lines.push(...sent.flatMap((one) => workbookLines(open, one)));
        if (state === 'returned') lines.push(...returnLines(open, await readWorkflowEvents(database, ref, id)));
      }
      departments.push({ id, name, state, matters: mattersOf(lines) });
    }
    return { revision: before.revision, departments };
  });
}

function isFrom(form: Form, sender: string, name: string): boolean {
  return departmentName(form, sender) === departmentName(form, name);
}

function mattersOf(lines: readonly KindLine[]): DepartmentMattersDto['matters'] {
  return OPEN_KINDS.flatMap((kind) => {
    const own = lines.filter((line) => line.kind === kind).map(({ line }) => line);
    return own.length === 0 ? [] : [{ kind, count: own.length, lines: own.slice(0, MOST_OPEN_LINES) }];
  });
}

/** What is missing, wrong or in conflict in a department's rows: as many as its numbers say. */
function tableLines({ cycle: { form }, before, hidden }: SeenCycle, name: string): KindLine[] {
  const { rowsOf, missingOf } = lookedOver(form, before);
  // What is not shown is not said to be missing either.
  const rows = rowsOf(name).filter(({ id }) => !hidden.has(id));
  const byName = new Map(rows.map((row) => [recordName(row.record), row]));
  const { blank, wrong } = missingOf(rows);
  const issueLine =
    (kind: OpenKind) =>
    (issue: Issue): KindLine => ({ kind, line: lineOf(form, issue, byName.get(recordName(issue))) });
  const conflicts = new Map(rows.flatMap((row) => before.conflicts.about(row).map((one) => [one, row] as const)));
  return [
    ...blank.map(issueLine('blank')),
    ...wrong.map(issueLine('wrong')),
    ...[...conflicts].map(([{ field, sheet, address }, row]): KindLine => {
      const { id, record } = row;
      const label = labelIn(form, record.block, field);
      const place = { record: id, block: record.block, row: rowName(record), field, label, sheet, address };
      return { kind: 'conflict', line: { ...place, text: IN_CONFLICT } };
    }),
  ];
}

const IN_CONFLICT = {
  ja: '違う値が届いています。どれにするか決めてください。',
  en: 'Different values came in. Decide.',
};

function findingLines(
  { cycle: { form }, before }: SeenCycle,
  name: string,
  findings: ReturnType<typeof toLookAtByRow>,
): KindLine[] {
  return lookedOver(form, before)
    .rowsOf(name)
    .flatMap(({ id, record }) =>
      (findings.get(id) ?? []).map(({ finding: { field, issue } }): KindLine => {
        const { sheet, address, message } = issue;
        const label = labelIn(form, record.block, field);
        const place = { record: id, block: record.block, row: rowName(record), field, label, sheet, address };
        return { kind: 'finding', line: { ...place, text: { ...message } } };
      }),
    );
}

function lineOf(form: Form, issue: Issue, row: Row | undefined): OpenLineDto {
  const { block, sheet, address, message } = issue;
  const cells = Object.entries(row?.record.cells ?? {});
  const field = cells.find(([, cell]) => cell.address !== '' && cell.address === address)?.[0] ?? '';
  return {
    record: row?.id ?? '',
    block,
    row: rowName(issue),
    field,
    label: labelIn(form, block, field),
    sheet,
    address,
    text: { ...message },
  };
}

function labelIn(form: Form, block: string, field: string): OpenLineDto['label'] {
  const label = blockOf(form, block).fields.find(({ id }) => id === field)?.label;
  return label ? { ...label } : null;
}
