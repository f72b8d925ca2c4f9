/**
 * What somebody has written for a step and not sent yet: a note, and reasons for a return. Each screen pins its reasons to
 * cells in its own way.
 */
export interface UnsentReasons<R extends { readonly text: string }> {
  readonly note: string;
  readonly reasons: readonly R[];
}

export const NOTHING_UNSENT = { note: '', reasons: [] } as const;

/** Whether there is anything that somebody would miss. */
export function isWritten({ note, reasons }: UnsentReasons<{ readonly text: string }>): boolean {
  return note.trim() !== '' || reasons.some(({ text }) => text.trim() !== '');
}
