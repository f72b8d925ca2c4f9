/**
 * A table of records: in their order, each with its identity (`identity.ts`) and with the id that the server gave it
 * (rule I1), found by either. It is of one form in one year, by whose register keys compare.
 *
 * A table is never changed. What becomes of one is another table, which shares with it whatever the change left alone:
 * where cells change, nothing is named or looked for anew, and whose the records are stays known; where rows come or go,
 * only where each stands is counted again. To who asks for records by identity a table is a map of them.
 */
import type { Form } from '../form/form.js';
import { identifier, nthName } from './identity.js';
import { keyNames, type KeyNames } from './key-name.js';
import { ownerFields, ownersIn, type Owners } from './owners.js';
import type { FormRecord, RecordKey } from './record.js';

export interface Row<R extends FormRecord = FormRecord> {
  readonly identity: string;
  /** As the server gave it. In a table that no server knows, the identity stands for it. */
  readonly id: string;
  readonly record: R;
}

/** What finds rows: shared by tables whose rows differ in their cells alone, and made when it is asked for first. */
interface Index {
  readonly names: KeyNames;
  byIdentity?: ReadonlyMap<string, number>;
  byId?: ReadonlyMap<string, number>;
}

interface TableOptions<R extends FormRecord> {
  readonly idOf?: (record: R, at: number) => string | undefined;
  /** Another version of the table. It changes nothing but the time (see `identifier`). */
  readonly like?: ReadonlyMap<string, FormRecord>;
}

export class RecordTable<R extends FormRecord = FormRecord> implements ReadonlyMap<string, R> {
  private list: readonly R[] | undefined;

  private constructor(
    readonly form: Form,
    readonly rows: readonly Row<R>[],
    private readonly index: Index,
    private knownOwners: Owners | undefined,
  ) {}

  /** @param records of one workbook, in its order */
  static of<R extends FormRecord>(
    form: Form,
    records: readonly R[],
    { idOf, like }: TableOptions<R> = {},
  ): RecordTable<R> {
    const names = keyNames(form);
    const byIdentity = new Map<string, number>();
    const identityOf = identifier(names, (identity) => byIdentity.has(identity), like);
    const rows: Row<R>[] = [];
    for (const [at, record] of records.entries()) {
      const identity = identityOf(record);
      const row = { identity, id: idOf?.(record, at) ?? identity, record };
      byIdentity.set(identity, rows.push(row) - 1);
      if (byIdentity.size === rows.length) continue;
      // Only a wrong number makes two of one: then the later one counts, in the place of the earlier one.
      rows.pop();
      const before = rows.findIndex((one) => one.identity === identity);
      rows[before] = row;
      byIdentity.set(identity, before);
    }
    return new RecordTable(
      form,
      rows,
      idOf ? { names, byIdentity } : { names, byIdentity, byId: byIdentity },
      undefined,
    );
  }

  /** Of rows that have their identities already, each another. */
  static ofRows<R extends FormRecord>(form: Form, rows: readonly Row<R>[]): RecordTable<R> {
    return new RecordTable(form, rows, { names: keyNames(form) }, undefined);
  }

  get size(): number {
    return this.rows.length;
  }

  get records(): readonly R[] {
    return (this.list ??= this.rows.map(({ record }) => record));
  }

  /** Whose each record is. */
  get owners(): Owners {
    return (this.knownOwners ??= ownersIn(this.form, this.records));
  }

  get(identity: string): R | undefined {
    return this.row(identity)?.record;
  }

  has(identity: string): boolean {
    return this.byIdentity.has(identity);
  }

  row(identity: string): Row<R> | undefined {
    return this.rowAt(this.byIdentity.get(identity));
  }

  rowOfId(id: string): Row<R> | undefined {
    return this.rowAt(this.byId.get(id));
  }

  /** Where the row stands, from 0. */
  placeOf(identity: string): number | undefined {
    return this.byIdentity.get(identity);
  }

  /** The identity that a key names, whether there is such a record or not. */
  identityOf(block: string, key: RecordKey, nth = 1): string {
    return nthName(this.index.names(block, key), nth);
  }

  /** With other cells in some rows. @param records of the same keys, by the ids of their rows */
  withCells(records: Iterable<readonly [id: string, record: R]>): RecordTable<R> {
    const sayWhose = this.knownOwners ? ownerFields(this.form) : [];
    let owners = this.knownOwners;
    let rows: Row<R>[] | undefined;
    for (const [id, record] of records) {
      const place = this.byId.get(id);
      const row = this.rowAt(place);
      if (place === undefined || !row || row.record === record) continue;
      rows ??= [...this.rows];
      rows[place] = { identity: row.identity, id, record };
      if (sayWhose.some((field) => row.record.cells[field] !== record.cells[field])) owners = undefined;
    }
    return rows ? new RecordTable(this.form, rows, this.index, owners) : this;
  }

  /** With other rows, or in another order. */
  withRows(rows: readonly Row<R>[]): RecordTable<R> {
    return new RecordTable(this.form, rows, { names: this.index.names }, undefined);
  }

  /** @param ids of rows that go */
  without(ids: ReadonlySet<string>): RecordTable<R> {
    return ids.size === 0 ? this : this.withRows(this.rows.filter(({ id }) => !ids.has(id)));
  }

  /** The same rows with what is made of their records, which keep their keys. */
  map<S extends FormRecord>(make: (record: R, identity: string) => S): RecordTable<S> {
    const rows = this.rows.map(({ identity, id, record }) => ({ identity, id, record: make(record, identity) }));
    return new RecordTable(this.form, rows, this.index, undefined);
  }

  keys(): MapIterator<string> {
    return this.byIdentity.keys();
  }

  values(): MapIterator<R> {
    return this.records.values();
  }

  *entries(): Generator<[identity: string, record: R], undefined> {
    for (const { identity, record } of this.rows) yield [identity, record];
    return undefined;
  }

  [Symbol.iterator](): MapIterator<[identity: string, record: R]> {
    return this.entries();
  }

  forEach(call: (record: R, identity: string, table: ReadonlyMap<string, R>) => void): void {
    for (const { identity, record } of this.rows) call(record, identity, this);
  }

  private get byIdentity(): ReadonlyMap<string, number> {
    return (this.index.byIdentity ??= new Map(this.rows.map(({ identity }, place) => [identity, place])));
  }

  private get byId(): ReadonlyMap<string, number> {
    return (this.index.byId ??= new Map(this.rows.map(({ id }, place) => [id, place])));
  }

  private rowAt(place: number | undefined): Row<R> | undefined {
    return place === undefined ? undefined : this.rows[place];
  }
}
