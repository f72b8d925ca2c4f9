/**
 * A text that lists all choices, one of which is marked: 「☑達成　□未達成」, 「（○）有　（　）無」, 「５・④・３・２・１」. Reads
 * which is marked, and marks another; everything else in the text stays as it was written.
 */
import { withCircle, withoutCircle } from './enclosed.js';
import { findItems, type Item, type Piece } from './listed-choices.js';
import { opened, ticked, BOXES, ROUNDS, TICKS } from './ticks.js';
import type { Choices } from './choice.js';

export interface MarkedChoices {
  /** The choices that are marked: none where nobody has chosen, several where it cannot be told which is meant. */
  readonly marked: readonly string[];
  /** The text with a mark at one choice alone, or at none; undefined where it cannot be marked. */
  mark(choice: string | undefined): string | undefined;
}

/** undefined for a text that is no list of the choices. */
export function readMarked(choices: Choices, text: string): MarkedChoices | undefined {
  const items = findItems(choices, text);
  if (!items) return undefined;
  const boxed = boxesOf(text, items);
  if (boxed) return new Boxed(text, boxed);
  if (items.length < 2 && choices.labels.length > 1) return undefined;
  return new Circled(text, items);
}

/** A piece of the text, and what stands there instead. */
type Change = readonly [piece: Piece, now: string];

function changed(text: string, changes: readonly Change[]): string {
  let [made, at] = ['', 0];
  for (const [{ start, end }, now] of [...changes].sort(([a], [b]) => a.start - b.start)) {
    made += text.slice(at, start) + now;
    at = end;
  }
  return made + text.slice(at);
}

interface Boxes {
  readonly item: Item;
  /** The box or the tick that belongs to it, with brackets around it. */
  readonly box: Piece | undefined;
  readonly isMarked: boolean;
}

class Boxed implements MarkedChoices {
  readonly marked: readonly string[];

  constructor(
    private readonly text: string,
    private readonly boxes: readonly Boxes[],
  ) {
    this.marked = boxes.filter(({ isMarked }) => isMarked).map(({ item }) => item.choice);
  }

  mark(choice: string | undefined): string | undefined {
    if (choice !== undefined && !this.boxes.some(({ item }) => item.choice === choice)) return undefined;
    const tick = this.inside(({ isMarked, box }) => isMarked && box !== undefined);
    const open = this.inside(({ isMarked, box }) => !isMarked && box !== undefined);
    return changed(
      this.text,
      this.boxes.flatMap((one): readonly Change[] => {
        const { item, box, isMarked } = one;
        if (isMarked === (item.choice === choice)) return [];
        if (!box) return [[{ start: item.start, end: item.start }, tick ?? '○']];
        const own = this.text.slice(box.start, box.end);
        const now = isMarked ? (open ?? this.openOf(own)) : (tick ?? tickFor(own));
        return [[box, inBrackets(own, now)]];
      }),
    );
  }

  /** What stands in the first such box, without its brackets. */
  private inside(is: (one: Boxes) => boolean): string | undefined {
    const box = this.boxes.find(is)?.box;
    return box && withoutBrackets(this.text.slice(box.start, box.end));
  }

  /** Where no other choice has a box, there was none: ✓達成　未達成. */
  private openOf(own: string): string {
    const inner = withoutBrackets(own);
    if (inner !== own) return own.startsWith('(') || own.startsWith('[') ? ' ' : '　';
    return this.boxes.length > 1 ? '' : opened(inner);
  }
}

function withoutBrackets(box: string): string {
  return OPENING.test(box) ? box.slice(1, -1) : box;
}

/** A mark in the brackets of the box, or in its place: 「（　）」 with ○ is 「（○）」, 「()」 is 「(○)」. */
function inBrackets(own: string, now: string): string {
  return OPENING.test(own) ? own.charAt(0) + now + own.charAt(own.length - 1) : now;
}

function tickFor(own: string): string {
  return OPENING.test(own) ? '○' : ticked(own);
}

