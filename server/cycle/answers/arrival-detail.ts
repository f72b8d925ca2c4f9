/**
 * What is listed of a workbook and of a push that came in: of each cell that was not taken, what was sent and why.
 */
import { isDoubtful } from '../../../core/issue/doubtful.js';
import type { Form } from '../../../core/form/form.js';
import type { ArrivalDescentDto } from '../../../core/protocol/arrivals.js';
import type { SubmissionDto } from '../../../core/protocol/submissions.js';
import type { PushAnswerDto } from '../../../core/protocol/sync.js';
import type { FormRecord } from '../../../core/record/record.js';
import { displayText, type FieldValue } from '../../../core/record/value.js';
import type { Push } from '../../../core/sync/push.js';
import type { SyncState } from '../../../core/sync/sync-state.js';
import type { ArrivalNote } from '../steps/note-arrival.js';
import { labelOf } from './conflict-answer.js';

type Noted = Pick<ArrivalNote, 'saved' | 'conflicts' | 'refused' | 'doubtful' | 'detail'>;

export function workbookNote({ department, saved, conflicts, refused, records, issues }: SubmissionDto): Noted {
  const detail = {
    refused: [
      ...refused.map(({ label = null, text = '', ...cell }) => ({ ...cell, label, text })),
      ...records.flatMap(({ block, key, reason }) => (reason ? [{ ...wholeRow(block, key), reason }] : [])),
    ],
    conflicts: conflicts.map(({ block, key, field, fieldLabel: label, sheet, address, values }) => {
      const place = { block, key, field, label, sheet, address };
      return { ...place, text: values.at(-1)?.text ?? '', standing: values[0]?.text ?? '' };
    }),
    // Of a copy that says nothing of whose it is, every blank cell would be kept.
    doubtful: issues.filter((issue) => isDoubtful(issue) && (department !== '' || issue.code !== 'blank-kept')),
  };
  return { saved: saved.length, ...countsOf(detail), detail };
}

/** @param link the revision that the workbook's link names, where that is what it was made from */
export function descentNote({ descent }: SubmissionDto, link: number | undefined): ArrivalDescentDto {
  if (descent) return { from: descent.from, source: descent.source, revision: descent.revision };
  return { from: 'link', source: '', revision: link ?? 0 };
}

export function pushNote(form: Form, state: SyncState, push: Push, { cells, records, issues }: PushAnswerDto): Noted {
  const sent = sentValues(push);
  const placeOf = (cell: PushAnswerDto['cells'][number]) => {
    const { id, block, key, field } = cell;
    const record = id === null ? undefined : (state.table.rowOfId(id)?.record ?? state.gone.rowOfId(id)?.record);
    const text = displayText(sent.get(nameOf(id ?? '', field)) ?? sent.get(nameOf(JSON.stringify(key), field)));
    return {
      block,
      key,
      field,
      label: block === '' ? null : labelOf(form, block, field),
      ...whereIs(record, field),
      text,
    };
  };
  const detail = {
    refused: [
      ...cells.flatMap((cell) => (cell.reason ? [{ ...placeOf(cell), reason: cell.reason }] : [])),
      ...records.flatMap(({ block, key, reason }) => (reason ? [{ ...wholeRow(block, key), reason }] : [])),
    ],
    conflicts: cells
      .filter(({ outcome }) => outcome === 'conflict')
      .map((cell) => ({ ...placeOf(cell), standing: displayText(cell.current) })),
    doubtful: issues.filter(isDoubtful),
  };
  return { saved: cells.filter(({ outcome }) => outcome === 'saved').length, ...countsOf(detail), detail };
}

function countsOf({ refused, conflicts, doubtful }: Record<'refused' | 'conflicts' | 'doubtful', readonly unknown[]>) {
  return { refused: refused.length, conflicts: conflicts.length, doubtful: doubtful.length };
}

function wholeRow(block: string, key: Record<string, string>) {
  return { block, key, field: '', label: null, sheet: '', address: '', text: '' };
}

function whereIs(record: FormRecord | undefined, field: string) {
  return { sheet: record?.sheet ?? '', address: record?.cells[field]?.address ?? '' };
}

function sentValues({ edits, added }: Push): ReadonlyMap<string, FieldValue> {
  const edited = edits.map(({ record, field, value }) => {
    return [nameOf('id' in record ? record.id : JSON.stringify(record.key), field), value] as const;
  });
  const brought = added.flatMap(({ key, cells }) =>
    Object.entries(cells).map(([field, value]) => [nameOf(JSON.stringify(key), field), value] as const),
  );
  return new Map([...brought, ...edited]);
}

function nameOf(...parts: string[]): string {
  return JSON.stringify(parts);
}
