/**
 * The styles of a workbook as looks: by style index, and those of conditional formats.
 */
import { GENERAL } from '../../../core/grid/number-format/number-format.js';
import type { CellLook } from '../../../core/protocol/opened-workbook.js';
import { childNamed, isTrue, type XmlElement } from '../small-xml.js';
import type { CellStyle } from '../styles.js';
import type { ColourReader } from './colours.js';

export interface Looks {
  /** By style index. */
  readonly cells: readonly CellLook[];
  /** By the index that conditional formats name. */
  readonly conditional: readonly CellLook[];
}

/** @param styles what the reader made of the same style sheet: number formats and indents */
export function readLooks(root: XmlElement, styles: readonly CellStyle[], colour: ColourReader): Looks {
  const list = (name: string) => childNamed(root, name)?.children ?? [];
  const fonts = list('fonts').map((font) => fontOf(font, colour));
  const fills = list('fills').map((fill) => fillOf(fill, colour, 'fgColor'));
  const borders = list('borders').map((border) => bordersOf(border, colour));
  const cells = list('cellXfs').map((xf, i): CellLook => {
    const { fontId = '0', fillId = '0', borderId = '0' } = xf.attributes;
    return compact({
      numberFormat: styles[i]?.format.pattern === GENERAL ? undefined : styles[i]?.format.pattern,
      locked: lockedOf(xf),
      ...alignmentOf(xf),
      fill: fills[Number(fillId)],
      font: fonts[Number(fontId)],
      borders: borders[Number(borderId)],
    });
  });
  const conditional = list('dxfs').map((dxf): CellLook =>
    compact({
      // In conditional formats the colour of a plain fill stands where the pattern's background does.
      fill: fillOf(childNamed(dxf, 'fill'), colour, 'bgColor'),
      font: fontOf(childNamed(dxf, 'font'), colour),
      borders: bordersOf(childNamed(dxf, 'border'), colour),
    }),
  );
  return { cells, conditional };
}

/** Without what is undefined; undefined for what has nothing left. */
function compact<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  // Leaving out what is undefined gives what the type says.
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function unlessEmpty<T extends object>(object: T): T | undefined {
  return Object.keys(object).length > 0 ? object : undefined;
}

function lockedOf(xf: XmlElement): false | undefined {
  const locked = childNamed(xf, 'protection')?.attributes['locked'];
  return locked === undefined || isTrue(locked) ? undefined : false;
}

function alignmentOf(xf: XmlElement) {
  const attributes = childNamed(xf, 'alignment')?.attributes ?? {};
  const number = (name: string) => Number(attributes[name] ?? 0) || undefined;
  return {
    indent: number('indent'),
    horizontal: attributes['horizontal'],
    vertical: attributes['vertical'],
    wrap: isTrue(attributes['wrapText']) || undefined,
    shrink: isTrue(attributes['shrinkToFit']) || undefined,
    rotation: number('textRotation'),
  };
}

function fontOf(font: XmlElement | undefined, colour: ColourReader): CellLook['font'] {
  if (!font) return undefined;
  const on = (name: string) => {
    const element = childNamed(font, name);
    const value = element?.attributes['val'];
    return element && value !== 'none' && (value === undefined || name === 'u' || isTrue(value)) ? true : undefined;
  };
  return unlessEmpty(
    compact({
      name: childNamed(font, 'name')?.attributes['val'],
      size: Number(childNamed(font, 'sz')?.attributes['val'] ?? 0) || undefined,
      colour: colour(childNamed(font, 'color')),
      bold: on('b'),
      italic: on('i'),
      underline: on('u'),
      strikethrough: on('strike'),
    }),
  );
}

function fillOf(fill: XmlElement | undefined, colour: ColourReader, solid: 'fgColor' | 'bgColor'): string | undefined {
  const pattern = childNamed(fill, 'patternFill');
  const type = pattern?.attributes['patternType'] ?? (solid === 'bgColor' ? 'solid' : 'none');
  if (!pattern || type === 'none') return undefined;
  return colour(childNamed(pattern, solid)) ?? colour(childNamed(pattern, 'fgColor'));
}

function bordersOf(border: XmlElement | undefined, colour: ColourReader): CellLook['borders'] {
  const edge = (name: string) => {
    const element = childNamed(border, name);
    const style = element?.attributes['style'];
    if (!element || style === undefined || style === 'none') return undefined;
    return { style, ...compact({ colour: colour(childNamed(element, 'color')) }) };
  };
  const [left, right] = [edge('left') ?? edge('start'), edge('right') ?? edge('end')];
  return unlessEmpty(compact({ left, right, top: edge('top'), bottom: edge('bottom') }));
}
