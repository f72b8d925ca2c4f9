/**
 * Looks over a workbook once for all forms that it may be of: the largest sheets are expensive to go through, and every
 * form looks for other words in the same cells.
 */
import { extentAt, type Grid, type Workbook } from '../grid/grid.js';
import type { Form } from '../form/form.js';
import { headerText, LONGEST_HEADER } from './header-text.js';
import { contextsIn, signsOf, type ContextMark, type FormSigns, type Landmark, type Landmarks } from './landmarks.js';
import { LONGEST_SIGNPOST, SignpostSearch, type Signposts } from './signposts.js';

/** What one form recognises in a workbook. */
export interface Survey {
  readonly signs: FormSigns;
  /** For each sheet, in the workbook's order. */
  readonly sheets: readonly Landmarks[];
  readonly signposts: Signposts;
}

/** A heading stands by itself: with at most one more thing in its row, such as a page number or a date. */
const MOST_CELLS_BESIDE_HEADING = 2;

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

function surveySheet(grid: Grid, signs: readonly FormSigns[], words: Words): Landmarks[] {
  const found = signs.map(() => ({ texts: [] as Landmark[], contexts: [] as ContextMark[] }));
  for (const row of grid.rows()) {
    let first: { column: number; text: string } | undefined;
    let cells = 0;
    for (const { column, cell } of grid.row(row)) {
      cells++;
      first ??= { column, text: cell.text };
      const text = words.headerOf(cell.text);
      if (text === '') continue;
      signs.forEach(({ texts }, i) => {
        if (texts.has(text)) found[i]!.texts.push({ text, area: extentAt(grid, { row, column }) });
      });
    }
    if (!first || cells > MOST_CELLS_BESIDE_HEADING) continue;
    for (const [i, sign] of signs.entries())
      found[i]!.contexts.push(...contextsIn(first.text, row, first.column, sign));
  }
  return found;
}

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
