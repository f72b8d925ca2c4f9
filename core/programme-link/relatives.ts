/**
 * Which blocks stand under which: indicators under their programme. Told from the form: the later block's key names all
 * the places of the earlier one's (section, number), with a name of its own in place of the other's.
 */
import type { Block, Form } from '../form/form.js';
import { keyNames } from '../record/key-name.js';
import type { FormRecord } from '../record/record.js';
import { compact } from '../text/normalise.js';
import { keyParts, nameOf } from './key-parts.js';

export interface Relatives {
  children(record: FormRecord): ReadonlySet<string>;
  parents(record: FormRecord): readonly FormRecord[];
}

/** Of one year's records. */
export function relativesOf(form: Form, block: Block, records: readonly FormRecord[]): Relatives {
  const at = form.blocks.indexOf(block);
  const below = form.blocks.filter((other, i) => i > at && isUnder(form, other, block));
  const above = form.blocks.filter((other, i) => i < at && isUnder(form, block, other));
  const children = new Map<string, Set<string>>();
  const parents = new Map<string, FormRecord[]>();
  const names = keyNames(form);
  const placeName = (parent: Block, { key }: FormRecord) =>
    names(parent.id, Object.fromEntries(keyParts(form, parent).places.map((id) => [id, key[id] ?? ''])));
  for (const record of records) {
    const child = below.find(({ id }) => id === record.block);
    if (child) add(children, placeName(block, record), compact(nameOf(keyParts(form, child), record.key)));
    const parent = above.find(({ id }) => id === record.block);
    if (parent) {
      const name = placeName(parent, record);
      parents.set(name, [...(parents.get(name) ?? []), record]);
    }
  }
  return {
    children: (record) => children.get(placeName(block, record)) ?? NONE,
    parents: (record) => above.flatMap((parent) => parents.get(placeName(parent, record)) ?? []),
  };
}

const NONE: ReadonlySet<string> = new Set();

function isUnder(form: Form, child: Block, parent: Block): boolean {
  const { names, places } = keyParts(form, parent);
  const isField = (id: string) =>
    parent.fields.some((field) => field.id === id && !('context' in field.from) && !('labels' in field.from));
  return (
    places.some(isField) &&
    places.every((id) => child.key.includes(id)) &&
    !names.some((id) => child.key.includes(id)) &&
    keyParts(form, child).names.length > 0
  );
}

function add(sets: Map<string, Set<string>>, name: string, member: string): void {
  const set = sets.get(name);
  if (set) set.add(member);
  else sets.set(name, new Set([member]));
}
