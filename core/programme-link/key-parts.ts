/**
 * What the parts of a block's key are for, told from the form alone: names (of a programme, an indicator), the places
 * they stand in (section, sheet, number) and departments. Which words a city uses for them does not matter.
 */
import type { Block, Field, Form } from '../form/form.js';
import { isNamedByLabel } from '../form/named-record.js';
import type { FormRecord, RecordKey } from '../record/record.js';

interface KeyParts {
  /** Ids of the key's parts, in the form's order. */
  readonly names: readonly string[];
  readonly places: readonly string[];
  readonly departments: readonly string[];
}

/** @param block of the form */
export function keyParts(form: Form, block: Block): KeyParts {
  return form.once(partsByBlock).get(block) ?? partsOf(block);
}

/** Every record asks. */
function partsByBlock({ blocks }: Form): ReadonlyMap<Block, KeyParts> {
  return new Map(blocks.map((block) => [block, partsOf(block)]));
}

function partsOf(block: Block): KeyParts {
  const fieldOf = (id: string) => block.fields.find((field) => field.id === id);
  const isDepartment = (id: string) => fieldOf(id)?.type === 'department';
  const others = block.key.filter((id) => !isDepartment(id));
  const names = others.filter((id) => isName(fieldOf(id)));
  return {
    names,
    places: others.filter((id) => !names.includes(id)),
    departments: block.key.filter(isDepartment),
  };
}

/** A name is asked for in every row; marks and headings above the table say where the row stands. */
function isName(field: Field | undefined): boolean {
  if (!field?.required || 'context' in field.from || 'labels' in field.from) return false;
  return !('level' in field.from) || field.from.take === 'text';
}

/** Whether a block talks about programmes or the like: its rows are told apart by names, which years may change. */
export function hasNames(form: Form, block: Block, records: readonly FormRecord[]): boolean {
  if (block.layout !== 'table' && block.layout !== 'outline' && !isNamedByLabel(block)) return false;
  const { names } = keyParts(form, block);
  return records.some(({ key }) => names.some((id) => /\p{L}/u.test(key[id] ?? '')));
}

/** The name of a record, for people and for comparing. */
export function nameOf({ names }: KeyParts, key: RecordKey): string {
  return names.map((id) => key[id] ?? '').join(' ');
}
