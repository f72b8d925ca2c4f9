/**
 * Whether the cells have the focus: then the field of the next active cell takes it over. Told by what happens, not asked
 * of the page, because between two cells nothing has it.
 */
export class GridFocus {
  private here = false;

  get isHere(): boolean {
    return this.here;
  }

  set(isHere: boolean): void {
    this.here = isHere;
  }
}
