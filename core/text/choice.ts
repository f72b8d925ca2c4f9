/**
 * Reads a cell as one of a vocabulary's choices, in any spelling of it: ③継続, (3) 継続, 継 続, ＡＡ.
 */
import type { Vocabulary } from '../form/form.js';
import { compact, withoutListMark } from './normalise.js';

export type ChoiceMatch =
  /** `normalised`: the cell does not spell the choice as the form does. */
  | { readonly label: string; readonly normalised: boolean }
  /** Nobody has chosen yet: 未選択. */
  | { readonly unset: string };

/** undefined for a text that is none of the choices. */
export function matchChoice(vocabulary: Vocabulary, text: string): ChoiceMatch | undefined {
  const spellings = new Set([comparable(text), comparable(withoutListMark(text))]);
  const unset = vocabulary.unset.find((word) => spellings.has(comparable(word)));
  if (unset !== undefined) return { unset };
  const choice = vocabulary.choices.find(({ value, aliases }) =>
    [value, withoutListMark(value), ...aliases].some((word) => spellings.has(comparable(word))),
  );
  return choice && { label: choice.value, normalised: choice.value !== text.trim() };
}

function comparable(text: string): string {
  return compact(text).toUpperCase();
}
