/** How far a backup or a restore has come, for whoever shows it. */
export interface RowProgress {
  /** @param rows that will be gone through */
  begin(rows: number): void;
  step(rows: number): void;
}
