/**
 * How the form finds a drafted column again: by its own words, by those of the header above it where its own come
 * twice, or by the year that it names.
 */
import type { Bilingual } from '../../issue/issue.js';
import { say } from '../../issue/say.js';
import { NO_REASON } from '../reasons.js';
import type { FormInput } from '../../form/form.js';
import { findFiscalYear } from '../../text/fiscal-year.js';
import { findDate } from '../../text/japanese-date.js';
import { headerText, headerYear, withoutNote } from '../../reader/survey/header-text.js';
import type { GroupColumn } from '../survey/table-columns.js';
import type { HeaderColumn } from '../survey/header-bands.js';
import { isYear, oneLine, type Slot } from '../survey/sheet-view.js';

/** Where a drafted field is found. */
export type SourceInput = FormInput['blocks'][number]['fields'][number]['from'];

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
 * @param ownYear the workbook's own year, from which groups of years side by side are counted
 */
export function sourceOf(
  column: HeaderColumn,
  all: readonly HeaderColumn[],
  cycleYear: number | undefined,
  ownYear: number | undefined,
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
  const ofYear = underYear(column, twins, ownYear);
  if (ofYear) return ofYear;
  if (wanted && twins.every((twin) => twin.year !== undefined && twin.year !== year)) {
    return { column: wanted, under: [headerWords(leaf)] };
  }
  const telling = groups.findLast((group) =>
    twins.every((twin) => !twin.groups.some(({ word: w }) => w === group.word)),
  );
  const group = telling ?? nearest;
  return group ? { column: [headerWords(leaf)], under: [headerWords(group)] } : { column: [headerWords(leaf)] };
}

/**
 * Columns of the same words under groups that say nothing but a year: 令和５年度 | 令和６年度 over 実績. Within one year the next
 * group tells them apart.
 */
function underYear(
  { leaf, year, groups, groupYear }: HeaderColumn,
  twins: readonly HeaderColumn[],
  ownYear: number | undefined,
): SourceInput | undefined {
  if (year !== undefined || groupYear === undefined || twins.some((twin) => twin.groupYear === undefined))
    return undefined;
  const same = twins.filter((twin) => twin.groupYear === groupYear);
  if (same.length === twins.length) return undefined;
  const named = groups.filter(({ text }) => !isYear(text));
  const telling = named.findLast(({ word }) => !same.some((twin) => twin.groups.some((group) => group.word === word)));
  if (same.length > 0 && !telling) return undefined;
  const source = { column: [headerWords(leaf)], year: countedYear(groupYear, ownYear) };
  return telling ? { ...source, under: [headerWords(telling)] } : source;
}

/** A year as the form means it again: counted from the workbook's own. */
function countedYear(year: number, ownYear: number | undefined): number | string {
  const away = ownYear === undefined ? MOST_AWAY + 1 : year - ownYear;
  if (Math.abs(away) > MOST_AWAY) return year;
  return away === 0 ? 'cycle' : `cycle${away > 0 ? '+' : ''}${away}`;
}

/** What a form counts from the workbook's year, at most. */
const MOST_AWAY = 9;

/**
 * The same with the words that other workbooks have for the column, and for the header above it.
 * @param others the headers of the other columns: their words are not this one's
 */
export function withVariants(
  source: SourceInput,
  { header, variants }: Pick<GroupColumn, 'header' | 'variants'>,
  others: readonly HeaderColumn[],
): SourceInput {
  if (!('column' in source) || variants.length === 0) return source;
  const taken = new Set(others.map(({ word }) => word));
  const words = variants
    .filter(({ word }) => word !== header.word && !taken.has(word))
    .map(({ leaf }) => headerWords(leaf));
  const nearest = variants.flatMap(({ groups }) => groups.slice(-1).map(headerWords));
  return {
    ...source,
    ...(Array.isArray(source.column) ? { column: distinct([...(source.column as string[]), ...words]) } : {}),
    ...(source.under && header.groups.length > 0 && source.under[0] === headerWords(header.groups.at(-1) ?? header.leaf)
      ? { under: distinct([...source.under, ...nearest]) }
      : {}),
  };
}

/** What the workbooks say of the headers of a column, for its note: other words, other years, missing in some. */
export function headersSaid(
  { header, variants, books }: Pick<GroupColumn, 'header' | 'variants' | 'books'>,
  source: SourceInput,
  { years }: { readonly years: readonly unknown[] },
): Bilingual[] {
  if (years.length < 2) return [];
  const words = 'column' in source && Array.isArray(source.column) ? (source.column as string[]) : [];
  const shown = distinct([header, ...variants].map(({ leaf }) => oneLine(leaf.text)));
  const dated = new Set([header, ...variants].map(({ leaf }) => headerYear(leaf.text))).size > 1;
  return [
    words.length > 1
      ? say(
          `見出しは「${words.join('」「')}」の${words.length}通り。同じ位置にあり、同じ内容なので同じ列とみなした`,
          `its header is "${words.join('", "')}" in the same place over the same content: one column`,
        )
      : NO_REASON,
    words.length < 2 && dated
      ? say(
          `見出し「${shown.slice(0, 3).join('」「')}」は年度だけが違う${ofOneYear(source).ja}`,
          `the headers "${shown.slice(0, 3).join('", "')}" differ in the year alone${ofOneYear(source).en}`,
        )
      : NO_REASON,
    books.size < years.length
      ? say(
          `${years.length}冊のうち${books.size}冊にだけある列`,
          `a column of ${books.size} of ${years.length} workbooks only`,
        )
      : NO_REASON,
  ];
}

function ofOneYear(source: SourceInput): Bilingual {
  const year = 'column' in source && !Array.isArray(source.column) ? source.column.year : undefined;
  return typeof year === 'number'
    ? say(`が、様式では${year}年度の列だけを指せる`, `; a form can name that of ${year} only`)
    : NO_REASON;
}

/** Each text once, as headers are compared. */
function distinct(texts: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const text of texts) if (!known.has(headerText(text))) known.set(headerText(text), text);
  return [...known.values()].slice(0, MOST_SPELLINGS);
}

/** What a form holds of one column's headers. */
const MOST_SPELLINGS = 50;
