/**
 * What waits for a decision, the oldest first: for whoever sees what was proposed there (core/access/sight.ts) with
 * everything that the decision needs, for the others only where it is.
 */
import { isAllowedSomewhere } from '../../../core/access/access.js';
import { blockOf, type Form } from '../../../core/form/form.js';
import type { OpenConflictDto, OpenConflictsDto } from '../../../core/protocol/conflicts.js';
import { partiesIn } from '../../../core/record/parties.js';
import type { FormRecord } from '../../../core/record/record.js';
import type { RecordTable } from '../../../core/record/record-table.js';
import { actingOwners } from '../../../core/sync/write-rights.js';
import type { CycleRef } from '../../store/cycles.js';
import type { Database } from '../../store/database.js';
import { readProposals, readStanding, type StoredRevision } from '../../store/history.js';
import type { OpenConflict } from '../../store/open-conflicts.js';
import type { CycleParts } from '../cycle-parts.js';
import { readCycleAs } from '../seen-cycle.js';
import { sightOfReader } from '../sight-of-reader.js';
import { writerOf, type Author } from '../writer.js';
import { revisionAnswer } from './read-history.js';

/**
 * @param reader may decide, if staff, what is in their departments' rows, or in nobody's
 * @throws Problem `not-found`
 */
export function readOpenConflicts(parts: CycleParts, ref: CycleRef, reader: Author): Promise<OpenConflictsDto> {
  return readCycleAs(parts, ref, reader.actor, async ({ database, cycle, before }) => {
    const mayDecide = await decidableIn(database, before.table, reader);
    const sees = await sightOfReader(database, cycle.form, reader.actor);
    const open = before.open.flatMap((conflict) => {
      const record = before.table.rowOfId(conflict.recordId)?.record;
      if (!record) return [];
      const own = mayDecide(record);
      // What the decision needs is for those who decide; administrators read the history.
      return [{ conflict, record, mayDecide: own, seen: own && sees(before.table.owners(record)) }];
    });
    const seen = open.filter((one) => one.seen).map(({ conflict }) => conflict);
    const partiesOf = partiesIn(cycle.form, before.table.records);
    const valuesOf = await valuesIn(database, ref, seen, reader);
    const conflicts = open
      .toSorted((a, b) => a.conflict.openedRevision - b.conflict.openedRevision)
      .map(({ conflict, record, mayDecide, seen }) => {
        const told = seen ? valuesOf(conflict) : UNTOLD;
        const departments = [...partiesOf(record)];
        return { ...placeOf(cycle.form, record, conflict), departments, mayDecide, ...told };
      });
    return { revision: before.revision, conflicts };
  });
}

/** Whether a record is the reader's to decide about, whatever its department's state. */
async function decidableIn(database: Database, { form, owners: ownersOf }: RecordTable, reader: Author) {
  if (!reader.actor || !isAllowedSomewhere(reader.actor, 'write-cells')) return () => false;
  const writer = await writerOf(database, reader, '');
  return (record: FormRecord) => {
    const owners = ownersOf(record);
    return owners.length === 0 || actingOwners(form, owners, writer).length > 0;
  };
}

type Told = Pick<OpenConflictDto, 'base' | 'proposers' | 'currentBy' | 'proposals'>;

const UNTOLD: Told = { base: '', proposers: [], currentBy: null, proposals: [] };

/** Where a conflict is, and what stands there: both are in the table. */
function placeOf(
  form: Form,
  { block, key, sheet, cells }: FormRecord,
  { id, kind, recordId, field, openedRevision }: OpenConflict,
): Omit<OpenConflictDto, 'mayDecide' | keyof Told> {
  const cell = cells[field];
  return {
    id,
    kind,
    record: recordId,
    block,
    key: { ...key },
    field,
    fieldLabel: blockOf(form, block).fields.find((one) => one.id === field)?.label ?? null,
    sheet,
    address: cell?.address ?? '',
    current: cell?.value ?? null,
    openedRevision,
  };
}

/** @returns a function that tells of one of these conflicts who wrote what in it */
async function valuesIn(
  database: Database,
  ref: CycleRef,
  open: readonly OpenConflict[],
  { actor: asker }: Author,
): Promise<(conflict: OpenConflict) => Told> {
  const ids = open.map(({ id }) => id);
  const proposals = await readProposals(database, ref, ids);
  const records = open.map(({ recordId }) => recordId);
  const standing = await readStanding(database, ref, records);
  const proposed = new Map(ids.map((id) => [id, [] as StoredRevision[]]));
  for (const proposal of proposals) proposed.get(proposal.conflictId ?? '')?.push(proposal);
  const writers = new Map(standing.map((one) => [cellName(one), one.submission]));
  const isOwn = ({ actorId }: StoredRevision['submission']) => asker !== undefined && actorId === asker.userId;
  return ({ id, recordId, field, base, values }) => {
    const by = writers.get(cellName({ recordId, field }));
    return {
      base,
      proposers: [...new Set(values.slice(1).map(({ source }) => source))],
      currentBy: by ? writerAnswer(by, isOwn(by)) : null,
      proposals: (proposed.get(id) ?? []).map((one) => ({ ...revisionAnswer(one), isOwn: isOwn(one.submission) })),
    };
  };
}

function writerAnswer(
  { actor, source, channel, at }: StoredRevision['submission'],
  isOwn: boolean,
): OpenConflictDto['currentBy'] {
  return { author: actor || source, file: channel === 'file' ? source : '', at: at.toISOString(), isOwn };
}

function cellName({ recordId, field }: { readonly recordId: string; readonly field: string }): string {
  return JSON.stringify([recordId, field]);
}
