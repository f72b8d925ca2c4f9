/**
 * What the findings of one check have in common, for people: what the check looks for.
 */
import type { Bilingual } from '../../issue/issue.js';
import { CONTENT_CHECKS } from './all-checks.js';

const KINDS: ReadonlyMap<string, Bilingual> = new Map(CONTENT_CHECKS.map(({ code, looksFor }) => [code, looksFor]));

/** Undefined for the code of another check. */
export function contentKind(code: string): Bilingual | undefined {
  return KINDS.get(code);
}
