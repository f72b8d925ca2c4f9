/**
 * What the use cases of accounts work with.
 */
import type { Stamps } from '../store/cycles.js';
import type { Store } from '../store/database.js';
import type { Passwords } from './passwords.js';
import type { SignInLimits } from './sign-in-limits.js';

export interface Accounts {
  readonly store: Store;
  readonly passwords: Passwords;
  readonly limits: SignInLimits;
  stamps(): Stamps;
}
