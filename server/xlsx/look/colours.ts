/**
 * Colours of a workbook as `#RRGGBB`: given outright, by the number of an old palette, or as a shade of the theme's.
 */
import { childNamed, findNamed, type XmlElement } from '../small-xml.js';

/** The colours of a theme in the order in which styles number them. */
export type Theme = readonly string[];

const OFFICE_THEME: Theme = [
  ...['#FFFFFF', '#000000', '#E7E6E6', '#44546A', '#4472C4', '#ED7D31'],
  ...['#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#0563C1', '#954F72'],
];
/** Styles count white before black, the theme's part the other way round. */
const ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

const PALETTE = [
  ...'000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'.split(' '),
  ...'000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'.split(' '),
  ...'800000 008000 000080 808000 800080 008080 C0C0C0 808080'.split(' '),
  ...'9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF'.split(' '),
  ...'000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF'.split(' '),
  ...'00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99'.split(' '),
  ...'3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696'.split(' '),
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
  return digits && `#${digits.toUpperCase()}`;
}

/** A lighter (above 0) or darker (below 0) shade; mixing with white or black is Excel's rule within a step or two. */
function tinted(colour: string, tint: number): string {
  if (!Number.isFinite(tint) || tint === 0) return colour;
  const channel = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16);
    const shade = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(Math.min(255, Math.max(0, shade)))
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
