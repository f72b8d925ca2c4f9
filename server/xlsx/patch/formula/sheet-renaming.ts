/**
 * A formula of a copied sheet that names the sheet it was copied from means the copy.
 */
import { partsOfFormula } from '../../../../core/grid/formula-references.js';
import { plainText } from '../../xml-text.js';
import type { Splice } from '../splices.js';
import { escapeText } from '../xml-write.js';
import { fold } from './precedents.js';

/** @param at where the formula stands in the part's bytes */
export function rewrittenFor(
  bytes: Buffer,
  { start, end }: { readonly start: number; readonly end: number },
  like: string,
  name: string,
): Splice[] {
  const before = plainText(bytes, start, end);
  const after = renamedIn(before, like, name);
  return after === before ? [] : [{ start, end, text: escapeText(after) }];
}

function renamedIn(formula: string, like: string, name: string): string {
  if (!fold(formula.replaceAll("''", "'")).includes(fold(like))) return formula;
  let rest = formula;
  let written = '';
  for (const part of partsOfFormula(formula)) {
    if (part.kind !== 'reference' || !part.sheets) continue;
    const { first, last } = part.sheets;
    if (fold(first) !== fold(like) || (last !== undefined && last !== first)) continue;
    const found = [`'${first.replaceAll("'", "''")}'!`, `${first}!`].find((text) => rest.includes(text));
    if (found === undefined) continue;
    const at = rest.indexOf(found);
    written += `${rest.slice(0, at)}'${name.replaceAll("'", "''")}'!`;
    rest = rest.slice(at + found.length);
  }
  return written + rest;
}
