/**
 * The history of a cell, a record, a submission (rule S4). Staff see that of their own departments' records, and of what
 * they sent in themselves.
 */
import type { z } from 'zod';
import type { Actor } from '../../../core/access/access.js';
import { Problem } from '../../../core/problem/problem.js';
import type {
  cellHistorySchema,
  recordHistorySchema,
  RevisionDto,
  submissionHistorySchema,
} from '../../../core/protocol/history.js';
import type { Row } from '../../../core/record/record-table.js';
import type { CycleRef } from '../../store/cycles.js';
import { listFindingAnswers } from '../../store/finding-answers.js';
import { readRecordEvents, readRevisions, type StoredRevision } from '../../store/history.js';
import { findSubmission } from '../../store/submissions.js';
import type { CycleParts } from '../cycle-parts.js';
import { readCycle, type OpenCycle } from '../open-cycle.js';
import { sightOfReader } from '../sight-of-reader.js';
import type { Author } from '../writer.js';

type Reader = Author & { readonly actor: Actor };

/** @throws Problem `not-found`, `forbidden` */
export function cellHistory(
  parts: CycleParts,
  ref: CycleRef,
  reader: Reader,
  { recordId, field }: { readonly recordId: string; readonly field: string },
): Promise<z.input<typeof cellHistorySchema>> {
  return readCycle(parts, ref, async (open) => {
    const { identity } = await readableRecord(open, reader, recordId);
    const blank = open.blank.table.get(identity)?.cells[field]?.value ?? null;
    const revisions = await readRevisions(open.database, ref, { recordId, field });
    return { blank, revisions: revisions.map(revisionAnswer) };
  });
}

/** @throws Problem `not-found`, `forbidden` */
export function recordHistory(
  parts: CycleParts,
  ref: CycleRef,
  reader: Reader,
  recordId: string,
): Promise<z.input<typeof recordHistorySchema>> {
  return readCycle(parts, ref, async (open) => {
    const { database } = open;
    const { record } = await readableRecord(open, reader, recordId);
    const revisions = await readRevisions(database, ref, { recordId });
    const events = await readRecordEvents(database, ref.municipalityId, recordId);
    return {
      record: recordId,
      block: record.block,
      key: { ...record.key },
      revisions: revisions.map(revisionAnswer),
      events: events.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })),
      findings: (await listFindingAnswers(database, ref, recordId)).map(
        ({ id, field, check: code, message, text, actor, at }) => {
          return { id, field, code, message, text, actor, at: at.toISOString() };
        },
      ),
    };
  });
}

/** @throws Problem `not-found`, `forbidden` */
export function submissionHistory(
  parts: CycleParts,
  ref: CycleRef,
  reader: Reader,
  submissionId: string,
): Promise<z.input<typeof submissionHistorySchema>> {
  return readCycle(parts, ref, async ({ database }) => {
    const found = await findSubmission(database, ref, submissionId);
    if (!found) throw nothingThere();
    const { actorId, at, ...submission } = found;
    if (reader.actor.role === 'staff' && actorId !== reader.actor.userId) throw notYours();
    const revisions = await readRevisions(database, ref, { submissionId });
    return { ...submission, at: at.toISOString(), revisions: revisions.map(revisionAnswer) };
  });
}

export function revisionAnswer({ recordId, conflictId, submission, ...revision }: StoredRevision): RevisionDto {
  const { id, kind, channel, source, actor, at } = submission;
  const sent = { id, kind, channel, source, actor, at: at.toISOString() };
  return { ...revision, record: recordId, conflict: conflictId, submission: sent };
}

async function readableRecord({ database, cycle, before }: OpenCycle, reader: Reader, id: string): Promise<Row> {
  const row = before.table.rowOfId(id) ?? before.gone.rowOfId(id);
  if (!row) throw nothingThere();
  const sees = await sightOfReader(database, cycle.form, reader.actor);
  if (!sees(before.table.owners(row.record))) throw notYours();
  return row;
}

function nothingThere(): Problem {
  return new Problem('not-found', {
    ja: '指定された行または送付はありません。一覧から選び直してください。',
    en: 'There is no such record or submission. Choose again from the list.',
  });
}

function notYours(): Problem {
  return new Problem('forbidden', {
    ja: '他の課の履歴は表示できません。取りまとめ課に問い合わせてください。',
    en: 'The history of other departments is not shown. Ask the coordinator.',
  });
}
