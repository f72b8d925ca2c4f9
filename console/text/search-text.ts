/**
 * Texts as they are searched.
 */
import { compact } from '../../core/text/normalise.js';

/** Without width, case and spaces. */
export function searchText(text: string): string {
  return compact(text).toLowerCase();
}
