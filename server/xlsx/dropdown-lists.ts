/**
 * What the drop-down lists of a workbook offer: written out in the rule, or taken from cells of the same or another
 * sheet, also through a name. Only as much as a sheet holds is ever looked at, and only so many values are kept. What
 * would have to be calculated (INDIRECT, OFFSET) and what lies in other files gives no list.
 */
import { parseRange, type Area } from '../../core/grid/address.js';
import type { Dropdown, Grid } from '../../core/grid/grid.js';
import type { DropdownRule } from './dropdown-rules.js';
import { LIMITS } from './limits.js';
import type { DefinedName } from './parts.js';

/** Names may stand for names; more of them in a row is a circle. */
const MOST_NAMES = 8;

export class DropdownLists {
  private readonly known = new Map<string, readonly string[]>();
  private readonly names = new Map<string, DefinedName[]>();
  private rowsLeft: number = LIMITS.dropdownRows;

  /** @param sheets may still be filled while this exists: lists are looked up when they are asked for */
  constructor(
    private readonly sheets: readonly Grid[],
    names: readonly DefinedName[],
  ) {
    for (const name of names) {
      const spelt = name.name.toLowerCase();
      const there = this.names.get(spelt);
      if (there) there.push(name);
      else this.names.set(spelt, [name]);
    }
  }

  /** The lists of a sheet's rules; rules whose list is unknown or empty are left out. */
  of(rules: readonly DropdownRule[], sheet: string): Dropdown[] {
    let areas = 0;
    return rules.flatMap((rule) => {
      areas += rule.areas.length;
      if (areas > LIMITS.dropdownAreas) return [];
      const values = this.values(rule.formula, sheet);
      return values.length > 0 ? [{ areas: rule.areas, values }] : [];
    });
  }

  private values(formula: string, sheet: string): readonly string[] {
    const id = `${sheet}\u0000${formula}`;
    const known = this.known.get(id);
    if (known) return known;
    const values = formula.startsWith('"') ? writtenOut(formula) : this.fromCells(formula, sheet);
    this.known.set(id, values);
    return values;
  }

  private fromCells(formula: string, sheet: string): string[] {
    let text = formula;
    let home = sheet;
    for (let i = 0; i <= MOST_NAMES; i++) {
      const place = placeOf(text, home);
      if (place) return this.textsIn(place.sheet, place.area);
      const name = this.nameOf(text, home);
      if (!name) return [];
      if (name.formula.startsWith('"')) return writtenOut(name.formula);
      text = name.formula.replace(/^=/, '').trim();
      home = name.sheet ?? home;
    }
    return [];
  }

  /** A name of the sheet goes before one of the workbook. `Sheet1!name` and `Book!name` mean the name. */
  private nameOf(text: string, sheet: string): DefinedName | undefined {
    const wanted = text.slice(text.lastIndexOf('!') + 1).toLowerCase();
    const named = this.names.get(wanted) ?? [];
    return named.find((name) => name.sheet === sheet) ?? named.find((name) => name.sheet === undefined);
  }

  private textsIn(sheet: string, area: Area): string[] {
    const wanted = sheet.toLowerCase();
    const grid = this.sheets.find(({ name }) => name.toLowerCase() === wanted);
    if (!grid) return [];
    const texts = new Set<string>();
    for (const row of grid.rows()) {
      if (row > area.bottom || --this.rowsLeft < 0) break;
      if (row < area.top) continue;
      for (const { column, cell } of grid.row(row)) {
        if (column > area.right) break;
        if (column >= area.left && cell.error === undefined && cell.text.trim() !== '') texts.add(cell.text.trim());
        if (texts.size >= LIMITS.dropdownValues) return [...texts];
      }
    }
    return [...texts];
  }
}

/** `"A,B,C"`, in which a quote is written twice. */
function writtenOut(formula: string): string[] {
  const inner = /^"([\s\S]*)"$/.exec(formula)?.[1];
  if (inner === undefined || /(^|[^"])"(?:"")*([^"]|$)/.test(inner)) return [];
  const values = inner.replaceAll('""', '"').split(',', LIMITS.dropdownValues);
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}

/** `$A$1:$A$5`, `Sheet2!A:A`, `'a sheet''s name'!$1:$1`; undefined for anything else. */
function placeOf(text: string, home: string): { sheet: string; area: Area } | undefined {
  const [, quoted, plain, reference = ''] = /^(?:'((?:[^']|'')+)'!|([^'!()"]+)!)?([$A-Za-z0-9:]+)$/.exec(text) ?? [];
  const area = parseRange(reference);
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? home;
  return area ? { sheet, area } : undefined;
}
