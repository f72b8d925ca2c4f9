/**
 * Which sheet of the blank each sheet of a copy is, where every programme has its own: all of them say nearly the same, so
 * that only what no other of them says tells one from the others. Each is one sheet of the copy at most. A sheet that is
 * laid out like them and is about none of them is somebody's new programme.
 */
import type { Grid } from '../../grid/grid.js';
import { compact } from '../../text/normalise.js';
import { headerText } from '../survey/header-text.js';
import { headersOf, type BlankSheet } from './blank-layout.js';
import type { SheetTexts } from './sheet-texts.js';

interface Copy {
  readonly grid: Grid;
  readonly texts: SheetTexts;
  /** Labels with their values behind them in one cell, as they are compared. */
  readonly within: ReadonlySet<string>;
}

interface NamedPair {
  readonly blank: BlankSheet;
  /** Whether the copy is about something else, and only laid out like it. */
  readonly isModel: boolean;
}

/** So much of what only one sheet of the blank says makes it that one. */
const MOSTLY = 0.5;
/** So many of the labels make a sheet one of these. */
const LAID_OUT = 0.5;

/** @returns by the place of the sheet in the copy */
export function alignNamedSheets(blanks: readonly BlankSheet[], copies: readonly Copy[]): Map<number, NamedPair> {
  const named = blanks.filter(({ names }) => names !== undefined);
  const pairs = new Map<number, NamedPair>();
  const model = named.find(({ names }) => names === 'nobody') ?? named[0];
  if (!model) return pairs;
  const taken = new Set<BlankSheet>();
  for (const { at, blank } of bestFirst(named, copies)) {
    if (pairs.has(at) || taken.has(blank)) continue;
    pairs.set(at, { blank, isModel: false });
    taken.add(blank);
  }
  const labels = labelsOf(model);
  for (const [at, { texts, within }] of copies.entries()) {
    const found = labels.filter((text) => texts.byText.has(text) || within.has(headerText(text))).length;
    if (!pairs.has(at) && found >= labels.length * LAID_OUT) pairs.set(at, { blank: model, isModel: true });
  }
  return pairs;
}

interface Likeness {
  readonly at: number;
  readonly blank: BlankSheet;
  readonly alike: number;
}

/** A sheet that kept its name is the same one, though everything that the blank says in it was written over. */
function bestFirst(named: readonly BlankSheet[], copies: readonly Copy[]): Likeness[] {
  const own = ownTexts(named);
  const pairs = copies.flatMap(({ grid, texts }, at) =>
    [...own].flatMap(([blank, all]): Likeness[] => {
      const shared = all.length === 0 ? 0 : all.filter((text) => texts.byText.has(text)).length / all.length;
      const isSameName = compact(grid.name) === compact(blank.grid.name);
      return shared >= MOSTLY || isSameName ? [{ at, blank, alike: shared + (isSameName ? 0.1 : 0) }] : [];
    }),
  );
  return pairs.sort((a, b) => b.alike - a.alike);
}

/** Of each sheet that names something, the texts that no other of them has. */
function ownTexts(named: readonly BlankSheet[]): Map<BlankSheet, string[]> {
  const counts = new Map<string, number>();
  for (const { texts } of named) for (const text of texts.byText.keys()) counts.set(text, (counts.get(text) ?? 0) + 1);
  const about = named.filter(({ names }) => names === 'record');
  return new Map(
    about.map((sheet) => {
      const isHeader = headersOf(sheet);
      const own = [...sheet.texts.byText].filter(([text, places]) => {
        return counts.get(text) === 1 && places[0]?.weight === 1 && !places.some(isHeader);
      });
      return [sheet, own.map(([text]) => text)];
    }),
  );
}

function labelsOf(sheet: BlankSheet): string[] {
  const isHeader = headersOf(sheet);
  return [...sheet.texts.byText].flatMap(([text, places]) => (places.some(isHeader) ? [text] : []));
}
