/**
 * From where on something is worth a word, unless the form says otherwise.
 */
import type { Form } from '../../form/form.js';

export interface Limits {
  readonly largeChange: number;
  readonly largeChangeFloor: number;
  readonly level: number;
  readonly sameText: number;
  readonly sameTextLength: number;
}

export function limitsOf(form: Form): Limits {
  const said = form.document.checks?.thresholds;
  return {
    largeChange: said?.largeChange ?? 0.5,
    largeChangeFloor: said?.largeChangeFloor ?? 9,
    level: said?.level ?? 0.05,
    sameText: said?.sameText ?? 0.88,
    sameTextLength: said?.sameTextLength ?? 40,
  };
}
