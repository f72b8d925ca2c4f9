/**
 * What can travel in a request or an answer: JSON with a schema, a workbook, a stream of events, a redirect, nothing.
 */
import type { z } from 'zod';

export interface JsonContent<S extends z.ZodType = z.ZodType> {
  readonly kind: 'json';
  readonly schema: S;
}
export interface WorkbookContent {
  readonly kind: 'workbook';
}
export interface EventsContent<S extends z.ZodType = z.ZodType> {
  readonly kind: 'events';
  /** Of each event's data. */
  readonly schema: S;
}
export interface RedirectContent {
  readonly kind: 'redirect';
}
export interface NoContent {
  readonly kind: 'nothing';
}

export type BodyContent = JsonContent | WorkbookContent | NoContent;
export type AnswerContent = JsonContent | WorkbookContent | EventsContent | RedirectContent | NoContent;

export const json = <S extends z.ZodType>(schema: S): JsonContent<S> => ({ kind: 'json', schema });
export const workbook: WorkbookContent = { kind: 'workbook' };
export const events = <S extends z.ZodType>(schema: S): EventsContent<S> => ({ kind: 'events', schema });
export const redirect: RedirectContent = { kind: 'redirect' };
export const nothing: NoContent = { kind: 'nothing' };

/** An answer that was stored as JSON and is given again word for word (rule S1). */
export class StoredJson {
  constructor(readonly text: string) {}
}

export interface NamedWorkbook {
  /** With Japanese characters, as the file is to be called. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ServerEvent<T> {
  /** What the client gives back as `Last-Event-ID` when it connects again. */
  readonly id?: string;
  readonly event: string;
  readonly data: T;
}

/** What a handler is given as the body. */
export type BodyOf<B extends BodyContent> =
  B extends JsonContent<infer S> ? z.output<S> : B extends WorkbookContent ? Uint8Array : undefined;

/** What a handler gives back. A redirect is its URL, relative to the server's root or absolute. */
export type AnswerOf<A extends AnswerContent> =
  A extends JsonContent<infer S>
    ? z.input<S> | StoredJson
    : A extends WorkbookContent
      ? NamedWorkbook
      : A extends EventsContent<infer S>
        ? AsyncIterable<ServerEvent<z.input<S>>>
        : A extends RedirectContent
          ? string
          : void;
