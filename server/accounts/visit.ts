/**
 * From where somebody comes who wants to sign in or show again who they are.
 */
export interface Visit {
  readonly address: string;
  /** What their user would call browser and system. */
  readonly device: string;
  /** The session that the browser has so far: a sign-in ends it. */
  readonly before: string | undefined;
  /** What the browser was given when this user signed in with it before (`known-device.ts`). */
  deviceMark(userId: string): string | undefined;
}
