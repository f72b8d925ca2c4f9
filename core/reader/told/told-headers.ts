/**
 * Where in a sheet the headers stand of which somebody said what they are. A text counts as a header where other headers
 * of its block stand in its rows: the same word may be somebody's answer.
 */
import type { Area } from '../../grid/address.js';
import { contains, shareRow } from '../../grid/area.js';
import { extentAt, type Grid } from '../../grid/grid.js';
import type { Form } from '../../form/form.js';
import { headerText, LONGEST_HEADER } from '../survey/header-text.js';
import { wordsOf } from '../survey/landmarks.js';
import { headerWordsOf, type HeaderWords } from '../table/header-words.js';
import { HEADER_ROWS } from '../table/header-window.js';
import type { ToldColumn } from './told.js';

export interface ToldHeader {
  readonly told: ToldColumn;
  readonly area: Area;
  /** As it is written here. */
  readonly text: string;
  /** Whether it can be taken: the field has no header here by itself, and no other column is told to be it. */
  readonly isClear: boolean;
}

/** Other headers that stand beside one. */
const ENOUGH_BESIDE = 2;

/** @returns from the top, in each row from the left */
export function toldHeaders(form: Form, grid: Grid, columns: readonly ToldColumn[]): ToldHeader[] {
  const wanted = new Map<string, ToldColumn[]>();
  for (const told of columns) {
    const text = headerText(told.header);
    wanted.set(text, [...(wanted.get(text) ?? []), told]);
  }
  const sheet = new HeaderRows(form, grid);
  const found = placesOf(grid, wanted).flatMap(({ area, text }) =>
    (wanted.get(headerText(text)) ?? []).flatMap((told) => {
      const beside = sheet.beside(told.block, area);
      return beside ? [{ told, area, text, beside }] : [];
    }),
  );
  return found.map(({ told, area, text, beside }) => {
    const same = found.filter((other) => other.told.block === told.block && shareRow(other.area, area));
    const claims = same.filter((other) => other.told.field === told.field).length;
    const isClear = told.field === null || claims + beside.own(told.field) <= beside.tables;
    return { told, area, text, isClear };
  });
}

function placesOf(grid: Grid, wanted: ReadonlyMap<string, unknown>): { area: Area; text: string }[] {
  const known = new Map<string, boolean>();
  const isWanted = (text: string) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const is = wanted.has(headerText(text));
    if (known.size >= MOST_WORDS) known.clear();
    known.set(text, is);
    return is;
  };
  const found: { area: Area; text: string }[] = [];
  for (const row of grid.rows()) {
    for (const { column, cell } of grid.row(row)) {
      if (cell.text.length > LONGEST_HEADER || !isWanted(cell.text)) continue;
      found.push({ area: extentAt(grid, { row, column }), text: cell.text });
    }
  }
  return found;
}

const MOST_WORDS = 50_000;

/** What stands beside a header. */
interface Beside {
  /** How many tables of the block have their headers in these rows. */
  readonly tables: number;
  /** How often a field has a header of the form's own words there. */
  own(field: string): number;
}

/** Rows in which headers of a form's blocks stand. */
export class HeaderRows {
  private readonly words: ReadonlyMap<string, HeaderWords>;

  constructor(
    form: Form,
    private readonly grid: Grid,
  ) {
    this.words = new Map([...form.once(headerWordsOf)].map(([block, words]) => [block.id, words]));
  }

  /** Undefined where the rows of an area are no header of the block. */
  beside(block: string, area: Area): Beside | undefined {
    const words = this.words.get(block);
    if (!words) return undefined;
    const texts = this.textsBeside(area).filter((text) => words.all.has(text));
    const enough = Math.max(1, Math.min(ENOUGH_BESIDE, words.columns.length - 1));
    if (new Set(texts).size < enough) return undefined;
    const count = (own: readonly string[]) => texts.filter((text) => own.includes(text)).length;
    return {
      tables: Math.max(1, ...words.keys.map((field) => count(wordsOf(field)))),
      own: (id) => count(words.columns.filter((field) => field.id === id).flatMap(wordsOf)),
    };
  }

  /** The row in which the next header of any block stands below a row; infinite where there is none. */
  nextBelow(row: number): number {
    for (const next of this.grid.rows({ top: row + 1, bottom: this.grid.bottom })) {
      const texts = [...this.grid.row(next)].map(({ cell }) => headerText(cell.text));
      for (const words of this.words.values()) {
        if (new Set(texts.filter((text) => words.all.has(text))).size >= ENOUGH_BESIDE) return next;
      }
    }
    return Infinity;
  }

  /** Comparable texts of other cells that reach into the rows of an area. */
  private textsBeside(area: Area): string[] {
    const texts: string[] = [];
    for (const row of this.grid.rows({ top: area.top - HEADER_ROWS + 1, bottom: area.bottom })) {
      for (const { column, cell } of this.grid.row(row)) {
        if (contains(area, { row, column }) || !shareRow(extentAt(this.grid, { row, column }), area)) continue;
        texts.push(headerText(cell.text));
      }
    }
    return texts;
  }
}
