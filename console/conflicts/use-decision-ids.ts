/**
 * A submission id for each decision, the same for trying again what had no answer (rule S1).
 */
import { useCallback, useRef } from 'react';
import { v4 as newId } from 'uuid';
import type { Decision } from '../../core/protocol/conflicts.js';

export function useDecisionIds(): (conflictId: string, decision: Decision) => string {
  const made = useRef(new Map<string, string>());
  return useCallback((conflictId, decision) => {
    const name = JSON.stringify([conflictId, decision]);
    const known = made.current.get(name) ?? newId();
    made.current.set(name, known);
    return known;
  }, []);
}
