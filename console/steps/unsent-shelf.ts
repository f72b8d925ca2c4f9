/**
 * What somebody has written for a step and not sent yet, by department. It outlives looking at another view, reloading the
 * page and having to sign in again: it is kept for this tab, and for whoever wrote it. A step that was sent and not
 * answered is kept with its id, so that it is sent again word for word (rule S1).
 */
import { z } from 'zod';
import { TAKEN_STEPS } from '../../core/workflow/step-rights.js';
import { whenSignedOut } from '../access/kept.js';

const reasonSchema = z.object({ record: z.string().optional(), field: z.string().optional(), text: z.string() });
export type UnsentReason = z.infer<typeof reasonSchema>;

const unsentSchema = z.object({
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
export type Unsent = z.infer<typeof unsentSchema>;
export type SentStep = NonNullable<Unsent['sent']>;

export const EMPTY: Unsent = { note: '', reasons: [] };

const shelfSchema = z.record(z.string(), unsentSchema);
type Kept = Readonly<Record<string, Unsent>>;

export class UnsentShelf {
  private kept: Kept;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly name: string) {
    this.kept = remembered(name);
  }

  /** Another object after each change. */
  readonly all = (): Kept => this.kept;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(id: string, change: Partial<Unsent>): void {
    this.keep({ ...this.kept, [id]: { ...(this.kept[id] ?? EMPTY), ...change } });
  }

  drop(id: string): void {
    this.keep(Object.fromEntries(Object.entries(this.kept).filter(([one]) => one !== id)));
  }

  private keep(kept: Kept): void {
    this.kept = kept;
    remember(this.name, kept);
    for (const listener of this.listeners) listener();
  }
}

const shelves = new Map<string, UnsentShelf>();

/** One for each person and cycle. */
export function shelfOf(userId: string, cycleId: string): UnsentShelf {
  const name = `torimatome.unsent.${userId}.${cycleId}`;
  const shelf = shelves.get(name) ?? new UnsentShelf(name);
  shelves.set(name, shelf);
  return shelf;
}

whenSignedOut(() => shelves.clear());

function remembered(name: string): Kept {
  try {
    return shelfSchema.safeParse(JSON.parse(sessionStorage.getItem(name) ?? '{}')).data ?? {};
  } catch {
    return {};
  }
}

function remember(name: string, kept: Kept): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(kept));
  } catch {
    // Browsers may forbid storage; then it lasts as long as the page.
  }
}
