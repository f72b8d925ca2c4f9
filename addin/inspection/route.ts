/**
 * Which view the pane shows, as the part of the address after `#`. Office.js takes the history functions away, and on
 * Mac Excel drops that part of a manifest's address: a ribbon button therefore names its view in the query.
 */
export const VIEWS = ['workbook', 'check', 'sync', 'submit', 'previous', 'settings'] as const;
export type View = (typeof VIEWS)[number];

/** Unknown addresses lead to the first view. */
export function parseView(hash: string): View {
  return VIEWS.find((view) => hash === hashOf(view)) ?? VIEWS[0];
}

export function hashOf(view: View): string {
  return `#/${view}`;
}

/** The view that the pane opens with: that of the address, else that of the ribbon button (`?view=check`). */
export function firstView(search: string, hash: string): View {
  if (VIEWS.some((view) => hash === hashOf(view))) return parseView(hash);
  return parseView(`#/${new URLSearchParams(search).get('view') ?? ''}`);
}
