/**
 * Reads a cell as one of a vocabulary's choices, in any spelling of it: ③継続, (3) 継続, 継 続, ＡＡ. It takes no near
 * misses: what is none of the spellings is nobody's choice.
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
  // The spelling as it is goes first: where the choices themselves are ① and ②, the mark is the choice.
  return matchSpelling(vocabulary, text, comparable) ?? matchSpelling(vocabulary, text, unmarked);
}

function matchSpelling(vocabulary: Vocabulary, text: string, spell: (text: string) => string): ChoiceMatch | undefined {
  const spelling = spell(text);
  if (spelling === '') return undefined;
  const means = (word: string) => spell(word) === spelling;
  const unset = vocabulary.unset.find(means);
  if (unset !== undefined) return { unset };
  const choice = vocabulary.choices.find(({ value, aliases }) => means(value) || aliases.some(means));
  return choice && { label: choice.value, normalised: choice.value !== text.trim() };
}

function comparable(text: string): string {
  return compact(text).toUpperCase();
}

function unmarked(text: string): string {
  return comparable(withoutListMark(text));
}
