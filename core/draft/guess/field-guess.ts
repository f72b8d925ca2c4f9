/**
 * What a field most likely is, from its header and from what its cells hold: name, type, role, and how sure that is.
 * The reasons are written for the person who looks the draft over.
 */
import type { Bilingual } from '../../issue/issue.js';
import { say } from '../../issue/say.js';
import { NO_REASON } from '../reasons.js';
import type { Field } from '../../form/form.js';
import type { Profile } from '../survey/column-profile.js';
import { termOf, type Term } from '../../reader/survey/glossary.js';
import { wordsOf, type Words } from './vocabularies.js';

type FieldType = Field['type'];
export type Role = 'key' | 'plan' | 'answer';

export interface FieldGuess {
  readonly term: Term | undefined;
  /** The id to take where it is free. */
  readonly id: string | undefined;
  readonly type: FieldType;
  readonly words: Words | undefined;
  readonly role: Role;
  readonly sure: number;
  readonly reasons: readonly Bilingual[];
  /** How sure everything but the role is, and why. */
  readonly apart: { readonly sure: number; readonly reasons: readonly Bilingual[] };
}

export interface Judged<T> {
  readonly is: T;
  readonly sure: number;
  readonly because: Bilingual;
}

/** The share of filled cells that must be of a type for the field to be. */
const MOST = 0.8;

/**
 * @param header the header's text as it stands
 * @param word its comparable form, or that of the group that it stands under where it says only a year
 */
export function guessField(header: string, word: string, profile: Profile): FieldGuess {
  const match = termOf(word);
  // A word somewhere inside a header says little about it.
  const term = match?.how === 'within' ? undefined : match?.term;
  const name = nameJudged(header, match);
  const words = term?.type === 'department' ? undefined : wordsOf(profile, header, term?.choice ?? false);
  const type = typeJudged(profile, term, words);
  const isPast = PAST.test(word);
  const role = isPast ? PAST_ROLE : roleJudged(profile, term, type.is);
  const used = type.is === 'choice' ? words : undefined;
  const apart = {
    sure: Math.min(name.sure, type.sure, used?.sure ?? 1),
    reasons: [name.because, type.because],
  };
  const guess = {
    term,
    id: term && isPast ? `previous${term.id.charAt(0).toUpperCase()}${term.id.slice(1)}` : term?.id,
    type: type.is,
    words: used,
    apart,
  };
  return withRole(guess, role);
}

/** The same guess in another role, and why. */
export function withRole(guess: Omit<FieldGuess, 'role' | 'sure' | 'reasons'>, role: Judged<Role>): FieldGuess {
  const { sure, reasons } = guess.apart;
  return {
    ...guess,
    role: role.is,
    sure: Math.min(sure, role.sure),
    reasons: [...reasons, role.because],
  };
}

/** What was said in the year before is no answer of this year. */
const PAST = /前年|昨年|前回|過年度/u;
const PAST_ROLE: Judged<Role> = {
  is: 'plan',
  sure: 0.75,
  because: say('前の年度の欄なので、様式で定めた欄とみなした', 'it is about the year before, so the form gives it'),
};

function nameJudged(header: string, match: ReturnType<typeof termOf>): { sure: number; because: Bilingual } {
  if (!match || match.how === 'within') {
    return {
      sure: 0.55,
      because: say(`見出し「${header}」は用語集にない`, `the glossary does not have the header "${header}"`),
    };
  }
  if (match.how === 'exact')
    return { sure: 0.95, because: say(`見出し「${header}」は用語集にある`, `the glossary has the header "${header}"`) };
  const isEnding = match.how === 'ending';
  const because = say(
    `見出し「${header}」の${isEnding ? '終わり' : '初め'}が用語集の語`,
    `the header "${header}" ${isEnding ? 'ends' : 'begins'} with a word of the glossary`,
  );
  return { sure: isEnding ? 0.8 : 0.65, because };
}

