/**
 * Who wants to change a cycle of this process waits here, in the order of coming, and not with a connection at the
 * database: there it is not known whether somebody is slow or never ends, and each who waits is given up after a while,
 * however soon it would have been their turn.
 */
import type { CycleRef } from '../store/cycles.js';
import { troubleOf } from '../store/database-errors.js';
import { Turns } from '../turns.js';

/** The second is ready when the first has done. */
const AT_ONCE = 2;
/** In milliseconds; less than the database is waited for (server/store/patience.ts), so that both fit into ten seconds. */
const STANDSTILL_MS = 4_500;
const BUSY = {
  ja: 'この年度への保存が混み合っています。少し待ってから、もう一度送信してください（入力した内容は失われません）。',
  en: 'Many are saving in this year just now. Wait a moment and send it again; nothing that you entered is lost.',
};

interface Queue {
  readonly turns: Turns;
  users: number;
}

export class CycleTurns {
  /** Of cycles that somebody changes just now. */
  private readonly queues = new Map<string, Queue>();

  /** @throws Problem `try-again` when nobody gets done any more; what `work` throws */
  async take<T>({ municipalityId, cycleId }: CycleRef, work: () => Promise<T>): Promise<T> {
    const key = `${municipalityId}/${cycleId}`;
    const queue = this.queues.get(key) ?? { turns: new Turns(AT_ONCE, Infinity, BUSY, STANDSTILL_MS), users: 0 };
    this.queues.set(key, queue);
    queue.users++;
    try {
      return await queue.turns.take(() =>
        work().catch((error: unknown) => {
          // Whoever comes next would wait as long for the same.
          if (troubleOf(error) !== undefined) queue.turns.sendAwayWhoWait();
          throw error;
        }),
      );
    } finally {
      queue.users--;
      if (queue.users === 0) this.queues.delete(key);
    }
  }
}
