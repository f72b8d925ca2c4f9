/**
 * Reads a workbook with a form, and finds out by itself which form that is. It never guesses silently: what could not
 * be placed is an issue with an address.
 */
import { formatArea } from '../grid/address.js';
import type { Grid, Workbook } from '../grid/grid.js';
import { blockOf, type Form } from '../form/form.js';
import { countsForForm, isNamedByForm } from '../form/form-sheets.js';
import type { Issue } from '../issue/issue.js';
import { makeIssue } from '../issue/make-issue.js';
import type { FormRecord } from '../record/record.js';
import { continueTables, readWithLost } from './table/continued-tables.js';
import { withoutSwapped } from './table/swapped-columns.js';
import { missingHeadings } from './missing-headings.js';
import { withoutAsides } from './aside-sheets.js';
import { isExampleSheet } from './example-sheets.js';
import { possibleShare, signedFields } from './survey/possible-share.js';
import type { Landmarks } from './survey/landmarks.js';
import type { Carried, Reading } from './reading.js';
import { readSheet, type SheetReading } from './read-sheet.js';
import { legendRows } from './legend-rows.js';
import { surveyWorkbook, type Survey } from './survey/survey.js';

/** How well a form fits a workbook: the share of its headers and labels that were found, 0 to 1. */
export interface Fit {
  readonly reading: Reading;
  readonly share: number;
}

/** A form fits when at least this share of its headers and labels is there. */
const ENOUGH = 0.7;

/** The form among `forms` that fits best, read; undefined where none does. */
export function recogniseForm(workbook: Workbook, forms: readonly Form[]): Reading | undefined {
  const own = withoutAsides(workbook);
  const fits = surveyWorkbook(own, forms)
    .filter((survey) => possibleShare(survey) >= ENOUGH)
    .map((survey) => readSurveyed(own, survey));
  const best = fits.sort((a, b) => b.share - a.share)[0];
  return best && isFitting(best) ? best.reading : undefined;
}

/** Whether a form fits well enough for a workbook to be taken as one of this kind. */
export function isFitting({ reading, share }: Fit): boolean {
  return share >= ENOUGH && hasRecords(reading);
}

/** Whether a workbook holds records of its form, or sheets that are laid out for some. */
export function hasRecords({ records, unnamed }: Pick<Reading, 'records' | 'unnamed'>): boolean {
  return records.length > 0 || unnamed.length > 0;
}

/** Headers of tables that lost theirs, by sheet and by block: their columns count. */
export type LostHeaders = ReadonlyMap<Grid, Carried['headers']>;

/** Reads a workbook with one form, whether it fits or not. */
export function fitForm(workbook: Workbook, form: Form, lost?: LostHeaders): Fit {
  const own = withoutAsides(workbook);
  // One form, one survey.
  return readSurveyed(own, surveyWorkbook(own, [form])[0]!, lost);
}

/** Reads a workbook that was looked over already. */
export function readSurveyed(workbook: Workbook, survey: Survey, lost: LostHeaders = new Map()): Fit {
  const { form } = survey.signs;
  const examples = new Set(workbook.sheets.filter((grid) => isExampleSheet(grid, isNamedByForm(form, grid.name))));
  const without = new SheetsReading({ workbook, survey, lost }, examples).read();
  // A workbook that is an example from end to end is read as what it shows.
  if (hasRecords(without.reading) || examples.size === 0) return without;
  return new SheetsReading({ workbook, survey, lost }, new Set()).read();
}

interface SurveyedBook {
  readonly workbook: Workbook;
  readonly survey: Survey;
  readonly lost: LostHeaders;
}

/** Reads the sheets one after the other. */
class SheetsReading {
  private readonly records: FormRecord[] = [];
  private readonly unnamed: FormRecord[] = [];
  private readonly issues: Issue[] = [];
  private readonly seen = new Map<string, number>();
  private readonly years = new Map<string, number>();
  private carried: Carried = { contexts: [], headers: new Map(), headings: new Map() };

  constructor(
    private readonly book: SurveyedBook,
    private readonly examples: ReadonlySet<Grid>,
  ) {}

