/**
 * The three-way merge of two edited copies of one workbook: cells by the cell rule (C1–C8), rows by the row rules
 * (E1–E4). Pure, and linear in the number of records. Whatever either side edited is in the result or in a conflict.
 */
import { blockOf, type Block, type Field, type Form } from '../form/form.js';
import { canonicalValue } from '../record/canonical.js';
import { indexRecords, keyName } from '../record/identity.js';
import type { FormRecord, RecordCell, RecordKey } from '../record/record.js';
import { BLANK, type FieldValue, type MaybeValue } from '../record/value.js';
import { mergeCell } from './merge-cell.js';
import { orderRecords } from './order-records.js';

export interface RecordRef {
  readonly block: string;
  readonly key: RecordKey;
}

export interface Side {
  readonly records: readonly FormRecord[];
  /** Records that somebody deleted on purpose; a record that is merely missing is not (rule E1). */
  readonly deleted?: readonly RecordRef[];
}

/** A record by its identity within the workbooks, which tells rows under one key apart. */
export interface MergedRef extends RecordRef {
  readonly id: string;
}

export interface CellChange extends MergedRef {
  readonly field: string;
  readonly value: MaybeValue;
  /** Which side it came from; `mine` where both made the same change. */
  readonly from: 'mine' | 'theirs';
}

export interface MergeConflict extends MergedRef {
  readonly field: string;
  readonly base: MaybeValue;
  readonly mine: MaybeValue;
  readonly theirs: MaybeValue;
}

/** E2: one side deleted what the other edited. The record stays until somebody decides. */
export interface DeleteConflict extends MergedRef {
  readonly deletedBy: 'mine' | 'theirs';
  readonly edited: readonly string[];
}

/** C8: the sides changed different fields of one tie; both changes stand, and somebody should look. */
export interface TieReview extends MergedRef {
  readonly fields: readonly string[];
}

export interface RecordMerge {
  readonly records: readonly FormRecord[];
  readonly changes: readonly CellChange[];
  readonly conflicts: readonly MergeConflict[];
  readonly deletions: readonly MergedRef[];
  readonly deleteConflicts: readonly DeleteConflict[];
  readonly reviews: readonly TieReview[];
}

export function mergeRecords(form: Form, base: Side, mine: Side, theirs: Side): RecordMerge {
  const merge = new Merge(form);
  const indexes = [base, mine, theirs].map((side) => indexRecords(side.records)) as [Index, Index, Index];
  const [inBase, inMine, inTheirs] = indexes;
  const gone = { mine: namesOf(mine.deleted), theirs: namesOf(theirs.deleted) };
  const records = orderRecords(indexes).flatMap((id) => {
    const versions = { base: inBase.get(id), mine: inMine.get(id), theirs: inTheirs.get(id) };
    return merge.record(id, versions, { mine: gone.mine.has(id), theirs: gone.theirs.has(id) });
  });
  return { records, ...merge.result };
}

type Index = Map<string, FormRecord>;

interface Versions {
  readonly base: FormRecord | undefined;
  readonly mine: FormRecord | undefined;
  readonly theirs: FormRecord | undefined;
}

function namesOf(deleted: readonly RecordRef[] = []): Set<string> {
  return new Set(deleted.map(({ block, key }) => keyName(block, key)));
}

class Merge {
  readonly result = {
    changes: [] as CellChange[],
    conflicts: [] as MergeConflict[],
    deletions: [] as MergedRef[],
    deleteConflicts: [] as DeleteConflict[],
    reviews: [] as TieReview[],
  };

  constructor(private readonly form: Form) {}

  /** The merged record; none where it is deleted. */
  record(id: string, versions: Versions, deleted: { mine: boolean; theirs: boolean }): FormRecord[] {
    const { base, mine, theirs } = versions;
    const present = mine ?? theirs ?? base!;
    const block = blockOf(this.form, present.block);
    const ref = { id, block: present.block, key: present.key };
    if (deleted.mine || deleted.theirs) {
      const kept = this.deletion(block, ref, versions, deleted);
      if (!kept) return [];
    }
    return [this.cells(block, ref, versions, present)];
  }

  /** Whether a deleted record stays after all: because the other side edited it (E2). */
  private deletion(
    block: Block,
    ref: MergedRef,
    versions: Versions,
    deleted: { mine: boolean; theirs: boolean },
  ): boolean {
    const other = deleted.mine ? versions.theirs : versions.mine;
    const edited = deleted.mine && deleted.theirs ? [] : this.editedFields(block, versions.base, other);
    if (edited.length === 0) {
      this.result.deletions.push(ref);
      return false;
    }
    this.result.deleteConflicts.push({ ...ref, deletedBy: deleted.mine ? 'mine' : 'theirs', edited });
    return true;
  }

  private editedFields(block: Block, base: FormRecord | undefined, side: FormRecord | undefined): string[] {
    if (!side) return [];
    return contentFields(block)
      .filter((field) => {
        const before = base ? base.cells[field.id]?.value : BLANK;
        return mergeCell(before, side.cells[field.id]?.value, before, this.sameAs(field)).outcome === 'mine';
      })
      .map(({ id }) => id);
  }

  private cells(block: Block, ref: MergedRef, { base, mine, theirs }: Versions, present: FormRecord): FormRecord {
    const cells: Record<string, RecordCell> = { ...present.cells };
    const changed: { mine: string[]; theirs: string[] } = { mine: [], theirs: [] };
    for (const field of contentFields(block)) {
      // The same key added on two sides is one record with an empty base (E3).
      const before: MaybeValue = base ? base.cells[field.id]?.value : BLANK;
      const [ours, others] = [mine?.cells[field.id]?.value, theirs?.cells[field.id]?.value];
      const { outcome, value } = mergeCell(before, ours, others, this.sameAs(field));
      const address = present.cells[field.id]?.address ?? '';
      if (value !== undefined) cells[field.id] = { value, address };
      if (outcome === 'mine' || outcome === 'both') changed.mine.push(field.id);
      if (outcome === 'theirs' || outcome === 'both') changed.theirs.push(field.id);
      if (outcome === 'conflict')
        this.result.conflicts.push({ ...ref, field: field.id, base: before, mine: ours, theirs: others });
      else if (outcome !== 'keep')
        this.result.changes.push({ ...ref, field: field.id, value, from: outcome === 'theirs' ? 'theirs' : 'mine' });
    }
    this.reviewTies(block, ref, changed);
    return { ...present, cells };
  }

  private reviewTies(block: Block, ref: MergedRef, changed: { mine: string[]; theirs: string[] }): void {
    for (const tie of block.ties) {
      const mine = tie.filter((id) => changed.mine.includes(id) && !changed.theirs.includes(id));
      const theirs = tie.filter((id) => changed.theirs.includes(id) && !changed.mine.includes(id));
      if (mine.length > 0 && theirs.length > 0) this.result.reviews.push({ ...ref, fields: [...mine, ...theirs] });
    }
  }

  private sameAs(field: Field): (a: FieldValue, b: FieldValue) => boolean {
    return (a, b) => canonicalValue(this.form, field, a) === canonicalValue(this.form, field, b);
  }
}

/** Fields that hold content of their own: not the key, and not what a heading elsewhere says. */
function contentFields(block: Block): Field[] {
  return block.fields.filter(({ id, from }) => !block.key.includes(id) && !('context' in from));
}
