/**
 * Matches the lines of an edited copy with those of the version before: first what stands the same at both ends, then
 * what says nearly the same wherever it stands (somebody may have moved it), then what is left between two lines that
 * were found, in its order: there it was rewritten. Arithmetic on lines; what a match means is said elsewhere.
 */
import { isEmpty, likeness, saysTheSame, type Line } from './line.js';

/** How alike two lines are for one to be taken as the other, edited. */
const ALIKE = 0.6;
/** Beyond so many comparisons only lines that say the same are looked for; the rest goes by its place. */
const MOST_COMPARISONS = 10_000;

type Matches = Map<Line, Line>;

/** By line of the copy, the line of the version before. */
export function matchLines(before: readonly Line[], now: readonly Line[]): Matches {
  const matches: Matches = new Map();
  const most = Math.min(before.length, now.length);
  let top = 0;
  // Up to `most`, both have a line.
  while (top < most && saysTheSame(before[top]!, now[top]!)) matches.set(now[top]!, before[top++]!);
  let end = 0;
  // So have they from the end, up to what was not matched from the top.
  while (end < most - top && saysTheSame(before.at(-1 - end)!, now.at(-1 - end)!)) {
    // As in the condition.
    matches.set(now.at(-1 - end)!, before.at(-1 - end)!);
    end++;
  }
  const [old, fresh] = [before.slice(top, before.length - end), now.slice(top, now.length - end)];
  for (const [line, match] of matchAlike(old, fresh)) matches.set(line, match);
  matchBetween(old, fresh, matches);
  return matches;
}

/** Lines that say the same or nearly so, the most alike first; of equals those that stand nearest. */
export function matchAlike(before: readonly Line[], now: readonly Line[]): Matches {
  const matches: Matches = new Map();
  if (before.length * now.length > MOST_COMPARISONS) return matchSame(before, now);
  const pairs = before.flatMap((old, i) =>
    now.map((line, j) => ({ old, line, alike: likeness(old, line), apart: Math.abs(i - j), down: i + j })),
  );
  const taken = new Set<Line>();
  for (const { old, line } of pairs
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike || a.apart - b.apart || a.down - b.down)) {
    if (matches.has(line) || taken.has(old)) continue;
    matches.set(line, old);
    taken.add(old);
  }
  return matches;
}

/** Lines that say the same, and something, in their order. */
export function matchSame(before: readonly Line[], now: readonly Line[]): Matches {
  const matches: Matches = new Map();
  const waiting = new Map<string, Line[]>();
  for (const old of before.toReversed()) {
    if (isEmpty(old)) continue;
    const name = JSON.stringify(old.parts);
    waiting.set(name, [...(waiting.get(name) ?? []), old]);
  }
  for (const line of now) {
    const old = waiting.get(JSON.stringify(line.parts))?.pop();
    if (old) matches.set(line, old);
  }
  return matches;
}

/** What is left between two lines that were found in the same order. */
function matchBetween(before: readonly Line[], now: readonly Line[], matches: Matches): void {
  const places = new Map(before.map((line, i) => [line, i]));
  const found = now.flatMap((line, j) => {
    const old = matches.get(line);
    const i = old && places.get(old);
    return i === undefined ? [] : [{ i, j }];
  });
  const taken = new Set(found.map(({ i }) => i));
  let [i, j] = [0, 0];
  for (const next of [...inOrder(found), { i: before.length, j: now.length }]) {
    const old = before.slice(i, next.i).filter((_, k) => !taken.has(i + k));
    const fresh = now.slice(j, next.j).filter((line) => !matches.has(line));
    for (const [line, match] of matchInOrder(old, fresh)) matches.set(line, match);
    [i, j] = [next.i + 1, next.j + 1];
  }
}

/** The longest run of matches, given in the copy's order, that stand in the order of the version before. */
function inOrder(found: readonly { readonly i: number; readonly j: number }[]) {
  const tails: number[] = [];
  const previous: number[] = [];
  found.forEach(({ i }, at) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      // `middle` is below the number of tails, and a tail is a place in `found`.
      if (found[tails[middle]!]!.i < i) low = middle + 1;
      else high = middle;
    }
    // `low` is at most the number of tails.
    previous[at] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = at;
  });
  const run: { i: number; j: number }[] = [];
  // Every place in `found` has what came before it, -1 for the first of a run.
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) run.push(found[at]!);
  return run.reverse();
}

/** As many as there are on the shorter side, in order, so that they are alike as a whole. */
function matchInOrder(before: readonly Line[], now: readonly Line[]): [Line, Line][] {
  const few = Math.min(before.length, now.length);
  const isEqual = before.length === now.length;
  if (few === 0) return [];
  if (isEqual || before.length * now.length > MOST_COMPARISONS) {
    // `few` is at most the number of lines before.
    return now.slice(0, few).map((line, k) => [line, before[k]!]);
  }
  return before.length < now.length
    ? best(before, now).map(([old, line]) => [line, old])
    : best(now, before).map(([line, old]) => [line, old]);
}

/** A partner for each of the few among the many, in order; of equally good ones the first. */
function best(few: readonly Line[], many: readonly Line[]): [Line, Line][] {
  // sums[k][m]: the most that the few from k on can have in common with the many from m on.
  const sums = Array.from({ length: few.length + 1 }, () => new Float64Array(many.length + 1));
  const isFirst = few.map(() => new Set<number>());
  for (let k = few.length - 1; k >= 0; k--) {
    // `sums` has a row more than `few`, and each row a place more than `many`: k, m and the ones after them are in it.
    sums[k]!.fill(Number.NEGATIVE_INFINITY);
    for (let m = many.length - few.length + k; m >= 0; m--) {
      // See above.
      const paired = likeness(few[k]!, many[m]!) + sums[k + 1]![m + 1]!;
      const passed = sums[k]![m + 1]!; // See above.
      sums[k]![m] = Math.max(paired, passed); // See above.
      if (paired >= passed) isFirst[k]!.add(m); // One for each of the few.
    }
  }
  const pairs: [Line, Line][] = [];
  for (let k = 0, m = 0; k < few.length && m < many.length; m++) {
    // k and m are below the lengths of both.
    if (isFirst[k]!.has(m)) pairs.push([few[k++]!, many[m]!]);
  }
  return pairs;
}
