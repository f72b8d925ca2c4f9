/**
 * What a row of the table of authorisation (`authorisation-table.ts`) says, and what most rows have in common.
 */
import type { Endpoint } from '../../../core/protocol/endpoint.js';
import type { Sent } from './client.js';

/** Ids of things in the caller's own municipality, or in another. */
export interface Place {
  readonly municipalityId: string;
  readonly cycleId: string;
  /** What the cycle is already. */
  readonly cycleState: 'open' | 'closed';
  readonly userId: string;
  readonly departmentId: string;
  readonly samplePassword: string;
  readonly workbook: Uint8Array;
  /** Another one with each request. */
  readonly number: number;
}

export interface Row {
  readonly endpoint: Endpoint;
  /** What is sent; parameters of the path are those of the place, or none that there are. */
  readonly send?: (place: Place) => Sent;
  /** By caller; staff in their own department where the path names one. */
  readonly nobody: number;
  readonly staff: number;
  readonly coordinator: number;
  readonly administrator: number;
  readonly viewer: number;
  /** A coordinator's personal token. */
  readonly token: number;
  /** Staff in a department that is not theirs; where the path names a department. */
  readonly otherDepartment?: number;
  /** Coordinator or administrator, whoever may, with ids of another municipality; where there are ids. */
  readonly elsewhere?: number;
  /** Coordinator, in a closed cycle; where the path names a cycle. */
  readonly closed?: number;
}

type Statuses = Pick<Row, 'nobody' | 'staff' | 'coordinator' | 'administrator' | 'viewer' | 'token'>;

export const everyone = (status: number): Statuses => ({
  nobody: status,
  staff: status,
  coordinator: status,
  administrator: status,
  viewer: status,
  token: status,
});
export const signedIn = (status: number): Statuses => ({ ...everyone(status), nobody: 401 });
export const browser = (status: number): Statuses => ({ ...signedIn(status), token: 403 });
export const coordinators = (status: number): Statuses => ({
  ...signedIn(403),
  coordinator: status,
  token: status,
});
/** Staff in any department; each cell is looked at by itself. */
export const writers = (status: number): Statuses => ({ ...coordinators(status), staff: status });
export const historians = (status: number): Statuses => ({ ...writers(status), administrator: status });
export const administrators = (status: number): Statuses => ({ ...signedIn(403), administrator: status });
