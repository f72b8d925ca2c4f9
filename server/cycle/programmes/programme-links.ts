/**
 * Programmes across years: proposed from the plan's cycle before, decided by a coordinator. Nothing that is merely alike
 * is linked by itself (rule I3); a decision can be taken back and replaced by another, and the audit has them all.
 */
import type { z } from 'zod';
import type { Actor } from '../../../core/access/access.js';
import { successorsOf } from '../../../core/form/department-schema.js';
import type { Form } from '../../../core/form/form.js';
import { comparingForm } from '../../../core/form/work-register.js';
import { Problem } from '../../../core/problem/problem.js';
import { parseLinks } from '../../../core/programme-link/links-document.js';
import { proposeLinks, type ProgrammeLinks } from '../../../core/programme-link/propose-links.js';
import { proposeSuccessions } from '../../../core/programme-link/propose-successions.js';
import type { ProgrammeDecision, ProgrammeDto, programmesSchema } from '../../../core/protocol/programmes.js';
import { ownersIn } from '../../../core/record/owners.js';
import type { FormRecord } from '../../../core/record/record.js';
import { RecordTable } from '../../../core/record/record-table.js';
import { recordAudit } from '../../store/accounts/audit.js';
import type { UserRef } from '../../store/accounts/users.js';
import type { CycleRef, CycleSummary } from '../../store/cycles.js';
import type { Database } from '../../store/database.js';
import { findEarlierCycle, listLinks, replaceLinks, type StoredLink } from '../../store/programme-links.js';
import { inSnapshot } from '../../store/transactions.js';
import { changeCycle } from '../change-cycle.js';
import type { CycleParts } from '../cycle-parts.js';
import { openCycle, requireNotClosed } from '../open-cycle.js';
import { seenBy } from '../seen-cycle.js';
import { storedDecisions, Year } from './two-years.js';

type Programmes = z.input<typeof programmesSchema>;

export interface TwoYears {
  readonly cycle: CycleSummary;
  readonly earlier: (CycleRef & { readonly fiscalYear: number }) | undefined;
  /** Of the cycle before; its own where there is none. */
  readonly earlierForm: Form;
  readonly previous: Year;
  readonly current: Year;
  readonly links: readonly StoredLink[];
}

/** @throws Problem `not-found` */
export function readProgrammes(parts: CycleParts, ref: CycleRef, reader: Actor): Promise<Programmes> {
  return inSnapshot(parts.store.client, async (database) => describe(await readYears(parts, database, ref, reader)));
}

/**
 * @returns how the programmes stand after it
 * @throws Problem `not-found`; `locked`; `bad-request` for records that neither cycle has; `links-invalid` for decisions
 *   that contradict each other, or name too many or too few programmes
 */
export function decideProgrammes(
  parts: CycleParts,
  ref: CycleRef,
  { userId: actorId }: UserRef,
  decisions: readonly ProgrammeDecision[],
): Promise<Programmes> {
  return changeCycle(parts, ref, async (database, stamps) => {
    const years = await readYears(parts, database, ref);
    requireNotClosed(years.cycle);
    requireSound(years, decisions);
    const decided = { decidedById: actorId, decidedAt: stamps.now };
    const links = decisions.reduce(
      (before, decision) => [...kept(before, decision), ...made(decision).map((link) => ({ ...link, ...decided }))],
      years.links,
    );
    // Decisions name records of the cycle before, so there is one.
    await replaceLinks(database, { previous: years.earlier!, current: ref }, links, stamps.newId);
    const { municipalityId, cycleId: id } = ref;
    const entry = { municipalityId, actorId, action: 'programmes.decide', subject: { kind: 'cycle', id } } as const;
    await recordAudit(database, { ...entry, detail: { decisions: decisions.map(inWords) } }, stamps);
    return { result: describe({ ...years, links }), event: undefined };
  });
}

/**
 * A cycle's programmes and those of the plan's cycle before; none of those in the first.
 * @param reader who sees no more of both than they may; everything where nobody in person reads
 * @throws Problem `not-found`
 */
export async function readYears(
  parts: Pick<CycleParts, 'blanks'>,
  database: Database,
  ref: CycleRef,
  reader?: Actor,
): Promise<TwoYears> {
  const { cycle, before } = await seenBy(await openCycle(parts, database, ref), reader);
  const form = comparingForm(cycle.form);
  const current = new Year(form, before.table);
  const earlier = await findEarlierCycle(database, ref);
  if (!earlier) {
    const previous = new Year(form, RecordTable.of(form, []));
    return { cycle, earlier, earlierForm: cycle.form, previous, current, links: [] };
  }
  const last = await seenBy(await openCycle(parts, database, earlier), reader);
  const previous = new Year(form, last.before.table);
  const links = await listLinks(database, { previous: earlier, current: ref });
  return { cycle, earlier, earlierForm: last.cycle.form, previous, current, links };
}

