/** As much of the npm package daff, which brings no types, as the benchmark calls. */
declare module 'daff' {
  export class TableView {
    constructor(rows: (string | number | null)[][]);
  }
  export class CompareFlags {}
  export class Merger {
    constructor(parent: TableView, local: TableView, remote: TableView, flags: CompareFlags);
    /** Writes the merge into the local table. @returns how many cells are in conflict */
    apply(): number;
  }
}
