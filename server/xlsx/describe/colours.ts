/**
 * Colours as a screen shows them: written out, from the theme with its tints, or from the old palette.
 */
import { childrenNamed, findNamed, type XmlElement } from '../small-xml.js';

/** Reads a `<color>`, `<fgColor>` and the like; undefined for none and for automatic. */
export type ColourReader = (element: XmlElement | undefined) => string | undefined;

/**
 * The colours of a theme, and those of Office where it lacks one. The theme lists dark before light; the numbers in style
 * sheets go the other way round.
 */
const THEME = [
  ['lt1', '#FFFFFF'],
  ['dk1', '#000000'],
  ['lt2', '#E7E6E6'],
  ['dk2', '#44546A'],
  ['accent1', '#4472C4'],
  ['accent2', '#ED7D31'],
  ['accent3', '#A5A5A5'],
  ['accent4', '#FFC000'],
  ['accent5', '#5B9BD5'],
  ['accent6', '#70AD47'],
] as const;
/** The old palette (ECMA-376 18.8.27), from its ninth colour; the first eight are the same again. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** @param theme the root of the theme part, where there is one */
export function colourReader(theme: XmlElement | undefined): ColourReader {
  const themed = themeColours(theme);
  return (element) => {
    if (!element) return undefined;
    const { rgb, theme: number, indexed, tint } = element.attributes;
    const plain =
      rgb !== undefined
        ? hex(rgb)
        : number !== undefined
          ? themed[Number(number)]
          : indexed !== undefined
            ? paletteColour(Number(indexed))
            : undefined;
    return plain === undefined ? undefined : tinted(plain, Number(tint ?? 0));
  };
}

function themeColours(theme: XmlElement | undefined): readonly string[] {
  const scheme = theme && findNamed(theme, 'clrScheme');
  return THEME.map(([name, usual]) => {
    const [colour] = childrenNamed(scheme, name)[0]?.children ?? [];
    return hex(colour?.attributes['lastClr'] ?? colour?.attributes['val'] ?? '') ?? usual;
  });
}

function paletteColour(index: number): string | undefined {
  const colour = PALETTE[index < 8 ? index : index - 8];
  return colour === undefined ? undefined : `#${colour}`;
}

/** `FFRRGGBB` or `RRGGBB`. */
function hex(text: string): string | undefined {
  const digits = /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i.exec(text)?.[1];
  return digits === undefined ? undefined : `#${digits.toUpperCase()}`;
}

/** Lighter towards 1, darker towards -1. */
function tinted(colour: string, tint: number): string {
  if (!tint) return colour;
  const parts = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(Math.min(255, Math.max(0, moved)))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('').toUpperCase()}`;
}
