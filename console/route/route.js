/**
 * Where the console is, as the part of the address after `#`: `#/cycles/ID/VIEW?filter=…`, `#/plans`, `#/departments`,
 * `#/users`, `#/audit`, `#/account`, or `#/setup?token=…` for a one-time link. Unknown addresses lead to the start, never to an error.
 */
export const VIEWS = [
    'progress',
    'answer',
    'handing-out',
    'send',
    'arrivals',
    'table',
    'conflicts',
    'programmes',
];
/** Views that there were once: their addresses stand in mails and bookmarks, and lead to what took their place. */
const FORMER = { submission: 'progress' };
export const PAGES = ['account', 'plans', 'departments', 'users', 'audit', 'setup'];
export function parseRoute(hash) {
    const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
    const [, first, id, view] = path.split('/');
    const known = VIEWS.find((one) => one === view) ?? FORMER[view ?? ''] ?? 'progress';
    const cycleId = first === 'cycles' && id ? decode(id) : undefined;
    const page = PAGES.find((one) => one === first);
    return { page, cycleId, view: known, filters: Object.fromEntries(new URLSearchParams(query)) };
}
export function hashOf(cycleId, view, filters = {}) {
    const given = Object.entries(filters).filter(([, value]) => value !== '');
    const query = given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
    return `#/cycles/${encodeURIComponent(cycleId)}/${view}${query}`;
}
export const pageHash = (page) => `#/${page}`;
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
//# sourceMappingURL=route.js.map