/** Core's own rules for a document of decisions hold for what is sent too. */
function requireSound({ cycle, earlier, previous, current }: TwoYears, decisions: readonly ProgrammeDecision[]): void {
  if (!earlier) throw unknownProgramme();
  const links = decisions.flatMap(({ status, previous: before, current: now }) => {
    const refs = { previous: before.map((id) => previous.refOfId(id)), current: now.map((id) => current.refOfId(id)) };
    const [first, ...others] = [...before.map((id) => previous.recordOf(id)), ...now.map((id) => current.recordOf(id))];
    if (!first || others.some((record) => record?.block !== first.block)) throw unknownProgramme();
    return status === 'open' ? [] : [{ block: first.block, status, ...refs }];
  });
  const document = { version: 1, form: cycle.form.id, previousYear: null, currentYear: cycle.fiscalYear, links };
  parseLinks(JSON.stringify(document));
}

/** What stays of earlier decisions: a programme has one fate, but may be said to differ from many. */
function kept(links: readonly StoredLink[], { status, previous, current }: ProgrammeDecision): StoredLink[] {
  const isNamed = (ids: readonly string[], id: string | null) => id !== null && ids.includes(id);
  return links.filter(({ state, previousRecordId, currentRecordId }) => {
    const [before, now] = [isNamed(previous, previousRecordId), isNamed(current, currentRecordId)];
    const isPair = before && now;
    if (status === 'different') return !isPair;
    if (state === 'rejected') return status === 'open' ? !(before || now) : !isPair;
    return !(before || now);
  });
}

function made({ status, previous, current, note }: ProgrammeDecision): Omit<StoredLink, 'decidedById' | 'decidedAt'>[] {
  const one = (state: StoredLink['state'], previousRecordId: string | null, currentRecordId: string | null) => {
    return { previousRecordId, currentRecordId, state, note };
  };
  switch (status) {
    case 'open':
      return [];
    case 'ended':
      return previous.map((id) => one('ended', id, null));
    case 'new':
      return current.map((id) => one('started', null, id));
    default: {
      const state = status === 'different' ? 'rejected' : 'linked';
      return previous.flatMap((before) => current.map((now) => one(state, before, now)));
    }
  }
}

/** For the audit: the records by their ids, as their names are contents of cells. */
function inWords({ status, previous, current }: ProgrammeDecision): string {
  return `${status}: ${previous.join(', ')} > ${current.join(', ')}`;
}

function describe(years: TwoYears): Programmes {
  const { cycle, earlier, previous, current, links } = years;
  if (!earlier) return { previous: null, links: [], proposals: [], apart: [], added: [], removed: [], successions: [] };
  const decisions = storedDecisions(previous, current, links);
  const found = proposeLinks(comparingForm(cycle.form), previous.records, current.records, decisions);
  const programme =
    (year: Year) =>
    (record: FormRecord): ProgrammeDto => {
      const { block, key, sheet } = record;
      return { record: year.idOf(record), block, key: { ...key }, sheet };
    };
  const [before, now] = [programme(previous), programme(current)];
  return {
    previous: { cycleId: earlier.cycleId, fiscalYear: earlier.fiscalYear },
    links: found.links.map((link) => ({
      status: link.status,
      by: link.by,
      previous: link.previous.map(before),
      current: link.current.map(now),
    })),
    proposals: found.proposals.map(({ score, reasons, ...pair }) => ({
      previous: before(pair.previous),
      current: now(pair.current),
      score,
      reasons: reasons.map(({ code, text }) => ({ code, text })),
    })),
    apart: links.flatMap(({ state, previousRecordId, currentRecordId }) => {
      const [one, other] = [previous.recordOf(previousRecordId ?? ''), current.recordOf(currentRecordId ?? '')];
      return state === 'rejected' && one && other ? [{ previous: before(one), current: now(other) }] : [];
    }),
    added: found.added.map((record) => ({ ...now(record), decided: found.decided.has(record) })),
    removed: found.removed.map((record) => ({ ...before(record), decided: found.decided.has(record) })),
    successions: successionsIn(years, found.links),
  };
}

/** What the register says already is not proposed any more. */
function successionsIn(
  { cycle, earlierForm, previous, current }: TwoYears,
  links: ProgrammeLinks['links'],
): Programmes['successions'] {
  const { form } = cycle;
  const [lastOf, nowOf] = [ownersIn(earlierForm, previous.records), ownersIn(form, current.records)];
  const continued = links.map((link) => ({
    previous: link.previous.flatMap(lastOf),
    current: link.current.flatMap(nowOf),
  }));
  const said = new Set(
    (form.register ?? form.document.departments).flatMap((one) => (successorsOf(one).length > 0 ? [one.name] : [])),
  );
  const departments = { last: previous.records.flatMap(lastOf), now: current.records.flatMap(nowOf) };
  return proposeSuccessions(continued, departments)
    .filter(({ department }) => !said.has(department))
    .map((one) => ({ ...one, heirs: [...one.heirs] }));
}

function unknownProgramme(): Problem {
  return new Problem('bad-request', {
    ja: '指定された事業が、前年度または今年度の評価作業にありません。画面を開き直してください。',
    en: 'A programme that is named is in neither year’s cycle. Open the page again.',
  });
}
