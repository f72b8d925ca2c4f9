/**
 * Sends answers as they are typed, one cell after the other: each when its field is left, and again for as long as the
 * server cannot be reached. Nothing that was typed is dropped before the server has it: what is refused stays in its field
 * with the reason, what is in conflict is kept at the server (rule S3).
 */
import { v4 } from 'uuid';
import type { Bilingual } from '../../core/issue/issue.js';
import type { FieldValue } from '../../core/record/value.js';
import type { Draft } from './draft-shelf.js';

/** One edit, as it is sent. */
export interface SentAnswer {
  readonly submissionId: string;
  readonly record: string;
  readonly field: string;
  readonly value: FieldValue;
  readonly seen: number;
}

/** What became of it. */
export type Sent =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly why: Bilingual }
  /** Nobody knows whether it arrived. */
  | { readonly kind: 'unreachable' };

export interface Saved {
  readonly at: number;
  readonly text: string;
  readonly revision: number;
  /** What stood there before each change of this visit, the latest last. */
  readonly before: readonly string[];
  readonly isUndone: boolean;
}

/** How far the drafts are; another object after each change. */
export interface SenderState {
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly saved: Readonly<Record<string, Saved>>;
  readonly refused: Readonly<Record<string, Bilingual>>;
  /** Of cells whose answer waits for a decision now. */
  readonly conflicts: Readonly<Record<string, string>>;
  /** Whether something waits because the server could not be reached. */
  readonly isAway: boolean;
}

export interface Typed {
  readonly record: string;
  readonly field: string;
  readonly text: string;
  readonly value: FieldValue;
  /** What is shown of the server's, and the revision of it. */
  readonly base: string;
  readonly seen: number;
}

interface Surroundings {
  send(answer: SentAnswer): Promise<Sent>;
  keep(drafts: Readonly<Record<string, Draft>>): void;
  now(): number;
  later(milliseconds: number, work: () => void): () => void;
}

/** Milliseconds until a server that was away is tried again. */
const PAUSE = 10_000;
/** A choice is left when no other one follows. */
const SOON = 700;

export const cellName = (record: string, field: string): string => `${record} ${field}`;

export class AnswerSender {
  private state: SenderState;
  private readonly due: Set<string>;
  private readonly undoing = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private isSending = false;
  private isResting = false;
  private stopWaiting: (() => void) | undefined;
  private idle: (() => void)[] = [];

  /** @param kept drafts of an earlier visit: they are sent as soon as somebody asks for it */
  constructor(
    private readonly surroundings: Surroundings,
    kept: Readonly<Record<string, Draft>>,
  ) {
    this.state = { drafts: kept, saved: {}, refused: {}, conflicts: {}, isAway: false };
    this.due = new Set(Object.keys(kept));
  }

  readonly current = (): SenderState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** @param isChoice sent by itself in a moment: choosing is one act */
  type(typed: Typed, isChoice = false): void {
    const name = cellName(typed.record, typed.field);
    const before = this.state.drafts[name];
    const { base, seen } = before ?? typed;
    this.change({ refused: without(this.state.refused, name), conflicts: without(this.state.conflicts, name) });
    if (typed.text === base && !before?.sent) return this.drop(name);
    this.keepDraft(name, { ...typed, base, seen, ...(before?.sent ? { sent: before.sent } : {}) });
    if (isChoice) this.surroundings.later(SOON, () => this.leave(typed.record, typed.field));
  }

  leave(record: string, field: string): void {
    const name = cellName(record, field);
    if (!this.state.drafts[name] || this.state.refused[name]) return;
    this.due.add(name);
    void this.pump();
  }

  /** Whatever is typed is to be sent now: the row, or the page, is left. */
  leaveAll(): void {
    for (const name of Object.keys(this.state.drafts)) if (!this.state.refused[name]) this.due.add(name);
    void this.pump();
  }

  /** Sends what could not be sent, without waiting any longer. */
  tryAgain(): void {
    this.stopWaiting?.();
    this.stopWaiting = undefined;
    void this.pump();
  }

  /** Nobody is there any more: what cannot be sent now waits until its writer comes back, and is sent as nobody else. */
  rest(): void {
    this.isResting = true;
    this.stopWaiting?.();
    this.stopWaiting = undefined;
  }

