/**
 * What happens in a run of the chaos test, made from the seed alone: who does what, and what the network does to it. The
 * numbers in an operation choose among what is there when its turn comes (`which % list.length`); how requests overtake
 * one another is not in the plan and differs from run to run.
 */
import { Random } from '../support/mangle/random.js';

/** What becomes of a request. */
export const FATES = [
  'arrives',
  'lost',
  /** It arrives and is carried out; its sender never hears of it. */
  'answer-lost',
  /** Twice at the same moment. */
  'doubled',
  /** It arrives, and once more after others. */
  'echoed',
  /** Its sender gives up; it arrives after others. */
  'delayed',
  /** It is carried out at once; the answer comes after its sender has gone on working. */
  'answered-late',
] as const;
export type Fate = (typeof FATES)[number];

export type Operation = { readonly index: number; readonly fates: readonly Fate[] } & (
  | {
      readonly do: 'write';
      readonly who: number;
      readonly which: number;
      readonly field: number;
      readonly text: number;
    }
  | { readonly do: 'add' | 'delete'; readonly who: number; readonly which: number }
  | { readonly do: 'sync' | 'restart'; readonly who: number }
  | { readonly do: 'fetch' | 'upload'; readonly who: number; readonly link: boolean }
  | { readonly do: 'type'; readonly who: number; readonly which: number; readonly field: number; readonly text: number }
  | { readonly do: 'step'; readonly who: number; readonly step: 'submit' | 'return' | 'accept' | 'reopen' }
  | { readonly do: 'resolve'; readonly who: number; readonly which: number; readonly how: number }
  | { readonly do: 'read'; readonly what: number }
  | { readonly do: 'close-cycle' }
  | { readonly do: 'kill' }
);

type Kind = Operation['do'];

/** How often each happens, in parts of their sum. */
const WEIGHTS: Readonly<Record<Exclude<Kind, 'kill'>, number>> = {
  ...{ write: 320, add: 14, delete: 10, sync: 270, restart: 8 },
  ...{ fetch: 25, type: 110, upload: 55, step: 75, resolve: 75, read: 20 },
  ...{ 'close-cycle': 3 },
};
const KINDS = Object.entries(WEIGHTS).flatMap(([kind, weight]) => Array<Kind>(weight).fill(kind as Kind));
/** The server is killed once in so many operations, at any of them. */
const KILLED_IN = 160;
/** More are given back than are accepted, so that there is something to work on. */
const STEPS = ['submit', 'submit', 'return', 'return', 'accept', 'reopen', 'reopen'] as const;
/** A request is tried so often before its sender gives up until the next time. */
const ATTEMPTS = 3;

/** @param count of operations */
export function makePlan(count: number, seed: string): Operation[] {
  const random = new Random(seed);
  const plan = Array.from({ length: count }, (_, index) => operation(random, index));
  for (let first = 0; first + KILLED_IN <= count; first += KILLED_IN) {
    const index = first + random.below(KILLED_IN);
    plan[index] = { do: 'kill', index, fates: [] };
  }
  return plan;
}

function operation(random: Random, index: number): Operation {
  const kind = random.pick(KINDS)!;
  const number = () => random.below(1 << 20);
  const fates = Array.from({ length: ATTEMPTS }, () => (random.chance(0.65) ? 'arrives' : random.pick(FATES)!));
  const [who, which, field, text] = [number(), number(), number(), number()];
  switch (kind) {
    case 'write':
    case 'type':
      return { do: kind, index, fates, who, which, field, text };
    case 'add':
    case 'delete':
      return { do: kind, index, fates, who, which };
    case 'sync':
    case 'restart':
      return { do: kind, index, fates, who };
    case 'fetch':
    case 'upload':
      return { do: kind, index, fates, who, link: which % 5 > 0 };
    case 'step':
      return { do: kind, index, fates, who, step: random.pick(STEPS)! };
    case 'resolve':
      return { do: kind, index, fates, who, which, how: field };
    case 'read':
      return { do: kind, index, fates, what: which };
    case 'close-cycle':
    case 'kill':
      return { do: kind, index, fates };
  }
}

/** For people, in one line. */
export function describeOperation(operation: Operation): string {
  const { index, fates, do: kind, ...rest } = operation;
  const parts = Object.entries(rest).map(([name, value]) => `${name} ${String(value)}`);
  return `${index}: ${[kind, ...parts].join(', ')} [${fates.join(' ')}]`;
}
