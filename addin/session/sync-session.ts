/**
 * The syncs of one open workbook, one after the other: nothing starts twice, a sync whose answer never came is finished
 * before the next one begins, and whatever goes wrong is told in a sentence. The pane shows its state.
 */
import { parseLink, type Link } from '../../core/link/link.js';
import { failureOf } from '../inspection/failure.js';
import { isPassing, ServerProblem } from '../../view/server/server-problem.js';
import { carryOut, prepareSync, type PreparedSync, type SyncParts } from './sync.js';
import type { SyncTarget } from './sync-target.js';
import type { SyncReport } from './sync-report.js';
import { IDLE, isUnderWay, syncReducer, type SyncEvent, type SyncState } from './sync-state.js';

export class SyncSession {
  private current: SyncState = IDLE;
  private prepared: PreparedSync | undefined;
  /** Sent, and no answer came: whether the server has it is not known. */
  private unanswered: PreparedSync | undefined;
  private abort = new AbortController();

  /** @param tell hears of every new state */
  constructor(
    private readonly parts: SyncParts,
    private readonly tell: (state: SyncState) => void = () => undefined,
  ) {}

  get state(): SyncState {
    return this.current;
  }

  /** Reads and asks, up to the preview. While a sync is under way, asking again does nothing. */
  async prepare(target: SyncTarget): Promise<void> {
    if (isUnderWay(this.current)) return;
    this.abort = new AbortController();
    const { signal } = this.abort;
    this.take({ type: 'prepare' });
    await this.guard(signal, async () => {
      await this.finishUnanswered(signal);
      this.prepared = await prepareSync(this.parts, await this.present(target), signal);
      this.take({ type: 'prepared', preview: this.prepared.preview });
    });
  }

  /** Carries out what the preview showed. @returns undefined where there was nothing to carry out, or it failed */
  async confirm(): Promise<SyncReport | undefined> {
    const { prepared } = this;
    if (this.current.kind !== 'preview' || !prepared) return undefined;
    this.prepared = undefined;
    this.take({ type: 'send' });
    return this.guard(this.abort.signal, async (signal) => {
      this.unanswered = prepared;
      const report = await carryOut(this.parts, prepared, () => this.take({ type: 'answered' }), signal);
      this.unanswered = undefined;
      this.take({ type: 'finished', report });
      return report;
    });
  }

  /** Before the server has answered; afterwards the workbook is brought up to date in any case. */
  cancel(): void {
    if (this.current.kind === 'writing') return;
    this.abort.abort();
    this.prepared = undefined;
    if (this.current.kind === 'preview') this.take({ type: 'cancelled', sent: false });
  }

  private async finishUnanswered(signal: AbortSignal): Promise<void> {
    if (!this.unanswered) return;
    try {
      await carryOut(this.parts, this.unanswered, undefined, signal);
    } catch (error) {
      // What the server refuses now it never took: the next push says it anew.
      if (isPassing(error) || signal.aborted || !isRefusal(error)) throw error;
    }
    this.unanswered = undefined;
  }

  /** The target with the link that is in the workbook now: finishing an earlier sync writes a new one. */
  private async present(target: SyncTarget): Promise<SyncTarget> {
    return { ...target, link: parsedLink(await this.parts.excel.readLink()) };
  }

  private async guard<T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    try {
      return await work(signal);
    } catch (error) {
      const sent = this.unanswered !== undefined && (signal.aborted || !isRefusal(error));
      if (!sent) this.unanswered = undefined;
      if (signal.aborted) this.take({ type: 'cancelled', sent });
      else this.take({ type: 'failed', failure: failureOf(error), sent });
      return undefined;
    }
  }

  private take(event: SyncEvent): void {
    this.current = syncReducer(this.current, event);
    this.tell(this.current);
  }
}

/** A damaged link counts as lost (rule I3). */
function parsedLink(text: string | undefined): Link | undefined {
  return text === undefined ? undefined : parseLink(text);
}

/** Whether the server looked at it and said no. */
function isRefusal(error: unknown): boolean {
  return error instanceof ServerProblem && error.trouble === 'refused';
}
