/**
 * What of a push cannot be taken whatever the table holds: fields that are not the department's to fill in, values that no
 * cell can hold. Who may write is `write-rights.ts`'s business.
 */
import { LONGEST_CELL } from '../check/check-reading.js';
import type { Block, Field } from '../form/form.js';
import { isTwoFaced } from '../record/one-face.js';
import type { FieldValue } from '../record/value.js';
import { isStorable } from '../text/storable.js';
import type { RefusalCode } from './refusal.js';

/** Why a field cannot be edited. */
export function fieldRefusal(block: Block, field: Field): RefusalCode | undefined {
  if (block.key.includes(field.id)) return 'key-field';
  return 'context' in field.from || 'labels' in field.from ? 'given-by-form' : undefined;
}

/** Why a value cannot stand in a cell (rule C7: an error value is no edit). */
export function valueRefusal(value: FieldValue): RefusalCode | undefined {
  if (value.kind === 'blank') return undefined;
  if (value.kind === 'unreadable') return 'unreadable';
  const { text, raw } = value;
  const longest = typeof raw === 'string' ? Math.max(text.length, raw.length) : text.length;
  if (longest > LONGEST_CELL) return 'too-long';
  if (!isStorable(text) || (typeof raw === 'string' && !isStorable(raw))) return 'not-text';
  return isTwoFaced(value) ? 'number-differs' : undefined;
}
