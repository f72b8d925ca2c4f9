/**
 * Texts as they are searched: without width, case and spaces.
 */
import { compact } from '../../core/text/normalise.js';

export function searchText(text: string): string {
  return compact(text).toLowerCase();
}
