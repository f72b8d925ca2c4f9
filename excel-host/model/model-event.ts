/**
 * What the model tells of: the happenings that Excel has events for.
 */
import type { Area } from '../../core/grid/address.js';
import type { SheetModel, Visibility } from './sheet-model.js';

/** Who changes the workbook: this add-in, the person in front of it, or somebody else who has it open, too. */
export type Actor = 'addin' | 'person' | 'co-author';

/** A cell's value before and after; Excel tells them for a single cell only. */
interface ValueChange {
  readonly valueBefore: unknown;
  readonly valueAfter: unknown;
  readonly valueTypeBefore: string;
  readonly valueTypeAfter: string;
}

export type ModelEventKind =
  | { readonly kind: 'changed'; readonly sheet: SheetModel; readonly area: Area; readonly change?: ValueChange }
  | { readonly kind: 'formatChanged'; readonly sheet: SheetModel; readonly area: Area }
  | { readonly kind: 'selectionChanged'; readonly sheet: SheetModel; readonly area: Area }
  | { readonly kind: 'activated' | 'deactivated' | 'added' | 'deleted'; readonly sheet: SheetModel }
  | { readonly kind: 'protectionChanged'; readonly sheet: SheetModel; readonly isProtected: boolean }
  | { readonly kind: 'nameChanged'; readonly sheet: SheetModel; readonly before: string; readonly after: string }
  | {
      readonly kind: 'visibilityChanged';
      readonly sheet: SheetModel;
      readonly before: Visibility;
      readonly after: Visibility;
    }
  | { readonly kind: 'rowHiddenChanged'; readonly sheet: SheetModel; readonly area: Area; readonly hidden: boolean };

export type ModelEvent = ModelEventKind & { readonly actor: Actor };
