/**
 * The event streams that are open: how many somebody has, and whether they still may. Who was let in once is looked at
 * again – at once where this process ended a session or changed rights, and now and then, because that may have happened
 * in another process, or a session or token may have run out. Listening is no use of a session: it does not keep it alive.
 */
import { Problem } from '../../core/problem/problem.js';
import type { Caller } from './caller.js';

/** A person has a few pages and workbooks open, each with one stream. */
const MOST_OF_ONE_USER = 12;
const LOOKED_AGAIN_MS = 15_000;
const TRY_AGAIN_SECONDS = 60;

interface OpenStream {
  readonly user: string;
  lookAgain(): void;
}

export class OpenStreams {
  private readonly streams = new Set<OpenStream>();

  /** @param everyMs shorter only in tests */
  constructor(private readonly everyMs = LOOKED_AGAIN_MS) {}

  /**
   * Takes a stream in until `signal` is aborted.
   * @param present who the one who listens is by now
   * @returns aborted when the stream has to end
   * @throws Problem `too-many-requests` for more than a person needs
   */
  begin(caller: Caller, present: () => Promise<Caller | undefined>, signal: AbortSignal): AbortSignal {
    const user = `${caller.actor.municipalityId}/${caller.actor.userId}`;
    if ([...this.streams].filter((stream) => stream.user === user).length >= MOST_OF_ONE_USER) throw tooMany();
    const ended = new AbortController();
    const lookAgain = async () => {
      // While the database is away nobody can be told from anybody: whoever comes back is asked again.
      const now = await present().catch(() => undefined);
      if (!now || rightsOf(now) !== rightsOf(caller)) ended.abort();
    };
    const stream = { user, lookAgain: () => void lookAgain() };
    const timer = setInterval(stream.lookAgain, this.everyMs).unref();
    const over = AbortSignal.any([signal, ended.signal]);
    const leave = () => {
      clearInterval(timer);
      this.streams.delete(stream);
    };
    if (over.aborted) leave();
    else this.streams.add(stream);
    over.addEventListener('abort', leave, { once: true });
    return over;
  }

  /** Somebody’s sessions, tokens or rights may have changed. */
  lookAgain(): void {
    for (const stream of this.streams) stream.lookAgain();
  }
}

function rightsOf({ actor: { userId, role, departmentIds } }: Caller): string {
  return JSON.stringify([userId, role, departmentIds.toSorted()]);
}

function tooMany(): Problem {
  const detail = {
    ja: `変更の通知を受け取る画面が多すぎます（一人${MOST_OF_ONE_USER}まで）。使っていない画面を閉じてください。`,
    en: `Too many pages of yours listen for changes (the limit is ${MOST_OF_ONE_USER}). Close those that you do not use.`,
  };
  return new Problem('too-many-requests', detail, { retryAfter: TRY_AGAIN_SECONDS });
}
