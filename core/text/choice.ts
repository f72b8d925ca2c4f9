/**
 * Reads a cell as one of a vocabulary's choices, in any spelling of it: ③継続, (3) 継続, 継 続, ＡＡ. It takes no near
 * misses: what is none of the spellings is nobody's choice.
 */
import type { Field, Form, Vocabulary } from '../form/form.js';
import { compact, withoutListMark } from './normalise.js';
import { withoutUnseen } from './unseen.js';

export type ChoiceMatch =
  /** `normalised`: the cell does not spell the choice as the form does. `qualifier`: what follows it in brackets. */
  | { readonly label: string; readonly normalised: boolean; readonly qualifier?: string }
  /** Nobody has chosen yet: 未選択. */
  | { readonly unset: string };

/** What a cell of a choice says; undefined for a text that is none of the choices. */
export function matchChoice(form: Form, field: Field, text: string): ChoiceMatch | undefined {
  const choices = choicesOf(form, field);
  return choices && findChoice(choices, text);
}

/** The choices of a vocabulary by every spelling of them. */
export interface Choices {
  readonly exact: ReadonlyMap<string, Meaning>;
  /** Without list marks. */
  readonly bare: ReadonlyMap<string, Meaning>;
  /** Whether a qualifier in brackets may follow. */
  readonly qualified: boolean;
  /** The choices, in the form's order. */
  readonly labels: readonly string[];
  /** Every spelling of a choice, as it is compared, with the choice. */
  readonly words: ReadonlyMap<string, string>;
}

type Meaning = { readonly label: string } | { readonly unset: string };

/** The choices that a field is one of; undefined where it is of no vocabulary. */
export function choicesOf(form: Form, { vocabulary = '' }: Field): Choices | undefined {
  return form.once(choicesById).get(vocabulary);
}

function choicesById({ vocabularies }: Form): ReadonlyMap<string, Choices> {
  return new Map(Object.entries(vocabularies).map(([id, vocabulary]) => [id, spellingsOf(vocabulary)]));
}

export function spellingsOf(vocabulary: Vocabulary): Choices {
  const { qualified, choices } = vocabulary;
  const exact = spell(vocabulary, comparable);
  const words = [...exact].flatMap(([word, meaning]): [string, string][] =>
    'label' in meaning ? [[word, meaning.label]] : [],
  );
  return {
    exact,
    bare: spell(vocabulary, unmarked),
    qualified,
    labels: choices.map(({ value }) => value),
    words: new Map(words),
  };
}

export function findChoice(choices: Choices, written: string): ChoiceMatch | undefined {
  const text = withoutUnseen(written);
  const meaning = meaningOf(choices, text);
  if (meaning !== undefined) return 'unset' in meaning ? meaning : choiceOf(meaning, written, '');
  const [, word = '', qualifier = ''] = (choices.qualified && QUALIFIED.exec(text)) || [];
  const qualified = word === '' ? undefined : meaningOf(choices, word);
  return qualified && 'label' in qualified ? choiceOf(qualified, word, qualifier.trim()) : undefined;
}

/** 拡充（小学校まで）: a word, and brackets to the end. */
const QUALIFIED = /^([^(（]+)[(（]([\s\S]*)[)）]\s*$/u;

function choiceOf({ label }: { readonly label: string }, text: string, qualifier: string): ChoiceMatch {
  const match = { label, normalised: label !== text.trim() };
  return qualifier === '' ? match : { ...match, qualifier };
}

function meaningOf({ exact, bare }: Choices, text: string): Meaning | undefined {
  // The spelling as it is goes first: where the choices themselves are ① and ②, the mark is the choice.
  return exact.get(comparable(text)) ?? bare.get(unmarked(text));
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
