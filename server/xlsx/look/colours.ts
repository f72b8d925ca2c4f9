/**
 * Colours of a workbook as `#rrggbb`: given outright, by the number of an old palette, or as a shade of the theme's.
 */
import { childNamed, findNamed, type XmlElement } from '../small-xml.js';

/** The colours of a theme in the order in which styles number them. */
export type Theme = readonly string[];

const OFFICE_THEME: Theme = [
  ...['#ffffff', '#000000', '#e7e6e6', '#44546a', '#4472c4', '#ed7d31'],
  ...['#a5a5a5', '#ffc000', '#5b9bd5', '#70ad47', '#0563c1', '#954f72'],
];
/** Styles count white before black, the theme's part the other way round. */
const ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

const PALETTE = [
  ...'000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff'.split(' '),
  ...'000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff'.split(' '),
  ...'800000 008000 000080 808000 800080 008080 c0c0c0 808080'.split(' '),
  ...'9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff'.split(' '),
  ...'000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff'.split(' '),
  ...'00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99'.split(' '),
  ...'3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696'.split(' '),
  ...'003366 339966 003300 333300 993300 993366 333399 333333'.split(' '),
];

/** @param root the theme's part; undefined gives the theme that Office starts with */
export function themeColours(root: XmlElement | undefined): Theme {
  const scheme = root && findNamed(root, 'clrScheme');
  return [...ORDER, 'hlink', 'folHlink'].map((name, i) => {
    const value = childNamed(scheme, name)?.children[0]?.attributes;
    return rgb(value?.['lastClr'] ?? value?.['val']) ?? OFFICE_THEME[i]!;
  });
}

/** @returns undefined for the automatic colour and for what is none */
export function colourOf(element: XmlElement | undefined, theme: Theme): string | undefined {
  if (!element) return undefined;
  const { rgb: given, indexed, theme: number, tint } = element.attributes;
  const colour =
    rgb(given) ??
    (number === undefined ? undefined : theme[Number(number)]) ??
    (indexed === undefined || !PALETTE[Number(indexed)] ? undefined : `#${PALETTE[Number(indexed)]}`);
  return colour && tinted(colour, Number(tint ?? 0));
}

/** Of `AARRGGBB` the last six digits: cells are never transparent, whatever programs write in front. */
function rgb(text: string | undefined): string | undefined {
  const digits = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text ?? '')?.[1];
  return digits && `#${digits.toLowerCase()}`;
}

/** A lighter (above 0) or darker (below 0) shade; mixing with white or black is Excel's rule within a step or two. */
function tinted(colour: string, tint: number): string {
  if (!Number.isFinite(tint) || tint === 0) return colour;
  const channel = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16);
    const shade = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(Math.min(255, Math.max(0, shade)))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
