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
  const { exact, bare } = spellingsOf(vocabulary);
  const meaning = exact.get(comparable(text)) ?? bare.get(unmarked(text));
  if (meaning === undefined || 'unset' in meaning) return meaning;
  return { label: meaning.label, normalised: meaning.label !== text.trim() };
}

type Meaning = { readonly label: string } | { readonly unset: string };

interface Spellings {
  readonly exact: ReadonlyMap<string, Meaning>;
  /** Without list marks. */
  readonly bare: ReadonlyMap<string, Meaning>;
}

/** Worked out once for each vocabulary: every cell of a column asks. A vocabulary is never changed. */
const known = new WeakMap<Vocabulary, Spellings>();

function spellingsOf(vocabulary: Vocabulary): Spellings {
  const before = known.get(vocabulary);
  if (before) return before;
  const spellings = { exact: spell(vocabulary, comparable), bare: spell(vocabulary, unmarked) };
  known.set(vocabulary, spellings);
  return spellings;
}

/** Where two words are spelt alike, the first that the form names is meant. */
function spell({ unset, choices }: Vocabulary, by: (text: string) => string): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  const add = (word: string, meaning: Meaning) => {
    const spelling = by(word);
    if (spelling !== '' && !meanings.has(spelling)) meanings.set(spelling, meaning);
  };
  for (const word of unset) add(word, { unset: word });
  for (const { value, aliases } of choices) for (const word of [value, ...aliases]) add(word, { label: value });
  return meanings;
}

function comparable(text: string): string {
  return compact(text).toUpperCase();
}

function unmarked(text: string): string {
  return comparable(withoutListMark(text));
}
