/**
 * The desk: one open workbook, somebody in front of it, and the way to the server. It puts the parts of `desk/` together
 * and says what follows from what; each part says how. Views call it and render its state; nothing thrown escapes.
 */
import type { Form } from '../../core/form/form.js';
import { ServerProblem } from '../../view/server/server-problem.js';
import { AnswerWork } from './answer-work.js';
import { BookWork } from './book-work.js';
import { CheckWork } from './check-work.js';
import { ConnectionWork } from './connection-work.js';
import type { DeskParts } from './desk-parts.js';
import { freshDesk, type DeskState } from './desk-state.js';
import { DeskStore } from './desk-store.js';
import { ConflictWork } from './conflict-work.js';
import { EventWork } from './event-work.js';
import { isSame, mergedForms, wantedForms } from './form-shelf.js';
import { PreviousWork } from './previous-work.js';
import { SelectionWork } from './selection-work.js';
import { SettingsWork } from './settings-work.js';
import { SubmissionWork } from './submission-work.js';
import { SyncWork } from './sync-work.js';
import { ToldWork } from './told-work.js';
import { watchedServer } from './watched-server.js';

interface DeskSetting extends Omit<DeskParts, 'store'> {
  /** Those that come with the pane. */
  readonly forms: readonly Form[];
}

export class Desk {
  readonly store: DeskStore;
  readonly connection: ConnectionWork;
  readonly book: BookWork;
  readonly sync: SyncWork;
  readonly conflicts: ConflictWork;
  readonly events: EventWork;
  readonly settings: SettingsWork;
  readonly check: CheckWork;
  readonly selection: SelectionWork;
  readonly submission: SubmissionWork;
  readonly previous: PreviousWork;
  readonly answers: AnswerWork;
  readonly told: ToldWork;
  protected readonly parts: DeskParts;

  constructor({ forms, ...setting }: DeskSetting) {
    const { seat, server } = setting;
    const about = seat.token === undefined ? undefined : seat.about;
    const known = mergedForms(seat.forms, forms);
    this.store = new DeskStore({ ...freshDesk(server.address, known), ...about });
    const witness = {
      answered: () => this.connection.answered(),
      failed: (error: unknown) => this.connection.failed(error),
    };
    this.parts = { ...setting, store: this.store, server: watchedServer(server, witness) };
    this.connection = new ConnectionWork(this.parts, () => this.signedIn());
    this.book = new BookWork(this.parts, () => this.bookSeen());
    this.sync = new SyncWork(
      this.parts,
      () => this.book.readWith(),
      (revision) => this.synced(revision),
    );
    this.conflicts = new ConflictWork(
      this.parts,
      () => this.settings.remark(),
      (revision) => this.events.made(revision),
    );
    this.events = new EventWork(this.parts, () => void this.loadWork());
    this.settings = new SettingsWork(this.parts);
    this.check = new CheckWork(this.parts, (cells) => this.book.reread(cells));
    this.selection = new SelectionWork(this.parts);
    this.submission = new SubmissionWork(this.parts, () => this.settings.remark());
    this.previous = new PreviousWork(this.parts, () => this.book.lookAtContent());
    this.answers = new AnswerWork(this.parts, () => this.book.lookAtContent());
    this.told = new ToldWork(this.parts, () => this.book.lookAgain());
  }

  get state(): DeskState {
    return this.store.state;
  }

  /** Reads the workbook and looks for the server, both at once: checking does not wait for a network. */
  async start(): Promise<void> {
    await Promise.all([this.book.start(), this.connection.connect(), this.settings.load(), this.selection.start()]);
    this.settings.remark();
  }

  /** Whoever signs out leaves nothing behind that the next one would see. */
  async signOut(): Promise<void> {
    this.sync.cancel();
    await this.connection.signOut();
    this.store.patch('conflicts', { list: undefined, decided: 0, failure: undefined });
    this.store.update({ previous: { kind: 'unasked' } });
    this.submission.forget();
    this.told.forget();
    this.answers.forget();
    this.book.stand();
    this.book.lookAtContent();
  }

  choose(cycleId: string): void {
    this.book.choose(cycleId);
    void this.loadWork();
  }

  /** What people have to decide or to do in the cycle. */
  private async loadWork(): Promise<void> {
    const works = [this.conflicts, this.submission, this.told, this.previous, this.answers];
    await Promise.all(works.map((work) => work.load()));
  }

  private async signedIn(): Promise<void> {
    this.book.stand();
    await this.fetchForms();
    this.events.follow();
    await this.loadWork();
  }

  /** Those that the pane does not have from the server yet, and the version that the workbook is on. */
  private async fetchForms(): Promise<void> {
    const { server, seat } = this.parts;
    const { cycles, book } = this.state;
    const kept = seat.forms;
    const fetched: Form[] = [];
    for (const name of wantedForms(cycles, book?.finding)) {
      const known = kept.find((form) => isSame(form, name));
      const form = known ?? (await server.form(name.id, name.version).catch(passOver));
      if (form) fetched.push(form);
    }
    seat.keepForms(mergedForms(fetched, kept));
    this.book.readAnew(fetched);
  }

  private bookSeen(): void {
    this.events.follow();
    this.settings.remark();
  }

  private async synced(revision: number | undefined): Promise<void> {
    if (revision !== undefined) {
      this.events.seen(revision);
      this.store.patch('conflicts', { decided: 0 });
    }
    await this.book.refresh();
    await this.loadWork();
  }
}

/** A version that the server does not have is one that the pane goes without. @throws everything else */
function passOver(error: unknown): undefined {
  if (error instanceof ServerProblem && error.trouble === 'refused') return undefined;
  throw error;
}
