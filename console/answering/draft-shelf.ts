/**
 * Answers that were typed and are not at the server yet, by cell: kept in this browser for whoever typed them, so that a
 * network that is away, a reload or a closed window loses none. What was sent and not answered is kept with its id, so that
 * it is sent again word for word (rule S1).
 */
import { z } from 'zod';
import { valueSchema } from '../../core/record/value-schema.js';

const draftSchema = z.object({
  record: z.string(),
  field: z.string(),
  /** As it is in the field, and as a workbook would hold it. */
  text: z.string(),
  value: valueSchema,
  /** What stood there when typing began, and the revision in which it was seen. */
  base: z.string(),
  seen: z.int(),
  /** What waits for an answer: it comes before anything newer. */
  sent: z.object({ submissionId: z.string(), text: z.string(), value: valueSchema, seen: z.int() }).optional(),
});
export type Draft = z.infer<typeof draftSchema>;

const shelfSchema = z.record(z.string(), draftSchema);
type Drafts = z.infer<typeof shelfSchema>;

export class DraftShelf {
  private readonly name: string;

  constructor(userId: string, cycleId: string) {
    this.name = `torimatome.answers.${userId}.${cycleId}`;
  }

  read(): Drafts {
    try {
      return shelfSchema.safeParse(JSON.parse(localStorage.getItem(this.name) ?? '{}')).data ?? {};
    } catch {
      return {};
    }
  }

  write(drafts: Drafts): void {
    try {
      if (Object.keys(drafts).length === 0) localStorage.removeItem(this.name);
      else localStorage.setItem(this.name, JSON.stringify(drafts));
    } catch {
      // Browsers may forbid storage; then it lasts as long as the page.
    }
  }
}
