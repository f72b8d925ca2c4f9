/**
 * A route is data: where it is, who may use it, what comes in, what goes out, and the function that does it. From the
 * same declaration come the mounted route, its place in the OpenAPI document and the authorisation table's rows.
 */
import type { z } from 'zod';
import type { Action } from '../../../core/access/access.js';
import type { Bilingual } from '../../../core/issue/issue.js';
import type { ProblemCode } from '../../../core/problem/problem.js';
import type { Caller } from '../../accounts/caller.js';
import type { AnswerContent, AnswerOf, BodyContent, BodyOf } from './content.js';
import type { Exchange } from './exchange.js';

/**
 * Who may use a route.
 * - `everyone`: nobody has to be signed in.
 * - `signed-in`: whatever the role.
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

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

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

export interface Declaration<
  A extends Access,
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends BodyContent,
  R extends AnswerContent,
> {
  readonly method: Method;
  /** As in OpenAPI: `/api/cycles/{cycleId}/progress`. */
  readonly path: `/api/${string}`;
  readonly summary: Bilingual;
  readonly access: A;
  /** An object with the path's parameters. */
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly answer: R;
  /** Of the answer; 200 unless it is a redirect (302) or nothing (204). */
  readonly status?: 200 | 201 | 202;
  /** Beyond those that the frame itself may give (`problemsOf`). */
  readonly problems?: readonly ProblemCode[];
  handle(call: Call<A, z.output<P>, z.output<Q>, BodyOf<B>>): AnswerOf<R> | Promise<AnswerOf<R>>;
}

/** A declaration whose types have been checked against each other and are no longer known. */
export interface Route extends Omit<
  Declaration<Access, z.ZodType, z.ZodType, BodyContent, AnswerContent>,
  'handle' | 'body'
> {
  readonly body: BodyContent;
  handle(call: Call<Access, unknown, unknown, unknown>): unknown;
}

/** Declares a route: checks that handler and schemas fit together. */
export function route<
  A extends Access,
  R extends AnswerContent,
  P extends z.ZodType = z.ZodType<Record<never, never>>,
  Q extends z.ZodType = z.ZodType<Record<never, never>>,
  B extends BodyContent = { readonly kind: 'nothing' },
>(declaration: Declaration<A, P, Q, B, R>): Route {
  const { handle, body, ...rest } = declaration;
  return {
    ...rest,
    body: body ?? { kind: 'nothing' },
    // The frame parses with the declaration's own schemas before it calls.
    handle: handle as unknown as Route['handle'],
  };
}

/** Every problem that a route may answer with, in the order of the list of codes. */
export function problemsOf({ access, params, query, body, problems = [] }: Route): ProblemCode[] {
  const codes = new Set<ProblemCode>(problems);
  if (access !== 'everyone') codes.add('unauthenticated');
  if (access !== 'everyone' && access !== 'signed-in') codes.add('forbidden');
  if (params ?? query) codes.add('bad-request');
  if (body.kind === 'json') codes.add('bad-request');
  if (body.kind !== 'nothing') codes.add('unsupported-media-type').add('too-large');
  codes.add('internal');
  return [...codes];
}
