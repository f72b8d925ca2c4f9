/**
 * The way between the clients and the server: it loses requests and answers, doubles, delays and reorders them, as the
 * plan says, until it is healed. It knows nothing of what it carries.
 */
import type { Fate } from './plan.js';

export interface Message {
  readonly method: string;
  /** Without the leading slash. */
  readonly path: string;
  readonly token: string;
  readonly body?: string | Uint8Array;
  readonly type?: string;
}

export interface Reply {
  readonly status: number;
  readonly bytes: Uint8Array;
}

/** What is held back comes after at most so many further messages. */
const LONGEST = 12;
/** Nobody waits longer for an answer. */
const PATIENCE_MS = 30_000;

interface Held {
  readonly due: number;
  /** Whose answer it is; undefined for a request. */
  readonly answerTo: string | undefined;
  readonly go: () => void;
}

export class Network {
  /** How often each fate was met. */
  readonly fates = new Map<Fate, number>();
  private carried = 0;
  private held: Held[] = [];
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly hurried = new Set<string>();
  private healed = false;

  /**
   * @param base the server's address; while it is down, when it is up again
   * @param change what a repetition becomes on its way; a network changes nothing, but a test of the checks does
   */
  constructor(
    private readonly base: () => string | Promise<string>,
    private readonly change: (message: Message, copy: number) => Message = (message) => message,
  ) {}

  /** @returns undefined where its sender hears nothing */
  async send(message: Message, planned: Fate = 'arrives', copy = 0): Promise<Reply | undefined> {
    const fate = this.healed ? 'arrives' : planned;
    this.fates.set(fate, (this.fates.get(fate) ?? 0) + 1);
    this.tick();
    const again = () => this.track(this.deliver(this.change(message, copy + 1)));
    const first = () => this.track(this.deliver(this.change(message, copy)));
    switch (fate) {
      case 'arrives':
        return first();
      case 'lost':
        return undefined;
      case 'answer-lost':
        await first();
        return undefined;
      case 'doubled': {
        const [reply] = await Promise.all([first(), again()]);
        return reply;
      }
      case 'echoed':
        this.hold(() => void again());
        return first();
      case 'delayed':
        this.hold(() => void first());
        return undefined;
      case 'answered-late': {
        const reply = await first();
        await new Promise<void>((go) => this.hold(go, message.token));
        return reply;
      }
    }
  }

  /** Time passes: what is due is let go. */
  tick(): void {
    this.carried++;
    const due = this.held.filter((one) => one.due <= this.carried);
    this.held = this.held.filter((one) => one.due > this.carried);
    for (const { go } of due) go();
  }

  /** Lets everything go that is held back, and waits for what is under way. */
  async settle(): Promise<void> {
    while (this.held.length > 0 || this.underWay.size > 0) {
      for (const { go } of this.held.splice(0)) go();
      await Promise.all(this.underWay);
    }
  }

  /** From now on everything arrives. */
  async heal(): Promise<void> {
    this.healed = true;
    await this.settle();
  }

  /** Somebody wants to go on: the answers to what they have under way are not held back any more. */
  async hurry(token: string, work: Promise<void>): Promise<void> {
    const wanted = this.held.filter(({ answerTo }) => answerTo === token);
    this.held = this.held.filter((one) => !wanted.includes(one));
    for (const { go } of wanted) go();
    this.hurried.add(token);
    await work;
    this.hurried.delete(token);
  }

  private hold(go: () => void, answerTo?: string): void {
    if (this.healed || (answerTo !== undefined && this.hurried.has(answerTo))) go();
    else this.held.push({ answerTo, due: this.carried + 1 + ((this.carried * 7) % LONGEST), go });
  }

  private async track<T>(work: Promise<T>): Promise<T> {
    this.underWay.add(work);
    try {
      return await work;
    } finally {
      this.underWay.delete(work);
    }
  }

  private async deliver({ method, path, token, body, type }: Message): Promise<Reply | undefined> {
    const base = await this.base();
    try {
      const response = await fetch(base + path, {
        method,
        headers: { authorization: `Bearer ${token}`, ...(type ? { 'content-type': type } : {}) },
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : Buffer.from(body) }),
      });
      return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
    } catch {
      // The server was killed, or is away.
      return undefined;
    }
  }
}