  read(): Fit {
    const { signs, signposts } = this.book.survey;
    const { form } = signs;
    this.book.workbook.sheets.forEach((grid, i) => {
      const landmarks = this.book.survey.sheets[i];
      if (grid.bottom === 0 || !landmarks) return;
      const address = usedArea(grid);
      if (!countsForForm(form, grid.name)) {
        this.issues.push(makeIssue('sheet-excluded', { sheet: grid.name, address }));
        return;
      }
      if (!this.examples.has(grid)) this.readOne(grid, landmarks);
      else this.issues.push(makeIssue('sheet-example', { sheet: grid.name, address }));
    });
    this.issues.push(...missingBlocks(form, this.seen), ...missingHeadings(form, this.records));
    const counted = [...this.seen.values()].reduce((sum, counts) => sum + counts, 0);
    return {
      reading: {
        form,
        fiscalYear: this.fiscalYear(),
        department: signposts.department,
        records: this.records,
        unnamed: this.unnamed,
        issues: this.issues,
      },
      share: counted / Math.max(1, signedFields(form).length),
    };
  }

  private readOne(grid: Grid, landmarks: Landmarks): void {
    const { signs, signposts } = this.book.survey;
    const surveyed = { grid, signs, landmarks, before: this.carried, cycleYear: signposts.fiscalYear };
    const lost = this.book.lost.get(grid);
    const own = lost ? readWithLost(surveyed, lost) : readSheet(surveyed);
    const sheet = (lost ? undefined : continueTables(surveyed, own)) ?? own;
    if (sheet.seen.size > 0) this.take(sheet);
    else {
      const evidence = legendRows(grid);
      this.issues.push(makeIssue('sheet-unplaced', { sheet: grid.name, address: usedArea(grid), evidence }));
      // What kept a table from being one.
      const told = ['column-doubtful', 'column-unplaced', 'table-nameless'];
      this.issues.push(...sheet.issues.filter(({ code }) => told.includes(code)));
    }
    const held = sheet.carried.contexts.filter(({ carries }) => carries);
    const last = new Map(held.map((mark) => [mark.id, { ...mark, row: 0, address: '' }]));
    this.carried = { ...sheet.carried, contexts: [...last.values()] };
  }

  private take(sheet: SheetReading): void {
    const { form } = this.book.survey.signs;
    const { records, issues } = withoutSwapped(form, sheet.records);
    for (const record of records) this.records.push(record);
    for (const record of sheet.unnamed) this.unnamed.push(record);
    for (const issue of [...sheet.issues, ...issues, ...unreadableCells(form, records)]) this.issues.push(issue);
    for (const [id, counts] of sheet.seen) this.seen.set(id, Math.max(counts, this.seen.get(id) ?? 0));
    for (const [id, year] of sheet.headerYears) this.years.set(id, Math.max(year, this.years.get(id) ?? 0));
  }

  /** By the first of the form's rules that finds a year, in a text or in the header of a column. */
  private fiscalYear(): number | undefined {
    const { signs, signposts } = this.book.survey;
    for (const [rank, rule] of signs.form.fiscalYear.entries()) {
      const year = 'header' in rule ? this.years.get(rule.header) : undefined;
      if (year !== undefined) return year;
      if (signposts.rank === rank) return signposts.fiscalYear;
    }
    return undefined;
  }
}

/** From the first cell to the last that holds anything. */
export function usedArea(grid: Grid): string {
  return formatArea({ top: 1, left: 1, bottom: grid.bottom, right: grid.right });
}

function missingBlocks(form: Form, seen: ReadonlyMap<string, number>): Issue[] {
  return form.blocks
    .filter((block) => block.layout !== 'heading' && !block.fields.some((field) => seen.has(`${block.id}.${field.id}`)))
    .map((block) => makeIssue('block-missing', { block: block.id }, block.label));
}

/** Error values in cells of the form (rule C7), and unclear choices: named once, however many records share the cell. */
function unreadableCells(form: Form, records: readonly FormRecord[]): Issue[] {
  const told = new Set<string>();
  const issues: Issue[] = [];
  for (const { sheet, block, key, cells } of records) {
    for (const [id, { value, address, unclear }] of Object.entries(cells)) {
      if (value.kind !== 'unreadable' || told.has(address)) continue;
      told.add(address);
      const place = { sheet, block, key, address, evidence: [value.text] };
      const field = blockOf(form, block).fields.find((one) => one.id === id);
      if (unclear && field) issues.push(makeIssue('choice-unclear', place, field.label, unclear));
      else issues.push(makeIssue('cell-error', place, value.text));
    }
  }
  return issues;
}
