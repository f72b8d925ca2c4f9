/**
 * How well a form could fit a workbook at most, by the words that are there at all: what cannot fit need not be read.
 */
import type { Block, Field, Form } from '../../form/form.js';
import { shownFields } from '../table/column-fields.js';
import { headerText } from './header-text.js';
import { synonymsOf } from './header-synonyms.js';
import { datedText } from './dated-words.js';
import { groupsOf, isOfYear, joinedWordsOf, wordsOf, yearOf, YEAR_ALONE } from './landmarks.js';
import type { Survey } from './survey.js';

/** The share of the form's headers, labels and outlines that may be found, 0 to 1; never less than what will be. */
export function possibleShare({ signs, sheets }: Survey): number {
  const texts = new Set(sheets.flatMap((sheet) => sheet.texts.map(({ text }) => text)));
  for (const { within } of sheets) for (const { part } of within) texts.add(part.label);
  const contexts = new Set(sheets.flatMap((sheet) => sheet.contexts.map(({ id }) => id)));
  const signed = signedFields(signs.form);
  const found = signed.filter(({ block, field }) => mayBeFound(block, field, texts, contexts));
  return found.length / Math.max(1, signed.length);
}

/** The fields of which something can be seen in a workbook. */
export function signedFields(form: Form): { readonly block: Block; readonly field: Field }[] {
  return form.blocks.flatMap((block) =>
    shownFields(form, block)
      .filter(({ from }) => 'column' in from || 'label' in from || 'level' in from)
      .map((field) => ({ block, field })),
  );
}

function mayBeFound(block: Block, field: Field, texts: ReadonlySet<string>, contexts: ReadonlySet<string>): boolean {
  const { from } = field;
  if ('level' in from) return block.within === undefined || contexts.has(block.within);
  if ('label' in from) return from.label.some((word) => texts.has(headerText(word)));
  const words = wordsOf(field);
  const own =
    yearOf(field) === undefined
      ? [...words, ...joinedWordsOf(field), ...synonymsOf(words)]
      : [YEAR_ALONE, ...groupsOf(field)];
  if (isOfYear(field)) own.push(...[...words, ...groupsOf(field)].map(datedText));
  return own.some((text) => texts.has(text));
}
