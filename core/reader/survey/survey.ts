/**
 * Looks over a workbook once for all forms that it may be of: the largest sheets are expensive to go through, and every
 * form looks for other words in the same cells.
 */
import type { Area } from '../../grid/address.js';
import { extentAt, type Grid, type Workbook } from '../../grid/grid.js';
import type { Form } from '../../form/form.js';
import { Problem } from '../../problem/problem.js';
import { datedText, datedWord } from './dated-words.js';
import {
  bareYear,
  columnText,
  headerTextWithin,
  headerYear,
  isYearAlone,
  LONGEST_HEADER,
  withoutNumber,
} from './header-text.js';
import { contextsIn, signsOf, YEAR_ALONE } from './landmarks.js';
import type { ContextMark, FormSigns, Landmark, Landmarks, WithinMark } from './landmarks.js';
import { splitLabel } from '../labels/label-within.js';
import { splitLabels } from '../labels/several-labels.js';
import { LONGEST_SIGNPOST, SignpostSearch, type Signposts } from './signposts.js';

/** What one form recognises in a workbook. */
export interface Survey {
  readonly signs: FormSigns;
  /** For each sheet, in the workbook's order. */
  readonly sheets: readonly Landmarks[];
  readonly signposts: Signposts;
}

export function surveyWorkbook(workbook: Workbook, forms: readonly Form[]): Survey[] {
  const surveys = forms.map((form) => {
    const signs = form.once(signsOf);
    return { signs, sheets: new Array<Landmarks>(), signposts: new SignpostSearch(signs) };
  });
  const words = new Words(surveys);
  for (const grid of workbook.sheets) {
    const searches = surveys.map(({ signs, sheets, signposts }): SheetSearch => {
      const search = { signs, signposts, texts: [], contexts: [], within: [], figures: [], known: 0 };
      sheets.push(search);
      return search;
    });
    surveySheet(grid, searches, words);
  }
  return surveys;
}

/** What of one form is found in one sheet. */
interface SheetSearch {
  readonly signs: FormSigns;
  /** What the workbook said of itself so far. */
  readonly signposts: Signposts;
  readonly texts: Landmark[];
  readonly contexts: ContextMark[];
  readonly within: WithinMark[];
  /** Of the row that is looked at: figures that may be years. */
  readonly figures: Landmark[];
  /** How many texts there were before this row. */
  known: number;
}

/**
 * Cells of a sheet that say what a header or label of the form says. No city's workbook has a tenth of it; each is held in
 * memory until all of them are told apart.
 */
const MOST_HEADER_WORDS = 250_000;

function tooManyWords(sheet: string): Problem {
  const most = MOST_HEADER_WORDS / 10_000;
  return new Problem('too-large', {
    ja: `シート「${sheet}」に、様式の見出しと同じ語のセルが${most}万を超えてあります。様式のブックかどうか、確かめてください。`,
    en: `The sheet "${sheet}" has more than ${MOST_HEADER_WORDS} cells that say what a header of the form says. See whether it is a workbook of the form.`,
  });
}

