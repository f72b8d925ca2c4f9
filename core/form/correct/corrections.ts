/**
 * What a person corrects of a form document, field by field, as they see it in a table: another name, type or role, other
 * choices, a column that is left out. Each correction is said once, against the document as it was; nothing else in the
 * document has to be known for it.
 */
import type { Field } from '../form.js';

export interface FieldCorrection {
  readonly label?: string;
  readonly type?: Field['type'];
  readonly role?: Field['role'];
  readonly required?: boolean;
  /** One after the other, as they are to be offered. */
  readonly choices?: readonly string[];
  readonly isLeftOut?: boolean;
}

export interface Corrections {
  readonly title?: string;
  /** The departments that may be named; none where the form is not to know them. */
  readonly departments?: readonly string[];
  /** Whether viewers are shown answers before they are submitted. */
  readonly draftsShown?: boolean;
  /** What the tables and other blocks are called, by their ids. */
  readonly blocks?: Readonly<Record<string, string>>;
  /** By `nameOfField`. */
  readonly fields: Readonly<Record<string, FieldCorrection>>;
}

export const NO_CORRECTIONS: Corrections = { fields: {} };

/** A field of a form as it is named where blocks do not matter: `programme.rating`. */
export function nameOfField(block: string, field: string): string {
  return `${block}.${field}`;
}

/** The types that a field may be given: what is chosen by a mark is a choice. */
export function typesFor({ from }: Field): readonly Field['type'][] {
  if ('columns' in from || ('choices' in from && from.choices !== undefined)) return ['choice'];
  return ['text', 'number', 'date', 'choice', 'department'];
}

/** The roles that a field may be given: what is taken from a heading or another box is not filled in where it is read. */
export function rolesFor({ from }: Field): readonly Field['role'][] {
  if ('columns' in from || ('choices' in from && from.choices !== undefined)) return ['plan', 'answer'];
  if ('context' in from || 'labels' in from || 'heading' in from) return ['key', 'plan'];
  if ('take' in from && from.take === 'decorations') return ['key', 'plan'];
  return ['key', 'plan', 'answer'];
}
