/**
 * The workbook, the application around it, and the service that starts the add-in when the workbook opens.
 */
import { cellArea, topLeft } from '../../core/grid/area.js';
import type { Members } from '../wire/host-object.js';
import { areasObject, rangeObject } from './ranges.js';
import type { ScopeTarget } from './targets.js';

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

/** Behind `Office.addin.setStartupBehavior`. */
export const STARTUP: Members<ScopeTarget> = {
  calls: {
    setAppRuntimeStartState: ({ scope }, state) => {
      scope.model.startState = String(state);
    },
    getAppRuntimeStartState: ({ scope }) => scope.model.startState,
  },
};
