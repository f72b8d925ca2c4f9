/**
 * Puts the digits of a number into the places that a format has for them, between the texts that stand among those.
 */
import type { Placeholder } from './sections.js';

/** A place for a digit, or a text. */
export type Slot = Placeholder | { readonly text: string };

/** What a place shows that no digit comes to. */
const EMPTY: Readonly<Record<Placeholder, string>> = { '0': '0', '?': ' ', '#': '' };

/** Digits before the point come from the right; those beyond the first place all stand there. */
export function placeWhole(digits: string, slots: readonly Slot[], grouped = false): string {
  const first = slots.findIndex(isPlace);
  let text = '';
  let left = digits.length;
  let count = 0;
  const put = (shown: string) => {
    const comma = grouped && count > 0 && count % 3 === 0 && shown !== '' ? (shown === ' ' ? ' ' : ',') : '';
    text = shown + comma + text;
    count++;
  };
  for (let i = slots.length - 1; i >= 0; i--) {
    // Within the slots.
    const slot = slots[i]!;
    if (!isPlace(slot)) {
      text = slot.text + text;
      continue;
    }
    put(left > 0 ? digits.charAt(--left) : EMPTY[slot]);
    while (i === first && left > 0) put(digits.charAt(--left));
  }
  return text;
}

/** Digits behind the point come from the left; a zero at the end is shown only where the format insists. */
export function placeDecimals(digits: string, slots: readonly Slot[]): string {
  const shown = digits.replace(/0+$/, '').length;
  let text = '';
  let at = slots.filter(isPlace).length;
  for (let i = slots.length - 1; i >= 0; i--) {
    // Within the slots.
    const slot = slots[i]!;
    if (!isPlace(slot)) text = slot.text + text;
    else {
      at--;
      text = (at < shown || slot === '0' ? digits.charAt(at) || '0' : EMPTY[slot]) + text;
    }
  }
  return text;
}

export function isPlace(slot: Slot): slot is Placeholder {
  return typeof slot === 'string';
}
