/**
 * Of what was found before, what is true of the rows as they are now: a finding goes as soon as somebody changes what it was
 * told from. What is new is found when they have done typing.
 */
import type { Issue } from '../../issue/issue.js';
import type { FormRecord } from '../../record/record.js';
import { displayText } from '../../record/value.js';

export function stillThere(found: readonly Issue[], records: readonly FormRecord[]): readonly Issue[] {
  if (found.length === 0) return found;
  const texts = new Map<string, Set<string>>();
  for (const { sheet, cells } of records) {
    for (const { address, value } of Object.values(cells)) {
      const name = `${sheet}!${address}`;
      const shown = texts.get(name);
      if (shown) shown.add(displayText(value));
      else texts.set(name, new Set([displayText(value)]));
    }
  }
  return found.filter(({ compared = [], sheet, address }) => {
    const now = compared.filter(({ isPrevious }) => !isPrevious);
    const isThere = texts.has(`${sheet}!${address}`);
    return isThere && now.every((cell) => texts.get(`${cell.sheet}!${cell.address}`)?.has(cell.text) ?? false);
  });
}
