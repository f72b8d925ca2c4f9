/**
 * Which sheet had which name when the workbook was read last. Whatever is done to a sheet later goes by its id, so that a
 * sheet that was renamed meanwhile is still found, and another one that took over its name is not mistaken for it.
 */
export class SheetIds {
  private byName = new Map<string, string>();
  private byId = new Map<string, string>();

  learn(sheets: readonly { readonly id: string; readonly name: string }[]): void {
    this.byName = new Map(sheets.map(({ id, name }) => [name, id]));
    this.byId = new Map(sheets.map(({ id, name }) => [id, name]));
  }

  /** By which to ask Excel for the sheet: its id; its name where the sheet was never read. */
  keyOf(name: string): string {
    return this.byName.get(name) ?? name;
  }

  /** Ids of all sheets. */
  all(): string[] {
    return [...this.byId.keys()];
  }

  /** The name that the sheet had; undefined for one that came later. */
  nameOf(id: string): string | undefined {
    return this.byId.get(id);
  }
}
