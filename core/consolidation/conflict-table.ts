/**
 * The conflicts of a table, one for each cell: a cell that several records share (a merged cell) is conflicting once, and a
 * third version joins the two that are there. Found by the cell that they are about, or by the record where no single cell
 * is meant. Like the table of records it is never changed; what becomes of it is another one.
 */
import type { Row } from '../record/record-table.js';
import type { RecordKey } from '../record/record.js';

export interface ConflictingValue {
  readonly text: string;
  readonly source: string;
}

/**
 * values: of a cell (C5). deletion: of a record that was worked on (E2). form: an edit of a field that this form version does
 * not have (E5). Fields of a tie that two sides filled in are none: both stand, and it is an issue (C8).
 */
export const CONFLICT_KINDS = ['values', 'deletion', 'form'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** A conflict is data (rule S3): the value that came first stands, the others are kept beside it with their source. */
export interface CellConflict {
  /** What about; values of a cell (C5) where it is not said. */
  readonly kind?: ConflictKind;
  /** The id of its record in the table; of several that share the cell, the first that was in conflict. */
  readonly record: string;
  readonly block: string;
  readonly key: RecordKey;
  /** '' for a conflict about the record as a whole. */
  readonly field: string;
  readonly sheet: string;
  readonly address: string;
  readonly base: string;
  /** At least two; the first stands in the table. */
  readonly values: readonly ConflictingValue[];
}

type Place = Pick<CellConflict, 'record' | 'field' | 'sheet' | 'address'>;

export class ConflictTable {
  static readonly NONE = new ConflictTable(new Map());

  private inOrder: readonly CellConflict[] | undefined;
  private byPlace: ReadonlyMap<string, CellConflict> | undefined;
  private knownFields: ReadonlySet<string> | undefined;

  /** @param names of the places, in the order of the conflicts */
  private constructor(private readonly names: ReadonlyMap<CellConflict, string>) {}

  /** @param like another version of the table, from which names are taken for conflicts that are in both */
  static of(conflicts: Iterable<CellConflict>, like = ConflictTable.NONE): ConflictTable {
    const names = new Map<CellConflict, string>();
    for (const conflict of conflicts) names.set(conflict, like.names.get(conflict) ?? nameOf(conflict));
    return new ConflictTable(names);
  }

  get size(): number {
    return this.names.size;
  }

  get list(): readonly CellConflict[] {
    return (this.inOrder ??= [...this.names.keys()]);
  }

  has(conflict: CellConflict): boolean {
    return this.names.has(conflict);
  }

  /** The one about that place. */
  at(place: Place): CellConflict | undefined {
    return this.places.get(nameOf(place));
  }

  /** Those about a record: about its cells, which it may share with others, and about itself. */
  about({ id, record: { sheet, cells } }: Row): readonly CellConflict[] {
    const found = [...this.fields].flatMap((field) => {
      const place = { record: id, field, sheet };
      const address = cells[field]?.address ?? '';
      return [this.at({ ...place, address }), address === '' ? undefined : this.at({ ...place, address: '' })];
    });
    return found.filter((conflict) => conflict !== undefined);
  }

  /** With conflicts that came; what is said of a place that is in conflict already joins what is said there. */
  with(added: readonly CellConflict[]): ConflictTable {
    if (added.length === 0) return this;
    const conflicts = new Map(this.places);
    for (const conflict of added) {
      const name = nameOf(conflict);
      const before = conflicts.get(name);
      const values = distinct([...(before?.values ?? []), ...conflict.values]);
      conflicts.set(name, { ...(before ?? conflict), values });
    }
    return new ConflictTable(new Map([...conflicts].map(([name, conflict]) => [conflict, name])));
  }

  without(settled: CellConflict): ConflictTable {
    return new ConflictTable(new Map([...this.names].filter(([conflict]) => conflict !== settled)));
  }

  private get places(): ReadonlyMap<string, CellConflict> {
    return (this.byPlace ??= new Map([...this.names].map(([conflict, name]) => [name, conflict])));
  }

  private get fields(): ReadonlySet<string> {
    return (this.knownFields ??= new Set(this.list.map(({ field }) => field)));
  }
}

/** No workbook can hold it, so that no name of a sheet, a field or a record has it. */
const BETWEEN = '\u0001';

function nameOf({ record, field, sheet, address }: Place): string {
  return address === '' ? [record, field].join(BETWEEN) : [sheet, address, field].join(BETWEEN);
}

/** Each once, the first of it; an answer to one cell may come from everybody. */
function distinct(values: readonly ConflictingValue[]): ConflictingValue[] {
  const first = new Map<string, ConflictingValue>();
  for (const value of values) {
    const name = value.source + BETWEEN + value.text;
    if (!first.has(name)) first.set(name, value);
  }
  return [...first.values()];
}
