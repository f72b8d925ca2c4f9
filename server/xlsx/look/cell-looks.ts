/**
 * How a workbook's cells look, by style index: font, fill, borders, alignment. For showing a workbook only; whatever is
 * not understood is left out, because a look never decides what a cell says.
 */
import { builtInFormat, GENERAL } from '../../../core/grid/number-format.js';
import { cellLookSchema, type CellLook } from '../../../core/protocol/opened-workbook.js';
import { childNamed, childrenNamed, isTrue, type XmlElement } from '../small-xml.js';
import { colourOf, type Theme } from './colours.js';

export const PLAIN_LOOK: CellLook = {};

type Edge = NonNullable<NonNullable<CellLook['borders']>['left']>;

/** @param root the part of the styles */
export function cellLooks(root: XmlElement, theme: Theme): CellLook[] {
  const list = (group: string, name: string) => childrenNamed(childNamed(root, group), name);
  const formats = new Map(
    list('numFmts', 'numFmt').map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? '']),
  );
  const fonts = list('fonts', 'font').map((font) => fontOf(font, theme));
  const fills = list('fills', 'fill').map((fill) => fillOf(fill, theme));
  const borders = list('borders', 'border').map((border) => borderOf(border, theme));
  return list('cellXfs', 'xf').map((xf) => {
    const index = (name: string) => Number(xf.attributes[name] ?? 0);
    const id = index('numFmtId');
    const fill = fills[index('fillId')];
    const border = borders[index('borderId')];
    const numberFormat = formats.get(id) || builtInFormat(id);
    const font = fonts[index('fontId')];
    const look = {
      ...(numberFormat !== GENERAL && { numberFormat }),
      ...(font && { font }),
      ...(fill && { fill }),
      ...(border && { borders: border }),
      ...alignmentOf(childNamed(xf, 'alignment')),
      ...(['0', 'false'].includes(childNamed(xf, 'protection')?.attributes['locked'] ?? '1') && { locked: false }),
    };
    return cellLookSchema.safeParse(look).data ?? PLAIN_LOOK;
  });
}

function fontOf(font: XmlElement, theme: Theme): NonNullable<CellLook['font']> {
  const value = (name: string) => childNamed(font, name)?.attributes['val'];
  const isOn = (name: string) => {
    const element = childNamed(font, name);
    return element !== undefined && !['0', 'false', 'none'].includes(element.attributes['val'] ?? '1');
  };
  const size = Number(value('sz') ?? 0);
  const name = value('name');
  const colour = colourOf(childNamed(font, 'color'), theme);
  return {
    ...(name && { name }),
    ...(size > 0 && size <= 409 && { size }),
    ...(isOn('b') && { bold: true }),
    ...(isOn('i') && { italic: true }),
    ...(isOn('u') && { underline: true }),
    ...(isOn('strike') && { strikethrough: true }),
    ...(colour && { colour }),
  };
}

/** Patterns are shown as the middle between their colours. */
function fillOf(fill: XmlElement, theme: Theme): string | undefined {
  const pattern = childNamed(fill, 'patternFill');
  const type = pattern?.attributes['patternType'] ?? 'none';
  const front = colourOf(childNamed(pattern, 'fgColor'), theme);
  const back = colourOf(childNamed(pattern, 'bgColor'), theme);
  if (type === 'none' || !pattern) {
    const stop = childrenNamed(childNamed(fill, 'gradientFill'), 'stop')[0];
    return colourOf(childNamed(stop, 'color'), theme);
  }
  return type === 'solid' ? (front ?? back) : (back ?? (type === 'gray125' ? '#E4E4E4' : front));
}

function borderOf(border: XmlElement, theme: Theme): CellLook['borders'] {
  const line = (name: string): Edge | undefined => {
    const side = childNamed(border, name);
    const style = side?.attributes['style'] ?? 'none';
    const colour = colourOf(childNamed(side, 'color'), theme);
    return style === 'none' ? undefined : { style, ...(colour && { colour }) };
  };
  const left = line('left') ?? line('start');
  const right = line('right') ?? line('end');
  const top = line('top');
  const bottom = line('bottom');
  if (!left && !right && !top && !bottom) return undefined;
  return { ...(left && { left }), ...(right && { right }), ...(top && { top }), ...(bottom && { bottom }) };
}

function alignmentOf(alignment: XmlElement | undefined): object {
  if (!alignment) return {};
  const {
    horizontal = 'general',
    vertical = 'bottom',
    wrapText,
    shrinkToFit,
    indent,
    textRotation,
  } = alignment.attributes;
  const turn = Number(textRotation ?? 0);
  return {
    ...(horizontal !== 'general' && { horizontal }),
    ...(vertical !== 'bottom' && { vertical }),
    ...(isTrue(wrapText) && { wrap: true }),
    ...(isTrue(shrinkToFit) && { shrink: true }),
    ...(Number(indent ?? 0) > 0 && { indent: Math.trunc(Number(indent)) }),
    ...(turn > 0 && turn <= 255 && { rotation: Math.trunc(turn) }),
  };
}
