/**
 * How the cells of areas look, read and written. What differs from cell to cell is null.
 */
import type { CellLook } from '../../core/protocol/opened-workbook.js';
import { withoutProperty } from '../model/without-property.js';
import { changeLooks } from '../model/look-changes.js';
import { HostError, invalidArgument, kind } from '../wire/host-object.js';
import { cellCount, overlap } from '../model/areas.js';
import { refuseDeleted, type AreasTarget } from './targets.js';

type Font = NonNullable<CellLook['font']>;

/** Cells that one question about formats may look at. */
const MOST_CELLS = 5_000_000;

export const RANGE_FORMAT = kind<AreasTarget>('RangeFormat', {
  guard: refuseDeleted,
  read: {
    indentLevel: (target) => common(target, ({ indent }) => indent ?? 0),
    wrapText: (target) => common(target, ({ wrap }) => wrap ?? false),
    shrinkToFit: (target) => common(target, ({ shrink }) => shrink ?? false),
    horizontalAlignment: (target) => common(target, ({ horizontal }) => capital(horizontal ?? 'general')),
    verticalAlignment: (target) => common(target, ({ vertical }) => capital(vertical ?? 'center')),
    rowHeight: ({ sheet, areas }) =>
      same(rowsOf(areas).map((row) => sheet.rows.get(row)?.height ?? sheet.defaultRowHeight)),
  },
  write: {
    indentLevel: (target, value) => change(target, (look) => ({ ...look, indent: Number(value) })),
    wrapText: (target, value) => change(target, (look) => ({ ...look, wrap: value === true })),
    rowHeight: ({ sheet, areas, scope }, value) => {
      for (const row of rowsOf(areas)) {
        const before = sheet.rows.get(row);
        sheet.rows.set(row, { ...before, height: Number(value) });
        scope.model.history.record(() => (before ? sheet.rows.set(row, before) : sheet.rows.delete(row)));
      }
    },
  },
  parts: {
    fill: (target) => RANGE_FILL.of(target),
    font: (target) => RANGE_FONT.of(target),
    protection: (target) => FORMAT_PROTECTION.of(target),
  },
});

export const RANGE_FILL = kind<AreasTarget>('RangeFill', {
  guard: refuseDeleted,
  read: { color: (target) => common(target, ({ fill }) => fill ?? '') ?? '' },
  write: {
    color: (target, value) => change(target, (look) => ({ ...look, fill: colourArgument(value) })),
  },
  calls: {
    clear: (target) => change(target, (look) => withoutProperty(look, 'fill')),
  },
});

export const RANGE_FONT = kind<AreasTarget>('RangeFont', {
  guard: refuseDeleted,
  read: {
    color: (target) => common(target, ({ font }) => font?.colour ?? '#000000'),
    bold: (target) => common(target, ({ font }) => font?.bold ?? false),
    italic: (target) => common(target, ({ font }) => font?.italic ?? false),
    strikethrough: (target) => common(target, ({ font }) => font?.strikethrough ?? false),
    name: (target) => common(target, ({ font }) => font?.name ?? '游ゴシック'),
    size: (target) => common(target, ({ font }) => font?.size ?? 11),
  },
  write: {
    color: (target, value) => changeFont(target, { colour: colourArgument(value) }),
    bold: (target, value) => changeFont(target, { bold: value === true }),
    italic: (target, value) => changeFont(target, { italic: value === true }),
    strikethrough: (target, value) => changeFont(target, { strikethrough: value === true }),
  },
});

export const FORMAT_PROTECTION = kind<AreasTarget>('FormatProtection', {
  guard: refuseDeleted,
  read: { locked: (target) => common(target, ({ locked }) => locked ?? true) },
  write: {
    locked: (target, value) =>
      change(target, (look) => (value === false ? { ...look, locked: false } : withoutProperty(look, 'locked'))),
  },
});

function change({ scope, sheet, areas }: AreasTarget, to: (look: CellLook) => CellLook): void {
  for (const area of areas) changeLooks(scope.model, sheet, area, to);
}

function changeFont(target: AreasTarget, font: Font): void {
  change(target, (look) => ({ ...look, font: { ...look.font, ...font } }));
}

/** `#FFEB9C` or a name of HTML's. @throws HostError InvalidArgument */
export function colourArgument(value: unknown): string {
  const text = String(value).toUpperCase();
  const named = NAMED[text.toLowerCase()];
  if (named) return named;
  if (!/^#[0-9A-F]{6}$/.test(text)) throw invalidArgument(`the colour ${String(value)}`);
  return text;
}

const NAMED: Readonly<Record<string, string>> = {
  ...{ red: '#FF0000', yellow: '#FFFF00', white: '#FFFFFF', black: '#000000', green: '#008000', blue: '#0000FF' },
};

/** Beyond what is used all cells look alike: one of them stands for the rest. */
function common<T>({ sheet, areas }: AreasTarget, read: (look: CellLook) => T): T | null {
  const seen = new Set<T>();
  const used = sheet.usedArea();
  for (const area of areas) {
    const inside = used && overlap(used, area);
    if (!inside || cellCount(inside) < cellCount(area)) seen.add(read({}));
    if (!inside) continue;
    if (cellCount(inside) > MOST_CELLS)
      throw new HostError('InvalidOperation', `formats of ${cellCount(inside)} cells`);
    for (let row = inside.top; row <= inside.bottom && seen.size < 2; row++) {
      for (let column = inside.left; column <= inside.right; column++) seen.add(read(sheet.lookAt(row, column)));
    }
  }
  return same([...seen]);
}

function same<T>(values: readonly T[]): T | null {
  return values.length > 0 && values.every((value) => value === values[0]) ? values[0]! : null;
}

function rowsOf(areas: AreasTarget['areas']): number[] {
  return areas.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, i) => top + i));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
