/**
 * Drop-down lists for cells that hold a word of a vocabulary. They offer and never refuse: whatever is typed is kept. A
 * cell that has a rule already is left alone. Ours are known by the title of their (silent) alert, so that they can be
 * taken away again and nobody else's are.
 */
import { formatAddress, formatArea, type Area } from '../../core/grid/address.js';
import { areasOf } from './address-runs.js';
import { halve, cellCount } from './slices.js';
import type { CellPlace, ChoiceCell, ChoiceOutcome, ChoiceResult } from './port.js';
import type { SheetIds } from './sheet-ids.js';

const TITLE = 'torimatome';
/** Of a list that is written into the rule itself. */
const LONGEST_LIST = 255;

/** Cells below one another that are asked about together, and offer the same. */
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
  const runs: Run[] = [];
  for (const { name, sheet, isProtected } of await openSheets(context, cells, ids)) {
    const own = cells.filter((cell) => cell.sheet === name);
    const refusal = sheet.isNullObject ? 'sheet-missing' : isProtected ? 'protected' : undefined;
    for (const cell of own) {
      const result = refusal ?? (fits(cell.choices) ? undefined : 'unfit');
      if (result) results.set(placeName(cell), result);
    }
    runs.push(
      ...runsOf(
        name,
        sheet,
        own.filter((cell) => !results.has(placeName(cell))),
      ),
    );
  }
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
  const sheets = await openSheets(context, cells, ids);
  const runs = sheets
    .filter(({ sheet, isProtected }) => !sheet.isNullObject && !isProtected)
    .flatMap(({ name, sheet }) =>
      runsOf(
        name,
        sheet,
        cells.filter((cell) => cell.sheet === name),
      ),
    );
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

function runsOf(name: string, sheet: Excel.Worksheet, cells: readonly ChoiceCell[]): Run[] {
  const lists = new Map<string, string[]>();
  for (const { choices, address } of cells) {
    const list = choices.join(',');
    const addresses = lists.get(list);
    if (addresses) addresses.push(address);
    else lists.set(list, [address]);
  }
  return [...lists].flatMap(([list, addresses]) => areasOf(addresses).map((area) => ({ name, sheet, area, list })));
}

function placeName({ sheet, address }: CellPlace): string {
  return `${sheet}!${address}`;
}

function placesIn({ name, area }: Run): string[] {
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i);
  return rows.map((row) => placeName({ sheet: name, address: formatAddress({ row, column: area.left }) }));
}

async function openSheets(context: Excel.RequestContext, cells: readonly ChoiceCell[], ids: SheetIds) {
  const names = [...new Set(cells.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(ids.keyOf(name));
    sheet.load('name');
    return { name, sheet, protection: sheet.protection.load('protected') };
  });
  await context.sync();
  return sheets.map(({ name, sheet, protection }) => ({
    ...{ name, sheet },
    isProtected: !sheet.isNullObject && protection.protected,
  }));
}
