/**
 * What reviewers have looked at: the marks row by row, and how far they are, by department and reviewer.
 */
import type { DepartmentCoverageDto, ReviewCoverageDto, ReviewMarksDto } from '../../../core/protocol/reviews.js';
import type { CycleRef } from '../../store/cycles.js';
import { lastChanges, readMarks, type StoredMark } from '../../store/review-marks.js';
import type { CycleParts } from '../cycle-parts.js';
import { readCycle, type OpenCycle } from '../open-cycle.js';
import { lookedOver } from '../reads/looked-over.js';
import { departmentsOfCycle } from '../reads/read-departments.js';

interface Mark extends Pick<StoredMark, 'record' | 'by' | 'at'> {
  readonly holds: boolean;
}

/** @throws Problem `not-found` */
export function readReviewMarks(parts: CycleParts, ref: CycleRef): Promise<ReviewMarksDto> {
  return readCycle(parts, ref, async (open) => {
    const marks = await marksIn(open);
    const shown = marks.map(({ record, by, at, holds }) => ({ record, by: { ...by }, at: at.toISOString(), holds }));
    return { revision: open.before.revision, marks: shown };
  });
}

/** @throws Problem `not-found` */
export function readReviewCoverage(parts: CycleParts, ref: CycleRef): Promise<ReviewCoverageDto> {
  return readCycle(parts, ref, async (open) => {
    const { cycle, before } = open;
    const marks = grouped(await marksIn(open), ({ record }) => record);
    const { rowsOf } = lookedOver(cycle.form, before);
    const departments = (await departmentsOfCycle(open)).map(({ id, name }): DepartmentCoverageDto => {
      const rows = rowsOf(name);
      const own = rows.map((row) => marks.get(row.id) ?? []).filter((some) => some.length > 0);
      return { id, name, rows: rows.length, ...covered(own), reviewers: reviewersIn(own) };
    });
    return { revision: before.revision, departments };
  });
}

/** Of rows that are there. */
async function marksIn({ database, cycle, before }: OpenCycle): Promise<readonly Mark[]> {
  const marks = (await readMarks(database, cycle)).filter(({ record }) => before.table.rowOfId(record));
  const changes = await lastChanges(database, cycle, [...new Set(marks.map(({ record }) => record))]);
  return marks.map(({ revision, ...mark }) => ({ ...mark, holds: (changes.get(mark.record) ?? 0) <= revision }));
}

/** @param rows the marks of each row that has any */
function covered(rows: readonly (readonly Mark[])[]) {
  const looked = rows.filter((marks) => marks.some(({ holds }) => holds)).length;
  return { looked, changed: rows.length - looked };
}

function reviewersIn(rows: readonly (readonly Mark[])[]): DepartmentCoverageDto['reviewers'] {
  const byReviewer = grouped(rows.flat(), ({ by }) => by.id);
  return [...byReviewer.values()].map((marks) => {
    const { id = '', name = '' } = marks[0]?.by ?? {};
    return { id, name, ...covered(marks.map((mark) => [mark])) };
  });
}

function grouped(marks: readonly Mark[], nameOf: (mark: Mark) => string): ReadonlyMap<string, readonly Mark[]> {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const group = groups.get(nameOf(mark)) ?? [];
    groups.set(nameOf(mark), group);
    group.push(mark);
  }
  return groups;
}
