/**
 * What goes wrong between the add-in and Excel, on demand: each fault waits for the next round trip, or for the next
 * event, and happens once. With a seed they happen by chance, the same way in every run.
 */
import { Random } from '../mangle/random.js';
import { HostError } from '../../../excel-host/host-error.js';

/** Codes by which Excel refuses a whole request. */
const REFUSALS = {
  /** Somebody is typing in a cell. */
  busy: 'InvalidOperationInCellEditMode',
  'invalid-argument': 'InvalidArgument',
  'request-too-large': 'RequestPayloadSizeLimitExceeded',
  'answer-too-large': 'ResponsePayloadSizeLimitExceeded',
  general: 'GeneralException',
} as const;
export type Refusal = keyof typeof REFUSALS;

/** How often something goes wrong, from 0 to 1. */
export interface Chances {
  readonly refused?: number;
  readonly slow?: number;
  readonly eventLost?: number;
  readonly eventDoubled?: number;
}

export class Faults {
  private readonly planned: (() => Promise<void> | void)[] = [];
  private readonly events: ('lost' | 'doubled')[] = [];
  private chances: Chances = {};
  private random = new Random('');
  private constant: string | undefined;

  /** The next round trips fail with that code. */
  refuse(refusal: Refusal, times = 1): void {
    for (let i = 0; i < times; i++) {
      this.planned.push(() => {
        throw new HostError(REFUSALS[refusal], `the test refuses: ${refusal}`);
      });
    }
  }

  /** Every round trip fails with that code, until it is called with undefined. */
  refuseAll(code: string | undefined): void {
    this.constant = code;
  }

  /** Runs in the middle of the next round trip, before Excel does what was asked: a person types, a sheet goes. */
  meanwhile(work: () => void): void {
    this.planned.push(work);
  }

  /** The next round trip waits in Excel until `release` is called; `reached` tells that it is waiting. */
  hold(): { reached: Promise<void>; release: () => void } {
    let arrive = () => {};
    let release = () => {};
    const reached = new Promise<void>((resolve) => (arrive = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    this.planned.push(() => {
      arrive();
      return released;
    });
    return { reached, release };
  }

  loseEvent(): void {
    this.events.push('lost');
  }

  doubleEvent(): void {
    this.events.push('doubled');
  }

  /** From now on things go wrong by chance, the same way for the same seed. */
  byChance(seed: string, chances: Chances): void {
    this.random = new Random(seed);
    this.chances = chances;
  }

  /** What the host does before each request. */
  readonly before = async (): Promise<void> => {
    if (this.constant !== undefined) throw new HostError(this.constant, 'refused by the test');
    await this.planned.shift()?.();
    if (this.random.chance(this.chances.slow ?? 0)) await new Promise((resolve) => setTimeout(resolve, 0));
    if (this.random.chance(this.chances.refused ?? 0)) throw new HostError(REFUSALS.busy, 'refused by chance');
  };

  /** How many times a message arrives. */
  readonly arrivals = (): number => {
    const next = this.events.shift();
    if (next === 'lost' || this.random.chance(this.chances.eventLost ?? 0)) return 0;
    return next === 'doubled' || this.random.chance(this.chances.eventDoubled ?? 0) ? 2 : 1;
  };
}
