/**
 * What was said of the columns, rows and names of the cycle's workbooks: asked for, said and taken back here. The open
 * workbook is read with it.
 */
import type { Statement } from '../../core/reader/told/statement.js';
import type { ToldListDto } from '../../core/protocol/told.js';
import { failureOf } from '../inspection/failure.js';
import type { DeskParts } from './desk-parts.js';
import { FRESH_TOLD } from './desk-state.js';

export class ToldWork {
  /** @param changed is told when the workbook is to be read anew */
  constructor(
    private readonly parts: DeskParts,
    private readonly changed: () => void,
  ) {}

  /** Asks the server; without a cycle, or for somebody who only reads, there is nothing to ask. */
  async load(): Promise<void> {
    const { store, server } = this.parts;
    const { book, me, connection } = store.state;
    const isWriter = me?.role === 'staff' || me?.role === 'coordinator';
    if (!book?.cycle || connection.kind !== 'signed-in' || !isWriter) return;
    const { id } = book.cycle;
    try {
      this.take(id, await server.told(id));
    } catch (error) {
      store.patch('told', { failure: failureOf(error) });
    }
  }

  /** @returns whether it was kept */
  tell(statements: readonly Statement[]): Promise<boolean> {
    return this.change((cycleId) => this.parts.server.tell(cycleId, statements));
  }

  /** @returns whether it was taken back */
  takeBack(id: string): Promise<boolean> {
    return this.change((cycleId) => this.parts.server.takeBack(cycleId, id));
  }

  /** Whoever signs in next asks for their own. */
  forget(): void {
    this.parts.store.update({ told: FRESH_TOLD });
  }

  private async change(ask: (cycleId: string) => Promise<ToldListDto>): Promise<boolean> {
    const { store } = this.parts;
    const { book, told } = store.state;
    if (!book?.cycle || told.busy) return false;
    const { id } = book.cycle;
    store.patch('told', { busy: true, failure: undefined });
    try {
      this.take(id, await ask(id));
      return true;
    } catch (error) {
      store.patch('told', { failure: failureOf(error) });
      return false;
    } finally {
      store.patch('told', { busy: false });
    }
  }

  private take(cycleId: string, { told }: ToldListDto): void {
    const { store } = this.parts;
    const before = store.state.told.lists.get(cycleId);
    const lists = new Map([...store.state.told.lists, [cycleId, told]]);
    store.patch('told', { lists, failure: undefined });
    if (JSON.stringify(before) !== JSON.stringify(told)) this.changed();
  }
}
