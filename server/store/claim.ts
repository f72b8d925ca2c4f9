/**
 * Who has a database to themselves. A SQLite file is one server's; on PostgreSQL there may be several. While one runs,
 * nobody restores into its database or mends it; backups and `user` go on beside it (decision 29).
 */
import { z } from 'zod';

/** A server, or somebody who must be alone. */
export type Purpose = 'serve' | 'alone';

export const holderSchema = z.object({
  pid: z.number(),
  since: z.string(),
  /** Where a server listens, once it does. */
  url: z.string().optional(),
});
/** What a holder says of itself. */
export type Holder = z.infer<typeof holderSchema>;

export interface Claim {
  /** Says where the server listens, for whoever comes second. */
  tell(url: string): Promise<void>;
  release(): Promise<void>;
}

/** What a driver says of one that is held by somebody else. */
export class Held extends Error {
  constructor(readonly holder: Holder | undefined) {
    super('the database is held');
  }
}
