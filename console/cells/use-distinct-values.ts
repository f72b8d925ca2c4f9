/**
 * The values of a conflicting cell, each once: a workbook that was sent again says the same again, and is named beside the
 * first that said it.
 */
import type { ConflictDto } from '../../core/protocol/console.js';
import { formatList } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';

export interface DistinctValue {
  readonly text: string;
  /** The files that say so. */
  readonly sources: string;
}

/** @returns a function from the values as they came; the first stays the first, which is the one in the report */
export function useDistinctValues(): (values: ConflictDto['values']) => readonly DistinctValue[] {
  const { language, t } = useWording();
  return (values) => {
    const sources = new Map<string, string[]>();
    for (const { text, source } of values) {
      sources.set(text, [...(sources.get(text) ?? []), source || t.conflicts.unknownSource]);
    }
    return [...sources].map(([text, names]) => ({ text, sources: formatList(names, language) }));
  };
}
