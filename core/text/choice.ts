/**
 * Reads a cell as one of a vocabulary's choices, in any spelling of it: ③継続, (3) 継続, 継 続, ＡＡ. It takes no near
 * misses: what is none of the spellings is nobody's choice.
 */
import type { Vocabulary } from '../form/form.js';
import { compact, withoutListMark } from './normalise.js';

export type ChoiceMatch =
  /** `normalised`: the cell does not spell the choice as the form does. `qualifier`: what follows it in brackets. */
  | { readonly label: string; readonly normalised: boolean; readonly qualifier?: string }
  /** Nobody has chosen yet: 未選択. */
  | { readonly unset: string };

/** undefined for a text that is none of the choices. */
export function matchChoice(vocabulary: Vocabulary, text: string): ChoiceMatch | undefined {
  const meaning = meaningOf(vocabulary, text);
  if (meaning !== undefined) return 'unset' in meaning ? meaning : choiceOf(meaning, text, '');
  const [, word = '', qualifier = ''] = (vocabulary.qualified && QUALIFIED.exec(text)) || [];
  const qualified = word === '' ? undefined : meaningOf(vocabulary, word);
  return qualified && 'label' in qualified ? choiceOf(qualified, word, qualifier.trim()) : undefined;
}

/** 拡充（小学校まで）: a word, and brackets to the end. */
const QUALIFIED = /^([^(（]+)[(（]([\s\S]*)[)）]\s*$/u;

function choiceOf({ label }: { readonly label: string }, text: string, qualifier: string): ChoiceMatch {
  const match = { label, normalised: label !== text.trim() };
  return qualifier === '' ? match : { ...match, qualifier };
}

function meaningOf(vocabulary: Vocabulary, text: string): Meaning | undefined {
  // The spelling as it is goes first: where the choices themselves are ① and ②, the mark is the choice.
  const { exact, bare } = spellingsOf(vocabulary);
  return exact.get(comparable(text)) ?? bare.get(unmarked(text));
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
