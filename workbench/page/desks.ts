/**
 * The desks of the workbench: one department each, with the workbook it has open, or what it waits for.
 */
import type { Bilingual } from '../../core/issue/issue.js';
import type { Unsaved } from '../../core/protocol/saved-workbook.js';
import type { OpenBook } from './open-book.js';

export interface Desk {
  readonly id: number;
  /** Name of the file that is being read. */
  readonly opening: string | undefined;
  readonly open: OpenBook | undefined;
  readonly notice: Notice | undefined;
}

export interface Notice {
  readonly kind: 'open-failed' | 'save-failed' | 'saved';
  readonly file: string;
  readonly sentence?: Bilingual;
  /** Whether signing in would help. */
  readonly needsSignIn?: boolean;
  /** Kinds of changes that a saved file does not have. */
  readonly unsaved?: readonly Unsaved[];
}

export type DeskEvent =
  | { readonly type: 'desk-added' }
  | { readonly type: 'desk-closed'; readonly desk: number }
  | { readonly type: 'opening'; readonly desk: number; readonly name: string }
  | { readonly type: 'opened'; readonly desk: number; readonly open: OpenBook }
  | { readonly type: 'noticed'; readonly desk: number; readonly notice: Notice | undefined };

export const MOST_DESKS = 2;
export const FIRST_DESKS: readonly Desk[] = [freshDesk(1)];

export function desksReducer(desks: readonly Desk[], event: DeskEvent): readonly Desk[] {
  switch (event.type) {
    case 'desk-added': {
      const free = desks.some(({ id }) => id === 1) ? 2 : 1;
      return desks.length < MOST_DESKS ? [...desks, freshDesk(free)] : desks;
    }
    case 'desk-closed':
      return desks.length > 1 ? desks.filter(({ id }) => id !== event.desk) : FIRST_DESKS;
    case 'opening':
      return change(desks, event.desk, { opening: event.name, notice: undefined });
    case 'opened':
      return change(desks, event.desk, { opening: undefined, open: event.open, notice: undefined });
    case 'noticed':
      return change(desks, event.desk, { opening: undefined, notice: event.notice });
  }
}

function freshDesk(id: number): Desk {
  return { id, opening: undefined, open: undefined, notice: undefined };
}

function change(desks: readonly Desk[], id: number, part: Partial<Desk>): readonly Desk[] {
  return desks.map((desk) => (desk.id === id ? { ...desk, ...part } : desk));
}
