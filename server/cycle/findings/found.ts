/**
 * What the checks of content find in a cycle as it stands. Worked out in a thread and kept with the state that it is about:
 * a state is never changed, and everybody who has a page open asks. Of one cycle one state is checked at a time; whoever asks
 * meanwhile waits and is told of the newest.
 */
import { goalOf, seenBy } from '../../../core/check/content/cycle-findings.js';
import { legendsIn } from '../../../core/check/content/legends.js';
import type { CheckSeverity } from '../../../core/check/content/standing-findings.js';
import type { Form } from '../../../core/form/form.js';
import { comparingForm } from '../../../core/form/work-register.js';
import { Problem } from '../../../core/problem/problem.js';
import { readCheckSettings } from '../../store/check-settings.js';
import type { StoredConsolidation } from '../../store/consolidations.js';
import type { CycleRef } from '../../store/cycles.js';
import type { Store } from '../../store/database.js';
import { findEarlierCycle, listLinks, type StoredLink } from '../../store/programme-links.js';
import { inSnapshot } from '../../store/transactions.js';
import { isUntouched } from '../../store/untouched-cycles.js';
import { onBehalfOf, THE_HOUSE, whoAsks } from '../../threads/on-behalf.js';
import type { CycleParts } from '../cycle-parts.js';
import { openCycle, readyBlank, type OpenCycle } from '../open-cycle.js';
import { storedDecisions, Year } from '../programmes/two-years.js';
import { fingerprint } from './fingerprint.js';
import type { EarlierYear, Found, FoundFinding } from './found-finding.js';
import { noteSightings } from './sightings.js';

/** What a state is checked against. */
interface Basis {
  readonly open: OpenCycle;
  readonly earlier: EarlierYear | undefined;
  readonly last: OpenCycle | undefined;
  readonly links: readonly StoredLink[];
  /** Codes of checks that the form has off and the coordinator wants made. */
  readonly wanted: readonly string[];
  /** Nothing was sent in yet: what the city's blank says is nobody's fault. */
  readonly isUntouched: boolean;
}

interface Kept {
  readonly last: StoredConsolidation | undefined;
  readonly links: string;
  readonly wanted: string;
  readonly isUntouched: boolean;
  readonly found: Found;
}

const kept = new WeakMap<StoredConsolidation, Kept>();
const running = new WeakMap<Store, Map<string, Promise<Found>>>();

/** @throws Problem `not-found`; `too-large` for more than a thread may take on */
export async function findingsOf(parts: CycleParts, ref: CycleRef): Promise<Found> {
  const works = worksOf(parts.store);
  const name = JSON.stringify([ref.municipalityId, ref.cycleId]);
  for (;;) {
    const basis = await readBasis(parts, ref);
    const known = kept.get(basis.open.before);
    if (known && isOf(basis, known)) return known.found;
    const work = works.get(name);
    if (!work) return begin(works, name, () => check(parts, ref, basis));
    // What it came to is told to whoever began it.
    await whoAsks().aside(() => work.catch(() => undefined));
  }
}

/** The same for whoever shows it beside other things: nothing where the table cannot be checked. @throws Problem `not-found` */
export async function findingsIfAny(parts: CycleParts, ref: CycleRef): Promise<Found | undefined> {
  try {
    return await findingsOf(parts, ref);
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'not-found') throw error;
    parts.logger?.warn({ err: error, cycleId: ref.cycleId }, 'the table could not be checked');
    return undefined;
  }
}

async function begin(works: Map<string, Promise<Found>>, name: string, work: () => Promise<Found>): Promise<Found> {
  const result = work();
  works.set(name, result);
  try {
    return await result;
  } finally {
    works.delete(name);
  }
}

function worksOf(store: Store): Map<string, Promise<Found>> {
  const known = running.get(store) ?? new Map<string, Promise<Found>>();
  running.set(store, known);
  return known;
}

async function readBasis(parts: CycleParts, ref: CycleRef): Promise<Basis> {
  await readyBlank(parts, ref);
  return inSnapshot(parts.store.client, async (database): Promise<Basis> => {
    const open = await openCycle(parts, database, ref);
    const untouched = await isUntouched(database, ref);
    const earlier = untouched ? undefined : await findEarlierCycle(database, ref);
    const last = earlier && (await openCycle(parts, database, earlier));
    const links = earlier ? await listLinks(database, { previous: earlier, current: ref }) : [];
    const wanted = wantedBy(await readCheckSettings(database, ref), open.cycle.form);
    return { open, earlier, last, links, wanted, isUntouched: untouched };
  });
}

async function check(parts: CycleParts, ref: CycleRef, basis: Basis): Promise<Found> {
  const { before: state, cycle } = basis.open;
  const findings = basis.isUntouched ? [] : await checkTable(parts, basis);
  const found = { state, earlier: basis.earlier, findings };
  const { isUntouched: untouched, last } = basis;
  const [links, wanted] = [linksText(basis), wantedText(basis)];
  kept.set(state, { last: last?.before, links, wanted, isUntouched: untouched, found });
  if (!untouched && cycle.state !== 'closed') await noteSightings(parts, ref, found);
  return found;
}

async function checkTable(
  { workbooks }: Pick<CycleParts, 'workbooks'>,
  { open, last, links, wanted }: Basis,
): Promise<FoundFinding[]> {
  const { cycle, blank, before } = open;
  const { form } = cycle;
  const { rows } = before.table;
  const comparing = comparingForm(form);
  const current = new Year(comparing, before.table);
  const previous = last && new Year(comparing, last.before.table);
  const table = {
    records: rows.map(({ record }) => record),
    previous: previous?.records,
    decisions: previous ? storedDecisions(previous, current, links) : [],
    legends: legendsIn(blank.issues),
    wanted,
  };
  // For all who ask: nobody else's reading ends because one of them went away.
  const found = await whoAsks().aside(() => onBehalfOf(THE_HOUSE, () => workbooks.findings(form, table)));
  return found.flatMap(({ record: place, before: placeBefore, ...finding }): FoundFinding[] => {
    const row = rows[place];
    if (!row) return [];
    const recordBefore = placeBefore === undefined ? undefined : previous?.records[placeBefore];
    const seen = seenBy(finding);
    const id = fingerprint([row.id, finding.code, finding.field, seen]);
    const goal = goalOf(form, row.record);
    const { severity } = finding.issue;
    const idBefore = recordBefore && previous?.idOf(recordBefore);
    return [{ ...finding, id, recordId: row.id, recordBefore: idBefore, goal, seen, severity }];
  });
}

/** Last year may have changed, what was said of programmes, which checks are wanted, or whether anything was sent in at all. */
function isOf(basis: Basis, { last, links, wanted, isUntouched: untouched }: Kept): boolean {
  return (
    last === basis.last?.before &&
    links === linksText(basis) &&
    wanted === wantedText(basis) &&
    untouched === basis.isUntouched
  );
}

/** A check that the form has off is made where the coordinator says how grave it is to be; switched off is shown no more. */
function wantedBy(settings: ReadonlyMap<string, CheckSeverity>, { document }: Form): string[] {
  return (document.checks?.off ?? []).filter((code) => (settings.get(code) ?? 'off') !== 'off');
}

function wantedText({ wanted }: Basis): string {
  return wanted.join(' ');
}

function linksText({ links }: Basis): string {
  return JSON.stringify(links);
}
