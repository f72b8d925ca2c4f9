/**
 * Any text: nothing can be wrong with it, and it says nothing about its column.
 */
import type { FieldType } from './field-type.js';

export const TEXT: FieldType = {
  canonical: (_form, _field, text) => text,
  check: () => [],
  fits: () => false,
  alwaysRight: 'all',
  namesOne: false,
};
