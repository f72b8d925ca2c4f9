/**
 * Sheets written down as cells, as real workbooks: for what the command line drafts from.
 */
import type { CellTable } from '../../support/cell-table.js';
import { buildWorkbook, escapeXml, type BuiltCell, type BuiltSheet } from '../../support/build-workbook.js';

export function workbookBytes(sheets: readonly CellTable[]): Promise<Uint8Array> {
  return buildWorkbook({ sheets: sheets.map(builtSheet), cellFormats: FORMATS.map(formatXml) });
}

/** Built-in formats by id: as it is, with separators, a percentage. */
const FORMATS = [0, 3, 9];

function formatXml(id: number): string {
  return `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
}

function builtSheet({ name, cells, merges = [], dropdowns = {} }: CellTable): BuiltSheet {
  const built = Object.entries(cells).flatMap(([address, cell]): [string, BuiltCell][] => {
    if (cell === null) return [];
    if (typeof cell !== 'object') return [[address, { value: cell }]];
    const { raw, formula, text } = cell;
    const style = text.endsWith('%') ? 2 : typeof raw === 'number' ? 1 : 0;
    return [[address, { ...(raw === null ? {} : { value: raw }), ...(formula ? { formula } : {}), style }]];
  });
  const rules = Object.entries(dropdowns).map(
    ([area, values]) =>
      `<dataValidation type="list" sqref="${area}"><formula1>"${escapeXml(values.join(','))}"</formula1></dataValidation>`,
  );
  const tail = rules.length > 0 ? `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>` : '';
  return { name, cells: Object.fromEntries(built), merges, tail };
}
