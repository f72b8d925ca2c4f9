/**
 * Formulas whose stored result no longer holds lose it, and the workbook is told to calculate when it is opened. A
 * stale total in a published report is worse than none. Results that do not depend on a change stay.
 */
import type { Area } from '../../../core/grid/address.js';
import { cellArea, isSingle } from '../../../core/grid/area.js';
import type { WorkbookParts } from '../parts.js';
import { TagReader } from '../tag-reader.js';
import { setAttribute } from './attributes.js';
import { definedNames } from './defined-names.js';
import { cellsIn, withoutResult } from './formula-results.js';
import { dependents, type FormulaNode } from './formula/dependents.js';
import { PrecedentFinder, type Precedents, type SheetArea } from './formula/precedents.js';
import type { ChangedPackage } from './changed-package.js';
import { prefixAt } from '../row-ends.js';
import { formulaCells, formulaTexts, type FormulaCell } from './sheet-formulas.js';
import type { Splice } from './splices.js';
import { listedSheets } from './workbook-sheets.js';

/**
 * @param changed areas whose contents changed, sheets by their position
 * @param moved whether rows were inserted, so that results that depend on places are stale too
 */
export async function dropStaleResults(
  pkg: ChangedPackage,
  parts: WorkbookParts,
  changed: readonly SheetArea[],
  moved: boolean,
): Promise<void> {
  const sheets = await listedSheets(pkg, parts);
  const workbook = await pkg.readXml(parts.workbook);
  const names = { sheets: sheets.map(({ name }) => name), names: definedNames(workbook, parts.workbook) };
  const finder = new PrecedentFinder(names);
  const formulas: (FormulaNode & { part: string; cell: FormulaCell })[] = [];
  for (const [sheet, { part, isWorksheet }] of sheets.entries()) {
    if (part === undefined || !isWorksheet) continue;
    const bytes = await pkg.readXml(part);
    const cells = formulaCells(bytes, part);
    const texts = formulaTexts(bytes, cells);
    for (const cell of cells) {
      const precedents = finder.of(texts.get(cell) ?? '', sheet);
      const isTable = cell.formula.type === 'dataTable';
      formulas.push({ sheet, area: areaOf(cell), precedents: isTable ? EVERYTHING : precedents, part, cell });
    }
  }
  if (formulas.length === 0) return;
  const stale = dependents(formulas, changed, moved);
  const staleCells = new Map<string, FormulaCell[]>();
  for (const { part, cell } of stale) {
    const cells = staleCells.get(part);
    if (cells) cells.push(cell);
    else staleCells.set(part, [cell]);
  }
  for (const [part, cells] of staleCells) {
    const bytes = await pkg.readXml(part);
    pkg.splice(part, bytes, withoutResults(bytes, part, cells));
  }
  if (stale.size > 0 || moved) pkg.splice(parts.workbook, workbook, calculateOnLoad(workbook, parts.workbook));
}

const EVERYTHING: Precedents = { areas: [], uncertain: true, positional: true };

/** The cells that show a formula's results. */
function areaOf({ formula: { type, area }, row, column }: FormulaCell): Area {
  if (area && (type === 'array' || type === 'dataTable')) return area;
  return cellArea({ row, column });
}

function withoutResults(bytes: Buffer, part: string, cells: readonly FormulaCell[]): Splice[] {
  const starts = new Set(cells.map(({ start }) => start));
  const covered = cellsIn(
    bytes,
    part,
    cells.map(areaOf).filter((area) => !isSingle(area)),
  );
  return [...cells, ...covered.filter(({ start }) => !starts.has(start))].flatMap((cell) => withoutResult(bytes, cell));
}

/** Elements of a workbook that come before its calculation settings. */
const BEFORE_SETTINGS = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];

function calculateOnLoad(bytes: Buffer, part: string): Splice[] {
  const tag = new TagReader(bytes, part);
  let at = 0;
  let prefix = '';
  while (tag.next()) {
    if (tag.name === 'workbook' && !tag.closing) prefix = prefixAt(bytes, tag.start + 1);
    if (tag.name === 'calcPr' && !tag.closing) return setAttribute(bytes, tag, 'fullCalcOnLoad', '1');
    if (!BEFORE_SETTINGS.includes(tag.name) || !(tag.closing || tag.selfClosing)) continue;
    at = tag.end;
  }
  return [{ start: at, end: at, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }];
}
