/**
 * The parts of a sheet from top to bottom that belong to certain blocks (`within`): each begins under its heading and
 * ends where the next such heading stands.
 */
import type { Form } from '../form/form.js';
import type { ContextMark } from './survey/landmarks.js';

export interface Region {
  /** The context whose heading begins it. */
  readonly context: string;
  /** Its first and last row, without the heading. */
  readonly top: number;
  readonly bottom: number;
}

/** @param bottom the sheet's last row */
export function regionsOf(form: Form, contexts: readonly ContextMark[], bottom: number): Region[] {
  const beginning = new Set(form.blocks.flatMap(({ within }) => within ?? []));
  const marks = contexts.filter(({ id }) => beginning.has(id)).sort((a, b) => a.row - b.row);
  if (beginning.size === 0) return [{ context: '', top: 1, bottom }];
  return marks.map(({ id, row }, i) => ({ context: id, top: row + 1, bottom: (marks[i + 1]?.row ?? bottom + 1) - 1 }));
}
