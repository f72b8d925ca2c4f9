/**
 * The workbook, the application around it, and the service that starts the add-in when the workbook opens.
 */
import { DAYS_TO_1904 } from '../../core/grid/date-system.js';
import { cellArea, topLeft } from '../../core/grid/area.js';
import type { Members } from '../wire/host-object.js';
import { areasObject, rangeObject } from './ranges.js';
import type { ResultTarget, ScopeTarget } from './targets.js';

export const WORKBOOK: Members<ScopeTarget> = {
  read: {
    name: ({ scope }) => scope.model.options.name,
    readOnly: () => false,
  },
  parts: {
    worksheets: ({ scope }) => scope.make('WorksheetCollection', { scope }),
    customXmlParts: ({ scope }) => scope.make('CustomXmlPartCollection', { scope }),
    settings: ({ scope }) => scope.make('SettingCollection', { scope }),
    names: ({ scope }) => scope.make('NamedItemCollection', { scope }),
    tables: ({ scope }) => scope.make('TableCollection', { scope }),
    functions: ({ scope }) => scope.make('Functions', { scope }),
    application: ({ scope }) => scope.make('Application', { scope }),
  },
  calls: {
    getActiveCell: ({ scope }) => {
      const area = cellArea(topLeft(scope.model.selectedArea));
      return rangeObject({ scope, sheet: scope.model.activeSheet, area });
    },
    getSelectedRange: ({ scope }) =>
      rangeObject({ scope, sheet: scope.model.activeSheet, area: scope.model.selectedArea }),
    getSelectedRanges: ({ scope }) =>
      areasObject({ scope, sheet: scope.model.activeSheet, areas: [scope.model.selectedArea] }),
    getIsActiveCollabSession: () => false,
  },
};

export const APPLICATION: Members<ScopeTarget> = {
  read: { calculationMode: () => 'Automatic', calculationState: () => 'Done' },
  calls: {
    suspendScreenUpdatingUntilNextSync: () => null,
    suspendApiCalculationUntilNextSync: () => null,
    calculate: () => null,
  },
};

/** Functions of the sheet that are calculated without one; only what tells how the workbook counts days. */
export const FUNCTIONS: Members<ScopeTarget> = {
  calls: {
    date: ({ scope }, year, month, day) => {
      const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
      const value = scope.model.options.date1904 ? days - DAYS_TO_1904 : days;
      return scope.make('FunctionResult', { scope, value });
    },
  },
};

export const FUNCTION_RESULT: Members<ResultTarget> = {
  read: { value: ({ value }) => value, error: () => '' },
};

/** Behind `Office.addin.setStartupBehavior`. */
export const STARTUP: Members<ScopeTarget> = {
  calls: {
    setAppRuntimeStartState: ({ scope }, state) => {
      scope.model.startState = String(state);
    },
    getAppRuntimeStartState: ({ scope }) => scope.model.startState,
  },
};
