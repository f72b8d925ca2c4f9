/**
 * Of how few guesses a text is made: whoever tries passwords puts words that everybody uses, walks over the keyboard,
 * counting, years and dates together long before trying letters. Knows nothing of accounts; what is too few is said by
 * `password.ts`.
 */

/** The keys of a keyboard as they lie, the upper row first; each row stands a little further to the right. */
const ROWS = [
  { keys: '`1234567890-=', shift: 0 },
  { keys: ' qwertyuiop[]', shift: 0.5 },
  { keys: " asdfghjkl;'", shift: 0.75 },
  { keys: ' zxcvbnm,./', shift: 1.25 },
];
const KEYS = new Map(
  ROWS.flatMap(({ keys, shift }, y) => [...keys].map((key, x) => [key, { x: x + shift, y }] as const)),
);

const SHORTEST_WALK = 3;
const LONGEST_WORD = 16;
/** Figures in such number are tried one after the other. */
const MOST_FIGURES = 4;
const DATE = /^(?:(?:19|20)\d\d)?(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])|^(?:[0-2]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)?\d\d/;
const MARK = /^[^\p{L}\p{N}]/u;
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({ '@': 'a', $: 's', '0': 'o', '1': 'i', '3': 'e', '5': 's' }),
);

/**
 * @param text in small letters
 * @param words that are tried, in small letters
 * @returns how many guesses it takes to put the text together; a letter that belongs to nothing is one by itself
 */
export function guessesIn(text: string, words: ReadonlySet<string>): number {
  return fewest(repeatedUnit(text), words);
}

/** The piece that a text repeats and nothing else: `abcabc` is `abc`. */
export function repeatedUnit(text: string): string {
  return text.slice(0, (text + text).indexOf(text, 1));
}

/** The fewest guesses up to each place, and whether the last of them was a walk: walks that follow one another are one. */
function fewest(text: string, words: ReadonlySet<string>): number {
  const places = Array.from({ length: text.length + 1 }, () => ({ other: Infinity, walk: Infinity }));
  const at = (place: number) => places[place] ?? { other: Infinity, walk: Infinity };
  at(0).other = 0;
  for (let from = 0; from < text.length; from++) {
    const { other, walk } = at(from);
    const least = Math.min(other, walk);
    const reach = (to: number, guesses: number) => (at(to).other = Math.min(at(to).other, guesses));
    const rest = text.slice(from);
    reach(from + 1, least + 1);
    if (MARK.test(rest)) {
      reach(from + 1, other);
      at(from + 1).walk = Math.min(at(from + 1).walk, walk);
    }
    for (const length of guessedLengths(rest, words)) reach(from + length, least + 1);
    for (let to = from + SHORTEST_WALK; to <= from + walkLength(rest); to++) {
      at(to).walk = Math.min(at(to).walk, other + 1, walk);
    }
  }
  const { other, walk } = at(text.length);
  return Math.min(other, walk);
}

/** How far words, figures and dates reach that a text begins with; a word may be written several times. */
function guessedLengths(rest: string, words: ReadonlySet<string>): number[] {
  const lengths: number[] = [];
  for (let length = 1; length <= Math.min(LONGEST_WORD, rest.length); length++) {
    const word = rest.slice(0, length);
    if (!words.has(word) && !words.has(withoutDisguise(word))) continue;
    for (let end = length; rest.startsWith(word, end - length); end += length) lengths.push(end);
  }
  const figures = /^\d*/.exec(rest)?.[0].length ?? 0;
  for (let length = 1; length <= Math.min(MOST_FIGURES, figures); length++) lengths.push(length);
  const date = DATE.exec(rest)?.[0].length;
  return date === undefined ? lengths : [...lengths, date];
}

/** `p@ssw0rd` is tried like the word that it looks like. */
function withoutDisguise(word: string): string {
  return word.replace(/[@$0135]/g, (character) => LOOKALIKES.get(character) ?? character);
}

/** How many characters a text begins with that lie beside one another, on the keyboard or in counting. */
function walkLength(text: string): number {
  const run = (isStep: (a: string, b: string) => boolean) => {
    let length = 1;
    while (length < text.length && isStep(text.charAt(length - 1), text.charAt(length))) length++;
    return length;
  };
  return Math.max(
    run(areNeighbours),
    run((a, b) => Math.abs(a.charCodeAt(0) - b.charCodeAt(0)) <= 1),
  );
}

function areNeighbours(a: string, b: string): boolean {
  const from = KEYS.get(a);
  const to = KEYS.get(b);
  return from !== undefined && to !== undefined && Math.abs(from.x - to.x) <= 1 && Math.abs(from.y - to.y) <= 1;
}
