/**
 * Whether two rows stand in the same position of their years: between the same linked neighbours.
 */
import type { FormRecord } from '../record/record.js';
import type { RecordLink } from './linked-records.js';

interface Place {
  /** Numbers of the links of the nearest linked rows above and below; -1 at the edge. */
  readonly above: number;
  readonly below: number;
  readonly offset: number;
}

/**
 * @param previous and `current` are one block's rows, in their order
 * @returns for a row of each year: 1 in the same place between the same neighbours, 0.5 somewhere between them, else 0
 */
export function positions(
  previous: readonly FormRecord[],
  current: readonly FormRecord[],
  links: readonly RecordLink[],
): (previous: FormRecord, current: FormRecord) => number {
  const linkOf = new Map<FormRecord, number>();
  links.forEach((link, i) => [...link.previous, ...link.current].forEach((record) => linkOf.set(record, i)));
  const [before, now] = [placesOf(previous, linkOf), placesOf(current, linkOf)];
  return (a, b) => {
    const [from, to] = [before.get(a), now.get(b)];
    if (!from || !to || from.above !== to.above || from.below !== to.below) return 0;
    // Without any linked neighbour every row would stand in the same position.
    if (from.above === EDGE && from.below === EDGE) return 0;
    return from.offset === to.offset ? 1 : 0.5;
  };
}

const EDGE = -1;

function placesOf(records: readonly FormRecord[], linkOf: ReadonlyMap<FormRecord, number>): Map<FormRecord, Place> {
  const places = new Map<FormRecord, Place>();
  let above = EDGE;
  let gap: FormRecord[] = [];
  const close = (below: number) => {
    gap.forEach((record, offset) => places.set(record, { above, below, offset }));
    gap = [];
    above = below;
  };
  for (const record of records) {
    const link = linkOf.get(record);
    if (link === undefined) gap.push(record);
    else close(link);
  }
  close(EDGE);
  return places;
}
