/**
 * A route is an endpoint (core/protocol/endpoint.ts) with who may use it and the function that answers. From it come the
 * mounted route, its place in the OpenAPI document and the rows of the table of authorisation.
 */
import type { z } from 'zod';
import type { Action } from '../../../core/access/access.js';
import type { Endpoint } from '../../../core/protocol/endpoint.js';
import type { ProblemCode } from '../../../core/problem/problem.js';
import type { Caller } from '../../accounts/caller.js';
import type { AnswerOf, BodyOf } from './content.js';
import type { Exchange } from './exchange.js';

/**
 * Who may use a route.
 * - `everyone`: nobody has to be signed in.
 * - `signed-in`: whatever the role, also who has a second factor to set up first.
 * - `browser`: whatever the role, but by a session; a personal token does not do.
 * - an action of core/access on the municipality as a whole, or on the department that a path parameter names, or
 *   `anywhere`: whoever may do it in at least one department; the use case then looks at each cell (rule S5).
 */
export type Access =
  | 'everyone'
  | 'signed-in'
  | 'browser'
  | { readonly action: Action }
  | { readonly action: Action; readonly department: string }
  | { readonly action: Action; readonly anywhere: true };

/** What a handler is given. */
export interface Call<A extends Access, P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Whose request it is. Everything that is read or written belongs to the caller's municipality. */
  readonly caller: A extends 'everyone' ? Caller | undefined : Caller;
  /** What signing in and event streams need of HTTP itself. */
  readonly exchange: Exchange;
}

type CallOf<E extends Endpoint, A extends Access> = Call<
  A,
  z.output<E['params']>,
  z.output<E['query']>,
  BodyOf<E['body']>
>;

interface Service<E extends Endpoint, A extends Access> {
  readonly access: A;
  /** Changes accounts: only soon after it was shown who it is, and in a browser. */
  readonly needsProof?: true;
  handle(call: CallOf<E, A>): AnswerOf<E['answer']> | Promise<AnswerOf<E['answer']>>;
}

/** A route whose types have been checked against each other and are no longer known. */
export interface Route extends Endpoint {
  readonly access: Access;
  readonly needsProof: boolean;
  handle(call: Call<Access, unknown, unknown, unknown>): unknown;
}

/** Serves an endpoint: checks that the handler takes and gives what the endpoint declares. */
export function serve<E extends Endpoint, A extends Access>(
  endpoint: E,
  { access, needsProof, handle }: Service<E, A>,
): Route {
  // The frame parses with the endpoint's own schemas before it calls.
  return { ...endpoint, access, needsProof: needsProof ?? false, handle: handle as unknown as Route['handle'] };
}

/** Every problem that a route may answer with. */
export function problemsOf({ access, needsProof, params, query, body, problems }: Route): ProblemCode[] {
  const codes = new Set<ProblemCode>(problems);
  if (access !== 'everyone') codes.add('unauthenticated').add('too-many-requests');
  if (access !== 'everyone' && access !== 'signed-in') codes.add('forbidden');
  if (typeof access === 'object') codes.add('second-factor-owed');
  if (needsProof) codes.add('proof-needed').add('forbidden');
  if (Object.keys({ ...params.shape, ...query.shape }).length > 0) codes.add('bad-request');
  if (body.kind === 'json' || body.kind === 'changed-workbook' || body.kind === 'workbooks') codes.add('bad-request');
  if (body.kind !== 'nothing') codes.add('unsupported-media-type').add('too-large').add('too-slow');
  codes.add('try-again').add('internal');
  return [...codes];
}