const OPENING = /^[（(［[〔【]/u;
const BOX = new RegExp(
  `[（(［[〔【][\\s　]*(?:[${TICKS}${ROUNDS}${BOXES}✕×xXvV*＊][\\s　]*)?[)）\\]］〕】]|[${TICKS}${ROUNDS}${BOXES}]`,
  'gu',
);
const ROUND = new RegExp(`^[${ROUNDS}]$`, 'u');
const FILLED = /^[●◉⦿]$/u;
const OPEN = new RegExp(`^[${BOXES}\\s　]*$`, 'u');

interface Gap {
  readonly boxes: readonly Piece[];
}

/** The box of each choice, before it or behind it as in the whole list; undefined where there is none at all. */
function boxesOf(text: string, items: readonly Item[]): Boxes[] | undefined {
  const ends = [0, ...items.map(({ end }) => end)];
  const starts = [...items.map(({ start }) => start), text.length];
  const gaps = ends.map((end, i): Gap => ({ boxes: piecesIn(text, end, starts[i] ?? text.length) }));
  const isBefore = standBefore(text, items, gaps);
  const own = items.map((item, i) => ({ item, box: isBefore ? gaps[i]?.boxes.at(-1) : gaps[i + 1]?.boxes[0] }));
  if (own.every(({ box }) => box === undefined)) return undefined;
  const insides = own.map(({ box }) => box && text.slice(box.start, box.end));
  const plain = insides.filter((inside) => inside !== undefined && !OPENING.test(inside));
  const areButtons =
    plain.some((inside) => FILLED.test(inside ?? '')) && plain.some((inside) => ROUND.test(inside ?? ''));
  const areOpen = insides.length > 1 && insides.every((inside) => ROUND.test(inside ?? ''));
  return own.map(({ item, box }) => {
    const inside = box ? text.slice(box.start, box.end) : '';
    const isRoundBox = ROUND.test(inside) && (areButtons || areOpen);
    return { item, box, isMarked: box !== undefined && !isRoundBox && !OPEN.test(withoutBrackets(inside)) };
  });
}

function piecesIn(text: string, from: number, to: number): Piece[] {
  return [...text.slice(from, to).matchAll(BOX)].map(({ index, 0: { length } }) => {
    return { start: from + index, end: from + index + length };
  });
}

/** Where no list begins or ends with a box, the one mark tells by what it stands closer to. */
function standBefore(text: string, items: readonly Item[], gaps: readonly Gap[]): boolean {
  if ((gaps[0]?.boxes.length ?? 0) > 0) return true;
  if ((gaps.at(-1)?.boxes.length ?? 0) > 0 && gaps.slice(1).every(({ boxes }) => boxes.length > 0)) return false;
  const marks = gaps.slice(1, -1).flatMap(({ boxes }, i) => {
    const [before, after] = [items[i], items[i + 1]];
    return boxes.map((box) => box.start - (before?.end ?? 0) < (after?.start ?? text.length) - box.end);
  });
  return marks.length > 0 ? marks.some((isBehind) => !isBehind) : false;
}

/** Of a list without boxes: the choice, or its number, in a circle; or in brackets, as some draw one. */
class Circled implements MarkedChoices {
  readonly marked: readonly string[];
  private readonly isNumbered: boolean;

  constructor(
    private readonly text: string,
    private readonly items: readonly Item[],
  ) {
    // Where all are circled, circles are how the choices are numbered.
    this.isNumbered = items.length > 1 && items.every((item) => this.isCircled(item));
    const areBracketed = items.length > 1 && items.every((item) => this.brackets(item));
    const marked = items.filter((item) => {
      return (!this.isNumbered && this.isCircled(item)) || (!areBracketed && this.brackets(item) !== undefined);
    });
    this.marked = marked.map(({ choice }) => choice);
  }

  mark(choice: string | undefined): string | undefined {
    const { items, marked, text } = this;
    if (choice !== undefined && !items.some((item) => item.choice === choice)) return undefined;
    const changes: Change[] = [];
    for (const item of items) {
      const isMarked = marked.includes(item.choice);
      if (isMarked === (item.choice === choice)) continue;
      const own = isMarked ? this.taken(item) : this.given(item);
      if (!own) return undefined;
      changes.push(...own);
    }
    return changed(text, changes);
  }

  /** Without its mark, written as the others are: ２ beside ５, 2 beside 5. */
  private taken(item: Item): readonly Change[] {
    const brackets = this.brackets(item);
    if (brackets) return brackets.map((piece): Change => [piece, '']);
    const piece = pieceOf(item);
    const own = this.said(piece);
    const isWide = this.items.some((other) => WIDE.test(this.said(pieceOf(other))));
    const plain = withoutCircle(own) ?? own;
    return [[piece, isWide ? plain.replace(/[!-~]/gu, widened) : plain]];
  }

  /** With a mark as the list has it; undefined where there is none for it. */
  private given(item: Item): readonly Change[] | undefined {
    const like = this.items.find(({ choice }) => this.marked.includes(choice));
    const brackets = like && this.brackets(like);
    if (brackets) {
      const [opening, closing] = brackets.map((piece) => this.said(piece));
      return [
        [{ start: item.start, end: item.start }, opening ?? ''],
        [{ start: item.end, end: item.end }, closing ?? ''],
      ];
    }
    if (this.isNumbered || !this.items.some((other) => this.canCircle(other))) {
      return [[{ start: item.start, end: item.start }, '○']];
    }
    const piece = pieceOf(item);
    const now = withCircle(this.said(piece), like ? this.said(pieceOf(like)) : '');
    return now === undefined ? undefined : [[piece, now]];
  }

  private canCircle(item: Item): boolean {
    const own = this.said(pieceOf(item));
    return withCircle(withoutCircle(own) ?? own, '') !== undefined;
  }

  private isCircled(item: Item): boolean {
    return withoutCircle(this.said(pieceOf(item))) !== undefined;
  }

  /** The brackets around a choice that has nothing else in them. */
  private brackets({ start, end, number }: Item): readonly [Piece, Piece] | undefined {
    const first = number && this.text.slice(number.end, start).trim() === '' ? number.start : start;
    const before = /[(（〔[［][\s　]*$/u.exec(this.text.slice(0, first));
    const behind = /^[\s　]*[)）〕\]］]/u.exec(this.text.slice(end));
    if (!before || !behind) return undefined;
    const closing = end + behind[0].length;
    return [
      { start: before.index, end: before.index + 1 },
      { start: closing - 1, end: closing },
    ];
  }

  private said({ start, end }: Piece): string {
    return this.text.slice(start, end);
  }
}

/** What is circled: the number in front of a choice, else the choice. */
function pieceOf(item: Item): Piece {
  return item.number ?? item;
}

const WIDE = /^[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u;

function widened(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}
