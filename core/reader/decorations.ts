/**
 * Decorations in a cell, as the form names them: ＜重点事業＞, ★ or （再掲） in front of a name or behind it. What is left is
 * the value; what was taken off is a value of its own where a field asks for it.
 */
import type { Field, Form } from '../form/form.js';
import { compileTemplate, type Template } from '../form/template.js';
import type { RecordCell } from '../record/record.js';
import { BLANK, textValue } from '../record/value.js';

/** More at one end of a cell are part of the text. */
const MOST = 5;

export interface Decorations {
  /** Whether they are the field's value, not what they stand with. */
  readonly areValue: boolean;
  /** A text without one of them, and the one. */
  readonly one: (text: string) => { readonly rest: string; readonly decoration: string } | undefined;
}

/** Of each field that has them; made once a form (`form.once`). */
export function decorationsByField({ blocks }: Form): ReadonlyMap<Field, Decorations> {
  const found = new Map<Field, Decorations>();
  for (const field of blocks.flatMap(({ fields }) => fields)) {
    const { from } = field;
    if (!('column' in from) || !from.decorations) continue;
    const ends = from.decorations.map((template) => ({
      front: compileTemplate(`${template}{${REST}}`),
      behind: compileTemplate(`{${REST}}${template}`),
    }));
    found.set(field, { areValue: from.take === 'decorations', one: (text) => oneOf(ends, text) });
  }
  return found;
}

/** No place of a form's template has this name. */
const REST = 'theRest';

function oneOf(ends: readonly { readonly front: Template; readonly behind: Template }[], text: string) {
  for (const { front, behind } of ends) {
    const after = front(text)?.[REST];
    if (after !== undefined) return { rest: after, decoration: text.slice(0, text.lastIndexOf(after)).trim() };
    const before = behind(text)?.[REST];
    if (before !== undefined) {
      return { rest: before, decoration: text.slice(text.indexOf(before) + before.length).trim() };
    }
  }
  return undefined;
}

/** The field's part of a cell; a cell that is decorated keeps all that stands in it as `whole`. */
export function undecoratedCell(cell: RecordCell, { areValue, one }: Decorations): RecordCell {
  if (cell.value.kind !== 'value') return cell;
  const { text: whole } = cell.value;
  const taken: string[] = [];
  let rest = whole;
  for (let found = one(rest); found && taken.length < MOST; found = one(rest)) {
    rest = found.rest;
    taken.push(found.decoration);
  }
  if (areValue) {
    return { ...cell, value: taken.length === 0 ? BLANK : textValue(taken.join(' ')), whole };
  }
  return taken.length === 0 ? cell : { ...cell, value: textValue(rest), whole };
}
