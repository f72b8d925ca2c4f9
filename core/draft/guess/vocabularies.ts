/**
 * The words that a cell may hold: from its drop-down list, from its header （A・B・C）, or from the few words that are seen
 * again and again. Fields with nearly the same words share one vocabulary.
 */
import type { Bilingual } from '../../issue/issue.js';
import { say } from '../../issue/say.js';
import { draftNote } from '../reasons.js';
import { FORM_LIMITS } from '../../form/form-schema.js';
import type { FormInput } from '../../form/form.js';
import { compact } from '../../text/normalise.js';
import { parseNumber } from '../../text/number.js';
import type { Profile } from '../survey/column-profile.js';

export interface Words {
  readonly values: readonly string[];
  readonly unset: readonly string[];
  readonly qualified: boolean;
  readonly sure: number;
  readonly because: Bilingual;
}

const UNSET = /^(?:未選択|未設定|未入力|選択|選択してください|（選択）|\(選択\)|[-‐－―—ー]+|…+)$/u;
const LONGEST_CHOICE = 12;
const MOST_CHOICES = 8;

/** @param likely whether the header is one under which words are chosen: 評価, 方向性 */
export function wordsOf(profile: Profile, header: string, likely: boolean): Words | undefined {
  const { offered } = profile;
  if (offered) return fromList(offered, profile);
  const stated = fromHeader(header);
  const told =
    stated && (likely || (profile.filled > 0 && profile.texts.every((text) => stated.values.includes(text))));
  const seen = fromValues(profile, likely);
  return told && stated.values.length >= (seen?.values.length ?? 0) ? stated : seen;
}

function fromList(offered: readonly string[], { texts }: Profile): Words | undefined {
  const words = offered.map((value) => value.trim()).filter((value) => value !== '');
  const values = words.filter((value) => !UNSET.test(value));
  if (values.length === 0 || values.length > FORM_LIMITS.choices) return undefined;
  const others = texts.filter((text) => !offered.some((value) => compact(value) === compact(text)));
  const qualified = others.some((text) => values.some((value) => isQualified(text, value)));
  const strange = others.filter((text) => !values.some((value) => isQualified(text, value))).length;
  const n = values.length;
  const because = say(`セルの入力規則（リスト）に${n}個の選択肢がある`, `the drop-down list has ${n} choices`);
  return {
    values,
    unset: words.filter((value) => UNSET.test(value)),
    qualified,
    sure: strange === 0 ? 0.95 : 0.7,
    because:
      strange === 0
        ? because
        : say(
            `${because.ja}。ただし一覧にない値が${strange}件ある`,
            `${because.en}, but ${strange} values are not in it`,
          ),
  };
}

function isQualified(text: string, value: string): boolean {
  return text.startsWith(value) && /^[（(].*[)）]$/su.test(text.slice(value.length).trim());
}

/** 評価（A・B・C・D） and 達成度（A～D） state their choices. */
function fromHeader(header: string): Words | undefined {
  const inner = /[（(]([^()（）]+)[)）]\s*$/u.exec(header)?.[1] ?? '';
  const [, from, to] = /^\s*([A-Z])\s*[～〜~-]\s*([A-Z])\s*$/u.exec(inner.normalize('NFKC').toUpperCase()) ?? [];
  const values = from && to ? lettersBetween(from, to) : inner.split(/[・、,，/／\s]+/u).filter((part) => part !== '');
  if (values.length < 3 || values.length > MOST_CHOICES || values.some((value) => value.length > 6)) return undefined;
  const because = say(`見出しの括弧の中に「${inner}」とある`, `the header says "${inner}" in brackets`);
  return { values, unset: [], qualified: false, sure: 0.7, because };
}

function lettersBetween(from: string, to: string): string[] {
  const first = from.charCodeAt(0);
  return Array.from({ length: Math.max(0, to.charCodeAt(0) - first + 1) }, (_, i) => String.fromCharCode(first + i));
}

