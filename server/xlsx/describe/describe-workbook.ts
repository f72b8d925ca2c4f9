/**
 * Describes an .xlsx file as the workbench opens it: what the reader sees, and what a person sees beside it. It reads;
 * what is saved later is patched into the file itself (decision 1).
 */
import { core } from 'zod';
import { formatArea } from '../../../core/grid/address.js';
import type { Dropdown, Grid } from '../../../core/grid/grid.js';
import {
  openedWorkbookSchema,
  type OpenedSheet,
  type OpenedWorkbook,
  type OpenedWorkbookInput,
} from '../../../core/protocol/opened-workbook.js';
import { storable } from '../../../core/text/storable.js';
import { DropdownLists } from '../dropdown-lists.js';
import { openPackage, type Package } from '../package.js';
import { damaged } from '../refusals.js';
import { locateParts, relationships, type SheetPart, type WorkbookParts } from '../parts.js';
import { layOut } from '../patch/sheet-layout.js';
import { NO_STRINGS, scanSharedStrings, type SharedStrings } from '../shared-strings.js';
import { sheetGrid } from '../sheet-grid.js';
import { scanSheet } from '../sheet-scan.js';
import { childNamed, childrenNamed, parseXml, type XmlElement } from '../small-xml.js';
import { parseStyles, type CellStyle } from '../styles.js';
import { decodeXml } from '../xml-encoding.js';
import { colourReader } from './colours.js';
import { readLooks, type Looks } from './looks.js';
import { CellsLeft, describeRows } from './sheet-rows.js';
import { describeRules, filterOf, parseSurroundings } from './sheet-rules.js';

type SheetInput = Omit<OpenedWorkbookInput['sheets'][number], 'rows'>;

interface Styles {
  readonly formats: readonly CellStyle[];
  readonly looks: Looks;
}

/**
 * @param name what the workbook is called, with its ending
 * @throws Problem for anything that is not a whole, readable workbook within the limits
 */
export async function describeWorkbook(bytes: Uint8Array, name = 'ブック.xlsx'): Promise<OpenedWorkbook> {
  const pkg = await openPackage(bytes);
  const parts = await locateParts(pkg);
  const strings =
    parts.sharedStrings === undefined
      ? NO_STRINGS
      : scanSharedStrings(await pkg.read(parts.sharedStrings), parts.sharedStrings);
  const styles = await readStyles(pkg, parts);
  const visibilities = await sheetStates(pkg, parts);
  const sheets: SheetInput[] = [];
  const rows: OpenedSheet['rows'][] = [];
  const grids: Grid[] = [];
  const lists = new DropdownLists(grids, parts.definedNames);
  const book = { pkg, parts, strings, styles, lists, left: new CellsLeft() };
  for (const sheet of parts.sheets) {
    const visibility = visibilities.get(sheet.name) ?? 'Visible';
    const described = await describeSheet(book, sheet);
    sheets.push({ ...described.sheet, visibility });
    rows.push(described.rows);
    grids.push(described.grid);
  }
  const opened = openedWorkbookSchema.safeParse({
    name,
    date1904: parts.date1904,
    signed: parts.signed,
    looks: [...styles.looks.cells],
    // Lists may be taken from sheets that come later.
    sheets: sheets.map((sheet, i) => ({ ...sheet, dropdowns: grids[i]?.dropdowns?.map(describeDropdown) ?? [] })),
    names: parts.definedNames.map(({ name: defined, sheet, formula }) => ({
      name: defined,
      formula,
      visible: true,
      ...(sheet === undefined ? {} : { sheet }),
    })),
    customXml: await Promise.all(
      parts.customXml.map(async ({ part }) => storable(decodeXml(await pkg.read(part), part))),
    ),
  } satisfies OpenedWorkbookInput);
  // A column that is no number, and the like.
  if (!opened.success) {
    const place = core.toDotPath(opened.error.issues[0]?.path ?? []);
    throw damaged({ ja: `${place} の値が正しくありません`, en: `${place} has no possible value` }, opened.error);
  }
  // The rows are whole as they are, and there may be a million cells in them.
  return { ...opened.data, sheets: opened.data.sheets.map((sheet, i) => ({ ...sheet, rows: rows[i] ?? [] })) };
}

interface DescribedSheet {
  readonly sheet: SheetInput;
  readonly rows: OpenedSheet['rows'];
  readonly grid: Grid;
}

async function readStyles(pkg: Package, parts: WorkbookParts): Promise<Styles> {
  if (parts.styles === undefined) return { formats: [], looks: { cells: [], conditional: [] } };
  const bytes = await pkg.read(parts.styles);
  const formats = parseStyles(bytes, parts.styles);
  const theme = (await relationships(pkg, parts.workbook)).find(({ type }) => type === 'theme')?.target;
  const colours = colourReader(theme === undefined || !pkg.has(theme) ? undefined : await parsed(pkg, theme));
  return { formats, looks: readLooks(parseXml(bytes, parts.styles), formats, colours) };
}

async function parsed(pkg: Package, part: string): Promise<XmlElement> {
  return parseXml(await pkg.read(part), part);
}

const STATES = { hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

async function sheetStates(pkg: Package, { workbook }: WorkbookParts) {
  const sheets = childrenNamed(childNamed(await parsed(pkg, workbook), 'sheets'), 'sheet');
  return new Map(
    sheets.map(({ attributes }) => {
      const state = attributes['state'] ?? 'visible';
      return [
        attributes['name'] ?? '',
        state === 'hidden' || state === 'veryHidden' ? STATES[state] : 'Visible',
      ] as const;
    }),
  );
}

/** What its sheets share. */
interface Book {
  readonly pkg: Package;
  readonly parts: WorkbookParts;
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly lists: DropdownLists;
  readonly left: CellsLeft;
}

async function describeSheet(book: Book, { name, part, hidden }: SheetPart): Promise<DescribedSheet> {
  const { pkg, parts, strings, lists } = book;
  const { formats, looks } = book.styles;
  const scan = scanSheet(await pkg.read(part), part);
  book.left.require(scan.cells.columns.length);
  const dropdowns = () => lists.of(scan.dropdownRules, name);
  const context = { name, part, hidden, strings, styles: formats, date1904: parts.date1904, dropdowns };
  const grid: Grid = sheetGrid(scan, context);
  const layout = layOut(scan.bytes, part, () => false);
  const described = {
    name,
    ...describeRules(parseSurroundings(scan.bytes, layout, part), looks.conditional),
    merges: grid.merges.map(formatArea),
    tables: await describeTables(pkg, part),
  };
  return { sheet: described, rows: describeRows(scan.bytes, part, grid, book.left), grid };
}

function describeDropdown({ areas, values }: Dropdown) {
  return { areas: areas.map(formatArea), values: [...values] };
}

async function describeTables(pkg: Package, sheet: string): Promise<NonNullable<SheetInput['tables']>> {
  const links = (await relationships(pkg, sheet)).filter(({ type, target }) => type === 'table' && pkg.has(target));
  return Promise.all(
    links.map(async ({ target }) => {
      const table = await parsed(pkg, target);
      const { displayName, name, ref = 'A1', headerRowCount } = table.attributes;
      const filter = childNamed(table, 'autoFilter');
      return {
        name: displayName ?? name ?? target,
        area: ref,
        headers: headerRowCount !== '0',
        filtered: filter ? filterOf(filter).filtered : false,
      };
    }),
  );
}
