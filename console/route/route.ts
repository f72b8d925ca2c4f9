/**
 * Where the console is, as the part of the address after `#`: `#/cycles/ID/VIEW?filter=…`, `#/plans`, `#/departments`,
 * `#/users`, `#/audit`, `#/municipality`, `#/account`, or `#/setup?token=…` for a one-time link. Unknown addresses lead to the start, never to an error.
 */
export const VIEWS = [
  'progress',
  'answer',
  'handing-out',
  'send',
  'arrivals',
  'table',
  'check',
  'conflicts',
  'programmes',
  'publication',
] as const;
export type View = (typeof VIEWS)[number];

/** Views that there were once: their addresses stand in mails and bookmarks, and lead to what took their place. */
const FORMER: Readonly<Record<string, View>> = { submission: 'progress' };

export const PAGES = ['account', 'plans', 'departments', 'users', 'audit', 'municipality', 'setup'] as const;
export type Page = (typeof PAGES)[number];

export interface Route {
  /** A page beside the cycles; undefined for those. */
  readonly page: Page | undefined;
  readonly cycleId: string | undefined;
  readonly view: View;
  readonly filters: Readonly<Record<string, string>>;
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [, first, id, view] = path.split('/');
  const known = VIEWS.find((one) => one === view) ?? FORMER[view ?? ''] ?? 'progress';
  const cycleId = first === 'cycles' && id ? decode(id) : undefined;
  const page = PAGES.find((one) => one === first);
  return { page, cycleId, view: known, filters: Object.fromEntries(new URLSearchParams(query)) };
}

export function hashOf(cycleId: string, view: View, filters: Readonly<Record<string, string>> = {}): string {
  const given = Object.entries(filters).filter(([, value]) => value !== '');
  const query = given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
  return `#/cycles/${encodeURIComponent(cycleId)}/${view}${query}`;
}

export const pageHash = (page: Page): string => `#/${page}`;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
