/**
 * What changed in a workbook since it was opened, as the server can save it. What was changed and changed back is no
 * change. What cannot be saved is named, never dropped in silence.
 */
import { formatAddress, formatArea, type Position } from '../core/grid/address.js';
import type { SavedWorkbook, Unsaved } from '../core/protocol/saved-workbook.js';
import type { HostCell } from './model/cell-table.js';
import type { OpenedState, SheetModel } from './model/sheet-model.js';
import type { WorkbookModel } from './model/workbook-model.js';
import { withoutProperty } from './model/without-property.js';

export function savedChanges(model: WorkbookModel): SavedWorkbook {
  const sheets = model.sheets.flatMap((sheet) => (sheet.opened ? [{ sheet, opened: sheet.opened }] : []));
  const rules = sheets
    .map(addedRules)
    .filter(({ conditionalFormats, validations }) => conditionalFormats.length + validations.length > 0);
  return {
    cells: sheets.flatMap(changedCells),
    customXml: changedParts(model),
    rules,
    unsaved: unsavedOf(model, sheets),
  };
}

/** A sheet of the file. */
interface FileSheet {
  readonly sheet: SheetModel;
  readonly opened: OpenedState;
}

interface TouchedCell extends Position {
  readonly before: HostCell | undefined;
  readonly now: HostCell | undefined;
}

function touched({ sheet }: FileSheet): TouchedCell[] {
  return [...sheet.originals].map(([key, before]) => {
    const [row = 0, column = 0] = key.split(':').map(Number);
    return { row, column, before, now: sheet.cells.get(row, column) };
  });
}

function changedCells(file: FileSheet): SavedWorkbook['cells'] {
  return touched(file)
    .filter(({ before, now }) => now?.formula === undefined && !holdsTheSame(before, now))
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, now }) => ({
      sheet: file.opened.name,
      address: formatAddress({ row, column }),
      text: now?.text ?? '',
      value: now?.value ?? null,
    }));
}

function holdsTheSame(a: HostCell | undefined, b: HostCell | undefined): boolean {
  return (a?.value ?? null) === (b?.value ?? null) && a?.formula === b?.formula && (a?.text ?? '') === (b?.text ?? '');
}

function changedParts({ customXml, openedXml }: WorkbookModel): SavedWorkbook['customXml'] {
  const gone = openedXml.filter(({ id }) => !customXml.some((part) => part.id === id));
  const changed = customXml.filter(({ id, xml }) => openedXml.find((part) => part.id === id)?.xml !== xml);
  const replaced = new Set(changed.map(({ namespace }) => namespace));
  return [
    ...gone.filter(({ namespace }) => !replaced.has(namespace)).map(({ namespace }) => ({ namespace, xml: null })),
    ...changed.map(({ namespace, xml }) => ({ namespace, xml })),
  ];
}

function addedRules({ sheet, opened }: FileSheet): SavedWorkbook['rules'][number] {
  const { name, conditionalFormats, validations } = opened;
  const known = new Set(conditionalFormats.map(({ id }) => id));
  return {
    sheet: name,
    conditionalFormats: sheet.conditionalFormats.flatMap((format, priority) =>
      known.has(format.id)
        ? []
        : [{ ...withoutProperty(format, 'id'), areas: format.areas.map(formatArea), priority: priority + 1 }],
    ),
    validations: sheet.validations
      .filter((rule) => !validations.some((other) => sameRule(other, rule)))
      .map((rule) => ({ ...rule, areas: rule.areas.map(formatArea) })),
  };
}

function sameRule(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function unsavedOf(model: WorkbookModel, sheets: readonly FileSheet[]): Unsaved[] {
  const kinds: Readonly<Record<Unsaved, boolean>> = {
    formulas: sheets.some((sheet) =>
      touched(sheet).some(({ before, now }) => now?.formula !== undefined && !holdsTheSame(before, now)),
    ),
    formats: sheets.some((sheet) =>
      touched(sheet).some(({ before, now }) => !sameRule(before?.look ?? {}, now?.look ?? {})),
    ),
    sheets:
      sheets.length < model.openedSheets.length ||
      model.sheets.some(({ name, visibility, opened }) => opened?.name !== name || opened.visibility !== visibility),
    names: !sameRule(model.names.map(withoutSheet), model.openedNames.map(withoutSheet)),
    rules: sheets.some((sheet) => !keepsRules(sheet)),
  };
  return (Object.keys(kinds) as Unsaved[]).filter((kind) => kinds[kind]);
}

function withoutSheet({ name, formula }: { name: string; formula: string }) {
  return { name, formula };
}

/** Rules of the file are still what they were. */
function keepsRules({ sheet, opened }: FileSheet): boolean {
  const { conditionalFormats, validations } = opened;
  return (
    conditionalFormats.every((format) => sheet.conditionalFormats.includes(format)) &&
    validations.every((rule) => sheet.validations.some((other) => sameRule(rule, other)))
  );
}
