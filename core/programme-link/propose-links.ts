/**
 * Programmes across two years: which are the same, which may have been renamed, which are new and which are gone. It
 * proposes and never decides: a renamed programme is linked by the coordinator's word alone (rule I3). The order of
 * rows decides only between proposals that are otherwise equal.
 */
import type { Block, Form } from '../form/form.js';
import type { FormRecord } from '../record/record.js';
import { assign, type Candidate } from './assignment.js';
import { commonContent, comparisons, inFixedOrder, orderOf, parentGroups, profiles } from './comparisons.js';
import { evidenceFor, WORTH_A_LOOK, type Evidence } from './evidence.js';
import { hasNames } from './key-parts.js';
import { linkRecords, type LinkedRecords, type RecordLink } from './linked-records.js';
import type { LinkDecision } from './links-document.js';
import { positions } from './position.js';
import type { Profile } from './profile.js';
import { reason, type Reason } from './reasons.js';
import { relativesOf } from './relatives.js';

export interface Proposal {
  readonly block: string;
  readonly previous: FormRecord;
  readonly current: FormRecord;
  /** 0 to 1, in hundredths; never 1. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Each record of the blocks that have names is in one of them, once. */
export interface ProgrammeLinks {
  /** By equal keys, and as decided. */
  readonly links: readonly RecordLink[];
  /** To be decided. */
  readonly proposals: readonly Proposal[];
  readonly added: readonly FormRecord[];
  readonly removed: readonly FormRecord[];
  /** Decisions about records that are not there. */
  readonly unfound: readonly LinkDecision[];
  /** Those of `added` and `removed` that somebody decided about. */
  readonly decided: ReadonlySet<FormRecord>;
}

/**
 * @param form with which both years were read
 * @param decisions what the coordinator has decided so far
 */
export function proposeLinks(
  form: Form,
  previous: readonly FormRecord[],
  current: readonly FormRecord[],
  decisions: readonly LinkDecision[] = [],
): ProgrammeLinks {
  const blocks = form.blocks.filter((block) =>
    hasNames(
      form,
      block,
      [...previous, ...current].filter((record) => record.block === block.id),
    ),
  );
  const ids = new Set(blocks.map(({ id }) => id));
  const named = (records: readonly FormRecord[]) => records.filter(({ block }) => ids.has(block));
  const years = { previous: named(previous), current: named(current) };
  const linked = linkRecords(form, decisions, years.previous, years.current);
  const proposals: Proposal[] = [];
  for (const block of blocks) {
    const groups = parentGroups(linked, proposals);
    proposals.push(...proposeFor(form, block, years, { ...linked, groups }));
  }
  const proposed = new Set(proposals.flatMap((proposal) => [proposal.previous, proposal.current]));
  const apart = (free: readonly FormRecord[], said: readonly FormRecord[], all: readonly FormRecord[]) => {
    const set = new Set([...free.filter((record) => !proposed.has(record)), ...said]);
    return all.filter((record) => set.has(record));
  };
  return {
    links: linked.links,
    proposals,
    added: apart(linked.current, linked.begun, years.current),
    removed: apart(linked.previous, linked.ended, years.previous),
    unfound: linked.unfound,
    decided: new Set([...linked.ended, ...linked.begun]),
  };
}

interface Years {
  readonly previous: readonly FormRecord[];
  readonly current: readonly FormRecord[];
}

/** What is linked so far, with what is proposed for the blocks above. */
interface SoFar extends LinkedRecords {
  readonly groups: ReadonlyMap<FormRecord, number>;
}

function proposeFor(form: Form, block: Block, years: Years, linked: SoFar): Proposal[] {
  const ofBlock = (records: readonly FormRecord[]) => records.filter((record) => record.block === block.id);
  const free = { previous: ofBlock(linked.previous), current: ofBlock(linked.current) };
  if (free.previous.length === 0 || free.current.length === 0) return [];
  const { groups } = linked;
  const profilesOf = (records: readonly FormRecord[], year: readonly FormRecord[]) =>
    inFixedOrder(profiles(form, records, relativesOf(form, block, year), groups));
  const previous = profilesOf(free.previous, years.previous);
  const current = profilesOf(free.current, years.current);
  // Always the same side first, so that exchanging the years exchanges them and nothing else.
  const swapped = orderOf(previous) > orderOf(current);
  const [left, right] = swapped ? [current, previous] : [previous, current];
  const isCommon = commonContent(form, ofBlock(years.previous), ofBlock(years.current));
  const place = positions(ofBlock(years.previous), ofBlock(years.current), linked.links);
  const found = comparisons(left, right).flatMap(([l, r]): PairCandidate[] => {
    const [before, now] = swapped ? [right[r], left[l]] : [left[l], right[r]];
    if (!before || !now || linked.differ(before.record, now.record)) return [];
    const evidence = evidenceFor(block, before, now, isCommon);
    if (evidence.score < WORTH_A_LOOK) return [];
    const position = place(before.record, now.record);
    return [{ left: l, right: r, weight: weightOf(evidence, position), pair: { before, now, evidence, position } }];
  });
  const chosen = new Map(
    assign(left.length, right.length, found).map(({ pair }) => [pair.now.record, proposalOf(pair)]),
  );
  return free.current.flatMap((record) => chosen.get(record) ?? []);
}

interface PairCandidate extends Candidate {
  readonly pair: Pair;
}

interface Pair {
  readonly before: Profile;
  readonly now: Profile;
  readonly evidence: Evidence;
  /** 0 to 1. */
  readonly position: number;
}

/** In hundredths; between equal hundredths the position. No sum of positions reaches the next hundredth. */
function weightOf({ score }: Evidence, position: number): number {
  return Math.round(score * 100) * 1_000_000 + Math.round(position * 10);
}

/** Two rows in the same position take away this share of the doubt. */
const POSITION = 0.2;

function proposalOf({ before, now, evidence, position }: Pair): Proposal {
  const score = 1 - (1 - evidence.score) * (1 - POSITION * position);
  return {
    block: before.record.block,
    previous: before.record,
    current: now.record,
    score: Math.min(0.99, Math.round(score * 100) / 100),
    reasons: [...evidence.reasons, ...(position > 0 ? [reason('position')] : [])],
  };
}
