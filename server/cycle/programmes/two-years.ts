/**
 * A cycle and the one before it, with what was decided about their programmes: core speaks of records by key, the
 * database by id.
 */
import type { Form } from '../../../core/form/form.js';
import type { LinkDecision, ProgrammeRef } from '../../../core/programme-link/links-document.js';
import { refNaming } from '../../../core/programme-link/update-links.js';
import type { FormRecord } from '../../../core/record/record.js';
import type { RecordTable } from '../../../core/record/record-table.js';
import type { StoredLink } from '../../store/programme-links.js';

/** The records of one year by their ids, and how a decision names each. */
export class Year {
  readonly records: readonly FormRecord[];
  private readonly byId: ReadonlyMap<string, FormRecord>;
  private readonly ids: ReadonlyMap<FormRecord, string>;
  private readonly refOf: (record: FormRecord) => ProgrammeRef;

  /**
   * @param form the later year's: blocks that it does not have are nothing to compare
   */
  constructor(form: Form, table: RecordTable) {
    const blocks = new Set(form.blocks.map(({ id }) => id));
    const known = table.rows.filter(({ record }) => blocks.has(record.block));
    this.byId = new Map(known.map(({ id, record }) => [id, record]));
    this.ids = new Map(known.map(({ id, record }) => [record, id]));
    this.records = known.map(({ record }) => record);
    this.refOf = refNaming(form, this.records);
  }

  idOf(record: FormRecord): string {
    // Only the year's own records are asked about.
    return this.ids.get(record)!;
  }

  recordOf(id: string): FormRecord | undefined {
    return this.byId.get(id);
  }

  refOfId(id: string): ProgrammeRef | undefined {
    const record = this.byId.get(id);
    return record && this.refOf(record);
  }
}

/** What was decided, as core takes it. Decisions about records that have been deleted since say nothing. */
export function storedDecisions(previous: Year, current: Year, links: readonly StoredLink[]): LinkDecision[] {
  const there = links.filter(
    ({ previousRecordId: before, currentRecordId: now }) =>
      (before === null || previous.recordOf(before)) && (now === null || current.recordOf(now)),
  );
  const single = there.filter(({ state }) => state !== 'linked');
  const groups = joined(there.filter(({ state }) => state === 'linked'));
  return [...groups, ...single.map((link): LinkGroup => [link])].flatMap((group) =>
    decisionOf(previous, current, group),
  );
}

type LinkGroup = [StoredLink, ...StoredLink[]];

function decisionOf(previous: Year, current: Year, group: Readonly<LinkGroup>): LinkDecision[] {
  const befores = [...new Set(group.flatMap(({ previousRecordId }) => previousRecordId ?? []))];
  const nows = [...new Set(group.flatMap(({ currentRecordId }) => currentRecordId ?? []))];
  const [{ state }] = group;
  const record = previous.recordOf(befores[0] ?? '') ?? current.recordOf(nows[0] ?? '');
  if (!record) return [];
  const decision = {
    block: record.block,
    status: state === 'linked' ? linkedAs(befores.length, nows.length) : SINGLE[state],
    by: 'decision',
    previous: befores.flatMap((id) => previous.refOfId(id) ?? []),
    current: nows.flatMap((id) => current.refOfId(id) ?? []),
  } as const;
  return [decision];
}

const SINGLE = { rejected: 'different', ended: 'ended', started: 'new' } as const;

function linkedAs(befores: number, nows: number): LinkDecision['status'] {
  if (befores > 1) return 'joined';
  return nows > 1 ? 'split' : 'renamed';
}

/** Links that share a record belong together: a split has several of this year, a joining several of last year. */
function joined(links: readonly StoredLink[]): LinkGroup[] {
  const groups: LinkGroup[] = [];
  for (const link of links) {
    const own = groups.find((group) =>
      group.some(
        (one) => one.previousRecordId === link.previousRecordId || one.currentRecordId === link.currentRecordId,
      ),
    );
    if (own) own.push(link);
    else groups.push([link]);
  }
  return groups;
}
