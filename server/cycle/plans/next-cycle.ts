/**
 * A year begun from the one before: the same plan, the same version of the form, the deadline a year on, and as its blank
 * the last year's report without its answers, so that rows that departments added are in it. The year that it is for is
 * written in it where the last one was, if the coordinator wants that; other years in it stay as they are, to be looked at.
 */
import { z } from 'zod';
import { blankAnswers } from '../../../core/consolidation/blank-answers.js';
import { ConflictTable } from '../../../core/consolidation/conflict-table.js';
import { blankTextsSchema } from '../../../core/protocol/blank-texts.js';
import type { NextCycleDto } from '../../../core/protocol/plans.js';
import { withNextYear } from '../../../core/text/next-year.js';
import { findFiscalYear } from '../../../core/text/fiscal-year.js';
import { hasCycle, type CycleRef, type CycleSummary } from '../../store/cycles.js';
import type { CycleParts } from '../cycle-parts.js';
import { readCycle } from '../open-cycle.js';
import { beginCycle, type Person } from './begin-cycle.js';
import { findForm } from './manage-forms.js';

interface YearLabel {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
  readonly next: string;
}

interface NextYear {
  readonly last: CycleSummary;
  /** Last year's report. */
  readonly report: Uint8Array;
  /** Where it names the last year. */
  readonly labels: readonly YearLabel[];
  /** In how many cells it names others. */
  readonly otherYears: number;
  readonly answers: number;
  readonly rows: number;
  /** Of these, those that departments added. */
  readonly added: number;
}

/** @throws Problem `not-found` */
export async function previewNextCycle(parts: CycleParts, ref: CycleRef): Promise<NextCycleDto> {
  const { last, labels, otherYears, answers, rows, added } = await readNext(parts, ref);
  const { plan, deadline } = last;
  const fiscalYear = last.fiscalYear + 1;
  const isThere = await hasCycle(parts.store.client, ref.municipalityId, { plan, fiscalYear });
  const day = deadline === null ? null : aYearOn(deadline);
  return { plan, fiscalYear, isThere, deadline: day, rows, added, answers, labels: [...labels], otherYears };
}

interface Wanted {
  readonly deadline: string | null;
  /** Whether the new year is written where the last one was. */
  readonly relabel: boolean;
}

/**
 * @throws Problem `not-found`; `conflict` where the plan has that year already; `form-mismatch` where the form does not find
 *   its columns by their new names; `blank-answered` where the answers cannot be taken out
 */
export async function beginNextCycle(
  parts: CycleParts,
  ref: CycleRef,
  author: Person,
  { deadline, relabel }: Wanted,
): Promise<CycleSummary> {
  const { last, report, labels } = await readNext(parts, ref);
  const { plan, blankName } = last;
  const form = await findForm(parts, ref.municipalityId, last.form.id, last.form.version);
  const blank = relabel ? await written(parts, report, labels) : report;
  return beginCycle(parts, author, {
    plan,
    fiscalYear: last.fiscalYear + 1,
    form,
    blank,
    blankName: withNextYear(blankName, last.fiscalYear) ?? blankName,
    answers: 'empty',
    ...(deadline === null ? {} : { deadline }),
  });
}

async function readNext(parts: CycleParts, ref: CycleRef): Promise<NextYear> {
  const { cycle, blank, before } = await readCycle(parts, ref, (open) => Promise.resolve(open));
  const { table } = before;
  const report = await parts.workbooks.report(blank, { table, conflicts: ConflictTable.NONE });
  const texts = blankTextsSchema.parse(JSON.parse(await parts.workbooks.texts(report)));
  const { answers } = blankAnswers(cycle.form, table.records);
  const isAnswer = new Set(
    answers.flatMap(({ record, address }) => address.split(',').map((at) => `${record.sheet}!${at}`)),
  );
  const cells = texts.sheets.flatMap(({ name: sheet, cells: own }) =>
    own.flatMap(([address, text]) => (isAnswer.has(`${sheet}!${address}`) ? [] : [{ sheet, address, text }])),
  );
  const labels = cells.flatMap((cell): YearLabel[] => {
    const next = withNextYear(cell.text, cycle.fiscalYear);
    return next === undefined ? [] : [{ ...cell, next }];
  });
  const named = cells.filter(({ text }) => text.includes('年度') && findFiscalYear(text) !== undefined).length;
  return {
    last: cycle,
    report,
    labels,
    otherYears: Math.max(0, named - labels.length),
    answers: answers.length,
    rows: table.size,
    added: table.records.filter((record) => record.added).length,
  };
}

function written({ workbooks }: CycleParts, bytes: Uint8Array, labels: readonly YearLabel[]): Promise<Uint8Array> {
  if (labels.length === 0) return Promise.resolve(bytes);
  const cells = labels.map(({ sheet, address, next }) => ({ sheet, address, text: next, value: next }));
  return workbooks.save(bytes, { cells, customXml: [], rules: [], unsaved: [] });
}

/** The same day, or the last one before it that there is. */
function aYearOn(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return z.iso.date().safeParse(next).success ? next : next.replace(/29$/, '28');
}
