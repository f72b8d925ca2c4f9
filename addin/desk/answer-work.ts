/**
 * 問題なし: what people answered to the findings of the cycle, asked for, said and taken back here. It is kept at the server.
 * Nothing thrown escapes.
 */
import { Problem } from '../../core/problem/problem.js';
import { failureOf } from '../inspection/failure.js';
import type { DeskParts } from './desk-parts.js';
import { FRESH_ANSWERS } from './desk-state.js';

export class AnswerWork {
  private loading: Promise<void> | undefined;

  /** @param changed is told when other findings are to be shown */
  constructor(
    private readonly parts: DeskParts,
    private readonly changed: () => void,
  ) {}

  /** While it is under way, asking again waits for it. */
  load(): Promise<void> {
    this.loading ??= this.ask().finally(() => (this.loading = undefined));
    return this.loading;
  }

  /** @param text why it is right as it is; `''` takes that back. @returns whether it was kept */
  async say(findingId: string, text: string): Promise<boolean> {
    const { store, server } = this.parts;
    const { book, answers } = store.state;
    if (!book?.cycle || answers.busy) return false;
    store.patch('answers', { busy: true, failure: undefined });
    try {
      const { answers: said } = await server.answerFinding(book.cycle.id, findingId, text);
      await this.load();
      const isKept = said.every(({ outcome }) => outcome !== 'gone' && outcome !== 'foreign');
      if (!isKept) store.patch('answers', { failure: { kind: 'problem', detail: NOT_KEPT.detail } });
      return isKept;
    } catch (error) {
      store.patch('answers', { failure: failureOf(error) });
      return false;
    } finally {
      store.patch('answers', { busy: false });
    }
  }

  /** Whoever signs in next asks for their own. */
  forget(): void {
    this.parts.store.update({ answers: FRESH_ANSWERS });
  }

  private async ask(): Promise<void> {
    const { store, server } = this.parts;
    const { book, me, connection } = store.state;
    const isWriter = me?.role === 'staff' || me?.role === 'coordinator';
    if (!book?.cycle || connection.kind !== 'signed-in' || !isWriter) return;
    const { id: cycleId } = book.cycle;
    try {
      const known = await server.findings(cycleId);
      const before = store.state.answers.known;
      store.patch('answers', { known: { ...known, cycleId } });
      if (JSON.stringify(before) !== JSON.stringify(store.state.answers.known)) this.changed();
    } catch {
      // The connection has noticed; what is found in the workbook is shown without answers.
    }
  }
}

const NOT_KEPT = new Problem('conflict', {
  ja: 'この指摘は、ほかの人の変更でなくなったか、ほかの課の行のものです。同期してから、もう一度お試しください。',
  en: 'This finding is gone by what somebody changed, or is of another department’s row. Sync, and try again.',
});
