/**
 * The pane's state in React, with the workbook read once at the start.
 */
import { useEffect, useMemo, useReducer, type Dispatch } from 'react';
import { BUILT_IN_FORMS } from '../../core/forms/built-in.js';
import type { ExcelPort } from '../excel/port.js';
import { makeInspector, type Inspector } from '../inspection/inspector.js';
import { FRESH_PANE, paneReducer, type PaneEvent, type PaneState } from '../inspection/pane-state.js';

export function useInspector(port: ExcelPort): [PaneState, Inspector, Dispatch<PaneEvent>] {
  const [state, tell] = useReducer(paneReducer, FRESH_PANE);
  const inspector = useMemo(() => makeInspector(port, BUILT_IN_FORMS, tell), [port]);
  useEffect(() => {
    void inspector.recheck();
  }, [inspector]);
  return [state, inspector, tell];
}
