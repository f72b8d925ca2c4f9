/**
 * What of a record tells whether it is the same programme as another year's, made ready to be compared with many.
 */
import { keyAddress } from '../form/key-cell.js';
import { blockOf, type Field, type Form } from '../form/form.js';
import { canonicalValue } from '../record/canonical.js';
import type { FormRecord } from '../record/record.js';
import { displayText } from '../record/value.js';
import { compact } from '../text/normalise.js';
import { characterPairs, type CharacterPairs } from '../text/similarity.js';
import { keyParts, nameOf } from './key-parts.js';
import { hasYearNote, plainName, withoutMarks } from './programme-name.js';

export interface Profile {
  readonly record: FormRecord;
  /** As written, without width and white space. */
  readonly written: string;
  /** Without marks; without brackets too. */
  readonly name: CharacterPairs;
  readonly plain: string;
  readonly yearNote: boolean;
  /** Of the parts of the key that say where the row stands, by id. */
  readonly places: ReadonlyMap<string, string>;
  /** In canonical form, and as written. */
  readonly department: string;
  readonly departmentWritten: string;
  readonly content: CharacterPairs;
  /** Names of the records that stand under this one (a programme's indicators). */
  readonly children: ReadonlySet<string>;
  /** Links and proposals that the records above this one are part of, by number. */
  readonly parents: ReadonlySet<number>;
}

/** More of a text does not tell more. */
const COMPARED_LENGTH = 400;

/** @param relatives what stands under and above a record, where a form has such blocks */
export function profile(
  form: Form,
  record: FormRecord,
  relatives: Pick<Profile, 'children' | 'parents'> = ALONE,
): Profile {
  const block = blockOf(form, record.block);
  const parts = keyParts(form, block);
  const name = nameOf(parts, record.key);
  const departments = block.fields.filter(({ type }) => type === 'department');
  return {
    record,
    written: compact(name),
    name: characterPairs(withoutMarks(name)),
    plain: plainName(name),
    yearNote: hasYearNote(name),
    places: new Map(parts.places.map((id) => [id, record.key[id] ?? ''])),
    department: departments.map((field) => canonicalText(form, field, record)).join('\u0000'),
    departmentWritten: departments.map(({ id }) => displayText(record.cells[id]?.value)).join('・'),
    content: characterPairs(contentOf(form, record)),
    ...relatives,
  };
}

const ALONE = { children: new Set<string>(), parents: new Set<number>() };

/** A fixed name for everything that is compared, so that the order of rows decides nothing. */
export function profileOrder({ record, written, content, places }: Profile): string {
  const answers = Object.values(record.cells).map(({ value }) => displayText(value));
  return [...places.values(), written, ...Object.values(record.key), content.text, ...answers].join('\u0000');
}

export function placeText(form: Form, record: FormRecord): string {
  return [record.sheet, keyAddress(form, record)].filter((part) => part !== '').join('!');
}

/** What the plan says of the programme; where a form has no such text, what was answered. */
export function contentOf(form: Form, record: FormRecord): string {
  const block = blockOf(form, record.block);
  const own = block.fields.filter(
    ({ id, type, from }) => type === 'text' && !block.key.includes(id) && !('context' in from) && !('heading' in from),
  );
  const plan = own.filter(({ role }) => role === 'plan');
  const fields = plan.length > 0 ? plan : own.filter(({ role }) => role === 'answer');
  const text = fields.map(({ id }) => displayText(record.cells[id]?.value)).join('\n');
  return compact(text).slice(0, COMPARED_LENGTH);
}

function canonicalText(form: Form, field: Field, record: FormRecord): string {
  const cell = record.cells[field.id];
  return cell?.value.kind === 'value' ? canonicalValue(form, field, cell.value) : '';
}
