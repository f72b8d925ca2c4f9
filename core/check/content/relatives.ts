/**
 * Rows of other blocks that speak of the same programme: an indicator’s row and the row with the programme’s texts.
 */
import { type Block, type Form } from '../../form/form.js';
import { usesOf } from './purposes.js';
import type { Row } from './row.js';

export interface Relatives {
  /** What a row is read with. */
  of(row: Row): readonly Row[];
  /** The rows that are read with it. */
  readWith(row: Row): readonly Row[];
}

/** Of blocks of which the first is read with the second: the parts of the key that both have. */
interface Pair {
  readonly first: string;
  readonly second: string;
  readonly ids: readonly string[];
}

/** Rows of other blocks whose keys say the same as far as both have them. */
export function relativesIn(form: Form, rows: readonly Row[]): Relatives {
  const pairs = pairsIn(form);
  const bySecond = indexed(rows, pairs, 'second');
  const byFirst = indexed(rows, pairs, 'first');
  const known = new Map<Row, readonly Row[]>();
  return {
    // Nearly every check asks for them.
    of(row) {
      const found =
        known.get(row) ??
        sameKeyed(
          row,
          pairs.filter(({ first }) => first === row.record.block),
          bySecond,
        );
      known.set(row, found);
      return found;
    },
    readWith: (row) =>
      sameKeyed(
        row,
        pairs.filter(({ second }) => second === row.record.block),
        byFirst,
      ),
  };
}

function pairsIn(form: Form): Pair[] {
  return form.blocks.flatMap((one) =>
    form.blocks.flatMap((other): Pair[] => {
      const ids = one.key.filter((id) => other.key.includes(id));
      const isNarrow = ids.length === one.key.length - 1 || ids.length >= other.key.length - 1;
      const isPair = one.id !== other.id && isNarrow && (ids.length >= 2 || namesProgramme(form, one, ids));
      return isPair ? [{ first: one.id, second: other.id, ids }] : [];
    }),
  );
}

type Index = ReadonlyMap<Pair, ReadonlyMap<string, readonly Row[]>>;

function indexed(rows: readonly Row[], pairs: readonly Pair[], end: 'first' | 'second'): Index {
  return new Map(
    pairs.map((pair) => {
      const byKey = new Map<string, Row[]>();
      for (const row of rows) {
        if (row.record.block !== pair[end]) continue;
        const name = keyText(row, pair.ids);
        const others = byKey.get(name);
        if (others) others.push(row);
        else byKey.set(name, [row]);
      }
      return [pair, byKey];
    }),
  );
}

function sameKeyed(row: Row, pairs: readonly Pair[], index: Index): readonly Row[] {
  return pairs.flatMap((pair) => index.get(pair)?.get(keyText(row, pair.ids)) ?? []);
}

/** One part of a key is enough where it is the programme's name; a section or a sheet says too little. */
function namesProgramme(form: Form, block: Block, ids: readonly string[]): boolean {
  return usesOf(form, block).some(({ field, purpose }) => purpose === 'name' && ids.includes(field.id));
}

function keyText({ record }: Row, ids: readonly string[]): string {
  return ids.map((id) => record.key[id] ?? '').join('\u0000');
}
