/**
 * A link to hand to somebody, with whose it is.
 */
export interface HandedLink {
  readonly displayName: string;
  readonly loginName: string;
  readonly departments: readonly string[];
  readonly url: string;
  readonly expiresAt: string;
}
