/**
 * An endpoint of the server, declared once: where it is, what comes in, what goes out. From the declaration come the
 * mounted route and the OpenAPI document (server/api/routing) and the typed client (view/server). Who may use it and what
 * answers is for the server to say. The endpoints of one room stand in one file beside this one, under one name:
 * `cyclesApi.progress`.
 */
import { z } from 'zod';
import type { Bilingual } from '../issue/issue.js';
import type { ProblemCode } from '../problem/problem.js';
import { nothing, type AnswerContent, type BodyContent, type NoContent } from './content.js';
import { textSchema } from '../text/storable.js';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** As in OpenAPI: `/api/cycles/{cycleId}/progress`. */
export type ApiPath = `/api/${string}`;

export interface Endpoint<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends BodyContent = BodyContent,
  R extends AnswerContent = AnswerContent,
> {
  readonly method: Method;
  readonly path: ApiPath;
  readonly summary: Bilingual;
  /** Of the path; without properties where it names none. The same goes for the query. */
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly answer: R;
  /** Of the answer, unless it is a redirect (302) or nothing (204). */
  readonly status: 200 | 201;
  /** Beyond those that any endpoint of its kind may answer with. */
  readonly problems: readonly ProblemCode[];
}

type NoInput = z.ZodObject<Record<never, never>>;
const NO_INPUT: NoInput = z.object({});

/** The parameters that a path names. */
type NameIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NameIn<Rest> : never;
/** Parameters are texts, unless it is said otherwise. */
type ParamsOf<Path extends string, Others> = z.ZodObject<{
  [Name in NameIn<Path>]: Name extends keyof Others ? Extract<Others[Name], z.ZodType> : z.ZodString;
}>;

interface Details<Others, Q, B, R> {
  readonly summary: Bilingual;
  /** Parameters of the path that are no texts. */
  readonly params?: Others;
  readonly query?: Q;
  readonly body?: B;
  readonly answer: R;
  readonly status?: 201;
  readonly problems?: readonly ProblemCode[];
}

export function endpoint<
  Path extends ApiPath,
  R extends AnswerContent,
  Others extends Partial<Record<NameIn<Path>, z.ZodType>> = Record<never, never>,
  Q extends z.ZodObject = NoInput,
  B extends BodyContent = NoContent,
>(method: Method, path: Path, details: Details<Others, Q, B, R>): Endpoint<ParamsOf<Path, Others>, Q, B, R> {
  const { summary, params: others, query, body, answer, status = 200, problems = [] } = details;
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const params = z.object({ ...Object.fromEntries(names.map((name) => [name, textSchema])), ...others });
  return {
    method,
    path,
    summary,
    // What the type reads in the path, the line above reads in it too; so it is with what was left out.
    params: params as unknown as ParamsOf<Path, Others>,
    query: (query ?? NO_INPUT) as Q,
    body: (body ?? nothing) as B,
    answer,
    status,
    problems,
  };
}

/** A part of what an endpoint is asked with; it may be left out where nothing in it has to be said. */
type Part<Name extends string, T> =
  Record<never, never> extends T ? { readonly [N in Name]?: T } : { readonly [N in Name]: T };

/** What the address of a request is made from. */
export type Target<E extends Endpoint> = Part<'params', z.input<E['params']>> & Part<'query', z.input<E['query']>>;

/** Everything may be left out of a target in which nothing has to be said. */
export type Given<T> = Record<never, never> extends T ? [given?: T] : [given: T];

/** Where a request goes, without the leading slash: relative to the address of the installation. */
export function addressOf<E extends Endpoint>({ path }: E, ...[target]: Given<Target<E>>): string {
  const { params = {}, query = {} }: { params?: object; query?: object } = target ?? {};
  const texts = new Map(Object.entries(params).map(([name, value]) => [name, encodeURIComponent(String(value))]));
  const filled = path.slice(1).replace(/\{(\w+)\}/g, (_, name: string) => texts.get(name) ?? '');
  const asked = Object.entries(query).filter(([, value]) => value !== undefined);
  if (asked.length === 0) return filled;
  return `${filled}?${asked.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`;
}
