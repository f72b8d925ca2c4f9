/**
 * Worksheets and their collection.
 */
import { WHOLE_SHEET } from '../../core/grid/area.js';
import { HostError, invalidArgument, itemNotFound } from '../host-error.js';
import { activateSheet, addSheet, deleteSheet, protectSheet, renameSheet, showSheet } from '../model/sheet-changes.js';
import type { SheetModel, Visibility } from '../model/sheet-model.js';
import { WHOLE_WORKBOOK } from '../wire/host-events.js';
import { findingCalls, NULL_OBJECT, type HostObject, type Members } from '../wire/host-object.js';
import { areaAt, areaOfAddress, areasOfAddress, numberArgument, textArgument } from './arguments.js';
import { eventCalls } from './event-calls.js';
import { areasObject, rangeIn, rangeObject } from './ranges.js';
import { refuseDeleted, type Scope, type ScopeTarget, type SheetTarget } from './targets.js';

const VISIBILITIES: readonly string[] = ['Visible', 'Hidden', 'VeryHidden'] satisfies Visibility[];

export const WORKSHEET: Members<SheetTarget> = {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  guard: refuseDeleted,
  read: {
    id: ({ sheet }) => sheet.id,
    name: ({ sheet }) => sheet.name,
    position: ({ scope, sheet }) => scope.model.sheets.indexOf(sheet),
    visibility: ({ sheet }) => sheet.visibility,
  },
  write: {
    name: ({ scope, sheet }, value) => renameSheet(scope.model, sheet, textArgument(value, 'a name')),
    visibility: ({ scope, sheet }, value) => {
      if (!VISIBILITIES.includes(String(value))) throw invalidArgument(`visibility ${String(value)}`);
      showSheet(scope.model, sheet, value as Visibility);
    },
  },
  parts: {
    protection: (target) => target.scope.make('WorksheetProtection', target),
    tables: ({ scope, sheet }) => scope.make('TableCollection', { scope, sheet }),
    autoFilter: (target) => target.scope.make('AutoFilter', target),
    names: ({ scope, sheet }) => scope.make('NamedItemCollection', { scope, sheet }),
  },
  calls: {
    ...eventCalls<SheetTarget>(({ sheet }) => sheet.id),
    getRange: (target, address = '') =>
      rangeObject({
        ...target,
        area: address === null || address === '' ? WHOLE_SHEET : areaOfAddress(String(address)),
      }),
    getRanges: (target, address) => areasObject({ ...target, areas: areasOfAddress(String(address)) }),
    getRangeByIndexes: (target, ...given) => {
      const [row, column, rows, columns] = given;
      return rangeObject({ ...target, area: areaAt(index(row), index(column), index(rows), index(columns)) });
    },
    getCell: (target, row, column) => rangeObject({ ...target, area: areaAt(index(row), index(column), 1, 1) }),
    getUsedRange: (target, valuesOnly) =>
      rangeObject({ ...target, area: used(target, valuesOnly) ?? areaAt(0, 0, 1, 1) }),
    getUsedRangeOrNullObject: (target, valuesOnly) => rangeIn(target, used(target, valuesOnly)) ?? NULL_OBJECT,
    activate: ({ scope, sheet }) => activateSheet(scope.model, sheet),
    delete: ({ scope, sheet }) => deleteSheet(scope.model, sheet),
    calculate: () => null,
  },
};

function index(value: unknown): number {
  return numberArgument(value, 'an index');
}

function used({ sheet }: SheetTarget, valuesOnly: unknown) {
  return valuesOnly === true ? sheet.filledArea(WHOLE_SHEET) : sheet.usedArea();
}

export const WORKSHEETS: Members<ScopeTarget> = {
  items: ({ scope }) => scope.model.sheets.map((sheet) => sheetObject(scope, sheet)),
  calls: {
    ...eventCalls<ScopeTarget>(() => WHOLE_WORKBOOK),
    add: ({ scope }, name) =>
      sheetObject(scope, addSheet(scope.model, name === undefined || name === null ? undefined : String(name))),
    ...findingCalls<ScopeTarget>(
      'getItem',
      ({ scope }, key) => {
        const sheet = scope.model.sheet(String(key));
        return sheet && sheetObject(scope, sheet);
      },
      (_target, key) => `worksheet ${String(key)}`,
    ),
    getActiveWorksheet: ({ scope }) => sheetObject(scope, scope.model.activeSheet),
    getFirst: ({ scope }, visibleOnly) => {
      const sheet = sheetsOf(scope, visibleOnly)[0];
      if (!sheet) throw itemNotFound('the first worksheet');
      return sheetObject(scope, sheet);
    },
    getLast: ({ scope }, visibleOnly) => {
      const sheet = sheetsOf(scope, visibleOnly).at(-1);
      if (!sheet) throw itemNotFound('the last worksheet');
      return sheetObject(scope, sheet);
    },
    getCount: ({ scope }, visibleOnly) => sheetsOf(scope, visibleOnly).length,
  },
};

export const PROTECTION: Members<SheetTarget> = {
  guard: refuseDeleted,
  read: { protected: ({ sheet }) => sheet.isProtected },
  calls: {
    protect: ({ scope, sheet }) => {
      if (sheet.isProtected) throw new HostError('InvalidOperation', 'The worksheet is protected already.');
      protectSheet(scope.model, sheet, true);
    },
    unprotect: ({ scope, sheet }) => protectSheet(scope.model, sheet, false),
  },
};

function sheetsOf({ model }: Scope, visibleOnly: unknown): readonly SheetModel[] {
  return visibleOnly === true ? model.sheets.filter(({ visibility }) => visibility === 'Visible') : model.sheets;
}

function sheetObject(scope: Scope, sheet: SheetModel): HostObject {
  return scope.make('Worksheet', { scope, sheet });
}
