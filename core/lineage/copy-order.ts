/**
 * Several copies by one sender that lie side by side, without anything that says which came first: each descends from the
 * blank form or from another one (rule I4), and is taken in after it. Found by content alone: the copy that is nearest to
 * what is known already comes next. One that has nothing of another but what may agree by chance does not descend from it.
 * Two copies that are nearer to each other than to what they came from, and of which neither is plainly further on, could
 * each be the correction of the other: then both descend from the same, so that what differs is a conflict and nobody's answer
 * is replaced by a guess.
 */
import type { Form } from '../form/form.js';
import type { FieldValue } from '../record/value.js';
import type { Answers, Copy } from './answers.js';
import { descentOf, type Descent, type EarlierCopy } from './descent.js';
import { compareAnswers, differingCells } from './differing-cells.js';
import { isOneLater, keepsAnswers } from './relation.js';

export interface LyingCopy extends Copy, EarlierCopy {
  /** Whether its link says what it was made from (rule I2): then it descends from nothing here. */
  readonly isLinked: boolean;
}

export interface PlacedCopy<C extends LyingCopy = LyingCopy> {
  readonly copy: C;
  /** Undefined for a linked one. */
  readonly descent: Descent<C> | undefined;
  /** The copies of which nobody can say whether they are earlier or later. */
  readonly open: readonly C[];
  /** The first of them, with what the copy has in common with it: what it was made from, as far as anybody can say. */
  readonly shares: { readonly first: C; readonly answers: Answers } | undefined;
}

/** @param copies of one sender, as they were given @returns each after what it descends from, else as they were given */
export function orderCopies<C extends LyingCopy>(form: Form, copies: readonly C[]): PlacedCopy<C>[] {
  const placed = new Map<C, PlacedCopy<C>>();
  for (const copy of copies)
    if (copy.isLinked) placed.set(copy, { copy, descent: undefined, open: [], shares: undefined });
  const known = () => copies.filter((copy) => placed.has(copy));
  while (placed.size < copies.length) {
    const waiting = copies.filter((copy) => !placed.has(copy));
    const earlier = known();
    const descents = waiting.map((copy): Met<C> => {
      return { copy, descent: descentOf(form, copy, earlier, (one) => keepsAnswers(form, copy, one)) };
    });
    const [next] = descents.toSorted((a, b) => a.descent.differing - b.descent.differing);
    if (!next) break;
    const open = descents.filter((other) => isUndecided(form, next, other)).filter(isFirstOfItsKind(form));
    for (const { copy, descent } of [next, ...open]) {
      const others = [next, ...open].filter((one) => one.copy !== copy).map((one) => one.copy);
      const isFirst = copy === next.copy;
      const shares = isFirst ? undefined : { first: next.copy, answers: commonAnswers(form, copy, next) };
      placed.set(copy, { copy, descent, open: others, shares });
    }
  }
  return parentsFirst(copies.flatMap((copy) => placed.get(copy) ?? []));
}

interface Met<C extends LyingCopy> {
  readonly copy: C;
  readonly descent: Descent<C>;
}

/** Whether either could be the correction of the other. */
function isUndecided<C extends LyingCopy>(form: Form, next: Met<C>, other: Met<C>): boolean {
  if (next.copy === other.copy || next.descent.from !== other.descent.from) return false;
  const apart = differingCells(form, other.copy, next.copy.answers);
  if (apart === 0 || apart >= next.descent.differing) return false;
  return next.descent.differing === other.descent.differing || !isOneLater(form, next.copy, other.copy);
}

/** What two copies answer alike; elsewhere what both descend from. */
function commonAnswers<C extends LyingCopy>(form: Form, copy: C, { copy: other, descent }: Met<C>): Answers {
  const common = new Map<string, Map<string, FieldValue>>();
  for (const [identity, cells] of descent.from?.answers ?? []) common.set(identity, new Map(cells));
  for (const { identity, field } of compareAnswers(form, copy, other.answers).same) {
    const value = copy.answers.get(identity)?.get(field);
    const cells = common.get(identity) ?? new Map<string, FieldValue>();
    if (value) common.set(identity, cells.set(field, value));
  }
  return common;
}

/** A copy that says the same as one before it descends from that. */
function isFirstOfItsKind<C extends LyingCopy>(
  form: Form,
): (one: Met<C>, at: number, all: readonly Met<C>[]) => boolean {
  return ({ copy }, at, all) =>
    !all.slice(0, at).some((before) => differingCells(form, copy, before.copy.answers) === 0);
}

function parentsFirst<C extends LyingCopy>(placed: readonly PlacedCopy<C>[]): PlacedCopy<C>[] {
  const order = new Set<PlacedCopy<C>>();
  const place = (one: PlacedCopy<C>): void => {
    for (const before of [one.descent?.from, one.shares?.first]) {
      const parent = placed.find(({ copy }) => copy === before);
      if (parent && !order.has(parent)) place(parent);
    }
    order.add(one);
  };
  for (const one of placed) place(one);
  return [...order];
}
