/**
 * Worksheets and their collection.
 */
import { WHOLE_SHEET } from '../model/areas.js';
import { activateSheet, addSheet, deleteSheet, protectSheet, renameSheet, showSheet } from '../model/sheet-changes.js';
import type { SheetModel, Visibility } from '../model/sheet-model.js';
import type { EventName } from '../wire/host-events.js';
import { WHOLE_WORKBOOK } from '../wire/host-events.js';
import {
  HostError,
  invalidArgument,
  itemNotFound,
  kind,
  type Kind,
  NULL_OBJECT,
  type HostObject,
} from '../wire/host-object.js';
import { NAMES } from './name-objects.js';
import { areasObject } from './range-areas-object.js';
import { rangeObject, rangeOrNull } from './range-object.js';
import { AUTO_FILTER, TABLES } from './table-objects.js';
import {
  areaAt,
  areaOfAddress,
  areasOfAddress,
  numberArgument,
  refuseDeleted,
  textArgument,
  type Scope,
  type SheetTarget,
} from './targets.js';

/** Names of events on the wire, which are not always those of the API. */
const EVENTS: Readonly<Record<string, EventName>> = {
  ...{ DataChanged: 'changed', SelectionChanged: 'selectionChanged', FormatChanged: 'formatChanged' },
  ...{ Activated: 'activated', Deactivated: 'deactivated', Added: 'added', Deleted: 'deleted' },
  ...{ ProtectionChanged: 'protectionChanged', RowHiddenChanged: 'rowHiddenChanged' },
};
const LATER_EVENTS: Readonly<Record<string, EventName>> = {
  ...{ NameChanged: 'nameChanged', VisibilityChanged: 'visibilityChanged' },
};

/** As the API calls them: `onChanged`. */
export const EVENT_NAMES: readonly string[] = [...Object.values(EVENTS), ...Object.values(LATER_EVENTS)].map(
  (name) => `on${name.charAt(0).toUpperCase()}${name.slice(1)}`,
);

/** `_RegisterDataChangedEvent`, `_RegisterEventNameChanged` and their opposites. */
function eventCalls<T extends { scope: Scope }>(target: (self: T) => string) {
  const names = [
    ...Object.entries(EVENTS).map(([wire, name]) => [`${wire}Event`, name] as const),
    ...Object.entries(LATER_EVENTS).map(([wire, name]) => [`Event${wire}`, name] as const),
  ];
  return Object.fromEntries(
    names.flatMap(([wire, name]) => [
      [`_Register${wire}`, (self: T) => self.scope.events.register(name, target(self))],
      [`_Unregister${wire}`, (self: T) => self.scope.events.unregister(name, target(self))],
    ]),
  );
}

const VISIBILITIES: readonly string[] = ['Visible', 'Hidden', 'VeryHidden'] satisfies Visibility[];

export const WORKSHEET: Kind<SheetTarget> = kind<SheetTarget>('Worksheet', {
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
    protection: (target) => PROTECTION.of(target),
    tables: (target) => TABLES.of({ ...target, within: WHOLE_SHEET, fullyContained: true }),
    autoFilter: (target) => AUTO_FILTER.of(target),
    names: (target) => NAMES.of(target),
  },
  calls: {
    ...eventCalls<SheetTarget>(({ sheet }) => sheet.id),
    getRange: (target, address) =>
      rangeObject({
        ...target,
        area:
          address === undefined || address === null || address === '' ? WHOLE_SHEET : areaOfAddress(String(address)),
      }),
    getRanges: (target, address) => areasObject({ ...target, areas: areasOfAddress(String(address)) }),
    getRangeByIndexes: (target, ...given) => {
      const [row, column, rows, columns] = given.map((value) => numberArgument(value, 'an index'));
      return rangeObject({ ...target, area: areaAt(row!, column!, rows!, columns!) });
    },
    getCell: (target, row, column) =>
      rangeObject({ ...target, area: areaAt(numberArgument(row, 'row'), numberArgument(column, 'column'), 1, 1) }),
    getUsedRange: (target, valuesOnly) =>
      rangeObject({ ...target, area: used(target, valuesOnly) ?? areaAt(0, 0, 1, 1) }),
    getUsedRangeOrNullObject: (target, valuesOnly) => rangeOrNull(target, used(target, valuesOnly)),
    activate: ({ scope, sheet }) => activateSheet(scope.model, sheet),
    delete: ({ scope, sheet }) => deleteSheet(scope.model, sheet),
    calculate: () => null,
  },
});

function used({ sheet }: SheetTarget, valuesOnly: unknown) {
  return valuesOnly === true ? sheet.filledArea(WHOLE_SHEET) : sheet.usedArea();
}

export interface ScopeTarget {
  readonly scope: Scope;
}

function sheetsOf({ scope: { model } }: ScopeTarget, visibleOnly: unknown): readonly SheetModel[] {
  return visibleOnly === true ? model.sheets.filter(({ visibility }) => visibility === 'Visible') : model.sheets;
}

function sheetObject({ scope }: ScopeTarget, sheet: SheetModel | undefined, what: string): HostObject {
  if (!sheet) throw itemNotFound(what);
  return WORKSHEET.of({ scope, sheet });
}

export const WORKSHEETS: Kind<ScopeTarget> = kind<ScopeTarget>('WorksheetCollection', {
  items: ({ scope }) => scope.model.sheets.map((sheet) => WORKSHEET.of({ scope, sheet })),
  calls: {
    ...eventCalls<ScopeTarget>(() => WHOLE_WORKBOOK),
    add: ({ scope }, name) =>
      WORKSHEET.of({
        scope,
        sheet: addSheet(scope.model, name === undefined || name === null ? undefined : String(name)),
      }),
    getItem: (target, key) => sheetObject(target, target.scope.model.sheet(String(key)), `worksheet ${String(key)}`),
    getItemOrNullObject: ({ scope }, key) => {
      const sheet = scope.model.sheet(String(key));
      return sheet ? WORKSHEET.of({ scope, sheet }) : NULL_OBJECT;
    },
    getActiveWorksheet: ({ scope }) => WORKSHEET.of({ scope, sheet: scope.model.activeSheet }),
    getFirst: (target, visibleOnly) => sheetObject(target, sheetsOf(target, visibleOnly)[0], 'the first worksheet'),
    getLast: (target, visibleOnly) => sheetObject(target, sheetsOf(target, visibleOnly).at(-1), 'the last worksheet'),
    getCount: (target, visibleOnly) => sheetsOf(target, visibleOnly).length,
  },
});

export const PROTECTION = kind<SheetTarget>('WorksheetProtection', {
  guard: refuseDeleted,
  read: { protected: ({ sheet }) => sheet.isProtected },
  calls: {
    protect: ({ scope, sheet }) => {
      if (sheet.isProtected) throw new HostError('InvalidOperation', 'The worksheet is protected already.');
      protectSheet(scope.model, sheet, true);
    },
    unprotect: ({ scope, sheet }) => protectSheet(scope.model, sheet, false),
  },
});