  /** Its writer is there again. */
  wake(): void {
    this.isResting = false;
    this.tryAgain();
  }

  /** Takes the last change of a cell back. @param valueOf the value of a text in that field */
  undo(record: string, field: string, valueOf: (text: string) => FieldValue): void {
    const name = cellName(record, field);
    const saved = this.state.saved[name];
    const text = saved?.before.at(-1);
    if (saved === undefined || text === undefined) return;
    this.undoing.add(name);
    this.type({ record, field, text, value: valueOf(text), base: saved.text, seen: saved.revision });
    this.leave(record, field);
  }

  /** Gives up what was refused: the field shows again what stands. */
  giveUp(record: string, field: string): void {
    const name = cellName(record, field);
    this.change({ refused: without(this.state.refused, name) });
    this.drop(name);
  }

  /** Resolves when nothing is being sent; what could not be sent is still among the drafts. */
  settled(): Promise<void> {
    if (!this.isSending) return Promise.resolve();
    return new Promise((done) => this.idle.push(done));
  }

  private async pump(): Promise<void> {
    if (this.isSending || this.stopWaiting) return;
    this.isSending = true;
    for (let name = this.next(); name !== undefined; name = this.next()) {
      if (!(await this.sendOne(name))) break;
    }
    this.isSending = false;
    for (const done of this.idle.splice(0)) done();
  }

  private next(): string | undefined {
    const [name] = this.due;
    return name;
  }

  /** @returns whether to go on */
  private async sendOne(name: string): Promise<boolean> {
    const draft = this.state.drafts[name];
    if (!draft) {
      this.due.delete(name);
      return true;
    }
    const { record, field, text, value, seen } = draft;
    const sent = draft.sent ?? { submissionId: v4(), text, value, seen };
    this.keepDraft(name, { ...draft, sent });
    const { submissionId } = sent;
    const outcome = await this.surroundings.send({ submissionId, record, field, value: sent.value, seen: sent.seen });
    if (outcome.kind === 'unreachable') return this.wait();
    this.change({ isAway: false });
    this.settle(name, sent.text, outcome);
    return true;
  }

  private settle(name: string, sentText: string, outcome: Exclude<Sent, { kind: 'unreachable' }>): void {
    // It was being typed on meanwhile, or not.
    const draft = { ...this.state.drafts[name]!, sent: undefined };
    const isDone = draft.text === sentText;
    if (outcome.kind === 'saved') {
      this.noteSaved(name, { base: draft.base, text: sentText, revision: outcome.revision });
      if (isDone) this.drop(name);
      else this.keepDraft(name, { ...draft, base: sentText, seen: outcome.revision });
      return;
    }
    this.undoing.delete(name);
    if (outcome.kind === 'conflict') {
      this.change({ conflicts: { ...this.state.conflicts, [name]: sentText } });
      return this.drop(name);
    }
    this.keepDraft(name, draft);
    // What was typed since may be fine.
    if (isDone) {
      this.due.delete(name);
      this.change({ refused: { ...this.state.refused, [name]: outcome.why } });
    }
  }

  private noteSaved(name: string, { base, text, revision }: { base: string; text: string; revision: number }): void {
    const last = this.state.saved[name];
    const isUndone = this.undoing.delete(name);
    const before = isUndone ? (last?.before.slice(0, -1) ?? []) : [...(last?.before ?? []), base];
    const saved = { at: this.surroundings.now(), text, revision, before, isUndone };
    this.change({ saved: { ...this.state.saved, [name]: saved } });
  }

  private wait(): false {
    this.change({ isAway: true });
    if (!this.isResting) this.stopWaiting = this.surroundings.later(PAUSE, () => this.tryAgain());
    return false;
  }

  private keepDraft(name: string, draft: Draft): void {
    this.change({ drafts: { ...this.state.drafts, [name]: draft } });
    this.surroundings.keep(this.state.drafts);
  }

  private drop(name: string): void {
    this.due.delete(name);
    this.change({ drafts: without(this.state.drafts, name) });
    this.surroundings.keep(this.state.drafts);
  }

  private change(change: Partial<SenderState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function without<T>(all: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(all).filter(([one]) => one !== name));
}
