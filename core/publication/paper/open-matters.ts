/**
 * What keeps a publication from being final, in words.
 */
import type { PublishedOpen } from '../publication.js';

export function openMatters({ isCycleOpen, isSuperseded, departments, conflicts }: PublishedOpen): string[] {
  return [
    ...(isCycleOpen ? ['この年度の取りまとめが終わっていません。'] : []),
    ...(isSuperseded ? ['この版より後に届いた記入があります。'] : []),
    ...(departments.length > 0 ? [`受理されていない課が${departments.length}あります（付録）。`] : []),
    ...(conflicts.length > 0 ? [`決まっていない競合が${conflicts.length}か所あります（付録）。`] : []),
  ];
}
