/**
 * What will happen to a line of a list of users: one of four, before and after it is confirmed.
 */
import type { Role } from '../access/access.js';
import type { Bilingual } from '../issue/issue.js';

/** A user as the line wants them. */
export interface WantedUser {
  readonly loginName: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly role: Role;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
}

/** What of somebody who is there already becomes something else. */
export type UserChange = 'displayName' | 'email' | 'role' | 'departments';

export type LineVerdict =
  | { readonly kind: 'new'; readonly line: number; readonly user: WantedUser; readonly remarks: readonly Bilingual[] }
  | {
      readonly kind: 'changed';
      readonly line: number;
      readonly userId: string;
      readonly user: WantedUser;
      readonly changes: readonly UserChange[];
      readonly remarks: readonly Bilingual[];
    }
  /** Is there already, and nothing is to be changed. */
  | { readonly kind: 'same'; readonly line: number; readonly userId: string; readonly remarks: readonly Bilingual[] }
  | { readonly kind: 'refused'; readonly line: number; readonly faults: readonly Bilingual[] };
