/**
 * The threads in which workbooks are read and written, so that nobody else waits meanwhile. One piece of work at a time
 * each, within limits of time and memory; a thread that goes beyond is ended and another takes its place. One user never
 * has them all. Work that nobody waits for any more is given up.
 */
import { Worker } from 'node:worker_threads';
import { Problem } from '../../core/problem/problem.js';
import { FairQueue } from './fair-queue.js';
import type { JobInput, JobName, JobOutput } from './jobs.js';
import { THREAD_LIMITS, tookTooLong, tooMuchMemory } from './limits.js';
import { whoAsks } from './on-behalf.js';

/** What a thread is told to do. */
export interface Order {
  readonly job: JobName;
  readonly input: JobInput<JobName>;
}

/** What a thread says of itself beside its answer. */
export interface Worn {
  /** Whether it has grown so much that it is to be ended. */
  readonly isWorn: boolean;
}

export type Answer =
  | { readonly result: unknown }
  | { readonly problem: Pick<Problem, 'code' | 'detail' | 'retryAfter'> }
  | { readonly error: Error };

interface Task extends Order {
  readonly user: string;
  done(answer: Answer): void;
}

interface ThreadOptions {
  /** How many; at least two. */
  readonly threads?: number;
  /** In milliseconds, and in megabytes. Less than usual only in tests. */
  readonly time?: number;
  readonly heap?: number;
}

/** One for the server's own turns, the others for workbooks; more would only cost memory. */
const USUAL_THREADS = 2;

export class Threads {
  private readonly queue = new FairQueue<Task>(THREAD_LIMITS.waiting, THREAD_LIMITS.waitingOfOne);
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private readonly running = new Map<Task, Worker>();
  /** How many have been told to end and still hold their memory. */
  private ending = 0;
  private closed = false;

  constructor(private readonly options: ThreadOptions = {}) {}

  /** @throws Problem that the work ends with; `too-large` beyond its limits; `too-many-requests`; `try-again` */
  async run<N extends JobName>(job: N, input: JobInput<N>): Promise<JobOutput<N>> {
    const { user, signal, aside } = whoAsks();
    const answer = await aside(() => this.answer({ job, input, user }, signal));
    // What a job gives comes back under its name.
    if ('result' in answer) return answer.result as JobOutput<N>;
    if ('error' in answer) throw answer.error;
    const { code, detail, retryAfter } = answer.problem;
    throw new Problem(code, detail, retryAfter === undefined ? {} : { retryAfter });
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const task of this.running.keys()) task.done({ problem: interrupted() });
    for (let task = this.queue.next(() => true); task; task = this.queue.next(() => true)) {
      task.done({ problem: interrupted() });
    }
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private get most(): number {
    return this.options.threads ?? USUAL_THREADS;
  }

  private answer(order: Omit<Task, 'done'>, signal: AbortSignal): Promise<Answer> {
    if (this.closed || signal.aborted) return Promise.resolve({ problem: interrupted() });
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.queue.remove(order.user, task);
        const worker = this.running.get(task);
        task.done({ problem: interrupted() });
        if (worker) this.replace(worker);
      };
      const task: Task = {
        ...order,
        done: (answer) => {
          signal.removeEventListener('abort', giveUp);
          this.running.delete(task);
          resolve(answer);
        },
      };
      try {
        this.queue.add(order.user, task);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      signal.addEventListener('abort', giveUp, { once: true });
      this.share();
    });
  }

  /** Gives idle threads to those who wait. */
  private share(): void {
    while (!this.closed && this.running.size + this.ending < this.most) {
      const task = this.queue.next((user) => this.mayHave(user));
      if (!task) return;
      this.start(this.idle.pop() ?? this.begin(), task);
    }
  }

  /** One thread stays free for others than who sends the most. */
  private mayHave(user: string): boolean {
    const own = [...this.running.keys()].filter((task) => task.user === user).length;
    return own < Math.max(1, this.most - 1);
  }

  private start(worker: Worker, task: Task): void {
    worker.removeAllListeners();
    this.running.set(task, worker);
    const { job, input } = task;
    const time = this.options.time ?? THREAD_LIMITS.time;
    const over = setTimeout(() => end({ problem: tookTooLong(time) }, false), time).unref();
    const end = (answer: Answer, isWell: boolean) => {
      clearTimeout(over);
      worker.removeAllListeners();
      const isWaitedFor = this.running.has(task);
      task.done(answer);
      if (!isWaitedFor) return;
      if (!isWell) return this.replace(worker);
      this.rest(worker);
      this.share();
    };
    worker.once('message', (answer: Answer & Worn) => end(answer, !answer.isWorn));
    worker.once('error', (error) => end(failure(error), false));
    worker.once('exit', () => end({ problem: tooMuchMemory() }, false));
    worker.ref();
    worker.postMessage({ job, input } satisfies Order);
  }

  /** Ends a thread; another takes its place when it is needed, and not before this one's memory is free. */
  private replace(worker: Worker): void {
    worker.removeAllListeners();
    // Ending is no error to anybody.
    worker.on('error', () => undefined);
    this.all.delete(worker);
    this.ending++;
    void worker.terminate().finally(() => {
      this.ending--;
      this.share();
    });
  }

  private rest(worker: Worker): void {
    worker.on('error', () => {
      this.idle.splice(this.idle.indexOf(worker), 1);
      this.replace(worker);
    });
    // A thread that has nothing to do keeps no process alive.
    worker.unref();
    this.idle.push(worker);
  }

  /** They are begun when they are first needed, and stay. */
  private begin(): Worker {
    const heap = this.options.heap ?? THREAD_LIMITS.heap;
    const worker = new Worker(new URL('./thread.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 24, stackSizeMb: 4 },
    });
    this.all.add(worker);
    return worker;
  }
}

function failure(error: unknown): Answer {
  const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isOutOfMemory) return { problem: tooMuchMemory() };
  return { error: error instanceof Error ? error : new Error(String(error)) };
}

function interrupted(): Problem {
  return new Problem('try-again', {
    ja: '処理を取りやめました。もう一度送信してください。',
    en: 'The work was given up. Send it again.',
  });
}
