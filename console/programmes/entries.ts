/**
 * The programmes of two years as a list to work through: what waits for a word, what was said, and what goes without saying.
 * And what a word on one comes to, with the way back.
 */
import type { ReasonCode } from '../../core/programme-link/reasons.js';
import { isSureProposal } from '../../core/programme-link/sure-proposal.js';
import type { ProgrammeDecision, ProgrammeDto, ProgrammesDto } from '../../core/protocol/programmes.js';
import type { Bilingual } from '../../core/issue/issue.js';

export type Link = ProgrammesDto['links'][number];

/** What stands in the list. `proposed`, `added` and `removed` wait for a word; `new`, `ended`, `linked`, `apart` were said. */
export const KINDS = ['proposed', 'added', 'removed', 'linked', 'new', 'ended', 'apart', 'same'] as const;
export type Kind = (typeof KINDS)[number];

export interface Entry {
  readonly kind: Kind;
  readonly block: string;
  readonly previous: readonly ProgrammeDto[];
  readonly current: readonly ProgrammeDto[];
  /** Of a link, what it is. */
  readonly status?: Link['status'];
  readonly reasons: readonly { readonly code: ReasonCode; readonly text: Bilingual }[];
  readonly isSure: boolean;
}

/** Which kinds are shown. */
export const SHOWN = {
  open: ['proposed', 'added', 'removed'],
  decided: ['linked', 'new', 'ended', 'apart'],
  same: ['same'],
  all: KINDS,
} as const satisfies Readonly<Record<string, readonly Kind[]>>;
export type Shown = keyof typeof SHOWN;

export function entriesOf({ links, proposals, apart, added, removed }: ProgrammesDto): readonly Entry[] {
  const plain = { reasons: [], isSure: false };
  return [
    ...proposals.map(({ previous, current, score, reasons }): Entry => {
      const isSure = isSureProposal({ score, reasons });
      return { kind: 'proposed', block: current.block, previous: [previous], current: [current], reasons, isSure };
    }),
    ...added.map(({ decided, ...one }): Entry => {
      return { ...plain, kind: decided ? 'new' : 'added', block: one.block, previous: [], current: [one] };
    }),
    ...removed.map(({ decided, ...one }): Entry => {
      return { ...plain, kind: decided ? 'ended' : 'removed', block: one.block, previous: [one], current: [] };
    }),
    ...apart.map((pair): Entry => {
      return { ...plain, kind: 'apart', block: pair.current.block, previous: [pair.previous], current: [pair.current] };
    }),
    ...links.map(({ status, by, previous, current }): Entry => {
      const kind = by === 'decision' ? 'linked' : 'same';
      return { ...plain, kind, block: current[0]?.block ?? '', previous, current, status };
    }),
  ];
}

/** What names an entry: it is the same one as long as these are together. */
export function nameOf({ kind, previous, current }: Entry): string {
  return [kind, ...previous.map(({ record }) => record), '>', ...current.map(({ record }) => record)].join(' ');
}

/** Its key as a person reads it. */
export function programmeText({ key }: ProgrammeDto): string {
  return Object.values(key)
    .filter((text) => text !== '')
    .join(' / ');
}

export function matches({ previous, current }: Entry, text: string): boolean {
  const wanted = text.normalize('NFKC').toLowerCase().trim();
  const all = [...previous, ...current].map(programmeText).join('\n');
  return wanted === '' || all.normalize('NFKC').toLowerCase().includes(wanted);
}

type Decision = Omit<ProgrammeDecision, 'note'>;
type Status = Decision['status'];

/** Something that is said, and what takes it back. */
export interface Word {
  readonly say: readonly Decision[];
  readonly takeBack: readonly Decision[];
}

const idsOf = (programmes: readonly ProgrammeDto[]) => programmes.map(({ record }) => record);

/** A word on the programmes of an entry. */
export function wordOn({ previous, current }: Entry, status: Status): Word {
  const said = { status, previous: idsOf(previous), current: idsOf(current) };
  return { say: [said], takeBack: [{ ...said, status: 'open' }] };
}

/** That what was said of an entry is open again. */
export function openAgain(entry: Entry): Word {
  const { say: again } = wordOn(entry, statusOf(entry));
  return { say: wordOn(entry, 'open').say, takeBack: again };
}

function statusOf({ kind, status }: Entry): Status {
  if (kind === 'new' || kind === 'ended') return kind;
  if (kind === 'apart' || status === undefined || status === 'same') return kind === 'apart' ? 'different' : 'renamed';
  return status;
}

/** What may be linked with a programme that has no counterpart: those of the other year that have not several already. */
export function partnersFor(
  entry: Entry,
  { links, proposals, added, removed }: ProgrammesDto,
): readonly ProgrammeDto[] {
  const isLastYears = entry.kind === 'removed';
  const free = isLastYears ? added : removed;
  const proposed = proposals.map(({ previous, current }) => (isLastYears ? current : previous));
  const linked = links.flatMap(({ previous, current }) => {
    if (isLastYears) return current.length === 1 ? current : [];
    return previous.length === 1 ? previous : [];
  });
  return [...free, ...proposed, ...linked].filter(({ block }) => block === entry.block);
}

/** That a programme without a counterpart goes on with, or comes from, one of the other year, which may be linked already. */
export function linkWith(entry: Entry, partner: string, { links }: ProgrammesDto): Word {
  const own = [...entry.previous, ...entry.current];
  const isLastYears = entry.previous.length > 0;
  const other = links.find((link) =>
    (isLastYears ? link.current : link.previous).some(({ record }) => record === partner),
  );
  const [previous, current] = isLastYears
    ? [[...idsOf(other?.previous ?? []), ...idsOf(own)], [partner]]
    : [[partner], [...idsOf(other?.current ?? []), ...idsOf(own)]];
  const status = previous.length > 1 ? 'joined' : current.length > 1 ? 'split' : 'renamed';
  const before: Decision[] =
    other?.by === 'decision' && other.status !== 'same'
      ? [{ status: other.status, previous: idsOf(other.previous), current: idsOf(other.current) }]
      : [];
  return { say: [{ status, previous, current }], takeBack: [{ status: 'open', previous, current }, ...before] };
}
