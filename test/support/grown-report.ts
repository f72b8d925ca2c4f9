/**
 * A report of a few dozen programmes grown to thousands whose texts are as unlike each other as those of a real one: in
 * every copy the rarer kanji are turned into others. Figures and the words that are read (years, counters, directions) stay.
 */
import type { ContentInput } from '../../core/check/content/check-content.js';
import { blockOf, type Form } from '../../core/form/form.js';
import type { FormRecord, RecordCell } from '../../core/record/record.js';
import { displayText } from '../../core/record/value.js';

/** So many kanji are what administrative prose is made of; the others are of things and places. */
const COMMON = 250;
const KANJI = /\p{Script=Han}/gu;

type Grown = Pick<ContentInput, 'records'> & { readonly previous: readonly FormRecord[] };

/** @returns at least so many rows of this year, with last year's of the same programmes */
export function grownReport({ form, records, previous = [] }: ContentInput, rows: number): Grown {
  const rare = rareKanji([...records, ...previous]);
  const copies = Math.ceil(rows / records.length);
  const longest = Math.max(...form.blocks.map(({ key }) => key.length));
  /** A summary of a chapter, which less is told apart by than its programmes, stands once in a larger report, too. */
  const single = new Set(form.blocks.filter(({ key }) => key.length < Math.min(2, longest)).map(({ id }) => id));
  const grow = (all: readonly FormRecord[]) =>
    Array.from({ length: copies }, (_, copy) =>
      all.flatMap((record) => (copy > 0 && single.has(record.block) ? [] : copied(form, record, { copy, rare }))),
    ).flat();
  return { records: grow(records), previous: grow(previous) };
}

interface Copying {
  readonly copy: number;
  readonly rare: readonly string[];
}

/** The first part of its key says which copy it is of. */
function copied(form: Form, record: FormRecord, { copy, rare }: Copying): FormRecord[] {
  if (copy === 0) return [record];
  const { fields, key } = blockOf(form, record.block);
  const [first] = key;
  const reword = rewording(rare, copy);
  const spell = (id: string, text: string) => (id === first ? `${copy}-${text}` : reword(text));
  const cells = fields.flatMap(({ id, type }): [string, RecordCell][] => {
    const cell = record.cells[id];
    if (!cell) return [];
    if (type !== 'text' || cell.value.kind !== 'value') return [[id, cell]];
    const text = spell(id, displayText(cell.value));
    return [[id, { value: { kind: 'value', text, raw: text }, address: cell.address }]];
  });
  return [
    {
      block: record.block,
      sheet: `${record.sheet} ${copy}`,
      key: Object.fromEntries(Object.entries(record.key).map(([id, text]) => [id, spell(id, text)])),
      cells: Object.fromEntries(cells),
      rows: record.rows,
    },
  ];
}

function rareKanji(records: readonly FormRecord[]): string[] {
  const counts = new Map<string, number>();
  for (const { cells } of records) {
    for (const { value } of Object.values(cells)) {
      for (const [kanji] of displayText(value).matchAll(KANJI)) counts.set(kanji, (counts.get(kanji) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(COMMON)
    .map(([kanji]) => kanji)
    .sort();
}

function rewording(rare: readonly string[], copy: number): (text: string) => string {
  const places = new Map(rare.map((kanji, at) => [kanji, at]));
  return (text) =>
    text.replace(KANJI, (kanji) => {
      const at = places.get(kanji);
      // A step of its own for every copy, prime to most lengths, so that few neighbours stay neighbours.
      return at === undefined ? kanji : (rare[(at + copy * 37) % rare.length] ?? kanji);
    });
}
