/**
 * Somebody's desk: a workbook, the pane above it, and the way to the server.
 */
import { formatLink, parseLink } from '../../../core/link/link.js';
import type { MemoryServer } from '../../core/sync/memory-server.js';
import { memoryStore, SyncJournal, type TextStore } from '../../../addin/session/journal.js';
import { linkOfCopy } from '../../../addin/session/linked-copy.js';
import type { ServerPort } from '../../../addin/session/server-port.js';
import { SyncSession } from '../../../addin/session/sync-session.js';
import type { SyncState } from '../../../addin/session/sync-state.js';
import { startCopy } from '../../../core/sync/local-copy.js';
import type { Writer } from '../../../core/sync/write-rights.js';
import { ENTRY_MERGES, entryCells, EVALUATION_FORM } from '../../support/evaluation-form.js';
import { ADDRESS, CYCLE, FORM, MemoryPort } from './memory-port.js';
import { PaperWorkbook, type PaperCells } from './paper-workbook.js';

let ids = 0;

/** UUIDs that come one after the other. */
export function nextId(): string {
  return `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;
}

export class Desk {
  readonly excel: PaperWorkbook;
  readonly port: MemoryPort;
  readonly store: TextStore = memoryStore();
  readonly states: SyncState['kind'][] = [];
  session: SyncSession;
  deletions = new Set<string>();

  constructor(server: MemoryServer, { cells = entryCells(), linked = true, writer }: DeskOptions = {}) {
    this.excel = new PaperWorkbook({ ...cells }, ENTRY_MERGES);
    this.port = new MemoryPort(server);
    if (writer) this.port.writer = writer;
    if (linked) this.excel.link = handedOut(server);
    this.session = this.openPane();
  }

  /** Closes the pane and opens it again: what it remembered is gone. */
  openPane(): SyncSession {
    this.session = new SyncSession(
      {
        excel: this.excel,
        // What a sync itself never asks for is not there.
        server: this.port as unknown as ServerPort,
        journal: new SyncJournal(this.store),
        newId: nextId,
      },
      ({ kind }) => this.states.push(kind),
    );
    return this.session;
  }

  async prepare(): Promise<SyncState> {
    const text = this.excel.link;
    const link = text === undefined ? undefined : parseLink(text);
    await this.session.prepare({ cycle: CYCLE, form: EVALUATION_FORM, link, deletions: this.deletions });
    return this.session.state;
  }

  async sync(): Promise<SyncState> {
    await this.prepare();
    await this.session.confirm();
    return this.session.state;
  }

  link() {
    return parseLink(this.excel.link ?? '');
  }
}

export interface DeskOptions {
  readonly cells?: PaperCells;
  readonly linked?: boolean;
  readonly writer?: Writer;
}

/** The link of a workbook that shows what the server has. */
export function handedOut(server: MemoryServer): string {
  const copy = startCopy(FORM, server.delta(null));
  const link = linkOfCopy(copy, {
    cycle: CYCLE,
    server: ADDRESS,
    here: new Set(copy.records.keys()),
    revision: copy.revision,
  });
  return formatLink(link);
}
