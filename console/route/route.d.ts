/**
 * Where the console is, as the part of the address after `#`: `#/cycles/ID/VIEW?filter=…`, `#/plans`, `#/departments`,
 * `#/users`, `#/audit`, `#/account`, or `#/setup?token=…` for a one-time link. Unknown addresses lead to the start, never to an error.
 */
export declare const VIEWS: readonly ["progress", "answer", "handing-out", "send", "arrivals", "table", "conflicts", "programmes"];
export type View = (typeof VIEWS)[number];
export declare const PAGES: readonly ["account", "plans", "departments", "users", "audit", "setup"];
export type Page = (typeof PAGES)[number];
export interface Route {
    /** A page beside the cycles; undefined for those. */
    readonly page: Page | undefined;
    readonly cycleId: string | undefined;
    readonly view: View;
    readonly filters: Readonly<Record<string, string>>;
}
export declare function parseRoute(hash: string): Route;
export declare function hashOf(cycleId: string, view: View, filters?: Readonly<Record<string, string>>): string;
export declare const pageHash: (page: Page) => string;
