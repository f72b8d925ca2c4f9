/**
 * The words around the cells, in one language.
 */
export interface GridText {
  /** Name of the grid for screen readers. */
  sheet(name: string): string;
  readonly hint: string;
  readonly everything: string;
  readonly list: string;
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly accept: string;
  readonly discard: string;
  readonly tabs: string;
  readonly earlierTabs: string;
  readonly laterTabs: string;
  readonly undo: string;
  readonly redo: string;
  readonly zoom: string;
  readonly close: string;
}
