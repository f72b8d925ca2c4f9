/**
 * Sheets that are drawn alike: one programme a sheet, one copy of a form beside another. What stands in the same place and
 * says something else is what somebody filled in, however much it looks like a header or a label.
 */
import type { SheetView, Slot } from './sheet-view.js';

/** Cells of a sheet that are compared. */
const MOST_CELLS = 400;
/** Sheets before and after one that it is compared with. */
const NEIGHBOURS = 12;
/** What two sheets must have in common, in cells and as a share of the smaller one, to be drawn alike. */
const FEWEST_SAME = 4;
const ENOUGH = 0.4;

type Places = ReadonlyMap<string, string>;

interface Like {
  readonly places: Places;
  readonly isOwnBook: boolean;
}

export class AlikeSheets {
  private readonly places: ReadonlyMap<SheetView, Places>;
  private readonly alike = new Map<SheetView, readonly Like[]>();

  constructor(private readonly views: readonly SheetView[]) {
    this.places = new Map(views.map((view) => [view, placesOf(view)]));
  }

  /**
   * Whether a cell says something else on a sheet that is drawn alike.
   * @param where only on sheets of the same workbook: in another year's, a header may have been worded anew
   */
  varies(view: SheetView, slot: Slot, where: 'own workbook' | 'anywhere'): boolean {
    const own = said(slot);
    const like = this.like(view).filter(({ isOwnBook }) => isOwnBook || where === 'anywhere');
    return like.some(({ places }) => (places.get(placeOf(slot)) ?? own) !== own);
  }

  private like(view: SheetView): readonly Like[] {
    const known = this.alike.get(view);
    if (known) return known;
    const own = this.places.get(view) ?? new Map<string, string>();
    const like = this.near(view).flatMap((other): Like[] => {
      const places = this.places.get(other);
      return places && areAlike(own, places) ? [{ places, isOwnBook: other.book === view.book }] : [];
    });
    this.alike.set(view, like);
    return like;
  }

  /** Sheets nearby in its own workbook, and those of its name or at its place in others. */
  private near(view: SheetView): readonly SheetView[] {
    const own = this.views.filter(({ book }) => book === view.book);
    const at = own.indexOf(view);
    const beside = own.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1).filter((other) => other !== view);
    const place = view.index - (own[0]?.index ?? 0);
    const first = new Map<number, number>();
    for (const { book, index } of this.views) if (!first.has(book)) first.set(book, index);
    const elsewhere = this.views.filter(
      ({ book, index, grid }) =>
        book !== view.book && (grid.name === view.grid.name || index - (first.get(book) ?? 0) === place),
    );
    return [...beside, ...elsewhere.slice(0, NEIGHBOURS)];
  }
}

function placesOf(view: SheetView): Places {
  const places = new Map<string, string>();
  for (const row of view.rows) {
    if (places.size >= MOST_CELLS) break;
    for (const slot of view.at(row)) places.set(placeOf(slot), said(slot));
  }
  return places;
}

function placeOf({ top, left }: Slot): string {
  return `${top} ${left}`;
}

/** A header of another year says the same. */
function said({ word, text }: Slot): string {
  return word || text.trim();
}

function areAlike(a: Places, b: Places): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let same = 0;
  for (const [place, text] of small) if (large.get(place) === text) same++;
  return same >= FEWEST_SAME && same >= small.size * ENOUGH;
}
