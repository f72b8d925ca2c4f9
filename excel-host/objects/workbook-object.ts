/**
 * The workbook, the application around it, and the service that starts the add-in when the workbook opens.
 */
import { kind } from '../wire/host-object.js';
import { CUSTOM_XML_PARTS } from './custom-xml-objects.js';
import { NAMES } from './name-objects.js';
import { areasObject } from './range-areas-object.js';
import { rangeObject } from './range-object.js';
import { SETTINGS } from './setting-objects.js';
import { TABLES } from './table-objects.js';
import { WORKSHEETS, type ScopeTarget } from './worksheet-object.js';

export const WORKBOOK = kind<ScopeTarget>('Workbook', {
  read: {
    name: ({ scope }) => scope.model.options.name,
    readOnly: () => false,
  },
  parts: {
    worksheets: (target) => WORKSHEETS.of(target),
    customXmlParts: ({ scope }) => CUSTOM_XML_PARTS.of({ scope, namespace: undefined }),
    settings: (target) => SETTINGS.of(target),
    names: (target) => NAMES.of(target),
    tables: (target) => TABLES.of(target),
    application: (target) => APPLICATION.of(target),
  },
  calls: {
    getActiveCell: ({ scope }) => {
      const { top, left } = scope.model.selectedArea;
      const area = { top, left, bottom: top, right: left };
      return rangeObject({ scope, sheet: scope.model.activeSheet, area });
    },
    getSelectedRange: ({ scope }) =>
      rangeObject({ scope, sheet: scope.model.activeSheet, area: scope.model.selectedArea }),
    getSelectedRanges: ({ scope }) =>
      areasObject({ scope, sheet: scope.model.activeSheet, areas: [scope.model.selectedArea] }),
    getIsActiveCollabSession: () => false,
  },
});

export const APPLICATION = kind<ScopeTarget>('Application', {
  read: { calculationMode: () => 'Automatic', calculationState: () => 'Done' },
  calls: {
    suspendScreenUpdatingUntilNextSync: () => null,
    suspendApiCalculationUntilNextSync: () => null,
    calculate: () => null,
  },
});

/** Behind `Office.addin.setStartupBehavior`. */
export const STARTUP = kind<ScopeTarget>('AppRuntimePersistenceService', {
  calls: {
    setAppRuntimeStartState: ({ scope }, state) => {
      scope.model.startState = String(state);
    },
    getAppRuntimeStartState: ({ scope }) => scope.model.startState,
  },
});
