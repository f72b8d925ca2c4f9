/**
 * The beginning of a text that is too long to be shown whole. Never half a character: that could not be stored.
 */

/** @param longest characters that are shown at most, before the ellipsis */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const characters = [...text.slice(0, (longest + 1) * 2)];
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest).join('')}…`;
}
