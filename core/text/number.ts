/**
 * Figures as people write them in Japanese documents: half or full width, with separators, △ or ▲ for minus.
 */

const FIGURE = /^([-+−－‐△▲])?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(%)?$/u;

/**
 * @param units words that may follow the figure and do not count (`人`, `か所`)
 * @returns the number; undefined for anything that is not one figure. A percentage gives its share: 12% → 0.12.
 */
export function parseNumber(text: string, units: readonly string[] = []): number | undefined {
  let plain = text.normalize('NFKC').replace(/\s+/gu, '');
  const unit = units.find((word) => word !== '' && plain.endsWith(word.normalize('NFKC')));
  if (unit !== undefined) plain = plain.slice(0, -unit.normalize('NFKC').length);
  const match = FIGURE.exec(plain);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', percent] = match;
  if (whole === '' && fraction === '') return undefined;
  const size = Number(whole.replaceAll(',', '') + fraction) / (percent ? 100 : 1);
  return sign !== undefined && sign !== '+' && size !== 0 ? -size : size;
}
