/**
 * How the cells of areas look, read and written. What differs from cell to cell is null.
 */
import { cellCount, intersection, rowsOf } from '../../core/grid/area.js';
import type { CellLook } from '../../core/protocol/opened-workbook.js';
import { HostError } from '../host-error.js';
import { changeLooks } from '../model/look-changes.js';
import { withoutProperty } from '../model/without-property.js';
import type { Members } from '../wire/host-object.js';
import { colourArgument } from './arguments.js';
import { common } from './common-value.js';
import { refuseDeleted, type AreasTarget } from './targets.js';

type Font = NonNullable<CellLook['font']>;

/** Cells that one question about formats may look at. */
const MOST_CELLS = 5_000_000;

export const RANGE_FORMAT: Members<AreasTarget> = {
  guard: refuseDeleted,
  read: {
    indentLevel: (target) => ofAll(target, ({ indent }) => indent ?? 0),
    wrapText: (target) => ofAll(target, ({ wrap }) => wrap ?? false),
    shrinkToFit: (target) => ofAll(target, ({ shrink }) => shrink ?? false),
    horizontalAlignment: (target) => ofAll(target, ({ horizontal }) => capital(horizontal ?? 'general')),
    verticalAlignment: (target) => ofAll(target, ({ vertical }) => capital(vertical ?? 'center')),
    rowHeight: ({ sheet, areas }) =>
      common(areas.flatMap(rowsOf).map((row) => sheet.rows.get(row)?.height ?? sheet.defaultRowHeight)),
  },
  write: {
    indentLevel: (target, value) => change(target, (look) => ({ ...look, indent: Number(value) })),
    wrapText: (target, value) => change(target, (look) => ({ ...look, wrap: value === true })),
    rowHeight: ({ sheet, areas, scope }, value) => {
      for (const row of areas.flatMap(rowsOf)) {
        const before = sheet.rows.get(row);
        sheet.rows.set(row, { ...before, height: Number(value) });
        scope.model.history.record(() => (before ? sheet.rows.set(row, before) : sheet.rows.delete(row)));
      }
    },
  },
  parts: {
    fill: (target) => target.scope.make('RangeFill', target),
    font: (target) => target.scope.make('RangeFont', target),
    protection: (target) => target.scope.make('FormatProtection', target),
  },
};

export const RANGE_FILL: Members<AreasTarget> = {
  guard: refuseDeleted,
  read: { color: (target) => ofAll(target, ({ fill }) => fill ?? '') ?? '' },
  write: {
    color: (target, value) => change(target, (look) => ({ ...look, fill: colourArgument(value) })),
  },
  calls: {
    clear: (target) => change(target, (look) => withoutProperty(look, 'fill')),
  },
};

export const RANGE_FONT: Members<AreasTarget> = {
  guard: refuseDeleted,
  read: {
    color: (target) => ofAll(target, ({ font }) => font?.colour ?? '#000000'),
    bold: (target) => ofAll(target, ({ font }) => font?.bold ?? false),
    italic: (target) => ofAll(target, ({ font }) => font?.italic ?? false),
    strikethrough: (target) => ofAll(target, ({ font }) => font?.strikethrough ?? false),
    name: (target) => ofAll(target, ({ font }) => font?.name ?? '游ゴシック'),
    size: (target) => ofAll(target, ({ font }) => font?.size ?? 11),
  },
  write: {
    color: (target, value) => changeFont(target, { colour: colourArgument(value) }),
    bold: (target, value) => changeFont(target, { bold: value === true }),
    italic: (target, value) => changeFont(target, { italic: value === true }),
    strikethrough: (target, value) => changeFont(target, { strikethrough: value === true }),
  },
};

export const FORMAT_PROTECTION: Members<AreasTarget> = {
  guard: refuseDeleted,
  read: { locked: (target) => ofAll(target, ({ locked }) => locked ?? true) },
  write: {
    locked: (target, value) =>
      change(target, (look) => (value === false ? { ...look, locked: false } : withoutProperty(look, 'locked'))),
  },
};

function change({ scope, sheet, areas }: AreasTarget, to: (look: CellLook) => CellLook): void {
  for (const area of areas) changeLooks(scope.model, sheet, area, to);
}

function changeFont(target: AreasTarget, font: Font): void {
  change(target, (look) => ({ ...look, font: { ...look.font, ...font } }));
}

/** Beyond what is used all cells look alike: one of them stands for the rest. */
function ofAll<T>({ sheet, areas }: AreasTarget, read: (look: CellLook) => T): T | null {
  const seen = new Set<T>();
  const used = sheet.usedArea();
  for (const area of areas) {
    const inside = used && intersection(used, area);
    if (!inside || cellCount(inside) < cellCount(area)) seen.add(read({}));
    if (!inside) continue;
    if (cellCount(inside) > MOST_CELLS)
      throw new HostError('InvalidOperation', `formats of ${cellCount(inside)} cells`);
    for (let row = inside.top; row <= inside.bottom && seen.size < 2; row++) {
      for (let column = inside.left; column <= inside.right; column++) seen.add(read(sheet.lookAt(row, column)));
    }
  }
  return common([...seen]);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
