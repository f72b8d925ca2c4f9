/**
 * Finds the records that a push means among those that are there: by the id that the server gave (rule I1), else by the
 * key (rule I3). Never by a row number, and never by likeness.
 */
import type { ConsolidatedRecord } from '../consolidation/consolidation.js';
import type { Form } from '../form/form.js';
import { indexRecords, nthName } from '../record/identity.js';
import { keyName } from '../record/key-name.js';
import type { RecordKey } from '../record/record.js';
import type { RecordTarget } from './push.js';
import type { GoneRecord, SyncState } from './sync-state.js';

export type MatchedRecord =
  /** `id` is undefined only for a record that this push adds. */
  | { readonly kind: 'there'; readonly identity: string; readonly id: string; readonly record: ConsolidatedRecord }
  | { readonly kind: 'gone'; readonly id: string; readonly gone: GoneRecord }
  | { readonly kind: 'unknown' };

export class RecordMatching {
  private readonly records: ReadonlyMap<string, ConsolidatedRecord>;
  private readonly identities: ReadonlyMap<string, string>;
  /** Deleted records by their identities. */
  private readonly goneIds: ReadonlyMap<string, string>;

  constructor(
    private readonly form: Form,
    private readonly state: SyncState,
  ) {
    this.records = indexRecords(form, state.records);
    this.identities = new Map([...state.ids].map(([identity, id]) => [id, identity]));
    this.goneIds = new Map([...state.gone].map(([id, { identity }]) => [identity, id]));
  }

  find(target: RecordTarget): MatchedRecord {
    if ('id' in target) return this.byId(target.id);
    const identity = this.identityOf(target);
    const id = this.state.ids.get(identity);
    if (id !== undefined) return this.byId(id);
    const gone = this.goneIds.get(identity);
    return gone === undefined ? { kind: 'unknown' } : this.byId(gone);
  }

  /** The identity that a key names, whether there is such a record or not. */
  identityOf({ block, key, nth = 1 }: Extract<RecordTarget, { block: string }>): string {
    return nthName(keyName(this.form, block, key), nth);
  }

  /** The next number that no record under the key has, or had. */
  freeNumber({ block, key }: { readonly block: string; readonly key: RecordKey }, taken: ReadonlySet<string>): number {
    const name = keyName(this.form, block, key);
    let nth = 1;
    for (let identity = name; this.isTaken(identity, taken); identity = nthName(name, nth)) nth++;
    return nth;
  }

  private isTaken(identity: string, taken: ReadonlySet<string>): boolean {
    return this.records.has(identity) || this.goneIds.has(identity) || taken.has(identity);
  }

  identityIn(record: ConsolidatedRecord): string | undefined {
    return [...this.records].find(([, one]) => one === record)?.[0];
  }

  recordAt(identity: string): ConsolidatedRecord | undefined {
    return this.records.get(identity);
  }

  private byId(id: string): MatchedRecord {
    const identity = this.identities.get(id);
    const record = identity === undefined ? undefined : this.records.get(identity);
    if (identity !== undefined && record) return { kind: 'there', identity, id, record };
    const gone = this.state.gone.get(id);
    return gone ? { kind: 'gone', id, gone } : { kind: 'unknown' };
  }
}
