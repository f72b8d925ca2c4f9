/**
 * The words by which the headers of a block's columns are known: worked out once a form, and looked up by text.
 */
import type { Block, Field, Form } from '../../form/form.js';
import { mayBeInferred } from './column-evidence.js';
import { columnFields } from './column-fields.js';
import { synonymsOf } from '../survey/header-synonyms.js';
import { datedText } from '../survey/dated-words.js';
import { groupsOf, isOfYear, joinedWordsOf, wordsOf, yearOf, YEAR_ALONE } from '../survey/landmarks.js';

/** A field whose header a text may be. */
export interface Spoken {
  readonly field: Field;
  /** Its place among the block's columns. */
  readonly place: number;
  readonly words: readonly string[];
  /** The headers that its own has to stand under; none where it need not. */
  readonly groups: readonly string[];
}

export interface HeaderWords {
  readonly block: Block;
  readonly columns: readonly Field[];
  /** What names a row: a table has all of these. */
  readonly keys: readonly Field[];
  /** Those of them that values can tell where the header does not. */
  readonly telling: ReadonlySet<Field>;
  /** Every text that may begin a header. */
  readonly all: ReadonlySet<string>;
  /** Fields by the form's own words; by words that are used for the same thing and that no other field could mean. */
  readonly own: ReadonlyMap<string, readonly Spoken[]>;
  readonly near: ReadonlyMap<string, readonly Spoken[]>;
  /** Texts in which a field's header and its group are one cell, and the fields whose own header stands under a group. */
  readonly joined: ReadonlyMap<string, readonly Spoken[]>;
  readonly grouped: readonly Spoken[];
  /** Fields that are found by nothing but the year in their header. */
  readonly byYear: readonly Spoken[];
  /** Fields that are told from others by their year. */
  readonly dated: ReadonlySet<Field>;
  /** How many of some fields stand in columns of their own: two fields may be parts of one cell. */
  countApart(fields: Iterable<Field>): number;
}

/** Of each block of a form; made once a form (`form.once`). */
export function headerWordsOf(form: Form): ReadonlyMap<Block, HeaderWords> {
  return new Map(form.blocks.map((block) => [block, wordsByColumn(form, block)]));
}

function wordsByColumn(form: Form, block: Block): HeaderWords {
  const columns = columnFields(form, block);
  const spoken = columns.map((field, place): Spoken => ({
    field,
    place,
    words: wordsOf(field),
    groups: groupsOf(field),
  }));
  const [own, near] = [new Map<string, Spoken[]>(), new Map<string, Spoken[]>()];
  for (const one of spoken) for (const word of new Set(one.words)) addTo(own, word, one);
  const joined = new Map<string, Spoken[]>();
  for (const one of spoken) {
    for (const word of new Set(joinedWordsOf(one.field))) if (!own.has(word)) addTo(joined, word, one);
  }
  const synonyms = spoken.map(({ words }) => synonymsOf(new Set(words)));
  const speaking = new Map<string, Spoken[]>();
  for (const one of spoken) {
    for (const word of new Set([...one.words, ...(synonyms[one.place] ?? [])])) addTo(speaking, word, one);
  }
  for (const one of spoken) {
    const words = new Set(one.words);
    const sharesColumn = (other: Spoken) => other === one || other.words.some((word) => words.has(word));
    for (const word of synonyms[one.place] ?? []) {
      if ((speaking.get(word) ?? []).every(sharesColumn)) addTo(near, word, one);
    }
  }
  const byYear = spoken.filter(({ field }) => yearOf(field) !== undefined);
  const dated = spoken.filter(({ field }) => isOfYear(field));
  const byField = new Map(spoken.map((one) => [one.field, one]));
  const keys = columns.filter((field) => field.role === 'key' && field.required);
  return {
    block,
    columns,
    keys,
    telling: new Set(keys.filter((field) => mayBeInferred(form, field))),
    all: new Set([
      ...[...own.keys(), ...joined.keys(), ...near.keys(), ...byYear.flatMap(({ groups }) => [YEAR_ALONE, ...groups])],
      ...dated.flatMap(({ words, groups }) => [...words, ...groups].map(datedText)),
    ]),
    own,
    near,
    joined,
    grouped: spoken.filter(({ field, words, groups }) => words.length > 0 && groups.length > 0 && !isOfYear(field)),
    byYear,
    dated: new Set(dated.map(({ field }) => field)),
    countApart: (fields) => countApart([...fields].flatMap((field) => byField.get(field) ?? [])),
  };
}

function countApart(fields: readonly Spoken[]): number {
  const said = new Set<string>();
  let apart = 0;
  for (const { words } of fields) {
    if (!words.some((word) => said.has(word))) apart++;
    for (const word of words) said.add(word);
  }
  return apart;
}

function addTo(map: Map<string, Spoken[]>, name: string, one: Spoken): void {
  const there = map.get(name);
  if (there) there.push(one);
  else map.set(name, [one]);
}
