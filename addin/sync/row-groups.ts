/**
 * What a sync would do, by row of the workbook: what goes out and what comes in of one record stand together. Pure.
 */
import type { RecordKey } from '../../core/record/record.js';
import type { IncomingValue, OutgoingValue, SyncPreview, ValuePlace } from '../session/sync-preview.js';

export type RowChange =
  { readonly way: 'out'; readonly value: OutgoingValue } | { readonly way: 'in'; readonly value: IncomingValue };

export interface RowGroup {
  readonly name: string;
  readonly block: string;
  readonly key: RecordKey;
  readonly changes: readonly RowChange[];
}

/** Rows with something for a person to decide or to know first, the others as the sync has them. */
export function rowGroups({ out, in: incoming }: Pick<SyncPreview, 'out' | 'in'>): RowGroup[] {
  const groups = new Map<string, { block: string; key: RecordKey; changes: RowChange[] }>();
  const conflicting = new Set(out.filter(({ outcome }) => outcome === 'conflict').map(cellName));
  const changes = [
    // What both sides have already is nothing to look at.
    ...out.filter(({ outcome }) => outcome !== 'unchanged').map((value): RowChange => ({ way: 'out', value })),
    // That the table's value comes into a conflicting cell is said with the conflict.
    ...incoming.filter((value) => !conflicting.has(cellName(value))).map((value): RowChange => ({ way: 'in', value })),
  ];
  for (const change of changes) {
    const { id, block, key } = change.value;
    const name = id ?? JSON.stringify([block, key]);
    const group = groups.get(name) ?? { block, key, changes: [] };
    groups.set(name, group);
    group.changes.push(change);
  }
  const listed = [...groups].map(([name, group]) => ({ name, ...group }));
  return [...listed.filter(isUrgent), ...listed.filter((group) => !isUrgent(group))];
}

function cellName({ id, field }: ValuePlace): string {
  return JSON.stringify([id, field]);
}

function isUrgent({ changes }: RowGroup): boolean {
  return changes.some(
    ({ way, value }) => way === 'out' && (value.outcome === 'conflict' || value.outcome === 'refused'),
  );
}

export interface PreviewTally {
  readonly out: number;
  readonly in: number;
  readonly conflict: number;
  readonly refused: number;
}

/** Rows count as cells do: one that is added is sent. */
export function tallyOf({ out, in: incoming, added }: SyncPreview): PreviewTally {
  const count = (wanted: string) => out.filter(({ outcome }) => outcome === wanted).length;
  const conflicting = new Set(out.filter(({ outcome }) => outcome === 'conflict').map(cellName));
  const refusedRows = added.filter(({ reason }) => reason).length;
  return {
    out: count('saved') + added.length - refusedRows,
    in: incoming.filter((value) => !conflicting.has(cellName(value))).length,
    conflict: count('conflict'),
    refused: count('refused') + refusedRows,
  };
}
