/**
 * What a sheet says outside its cells: columns, validations, conditional formats, protection, filters.
 */
import { formatArea } from '../../../core/grid/address.js';
import type { CellLook, OpenedWorkbookInput } from '../../../core/protocol/opened-workbook.js';
import type { SheetLayout } from '../patch/sheet-layout.js';
import { areasOf } from '../area-list.js';
import { childNamed, childrenNamed, isTrue, parseXml, type XmlElement } from '../small-xml.js';

type SheetInput = OpenedWorkbookInput['sheets'][number];

/** The sheet's XML as a tree, without the rows, which are most of it. */
export function parseSurroundings(bytes: Buffer, layout: SheetLayout, part: string): XmlElement {
  const { dataOpen, dataStart, dataSelfClosing } = layout;
  const around = dataSelfClosing ? bytes : Buffer.concat([bytes.subarray(0, dataOpen), bytes.subarray(dataStart)]);
  return parseXml(around, part);
}

export function describeRules(root: XmlElement, conditional: readonly CellLook[]): Partial<SheetInput> {
  const format = childNamed(root, 'sheetFormatPr')?.attributes ?? {};
  const filter = childNamed(root, 'autoFilter');
  return {
    ...length('defaultRowHeight', format['defaultRowHeight']),
    ...length('defaultColumnWidth', format['defaultColWidth']),
    ...describeView(root),
    columns: childrenNamed(childNamed(root, 'cols'), 'col').map(columns),
    validations: elementsNamed(root, 'dataValidation').flatMap(validation),
    conditionalFormats: childrenNamed(root, 'conditionalFormatting').flatMap((element) =>
      childrenNamed(element, 'cfRule').map((rule) => conditionalFormat(element, rule, conditional)),
    ),
    isProtected: isTrue(childNamed(root, 'sheetProtection')?.attributes['sheet']),
    ...(filter ? { autoFilter: filterOf(filter) } : {}),
  };
}

/** How the sheet is looked at: what stays in place, lines between cells, zoom. */
function describeView(root: XmlElement): Pick<SheetInput, 'frozen' | 'gridLines' | 'zoom'> {
  const view = childNamed(childNamed(root, 'sheetViews'), 'sheetView');
  const pane = childNamed(view, 'pane')?.attributes ?? {};
  const isFrozen = (pane['state'] ?? '').startsWith('frozen');
  const split = (name: string) => Math.max(0, Math.trunc(Number(pane[name] ?? 0)) || 0);
  const zoom = Number(view?.attributes['zoomScale'] ?? 0);
  return {
    ...(isFrozen ? { frozen: { rows: split('ySplit'), columns: split('xSplit') } } : {}),
    gridLines: isTrue(view?.attributes['showGridLines'] ?? '1'),
    ...(zoom >= 10 && zoom <= 400 ? { zoom } : {}),
  };
}

/** Whether the filter's rows are chosen, and not only its buttons shown. */
export function filterOf(filter: XmlElement): { area: string; filtered: boolean } {
  return { area: filter.attributes['ref'] ?? 'A1', filtered: childrenNamed(filter, 'filterColumn').length > 0 };
}

function length(name: 'defaultRowHeight' | 'defaultColumnWidth', text: string | undefined): Partial<SheetInput> {
  const value = Number(text ?? 0);
  return value > 0 ? { [name]: value } : {};
}

function columns({ attributes }: XmlElement) {
  const { min, max, width, hidden, style } = attributes;
  return {
    first: Number(min),
    last: Number(max),
    ...(Number(width ?? 0) > 0 ? { width: Number(width) } : {}),
    ...(isTrue(hidden) || Number(width ?? 1) === 0 ? { hidden: true } : {}),
    ...(Number(style ?? 0) > 0 ? { look: Number(style) } : {}),
  };
}

/** Wherever they stand: in their own list, or in the one of an extension. */
function elementsNamed(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap((child) => (child.name === name ? [child] : elementsNamed(child, name)));
}

function validation(element: XmlElement) {
  const { type = 'none', operator, sqref, allowBlank } = element.attributes;
  const areas = areasOf(sqref ?? childNamed(element, 'sqref')?.text ?? '').map(formatArea);
  if (areas.length === 0) return [];
  const formula = (name: string) => {
    const found = childNamed(element, name);
    return childNamed(found, 'f')?.text ?? found?.text;
  };
  const second = formula('formula2');
  return [
    {
      areas,
      type,
      formula1: formula('formula1') ?? '',
      ignoreBlanks: isTrue(allowBlank),
      ...(operator === undefined ? {} : { operator: operator.charAt(0).toUpperCase() + operator.slice(1) }),
      ...(second === undefined ? {} : { formula2: second }),
    },
  ];
}

function conditionalFormat(element: XmlElement, rule: XmlElement, looks: readonly CellLook[]) {
  const { type = 'expression', priority, stopIfTrue, dxfId } = rule.attributes;
  const look = dxfId === undefined ? undefined : looks[Number(dxfId)];
  return {
    areas: areasOf(element.attributes['sqref'] ?? '').map(formatArea),
    type,
    priority: Number(priority ?? 1) || 1,
    stopIfTrue: isTrue(stopIfTrue),
    formulas: childrenNamed(rule, 'formula').map(({ text }) => text),
    ...(look ? { look } : {}),
  };
}
