/**
 * One of the words of the field's vocabulary.
 */
import type { Field, Form } from '../form/form.js';
import type { Issue } from '../issue/issue.js';
import { makeIssue } from '../issue/make-issue.js';
import { matchChoice } from '../text/choice.js';
import { compact } from '../text/normalise.js';
import type { CheckedCell, FieldType, ShownCell } from './field-type.js';

export const CHOICE: FieldType = {
  canonical: canonicalChoice,
  check: (cell, { text }) => checkChoice(cell, text),
  fits: (form, field, { text }) => matchChoice(form, field, text) !== undefined,
  isCommon: isOneMark,
  alwaysRight: 'none',
  namesOne: true,
};

function canonicalChoice(form: Form, field: Field, text: string): string {
  const match = matchChoice(form, field, text);
  if (!match) return text;
  if ('unset' in match) return match.unset;
  return match.qualifier === undefined ? match.label : `${match.label}(${compact(match.qualifier)})`;
}

function checkChoice({ form, field, place, asked }: CheckedCell, text: string): Issue[] {
  const vocabulary = form.vocabularies[field.vocabulary ?? ''];
  if (!vocabulary) return [];
  const match = matchChoice(form, field, text);
  if (match === undefined) {
    return [makeIssue('choice-unknown', place, vocabulary.choices.map(({ value }) => value).join('・'))];
  }
  if ('unset' in match) return asked && field.required ? [makeIssue('choice-unset', place, field.label)] : [];
  return match.normalised ? [makeIssue('choice-normalised', place, match.label)] : [];
}

/** ○ in every row may tick anything. */
function isOneMark(cells: readonly ShownCell[]): boolean {
  const texts = new Set(cells.map(({ text }) => compact(text)));
  return texts.size === 1 && [...texts].every((text) => text.length === 1);
}