function surveySheet(grid: Grid, searches: readonly SheetSearch[], words: Words): void {
  const labelled = searches.filter(({ signs }) => signs.labels.size > 0);
  for (const row of grid.rows()) {
    let before = -1;
    let cells = 0;
    for (const search of searches) search.known = search.texts.length;
    for (const { column, cell } of grid.row(row)) {
      const header = words.headerOf(cell.text);
      if (header !== '') seeHeader(searches, cell.text, header, () => extentAt(grid, { row, column }));
      // A heading stands by itself: at the beginning of its row, or of its part of a sheet with several parts; or
      // behind what somebody noted in front of it.
      if (column > before + 1 || cells === 1) seeHeadings(searches, cell.text, () => extentAt(grid, { row, column }));
      if (labelled.length > 0) seeWithin(labelled, cell.text, () => extentAt(grid, { row, column }));
      before = column;
      cells++;
    }
    for (const search of searches) {
      if (search.figures.length > 0) takeYears(search, cells);
      if (search.texts.length > MOST_HEADER_WORDS) throw tooManyWords(grid.name);
    }
  }
  // What stands hidden in a merged cell is found further down than where the cell begins.
  for (const { texts } of searches) texts.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

/** Figures are years in a row of headers, not in a row of figures. */
function takeYears({ texts, figures, known }: SheetSearch, cells: number): void {
  const own = figures.splice(0);
  if ((texts.length - known + own.length) * 2 >= cells) texts.push(...own);
}

/** @param place is asked for where something was found, which it rarely is */
function seeHeadings(searches: readonly SheetSearch[], text: string, place: () => Area): void {
  for (const { signs, contexts } of searches) {
    if (signs.contexts.length === 0) continue;
    for (const mark of contextsIn(text, place(), signs)) contexts.push(mark);
  }
}

function seeWithin(searches: readonly SheetSearch[], text: string, place: () => Area): void {
  const part = splitLabel(text);
  if (!part) return;
  for (const { signs, within } of searches) {
    if (!signs.labels.has(part.label)) continue;
    const all = MORE_COLONS.test(part.value) ? splitLabels(text, (word) => signs.labels.has(word)) : undefined;
    for (const one of all ?? [part]) within.push({ part: one, area: place(), isOneOfSeveral: all !== undefined });
  }
}

const MORE_COLONS = /[:：]/u;

function seeHeader(searches: readonly SheetSearch[], whole: string, header: string, place: () => Area): void {
  const year = mayBeYear(whole) && isYearAlone(whole) ? headerYear(whole) : undefined;
  for (const search of searches) {
    const text = landmarkText(search.signs, whole, header, year !== undefined);
    if (text !== '') search.texts.push({ text, year: headerYear(whole), area: place() });
    else if (search.signs.years.size > 0) {
      const figure = bareYear(whole);
      if (figure !== undefined && isAsked(search, figure)) {
        search.figures.push({ text: YEAR_ALONE, year: figure, area: place() });
      }
    }
  }
}

/** `''` for a text that means nothing to the form. */
function landmarkText(signs: FormSigns, whole: string, header: string, isYear: boolean): string {
  const word = wordIn(signs, header, whole);
  if (word !== undefined) return word;
  const dated = whole.length <= LONGEST_DATED ? datedWord(signs.dated, whole, header) : undefined;
  if (dated !== undefined && dated !== '') return datedText(dated);
  return isYear || dated === '' ? YEAR_ALONE : '';
}

const LONGEST_DATED = 40;

/** The form's word that a text is, with a number in front of it or without; together with its group before alone. */
function wordIn({ texts, joined }: FormSigns, header: string, whole: string): string | undefined {
  const within = joined.size > 0 && whole.length <= LONGEST_JOINED ? headerTextWithin(whole) : undefined;
  if (within !== undefined && joined.has(within)) return within;
  if (texts.has(header)) return header;
  const word = withoutNumber(header);
  return word !== header && texts.has(word) ? word : undefined;
}

/** A figure is taken for a year only where the form has a column of that year. */
function isAsked({ signs: { years }, signposts }: SheetSearch, year: number): boolean {
  return years.has(year) || (years.has('cycle') && signposts.fiscalYear === year);
}

/** A header with its group is no longer. */
const LONGEST_JOINED = 60;

/** Nearly every cell of a large sheet is none, and the full answer costs much more than this one. */
function mayBeYear(text: string): boolean {
  return text.length <= LONGEST_YEAR && /[年和成昭MTSHRＭＴＳＨＲmtshr]/u.test(text);
}

const LONGEST_YEAR = 24;

/** Texts come again and again; each is looked at once. */
class Words {
  private readonly known = new Map<string, string>();
  private readonly signposts: readonly Pick<SignpostSearch, 'see'>[];

  /** The longest header that any of the forms looks for. */
  private readonly longestWord: number;

  constructor(surveys: readonly { readonly signs: FormSigns; readonly signposts: Pick<SignpostSearch, 'see'> }[]) {
    this.signposts = surveys.map(({ signposts }) => signposts);
    this.longestWord = Math.max(0, ...surveys.map(({ signs }) => longestOf(signs.texts)));
  }

  /** How long a text may be to be looked at: what is no header may still say the year. */
  private longest(text: string): number {
    return this.longestWord > LONGEST_SIGNPOST || MAY_HAVE_NOTES.test(text) ? LONGEST_HEADER : LONGEST_SIGNPOST;
  }

  /** The text as a header is compared; `''` where it can be none. */
  headerOf(text: string): string {
    if (text.length > this.longest(text)) return '';
    const known = this.known.get(text);
    if (known !== undefined) return known;
    if (text.length <= LONGEST_SIGNPOST) for (const search of this.signposts) search.see(text);
    const header = columnText(text);
    // A sheet of a million different figures must not be kept in memory twice.
    if (this.known.size >= MOST_WORDS) this.known.clear();
    this.known.set(text, header);
    return header;
  }
}

/** Most long cells are prose, which costs nothing where no header can be so long. */
const MAY_HAVE_NOTES = /[\r\n([（［【〔]/u;

function longestOf(texts: Iterable<string>): number {
  let longest = 0;
  for (const text of texts) longest = Math.max(longest, text.length);
  return longest;
}

const MOST_WORDS = 50_000;
