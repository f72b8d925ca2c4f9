/**
 * The drop-down lists of a sheet as its XML states them: which cells, and the formula that gives the list. It reads the
 * element that Excel has always written and the one of its extension (`x14`), whose formula and cells stand in elements
 * of their own. Whatever the formula means is none of its business.
 */
import type { Area } from '../../core/grid/address.js';
import { areasOf } from './area-list.js';
import { LIMITS } from './limits.js';
import type { TagReader } from './tag-reader.js';
import { plainText } from './xml-text.js';

export interface DropdownRule {
  readonly areas: readonly Area[];
  /** Without leading `=`: `"A,B"`, `Sheet2!$A$1:$A$5`, a name. */
  readonly formula: string;
}

/** @param tag at the start tag of a `<dataValidation>`; moves to its end. undefined for what is no list */
export function readDropdownRule(tag: TagReader): DropdownRule | undefined {
  const isList = tag.attribute('type') === 'list';
  let cells = tag.attribute('sqref') ?? '';
  let formula = '';
  let from = -1;
  while (tag.next()) {
    if (tag.closing && tag.name === 'dataValidation') break;
    if (tag.selfClosing) continue;
    if (!tag.closing) from = tag.end;
    else if (from >= 0) {
      const text = plainText(tag.bytes, from, tag.start);
      if (tag.name === 'sqref') cells = text;
      else if (tag.name === 'formula1' || (tag.name === 'f' && formula === '')) formula = text.trim();
      from = -1;
    }
  }
  if (!isList || formula === '') return undefined;
  const areas = areasOf(cells, LIMITS.dropdownAreas);
  return areas.length > 0 ? { areas, formula } : undefined;
}
