/**
 * Looks over a workbook once for all forms that it may be of: the largest sheets are expensive to go through, and every
 * form looks for other words in the same cells.
 */
import { extentAt, type Grid, type Workbook } from '../../grid/grid.js';
import type { Form } from '../../form/form.js';
import { headerText, headerYear, isYearAlone, LONGEST_HEADER } from './header-text.js';
import { contextsIn, signsOf, YEAR_ALONE } from './landmarks.js';
import type { ContextMark, FormSigns, Landmark, Landmarks } from './landmarks.js';
import { LONGEST_SIGNPOST, SignpostSearch, type Signposts } from './signposts.js';

/** What one form recognises in a workbook. */
export interface Survey {
  readonly signs: FormSigns;
  /** For each sheet, in the workbook's order. */
  readonly sheets: readonly Landmarks[];
  readonly signposts: Signposts;
}

export function surveyWorkbook(workbook: Workbook, forms: readonly Form[]): Survey[] {
  const signs = forms.map(signsOf);
  const signposts = signs.map((sign) => new SignpostSearch(sign));
  const words = new Words(signposts);
  const sheets = workbook.sheets.map((grid) => surveySheet(grid, signs, words));
  return signs.map((sign, i) => ({
    signs: sign,
    sheets: sheets.map((landmarks) => landmarks[i]!),
    signposts: signposts[i]!,
  }));
}

interface Finding {
  readonly texts: Landmark[];
  readonly contexts: ContextMark[];
}

function surveySheet(grid: Grid, signs: readonly FormSigns[], words: Words): Landmarks[] {
  const found = signs.map((): Finding => ({ texts: [], contexts: [] }));
  for (const row of grid.rows()) {
    let before = -1;
    let cells = 0;
    for (const { column, cell } of grid.row(row)) {
      const header = words.headerOf(cell.text);
      if (header !== '') seeHeader(grid, row, column, cell.text, header, signs, found);
      // A heading stands by itself: at the beginning of its row, or of its part of a sheet with several parts; or
      // behind what somebody noted in front of it.
      if (column > before + 1 || cells === 1) seeHeadings(grid, row, column, cell.text, signs, found);
      before = column;
      cells++;
    }
  }
  return found;
}

function seeHeadings(
  grid: Grid,
  row: number,
  column: number,
  text: string,
  signs: readonly FormSigns[],
  found: readonly Finding[],
): void {
  signs.forEach((sign, i) => {
    if (sign.contexts.length === 0) return;
    found[i]!.contexts.push(...contextsIn(text, extentAt(grid, { row, column }), sign));
  });
}

function seeHeader(
  grid: Grid,
  row: number,
  column: number,
  whole: string,
  header: string,
  signs: readonly FormSigns[],
  found: readonly Finding[],
): void {
  const year = mayBeYear(whole) && isYearAlone(whole) ? headerYear(whole) : undefined;
  signs.forEach((sign, i) => {
    const text = sign.texts.has(header) ? header : year === undefined ? '' : YEAR_ALONE;
    if (text === '') return;
    found[i]!.texts.push({ text, year: headerYear(whole), area: extentAt(grid, { row, column }) });
  });
}

/** Nearly every cell of a large sheet is none, and the full answer costs much more than this one. */
function mayBeYear(text: string): boolean {
  return text.length <= LONGEST_YEAR && /[年和成昭MTSHRＭＴＳＨＲmtshr]/u.test(text);
}

const LONGEST_YEAR = 24;

/** Texts come again and again; each is looked at once. */
class Words {
  private readonly known = new Map<string, string>();

  constructor(private readonly signposts: readonly SignpostSearch[]) {}

  /** The text as a header is compared; `''` where it can be none. */
  headerOf(text: string): string {
    if (text.length > LONGEST_SIGNPOST) return '';
    const known = this.known.get(text);
    if (known !== undefined) return known;
    for (const search of this.signposts) search.see(text);
    const header = text.length > LONGEST_HEADER ? '' : headerText(text);
    // A sheet of a million different figures must not be kept in memory twice.
    if (this.known.size >= MOST_WORDS) this.known.clear();
    this.known.set(text, header);
    return header;
  }
}

const MOST_WORDS = 50_000;
