/**
 * Writes one cell of the merged table, as a sync of the pane would: with history, on the revision that was seen, and in
 * conflict where somebody else has written meanwhile.
 */
import { useState } from 'react';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { SYNC_PROTOCOL, syncApi, type PushAnswerDto } from '../../core/protocol/sync.js';
import type { FieldValue } from '../../core/record/value.js';
import { SentIds } from '../../view/server/sent-ids.js';
import { call } from '../api/client.js';

export interface CellEdit {
  readonly record: string;
  readonly field: string;
  readonly value: FieldValue;
}

/** What became of it. */
export interface Written {
  readonly cell: PushAnswerDto['cells'][number];
  /** The revision that the table is at now. */
  readonly revision: number;
}

/** @returns writes; what is sent again after a failure has no second effect (rule S1) */
export function useCellEdit({ id: cycleId, form }: CycleDto): (edit: CellEdit, seen: number) => Promise<Written> {
  const [sent] = useState(() => new SentIds());
  return async ({ record, field, value }, seen) => {
    const push = { formVersion: form.version, baseRevision: seen, edits: [{ record: { id: record }, field, value }] };
    const submissionId = sent.of(push);
    const body = { protocol: SYNC_PROTOCOL, submissionId, since: seen, push };
    const answer = await call(syncApi.sync, { params: { cycleId }, body });
    const cell = answer.push?.cells[0];
    // The server answers every cell of a push (rule S2).
    if (!cell) throw new Error('the answer does not name the cell');
    return { cell, revision: answer.delta.to };
  };
}
