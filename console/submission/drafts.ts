/**
 * What somebody has written for a step and not sent yet, by department. It outlives looking at another view, reloading the
 * page and having to sign in again: it is kept for this tab, and for whoever wrote it. A step that was sent and not
 * answered is kept with its id, so that it is sent again word for word (rule S1).
 */
import { z } from 'zod';
import { TAKEN_STEPS } from '../../core/workflow/step-rights.js';

const reasonSchema = z.object({ record: z.string().optional(), field: z.string().optional(), text: z.string() });
export type DraftReason = z.infer<typeof reasonSchema>;

const draftSchema = z.object({
  note: z.string(),
  reasons: z.array(reasonSchema),
  /** A step of which nobody knows whether the server took it. */
  sent: z
    .object({
      step: z.enum(TAKEN_STEPS),
      body: z.object({
        submissionId: z.string(),
        subjectRevision: z.int(),
        note: z.string(),
        reasons: z.array(reasonSchema),
      }),
    })
    .optional(),
});
export type Draft = z.infer<typeof draftSchema>;
export type SentStep = NonNullable<Draft['sent']>;

export const EMPTY_DRAFT: Draft = { note: '', reasons: [] };

const draftsSchema = z.record(z.string(), draftSchema);
type Drafts = Readonly<Record<string, Draft>>;

/** Whether there is anything that somebody would miss. */
export function isWritten({ note, reasons }: Draft): boolean {
  return note.trim() !== '' || reasons.some(({ text }) => text.trim() !== '');
}

export class DraftShelf {
  private drafts: Drafts;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly name: string) {
    this.drafts = remembered(name);
  }

  /** Another object after each change. */
  readonly all = (): Drafts => this.drafts;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(id: string, change: Partial<Draft>): void {
    this.keep({ ...this.drafts, [id]: { ...(this.drafts[id] ?? EMPTY_DRAFT), ...change } });
  }

  drop(id: string): void {
    this.keep(Object.fromEntries(Object.entries(this.drafts).filter(([one]) => one !== id)));
  }

  private keep(drafts: Drafts): void {
    this.drafts = drafts;
    remember(this.name, drafts);
    for (const listener of this.listeners) listener();
  }
}

const shelves = new Map<string, DraftShelf>();

/** One for each person and cycle. */
export function shelfOf(userId: string, cycleId: string): DraftShelf {
  const name = `torimatome.drafts.${userId}.${cycleId}`;
  const shelf = shelves.get(name) ?? new DraftShelf(name);
  shelves.set(name, shelf);
  return shelf;
}

function remembered(name: string): Drafts {
  try {
    return draftsSchema.safeParse(JSON.parse(sessionStorage.getItem(name) ?? '{}')).data ?? {};
  } catch {
    return {};
  }
}

function remember(name: string, drafts: Drafts): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(drafts));
  } catch {
    // Browsers may forbid storage; then it lasts as long as the page.
  }
}
