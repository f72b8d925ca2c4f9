/**
 * 点検 as it is read: the findings of a cycle with what was said of them, how often each check was right, and how much there
 * is to look at in each department's rows. Staff are told of their own rows.
 */
import { CONTENT_CHECKS } from '../../../core/check/content/all-checks.js';
import type { Actor } from '../../../core/access/access.js';
import { suggestedText } from '../../../core/check/suggested-text.js';
import { blockOf, type Form } from '../../../core/form/form.js';
import { CONTENT_CODES } from '../../../core/issue/content-codes.js';
import type { CheckDto, FindingCountsDto, FindingDto, FindingsDto } from '../../../core/protocol/findings.js';
import { rowName } from '../../../core/record/row-name.js';
import type { CycleRef, CycleSummary } from '../../store/cycles.js';
import type { Database } from '../../store/database.js';
import { listFine, type StoredFindingAnswer } from '../../store/finding-answers.js';
import { readCheckSettings } from '../../store/check-settings.js';
import { countSightings } from '../../store/finding-sightings.js';
import { inSnapshot } from '../../store/transactions.js';
import type { CycleParts } from '../cycle-parts.js';
import { requireCycle } from '../open-cycle.js';
import { issueAnswer } from '../answers/push-answer.js';
import { lookedOver } from '../reads/looked-over.js';
import { departmentsOfCycle } from '../reads/read-departments.js';
import { sightOfReader } from '../sight-of-reader.js';
import type { Found } from './found-finding.js';
import { findingsOf } from './found.js';
import { stoodFindings, toLookAtByRow, type StoodFinding } from './stood.js';

/** @throws Problem `not-found`; `too-large` for a table that cannot be checked */
export async function readFindings(parts: CycleParts, ref: CycleRef, reader: Actor): Promise<FindingsDto> {
  const found = await findingsOf(parts, ref);
  return inSnapshot(parts.store.client, async (database) => {
    const cycle = await requireCycle(database, ref);
    const { form } = cycle;
    const stood = await stoodFindings(database, ref, found);
    const sees = await sightOfReader(database, form, reader);
    const { table, revision } = found.state;
    const answering = await answeringFor(database, cycle, found);
    const shown = stood.flatMap((one): FindingDto[] => {
      const row = table.rowOfId(one.finding.recordId);
      const owners = row ? table.owners(row.record) : [];
      if (!row || !sees(owners)) return [];
      const departments = owners.length > 0 ? [...owners] : answering(row.id);
      return [{ ...findingAnswer(form, one, found), row: rowName(row.record), departments }];
    });
    return {
      revision,
      findings: shown,
      checks: await readChecks(database, ref, form),
      departments: await countsByDepartment(database, cycle, { found, stood }),
    };
  });
}

/** @throws Problem `not-found`; `too-large` for a table that cannot be checked */
export async function readFindingCounts(parts: CycleParts, ref: CycleRef): Promise<FindingCountsDto> {
  const found = await findingsOf(parts, ref);
  return inSnapshot(parts.store.client, async (database) => {
    const cycle = await requireCycle(database, ref);
    const stood = await stoodFindings(database, ref, found);
    const open = [...toLookAtByRow(stood).values()].reduce((sum, own) => sum + own.length, 0);
    const departments = await countsByDepartment(database, cycle, { found, stood });
    return { revision: found.state.revision, open, departments };
  });
}

interface Counted {
  readonly found: Found;
  readonly stood: readonly StoodFinding[];
}

/** By the rows that each answers for, as its other numbers are (core/check/department-numbers.ts). */
async function countsByDepartment(
  database: Database,
  cycle: CycleSummary,
  { found, stood }: Counted,
): Promise<FindingCountsDto['departments']> {
  const { rowsOf } = lookedOver(cycle.form, found.state);
  const byRow = toLookAtByRow(stood);
  const departments = await departmentsOfCycle({ database, cycle, before: found.state });
  return departments.map(({ id, name }) => {
    const open = rowsOf(name).reduce((sum, row) => sum + (byRow.get(row.id)?.length ?? 0), 0);
    return { id, name, open };
  });
}

/**
 * Of rows that name nobody, the department that they are counted under (core/record/own-records.ts); nobody where they are
 * everybody's.
 */
async function answeringFor(
  database: Database,
  cycle: CycleSummary,
  { state }: Found,
): Promise<(row: string) => string[]> {
  const { rowsOf } = lookedOver(cycle.form, state);
  const departments = await departmentsOfCycle({ database, cycle, before: state });
  const names = new Map<string, string[]>();
  for (const { name } of departments)
    for (const { id } of rowsOf(name)) names.set(id, [...(names.get(id) ?? []), name]);
  return (row) => {
    const own = names.get(row) ?? [];
    return own.length === 1 ? own : [];
  };
}

function findingAnswer(
  form: Form,
  { finding, severity, standing, said, saidBefore }: StoodFinding,
  { earlier }: Found,
): Omit<FindingDto, 'row' | 'departments'> {
  const { id, recordId, goal, field, text, issue } = finding;
  const { label } = blockOf(form, issue.block).fields.find((one) => one.id === field) ?? {
    label: { ja: field, en: field },
  };
  const isAnswer = blockOf(form, issue.block).fields.some((one) => one.id === field && one.role === 'answer');
  return {
    ...issueAnswer(issue),
    id,
    record: recordId,
    goal,
    field,
    text,
    severity,
    standing,
    label: { ...label },
    suggested: (isAnswer ? suggestedText(issue, text) : undefined) ?? null,
    said: said ? saidAnswer(said) : null,
    saidLastYear: saidBefore && earlier ? { ...saidAnswer(saidBefore), fiscalYear: earlier.fiscalYear } : null,
  };
}

function saidAnswer({ text, actor, at }: StoredFindingAnswer) {
  return { text, actor, at: at.toISOString() };
}

/** Each check with how often it was right in this city: what was put right against what was said to be right as it was. */
async function readChecks(database: Database, ref: CycleRef, form: Form): Promise<CheckDto[]> {
  const { municipalityId } = ref;
  const settings = await readCheckSettings(database, ref);
  const fine = await listFine(database, municipalityId);
  const judged = fine.map(({ finding }) => finding);
  const corrected = await countSightings(database, municipalityId, 'corrected', judged);
  const open = await countSightings(database, municipalityId, 'open', judged);
  const { off = [], severity = {} } = form.document.checks ?? {};
  return CONTENT_CHECKS.map(({ code, looksFor }) => ({
    code,
    rule: CONTENT_CODES[code].rule,
    looksFor: { ...looksFor },
    usual: off.includes(code) ? 'off' : (severity[code] ?? CONTENT_CODES[code].severity),
    setting: settings.get(code) ?? null,
    corrected: corrected.get(code) ?? 0,
    fine: fine.filter(({ check }) => check === code).length,
    open: open.get(code) ?? 0,
  }));
}
