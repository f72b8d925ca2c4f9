/**
 * Why the database cannot be used just now, as a code: for programs that watch the server, and for the log. It says
 * nothing of what is in it.
 */
export const TROUBLES = [
  /** Others have what is wanted, or there are too many. */
  'busy',
  /** It does not answer in time. */
  'slow',
  /** It cannot be reached. */
  'away',
  /** There is no room left to write. */
  'full',
  /** It may be read only. */
  'read-only',
  /** The disk or the memory fails it. */
  'failing',
  /** The server is about to end. */
  'closing',
] as const;

export type Trouble = (typeof TROUBLES)[number];

/** Whether it does not pass by itself: somebody has to see to the server's machine first. */
export function needsSomebody(trouble: Trouble): boolean {
  return trouble === 'full' || trouble === 'read-only' || trouble === 'failing';
}
