/**
 * Reads a division's copy of a known blank: what stands where the blank has a header is that header, whatever it says
 * now, and a row that stands where the blank has a programme is that programme. Everything else is read as ever.
 */
import type { Form } from '../../form/form.js';
import { formatAddress, type Area } from '../../grid/address.js';
import { cellArea } from '../../grid/area.js';
import type { Grid, Workbook } from '../../grid/grid.js';
import { makeIssue } from '../../issue/make-issue.js';
import type { Issue } from '../../issue/issue.js';
import { fitForm, isFitting, readSurveyed, usedArea, type Fit, type LostHeaders } from '../read-form.js';
import { withoutAsides } from '../aside-sheets.js';
import type { Reading } from '../reading.js';
import type { TableHeader } from '../table/table-headers.js';
import { headerText, headerYear } from '../survey/header-text.js';
import type { Landmark, WithinMark } from '../survey/landmarks.js';
import { byPlace } from '../labels/find-labels.js';
import { withTold } from '../told/read-told.js';
import { withToldColumns } from '../told/told-columns.js';
import { ownRows } from '../told/told-rows.js';
import { NOTHING_TOLD, type Told } from '../told/told.js';
import { surveyWorkbook } from '../survey/survey.js';
import { alignSheets } from './align-sheets.js';
import type { BlankLayout, BlankSheet } from './blank-layout.js';
import { lostGroups } from './lost-groups.js';
import { lostHeaders } from './lost-headers.js';
import { falseHeaders } from './false-headers.js';
import { headersOfOtherYears } from './other-years.js';
import { renamedHeaders } from './renamed-headers.js';
import { givenKeys } from './given-keys.js';
import { withoutSwappedGiven } from './swapped-with-given.js';
import { restoredGrid, type RestoredText } from './restored-grid.js';

/**
 * @param workbook as somebody sent it in
 * @param told what was said of copies of the blank
 * @returns undefined for one that is no copy: it has nothing of the blank, or too little of the form
 */
export function readAgainstBlank(
  layout: BlankLayout,
  workbook: Workbook,
  told: Told = NOTHING_TOLD,
): Reading | undefined {
  const fit = fitCopy(layout, workbook, told);
  return fit && isFitting(fit) ? fit.reading : undefined;
}

function fitCopy(layout: BlankLayout, sent: Workbook, told: Told): Fit | undefined {
  const { form } = layout;
  const book = withToldColumns(form, withoutAsides(sent), told.columns);
  const { workbook } = book;
  const [survey] = surveyWorkbook(workbook, [form]);
  const landmarks = survey?.sheets ?? [];
  const aligned = alignSheets(layout, workbook, landmarks, book.foreign);
  if (aligned.every((own) => own.length === 0)) return undefined;
  const issues: Issue[] = [];
  const begun = new Set<BlankSheet>();
  const allLost = new Map<Grid, ReadonlyMap<string, TableHeader>>();
  const unread = new Map<Grid, ReadonlySet<string>>();
  const sheets = workbook.sheets.flatMap((grid, i) => {
    const own = aligned[i] ?? [];
    if (own.length === 0) {
      if (isFilledIn(form, grid)) return [grid];
      issues.push(makeIssue('sheet-unplaced', { sheet: grid.name, address: usedArea(grid) }));
      return [];
    }
    // A table that goes on on another sheet has the header of the one before.
    const first = own.filter(({ blank }) => !begun.has(blank));
    for (const { blank } of own) begun.add(blank);
    const lost = new Map(first.flatMap((sheet) => [...lostHeaders(form, sheet)]));
    const texts = landmarks[i]?.texts ?? [];
    const wrong = new Set(falseHeaders(own, form, texts));
    const there = wrong.size === 0 ? texts : texts.filter((mark) => !wrong.has(mark));
    // A label that got its value into its own cell says what it was, and was not renamed.
    const within = (landmarks[i]?.within ?? []).filter(({ part }) => part.value !== '').map(landmarkWithin);
    const renamed = own.flatMap((sheet) => renamedHeaders(sheet, [...there, ...within].sort(byArea), layout));
    const restored = [
      ...renamed,
      ...own.flatMap((sheet) => lostGroups(sheet, form, [...there, ...landmarksOf(renamed)])),
    ];
    issues.push(...restored.map((one) => restoredIssue(grid, one)));
    const read = restoredGrid(grid, restored);
    const marks = [...there, ...landmarksOf(restored)];
    const others = own.flatMap((sheet) => headersOfOtherYears(sheet, marks, layout));
    const none = new Set([...wrong, ...others].map(({ area }) => placeOf(area)));
    for (const { row, column } of restored) none.delete(placeOf({ top: row, left: column }));
    if (none.size > 0) unread.set(read, none);
    if (lost.size > 0) allLost.set(read, lost);
    return [read];
  });
  // Most copies are as they were handed out: they are looked over once.
  const isAsItWas =
    survey && sheets.length === workbook.sheets.length && sheets.every((grid, i) => grid === workbook.sheets[i]);
  const fit =
    isAsItWas && unread.size === 0
      ? readSurveyed(workbook, survey, allLost)
      : fitWithout({ ...workbook, sheets }, form, unread, allLost);
  const reading = withTold(fit.reading, book, told);
  const named = givenKeys(layout, aligned.flat(), reading.records, ownRows(form, told.rows));
  const kept = withoutSwappedGiven(layout, named.records);
  issues.push(...named.issues, ...kept.issues, ...reading.issues);
  return { ...fit, reading: { ...reading, records: kept.records, issues } };
}

/** @param unread places of headers that are none of the form's, by sheet */
function fitWithout(
  sent: Workbook,
  form: Form,
  unread: ReadonlyMap<Grid, ReadonlySet<string>>,
  lost: LostHeaders,
): Fit {
  const workbook = withoutAsides(sent);
  const [survey] = surveyWorkbook(workbook, [form]);
  if (!survey || unread.size === 0) return fitForm(workbook, form, lost);
  const sheets = survey.sheets.map((marks, i) => {
    const places = workbook.sheets[i] && unread.get(workbook.sheets[i]);
    return places ? { ...marks, texts: marks.texts.filter(({ area }) => !places.has(placeOf(area))) } : marks;
  });
  return readSurveyed(workbook, { ...survey, sheets }, lost);
}

function placeOf({ top, left }: Pick<Area, 'top' | 'left'>): string {
  return `${top} ${left}`;
}

function landmarkWithin({ part, area }: WithinMark): Landmark {
  return { text: part.label, year: undefined, area };
}

function byArea(a: Landmark, b: Landmark): number {
  return byPlace(a.area, b.area);
}

/** What was restored is there like any other header. */
function landmarksOf(restored: readonly RestoredText[]): Landmark[] {
  return restored.map(({ row, column, text }) => {
    return { text: headerText(text), year: headerYear(text), area: cellArea({ row, column }) };
  });
}

/**
 * A sheet that the blank does not have: somebody's own, with rows of theirs, or instructions that look like the form and
 * show an example or two.
 */
function isFilledIn(form: Form, grid: Grid): boolean {
  return fitForm({ sheets: [grid] }, form).reading.records.length > MOST_EXAMPLES;
}

const MOST_EXAMPLES = 2;

function restoredIssue(grid: Grid, { row, column, text }: RestoredText): Issue {
  const place = { sheet: grid.name, address: formatAddress({ row, column }) };
  return makeIssue('header-restored', { ...place, evidence: [grid.cell(row, column)?.text ?? '', text] }, text);
}
