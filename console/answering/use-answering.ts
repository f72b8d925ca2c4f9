/**
 * What is to be answered by a department, with all that stands beside it: last year, why it was returned, what others have
 * changed since the page was opened.
 */
import { useEffect, useMemo, useState } from 'react';
import { Form } from '../../core/form/form.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { formsApi } from '../../core/protocol/forms.js';
import { workflowApi, type DepartmentRowsDto, type WorkflowEventsDto } from '../../core/protocol/workflow.js';
import type { FieldValue } from '../../core/record/value.js';
import type { DepartmentState } from '../../core/workflow/workflow.js';
import { useAnswer, useResource, type Resource } from '../resource/use-resource.js';
import { call } from '../api/client.js';
import { useLastYear, type LastYear } from '../reasons/use-last-year.js';
import type { FindingsOf, TypedRow } from '../checking/typed-content.js';
import { useTypedContent } from '../checking/use-typed-content.js';
import { answerRows, type AnswerRow } from './answer-rows.js';
import { cellName, type SenderState } from './answer-sender.js';

/** What is known of a field beyond its value. */
export interface FieldHistory {
  readonly lastYear: { readonly year: string; readonly values: readonly FieldValue[] } | undefined;
  /** What stood there before somebody else changed it; undefined where nobody has. */
  readonly byOthers: string | undefined;
  /** What stands at the server now. */
  readonly meanwhile: string | undefined;
}

export interface Answering {
  /** Whether it is known what there is to do. */
  readonly isReady: boolean;
  readonly form: Form | undefined;
  readonly source: Resource<DepartmentRowsDto>;
  readonly rows: readonly AnswerRow[];
  /** The last return, while the department is to mend what it names. */
  readonly returned: WorkflowEventsDto['events'][number] | undefined;
  readonly lastYear: LastYear;
  /** What the checks of content find in a field as it is typed. */
  readonly findingsOf: FindingsOf;
  historyOf(row: string, field: string): FieldHistory;
}

export function useAnswering(
  cycle: CycleDto,
  department: { readonly id: string; readonly name: string; readonly state: DepartmentState },
  sending: SenderState,
): Answering {
  const { id: formId, version } = cycle.form;
  const document = useAnswer(formsApi.document, { params: { formId, version } }).data;
  const form = useMemo(() => document && new Form(document, cycle.fiscalYear), [document, cycle.fiscalYear]);
  const params = { cycleId: cycle.id, departmentId: department.id };
  const source = useAnswer(workflowApi.rows, { params });
  const lastYear = useLastYear(cycle.id);
  const isReturned = department.state === 'returned';
  const events = useResource(['returns', { ...params, isReturned }], async (signal) =>
    isReturned ? (await call(workflowApi.events, { params, signal })).events : [],
  );
  const { reload } = source;
  useEffect(() => reload(), [sending.saved, sending.conflicts, reload]);
  const returned = isReturned ? events.data?.findLast(({ step }) => step === 'return') : undefined;
  const { data } = source;
  const { name } = department;
  const rows = useMemo(
    () => (form && data ? answerRows(data, { form, department: name, sending, reasons: returned?.reasons ?? [] }) : []),
    [form, data, name, sending, returned],
  );
  const typed = useMemo(() => (data ? typedRows(data, rows) : NO_ROWS), [data, rows]);
  const findingsOf = useTypedContent(cycle.id, form, typed, lastYear.source);
  const byOthers = useChangesOfOthers(data, sending);
  const standing = useMemo(() => textsOf(data), [data]);
  return {
    isReady: form !== undefined && data !== undefined && (events.data !== undefined || events.failure !== undefined),
    form,
    source,
    rows,
    returned,
    lastYear,
    findingsOf,
    historyOf: (row, field) => {
      const { year } = lastYear;
      const values = lastYear.valuesOf(row, field);
      const cell = cellName(row, field);
      return {
        lastYear: lastYear.before(row) ? { year, values } : undefined,
        byOthers: byOthers.get(cell),
        meanwhile: standing.get(cell),
      };
    },
  };
}

const NO_ROWS: readonly TypedRow[] = [];

/** The department's rows with what has been typed in them. */
function typedRows({ rows }: DepartmentRowsDto, shown: readonly AnswerRow[]): TypedRow[] {
  const texts = new Map(
    shown.flatMap(({ id, cells }) => cells.map(({ field, text }) => [cellName(id, field.id), text] as const)),
  );
  return rows.map(({ id, block, sheet, key, cells }) => ({
    id,
    block,
    sheet,
    key,
    cells: cells.map(({ field, address, text }) => ({
      field,
      address,
      text: texts.get(cellName(id, field)) ?? text,
    })),
  }));
}

/** Texts by the names of their cells. */
function textsOf(data: DepartmentRowsDto | undefined): ReadonlyMap<string, string> {
  const all = data?.rows.flatMap(({ id, cells }) =>
    cells.map(({ field, text }) => [cellName(id, field), text] as const),
  );
  return new Map(all);
}

/** By cell, what was shown before somebody else changed it. */
function useChangesOfOthers(data: DepartmentRowsDto | undefined, { saved }: SenderState): ReadonlyMap<string, string> {
  const [memory, setMemory] = useState({ data, changes: new Map<string, string>() });
  if (memory.data === data) return memory.changes;
  const [before, now] = [textsOf(memory.data), textsOf(data)];
  const changes = new Map(memory.changes);
  for (const [name, text] of now) {
    const last = before.get(name);
    const own = saved[name];
    if (own?.text === text) changes.delete(name);
    else if (last !== undefined && last !== text)
      changes.set(name, own && own.revision > (memory.data?.revision ?? 0) ? own.text : last);
  }
  setMemory({ data, changes });
  return changes;
}
