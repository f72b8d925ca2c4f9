/**
 * The sheets that something is to be done to, in one round trip: found by the ids that they had when they were read, and
 * whether they are protected.
 */
import type { SheetIds } from './sheet-ids.js';

export interface OnSheet<P> {
  readonly place: P;
  /** A null object where the sheet is gone. */
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
}

/** @returns each place with its sheet, in the order given */
export async function openSheets<P extends { readonly sheet: string }>(
  context: Excel.RequestContext,
  places: readonly P[],
  ids: SheetIds,
): Promise<OnSheet<P>[]> {
  const known = new Map<string, { sheet: Excel.Worksheet; protection: Excel.WorksheetProtection }>();
  const ask = (name: string) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(ids.keyOf(name));
    sheet.load('name');
    const asked = { sheet, protection: sheet.protection.load('protected') };
    known.set(name, asked);
    return asked;
  };
  const asked = places.map((place) => ({ place, ...(known.get(place.sheet) ?? ask(place.sheet)) }));
  await context.sync();
  return asked.map(({ place, sheet, protection }) => {
    return { place, sheet, isProtected: !sheet.isNullObject && protection.protected };
  });
}
