/**
 * How the form finds a drafted column again: by its own words, by those of the header above it where its own come
 * twice, or by the year that it names.
 */
import type { FormInput } from '../../form/form.js';
import { findFiscalYear } from '../../text/fiscal-year.js';
import { findDate } from '../../text/japanese-date.js';
import { headerText, withoutNote } from '../../reader/survey/header-text.js';
import type { HeaderColumn } from '../survey/header-bands.js';
import { oneLine, type Slot } from '../survey/sheet-view.js';

type SourceInput = FormInput['blocks'][number]['fields'][number]['from'];

/** A header's text as the form names it: without line breaks, and without brackets and dates where nothing is lost. */
export function headerWords(slot: Pick<Slot, 'text' | 'word'>): string {
  const whole = oneLine(withoutNote(slot.text))
    .replace(/\s+/gu, '')
    .replace(/^[（(]\d+[)）](?=.)/u, '');
  const bare = whole.replace(/[（(【〔[［][^（）()【】〔〕[\]［］]*[）)】〕\]］]/gu, '');
  if (slot.word.startsWith('の')) return whole;
  if (saysWhen(bare) && headerText(slot.word) === slot.word) return slot.word;
  return bare !== '' && headerText(bare) === slot.word ? bare : whole;
}

/** Whether a text names a year or a date, which a form does not hold on to. */
function saysWhen(text: string): boolean {
  return findFiscalYear(text) !== undefined || findDate(text) !== undefined;
}

/** A header's text as people call it: without its number. */
export function calledWords(slot: Pick<Slot, 'text' | 'word'>): string {
  const words = headerWords(slot);
  return words.replace(/^(?:[①-⑳]|[0-9０-９]{1,2}[.．、])(?=..)/u, '');
}

/**
 * @param all the columns of the same block
 * @param cycleYear the workbook's own year, where the column is meant again next year
 */
export function sourceOf(
  column: HeaderColumn,
  all: readonly HeaderColumn[],
  cycleYear: number | undefined,
): SourceInput {
  const { word, year, groups, leaf } = column;
  const nearest = groups.at(-1);
  const wanted = year === undefined ? undefined : { year: year === cycleYear ? ('cycle' as const) : year };
  if (word === '' && wanted) {
    const named = groups.findLast((group) => group.word !== '');
    return named ? { column: wanted, under: [headerWords(named)] } : { column: wanted };
  }
  const twins = all.filter((other) => other !== column && other.word === word);
  if (twins.length === 0) return { column: [headerWords(leaf)] };
  if (wanted && twins.every((twin) => twin.year !== undefined && twin.year !== year)) {
    return { column: wanted, under: [headerWords(leaf)] };
  }
  const telling = groups.findLast((group) =>
    twins.every((twin) => !twin.groups.some(({ word: w }) => w === group.word)),
  );
  const group = telling ?? nearest;
  return group ? { column: [headerWords(leaf)], under: [headerWords(group)] } : { column: [headerWords(leaf)] };
}