function typeJudged(profile: Profile, term: Term | undefined, words: Words | undefined): Judged<FieldType> {
  const { filled, numbers, dates, departments, offered, formulas } = profile;
  const share = (count: number) => (filled > 0 ? count / filled : 0);
  const isDepartment = term?.type === 'department';
  const register = offered?.filter((value) => /[課室局係部]$|センター$/u.test(value)).length ?? 0;
  if (isDepartment || (offered && register >= offered.length * MOST)) {
    const clear = filled === 0 || share(departments) >= MOST;
    const because = filled === 0 ? say('課名の欄', 'it is for the name of a department') : named(departments, filled);
    return { is: 'department', sure: clear ? 0.9 : 0.6, because };
  }
  if (offered && words) return { is: 'choice', sure: words.sure, because: words.because };
  if (term?.id === 'no' || term?.id === 'code') return { is: 'text', sure: 0.95, because: NO_REASON };
  if (filled > 0 && share(dates) >= MOST) {
    return { is: 'date', sure: 0.9, because: say(`${filled}件中${dates}件が日付`, `${dates} of ${filled} are dates`) };
  }
  if (filled > 0 && share(numbers) >= MOST && !(words && term?.choice)) {
    const because = say(`${filled}件中${numbers}件が数値`, `${numbers} of ${filled} are numbers`);
    return { is: 'number', sure: filled >= 3 ? 0.9 : 0.75, because };
  }
  if (filled >= 2 && share(departments) >= MOST && !term?.names) {
    return { is: 'department', sure: 0.75, because: named(departments, filled) };
  }
  const free = term !== undefined && (FREE.has(term.id) || term.names === true || term.role === 'key');
  if (words && !free) return { is: 'choice', sure: words.sure, because: words.because };
  if (filled === 0 && term?.type) {
    const because = say('空欄なので、型は見出しから推した', 'it is blank: the type is guessed from the header');
    return { is: term.type, sure: 0.6, because };
  }
  if (filled === 0 && formulas > 0) return { is: 'number', sure: 0.6, because: NO_REASON };
  if (filled === 0 && term?.choice) {
    const because = say(
      '選ぶ欄のようだが、入力規則も値もないため文字列とした',
      'something seems to be chosen here; without a drop-down list and values it is taken for text',
    );
    return { is: 'text', sure: 0.4, because };
  }
  if (share(numbers) <= 0.3) return { is: 'text', sure: 0.9, because: NO_REASON };
  const mixed = say(
    `数値が${numbers}件、文字が${filled - numbers}件あるため文字列とした`,
    `it has ${numbers} numbers and ${filled - numbers} texts, and is taken for text`,
  );
  return { is: 'text', sure: 0.6, because: mixed };
}

function named(departments: number, filled: number): Bilingual {
  return say(`${filled}件中${departments}件が課の名称`, `${departments} of ${filled} are names of departments`);
}

/** Columns in which people write freely, however alike what they write may be. */
const FREE = new Set(
  (
    'note content status issues nextSteps evaluation explanation opinion result ' +
    'unit period place audience purpose address person phone reason policy'
  ).split(' '),
);

function roleJudged(profile: Profile, term: Term | undefined, type: FieldType): Judged<Role> {
  const { own, filled, formulas, offered } = profile;
  if (formulas > 0 && formulas >= Math.max(1, own / 2)) {
    return { is: 'plan', sure: 0.9, because: say('数式の列なので、回答欄にはしない', 'formulas are no answers') };
  }
  if (offered && type === 'choice') return { is: 'answer', sure: 0.95, because: NO_REASON };
  const blank = own > 0 ? 1 - filled / own : 1;
  if (term) {
    if (blank >= 0.9 && term.role === 'plan' && own >= 2) {
      const because = say(
        `${own}行のうち${own - filled}行が空欄なので回答欄とみなした`,
        `${own - filled} of ${own} rows are blank, so it is taken for an answer`,
      );
      return { is: 'answer', sure: 0.6, because };
    }
    return { is: term.role, sure: 0.9, because: NO_REASON };
  }
  if (blank >= 0.9) {
    return {
      is: 'answer',
      sure: 0.7,
      because: say('空欄なので回答欄とみなした', 'blank, so it is taken for an answer'),
    };
  }
  if (type === 'department') return { is: 'plan', sure: 0.8, because: NO_REASON };
  if (type === 'choice') {
    const because = say('選ぶ欄なので回答欄とみなした', 'something is chosen, so it is taken for an answer');
    return { is: 'answer', sure: 0.6, because };
  }
  const because = say(
    '記入済みのため、様式で定めた欄か回答欄かは分からない',
    'it is filled in, so whether the form gives it or it is an answer cannot be told',
  );
  return { is: 'plan', sure: 0.5, because };
}
