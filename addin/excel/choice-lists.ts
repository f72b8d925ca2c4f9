/**
 * Drop-down lists for cells that hold a word of a vocabulary. They offer and never refuse: whatever is typed is kept. A
 * cell that has a rule already is left alone. Ours are known by the title of their (silent) alert, so that they can be
 * taken away again and nobody else's are.
 */
import { formatAddress, formatArea, type Area } from '../../core/grid/address.js';
import { cellCount, cellsOf } from '../../core/grid/area.js';
import { areasOf } from './address-runs.js';
import { openSheets, type OnSheet } from './open-sheets.js';
import type { CellPlace, ChoiceCell, ChoiceOutcome, ChoiceResult } from './port.js';
import type { SheetIds } from './sheet-ids.js';
import { halve } from './slices.js';

const TITLE = 'torimatome';
/** Of a list that is written into the rule itself. */
const LONGEST_LIST = 255;

/** Neighbouring cells that are asked about together, and offer the same. */
interface Run {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  readonly list: string;
}

/** See `ExcelPort.offerChoices`. */
export async function offerChoices(
  context: Excel.RequestContext,
  cells: readonly ChoiceCell[],
  ids: SheetIds,
): Promise<ChoiceOutcome[]> {
  const results = new Map<string, ChoiceResult>();
  const opened = await openSheets(context, cells, ids);
  for (const { place, sheet, isProtected } of opened) {
    const refusal = sheet.isNullObject ? 'sheet-missing' : isProtected ? 'protected' : undefined;
    const result = refusal ?? (fits(place.choices) ? undefined : 'unfit');
    if (result) results.set(placeName(place), result);
  }
  const runs = runsOf(opened.filter(({ place }) => !results.has(placeName(place))));
  const tell = (run: Run, result: ChoiceResult) => placesIn(run).forEach((place) => results.set(place, result));
  await decide(context, runs, (run, validation) => {
    if (isMixed(validation) && cellCount(run.area) > 1) return false;
    if (validation.type === 'None') offer(run);
    tell(run, validation.type === 'None' ? 'offered' : 'has-rule');
    return true;
  });
  await context.sync();
  return cells.map((cell) => ({ cell, result: results.get(placeName(cell)) ?? 'sheet-missing' }));
}

/** See `ExcelPort.withdrawChoices`. */
export async function withdrawChoices(
  context: Excel.RequestContext,
  places: readonly CellPlace[],
  ids: SheetIds,
): Promise<number> {
  let withdrawn = 0;
  const cells = places.map((place) => ({ ...place, choices: [] }));
  const opened = await openSheets(context, cells, ids);
  const runs = runsOf(opened.filter(({ sheet, isProtected }) => !sheet.isNullObject && !isProtected));
  await decide(context, runs, (run, validation) => {
    if (validation.type === 'None') return true;
    // Where the cells of a run differ in their alerts the answer is null, whatever the types say.
    const alert = validation.errorAlert as Excel.DataValidationErrorAlert | null;
    if ((isMixed(validation) || !alert?.title) && cellCount(run.area) > 1) return false;
    if (alert?.title !== TITLE) return true;
    run.sheet.getRange(formatArea(run.area)).dataValidation.clear();
    withdrawn += cellCount(run.area);
    return true;
  });
  await context.sync();
  return withdrawn;
}

function fits(choices: readonly string[]): boolean {
  const isPlain = (choice: string) => choice.trim() === choice && choice !== '' && !/[,\n\r]|^[=']/.test(choice);
  return choices.length > 0 && choices.every(isPlain) && choices.join(',').length <= LONGEST_LIST;
}

function offer({ sheet, area, list }: Run): void {
  const validation = sheet.getRange(formatArea(area)).dataValidation;
  validation.ignoreBlanks = true;
  validation.rule = { list: { inCellDropDown: true, source: list } };
  validation.errorAlert = { title: TITLE, message: '', showAlert: false, style: 'Information' };
}

function isMixed({ type }: Excel.DataValidation): boolean {
  return type === 'Inconsistent' || type === 'MixedCriteria';
}

/** Asks about runs; those that `settle` gives back are asked about again in halves: a round trip for each halving. */
async function decide(
  context: Excel.RequestContext,
  runs: readonly Run[],
  settle: (run: Run, validation: Excel.DataValidation) => boolean,
): Promise<void> {
  if (runs.length === 0) return;
  const asked = runs.map((run) => ({
    run,
    validation: run.sheet.getRange(formatArea(run.area)).dataValidation.load('type,errorAlert'),
  }));
  await context.sync();
  const divided = asked.filter(({ run, validation }) => !settle(run, validation));
  await decide(
    context,
    divided.flatMap(({ run }) => halve(run.area).map((area) => ({ ...run, area }))),
    settle,
  );
}

function runsOf(cells: readonly OnSheet<ChoiceCell>[]): Run[] {
  const alike = new Map<string, { readonly run: Omit<Run, 'area'>; readonly addresses: string[] }>();
  for (const { place, sheet } of cells) {
    const list = place.choices.join(',');
    const key = JSON.stringify([place.sheet, list]);
    const own = alike.get(key) ?? { run: { name: place.sheet, sheet, list }, addresses: [] };
    alike.set(key, own);
    own.addresses.push(place.address);
  }
  return [...alike.values()].flatMap(({ run, addresses }) => areasOf(addresses).map((area) => ({ ...run, area })));
}

function placeName({ sheet, address }: CellPlace): string {
  return `${sheet}!${address}`;
}

function placesIn({ name, area }: Run): string[] {
  return [...cellsOf(area)].map((cell) => placeName({ sheet: name, address: formatAddress(cell) }));
}