function fromValues({ texts, numbers }: Profile, likely: boolean): Words | undefined {
  const given = texts.filter((text) => !UNSET.test(text));
  const bare = given.map((text) => text.replace(/[（(][^（）()]*[)）]\s*$/u, '').trim());
  const qualified = bare.some((text, i) => text !== given[i] && bare.includes(text) && text !== '');
  const counted = new Map<string, { text: string; count: number }>();
  for (const text of qualified ? bare : given) {
    const name = compact(text);
    counted.set(name, { text: counted.get(name)?.text ?? text, count: (counted.get(name)?.count ?? 0) + 1 });
  }
  const values = [...counted.values()].map(({ text }) => text);
  const enough = likely ? 1 : 4;
  const few = likely ? given.length >= values.length : values.length >= 2 && values.length <= given.length / 2;
  if (given.length < enough || values.length > MOST_CHOICES || !few) return undefined;
  if (values.some((value) => value.length > LONGEST_CHOICE || /[。\n]/u.test(value))) return undefined;
  if (!likely && numbers > given.length / 2) return undefined;
  if (values.some((value) => value !== '' && parseNumber(value) !== undefined) && !likely) return undefined;
  const sure = Math.min(0.8, (likely ? 0.55 : 0.35) + Math.max(0, given.length - values.length) * 0.04);
  return {
    values: inOrder(values),
    unset: [...new Set(texts.filter((text) => UNSET.test(text)))],
    qualified,
    sure,
    because: say(
      `入力規則はなく、${given.length}件の値が${values.length}種類の短い語だけなので選択肢とみなした。見本にない選択肢は補うこと`,
      `there is no drop-down list; ${given.length} values are nothing but ${values.length} short words, and are taken for choices. Add those that do not occur here`,
    ),
  };
}

/** Letters and figures in their order, other words as they were met; the usual directions from more to less. */
const USUAL = [
  '拡充',
  '充実',
  '拡大',
  '継続',
  '維持',
  '現状維持',
  '見直し',
  '改善',
  '縮小',
  '統合',
  '休止',
  '廃止',
  '完了',
  '終了',
];

function inOrder(values: readonly string[]): string[] {
  if (values.every((value) => /^[A-Za-zＡ-Ｚ◎○△×Ｓ]$/u.test(value))) {
    const marks = '◎○△×';
    return [...values].sort((a, b) => marks.indexOf(a) - marks.indexOf(b) || (compact(a) < compact(b) ? -1 : 1));
  }
  if (!values.every((value) => USUAL.includes(value))) return [...values];
  return [...values].sort((a, b) => USUAL.indexOf(a) - USUAL.indexOf(b));
}

type VocabularyInput = NonNullable<FormInput['vocabularies']>[string];

/** A table may have several choices that are made by a mark. */
const ROOM = 20;

/** Collects the vocabularies of a form: nearly the same words are one. */
export class Vocabularies {
  private readonly all = new Map<string, Words>();

  /** Whether a form can hold these words, too. */
  hasRoomFor(words: Words): boolean {
    return this.all.size < FORM_LIMITS.vocabularies || [...this.all.values()].some((other) => isAlike(other, words));
  }

  /** Whether there is room for more words, whatever they are. */
  isOpen(): boolean {
    return this.all.size + ROOM <= FORM_LIMITS.vocabularies;
  }

  /** @returns the id of the vocabulary that holds these words */
  add(id: string, words: Words): string {
    for (const [known, other] of this.all) {
      if (!isAlike(other, words)) continue;
      this.all.set(known, joined(other, words));
      return known;
    }
    let free = id;
    for (let n = 2; this.all.has(free); n++) free = `${id}${n}`;
    this.all.set(free, words);
    return free;
  }

  input(): Record<string, VocabularyInput> {
    return Object.fromEntries(
      [...this.all].map(([id, { values, unset, qualified, sure, because }]) => [
        id,
        {
          choices: values.map((value) => ({ value })),
          ...(unset.length > 0 ? { unset: [...unset] } : {}),
          ...(qualified ? { qualified } : {}),
          draft: draftNote(sure, [because]),
        },
      ]),
    );
  }
}

function isAlike(a: Words, b: Words): boolean {
  const left = new Set(a.values.map(compact));
  const shared = b.values.filter((value) => left.has(compact(value))).length;
  return shared > 0 && shared >= Math.min(a.values.length, b.values.length) * 0.7;
}

function joined(a: Words, b: Words): Words {
  const first = a.sure >= b.sure ? a : b;
  const second = first === a ? b : a;
  const known = new Set(first.values.map(compact));
  const values = [...first.values, ...second.values.filter((value) => !known.has(compact(value)))];
  const unset = [...new Set([...first.unset, ...second.unset])];
  return {
    ...first,
    values: first.sure > 0.9 ? first.values : inOrder(values),
    unset,
    qualified: a.qualified || b.qualified,
  };
}
