/**
 * The sides of the workbench: one department each, with the workbook it has open, or what it waits for.
 */
import type { Bilingual } from '../../core/issue/issue.js';
import type { Unsaved } from '../../core/protocol/saved-workbook.js';
import type { OpenBook } from './open-book.js';

export interface Side {
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
  /** Whether the saved file has lost a digital signature. */
  readonly isUnsigned?: boolean;
}

export type SideEvent =
  | { readonly type: 'side-added' }
  | { readonly type: 'side-closed'; readonly side: number }
  | { readonly type: 'opening'; readonly side: number; readonly name: string }
  | { readonly type: 'opened'; readonly side: number; readonly open: OpenBook }
  | { readonly type: 'noticed'; readonly side: number; readonly notice: Notice | undefined };

export const MOST_SIDES = 2;
export const FIRST_SIDES: readonly Side[] = [freshSide(1)];

export function sidesReducer(sides: readonly Side[], event: SideEvent): readonly Side[] {
  switch (event.type) {
    case 'side-added': {
      const free = sides.some(({ id }) => id === 1) ? 2 : 1;
      return sides.length < MOST_SIDES ? [...sides, freshSide(free)] : sides;
    }
    case 'side-closed':
      return sides.length > 1 ? sides.filter(({ id }) => id !== event.side) : FIRST_SIDES;
    case 'opening':
      return change(sides, event.side, { opening: event.name, notice: undefined });
    case 'opened':
      return change(sides, event.side, { opening: undefined, open: event.open, notice: undefined });
    case 'noticed':
      return change(sides, event.side, { opening: undefined, notice: event.notice });
  }
}

function freshSide(id: number): Side {
  return { id, opening: undefined, open: undefined, notice: undefined };
}

function change(sides: readonly Side[], id: number, part: Partial<Side>): readonly Side[] {
  return sides.map((side) => (side.id === id ? { ...side, ...part } : side));
}
