/**
 * Texts as they are searched, and as they are shown where the beginning is enough.
 */
import { compact } from '../../core/text/normalise.js';

/** Without width, case and spaces. */
export function searchText(text: string): string {
  return compact(text).toLowerCase();
}

export function shortened(text: string, longest: number): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
}
