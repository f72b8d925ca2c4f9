/**
 * Which departments of the list are shown: all of them, those in a state, or those about which a number says something.
 */
import type { DepartmentStandingDto } from '../../core/protocol/workflow.js';
import { DEPARTMENT_STATES, type DepartmentState } from '../../core/workflow/workflow.js';
import { hasArrived, lackingIn } from './department-status.js';

const ASPECTS = ['missing', 'lacking', 'conflicts'] as const;
type Aspect = (typeof ASPECTS)[number];

export type Shown = DepartmentState | Aspect | undefined;

/** As the address has it; what it does not know shows all. */
export function shownFrom(text: string | undefined): Shown {
  return [...DEPARTMENT_STATES, ...ASPECTS].find((one) => one === text);
}

export function isShown(one: DepartmentStandingDto, shown: Shown): boolean {
  switch (shown) {
    case undefined:
      return true;
    case 'missing':
      return !hasArrived(one);
    case 'lacking':
      return lackingIn(one) > 0;
    case 'conflicts':
      return one.conflicts > 0;
    default:
      return one.state === shown;
  }
}
