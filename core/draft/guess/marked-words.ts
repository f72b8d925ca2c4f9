/**
 * Words of which one is marked in a cell that lists them all: ☑達成　□未達成, 有（○）　無（　）, ５・④・３・２・１. They are the choices
 * where every cell lists the same ones, and the reader finds in nearly every cell one mark at most.
 */
import { say } from '../../issue/say.js';
import { compact } from '../../text/normalise.js';
import { spellingsOf } from '../../text/choice.js';
import { withoutCircle } from '../../text/enclosed.js';
import { readMarked } from '../../text/marked-choices.js';
import { BOXES, TICKS } from '../../text/ticks.js';
import type { Words } from './vocabularies.js';

const BOX = `[${BOXES}${TICKS}]`;
const LIST_OF_BOXES = new RegExp(`${BOX}[\\s\\u3000]*([^${BOXES}${TICKS}\\s\\u3000、,・]+)`, 'gu');
const LIST_OF_BRACKETS = /([^\s\u3000()（）、,・]+)[\s\u3000]*[（(][\s\u3000]*[○〇◯レ✓✔]?[\s\u3000]*[)）]/gu;
const SEPARATORS = /[\s\u3000]*[・、,/／|｜][\s\u3000]*|[\s\u3000]+/u;

const FEWEST_CIRCLED = 3;
const MOST_CHOICES = 12;
const LONGEST_CHOICE = 15;
/** So many of the cells have to list the words, and to have one mark at most. */
const MOSTLY = 0.9;

/** @param texts of the cells that hold something @returns undefined where they list no words to mark */
export function markedWords(texts: readonly string[]): Words | undefined {
  const [first] = texts;
  if (first === undefined) return undefined;
  for (const [list, how] of [
    [boxed, say('□と☑', '□ and ☑')],
    [bracketed, say('（○）', '（○）')],
    [circled, say('丸囲み', 'a circle')],
  ] as const) {
    const values = list(first);
    if (values.length > 1 && areListed(values, texts, list)) {
      const because = say(
        `${texts.length}件のセルが同じ${values.length}個の選択肢を並べ、${how.ja}で選ぶ形なので、印で選ぶ欄とみなした`,
        `${texts.length} cells list the same ${values.length} choices, to be chosen by ${how.en}`,
      );
      return { values, unset: [], qualified: false, sure: texts.length > 1 ? 0.85 : 0.7, because };
    }
  }
  return undefined;
}

type List = (text: string) => string[];

function areListed(values: readonly string[], texts: readonly string[], list: List): boolean {
  if (values.length > MOST_CHOICES || values.some((value) => value.length > LONGEST_CHOICE)) return false;
  if (new Set(values.map(compact)).size < values.length) return false;
  const choices = spellingsOf({
    choices: values.map((value) => ({ value, aliases: [] })),
    unset: [],
    qualified: false,
  });
  const same = (text: string) => list(text).map(compact).join('\n') === values.map(compact).join('\n');
  const fitting = texts.filter((text) => same(text) && (readMarked(choices, text)?.marked.length ?? 2) < 2);
  return fitting.length >= texts.length * MOSTLY;
}

function boxed(text: string): string[] {
  return [...text.matchAll(LIST_OF_BOXES)].map(([, word = '']) => word);
}

function bracketed(text: string): string[] {
  const found = [...text.matchAll(LIST_OF_BRACKETS)];
  const whole = found.map(([item]) => compact(item)).join('');
  return whole === compact(text).replace(/[・、,]/gu, '') ? found.map(([, word = '']) => word) : [];
}

/** One of them in a circle, or none yet; where all are, that is how they are numbered. */
function circled(text: string): string[] {
  const parts = text.trim().split(SEPARATORS);
  const plain = parts.map((part) => withoutCircle(part) ?? part);
  const circles = parts.filter((part, i) => part !== plain[i]).length;
  if (parts.length < FEWEST_CIRCLED || circles > 1 || parts.some((part) => part === '')) return [];
  const isScale = plain.every((part) => compact(part).length === 1);
  // The circled one is written in another width than the others.
  return isScale ? plain.map(compact) : [];
}
