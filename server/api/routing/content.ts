/**
 * What a handler is given and gives back, by the contents that the endpoint declares (core/protocol/content.ts).
 */
import type { z } from 'zod';
import type {
  AnswerContent,
  ArchiveContent,
  BodyContent,
  ChangedWorkbookContent,
  EventsContent,
  FileContent,
  JsonContent,
  RedirectContent,
  WorkbookContent,
  WorkbooksContent,
} from '../../../core/protocol/content.js';

/**
 * An answer that is JSON already: stored and given again word for word (rule S1), or made elsewhere. Large ones are
 * bytes in UTF-8, of which nobody makes another copy.
 */
export class StoredJson {
  constructor(readonly text: string | Uint8Array<ArrayBuffer>) {}
}

export interface NamedWorkbook {
  /** With Japanese characters, as the file is to be called. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that is sent as it is made. */
export interface NamedArchive {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** A file of a kind that its handler knows. */
export interface NamedFile extends NamedWorkbook {
  /** Its media type. */
  readonly type: string;
}

export interface ServerEvent<T> {
  /** What the client gives back as `Last-Event-ID` when it connects again. */
  readonly id?: string;
  readonly event: string;
  readonly data: T;
}

export interface ChangedWorkbook<T> {
  readonly bytes: Uint8Array;
  readonly changes: T;
}

export interface AskedOfWorkbooks<T> {
  readonly books: readonly Uint8Array[];
  readonly asked: T;
}

export type BodyOf<B extends BodyContent> =
  B extends JsonContent<infer S>
    ? z.output<S>
    : B extends ChangedWorkbookContent<infer S>
      ? ChangedWorkbook<z.output<S>>
      : B extends WorkbooksContent<infer S>
        ? AskedOfWorkbooks<z.output<S>>
        : B extends WorkbookContent
          ? Uint8Array
          : undefined;

/** A redirect is its URL, relative to the server's root or absolute. */
export type AnswerOf<A extends AnswerContent> =
  A extends JsonContent<infer S>
    ? z.input<S> | StoredJson
    : A extends WorkbookContent
      ? NamedWorkbook
      : A extends ArchiveContent
        ? NamedArchive
        : A extends FileContent
          ? NamedFile
          : A extends EventsContent<infer S>
            ? AsyncIterable<ServerEvent<z.input<S>>>
            : A extends RedirectContent
              ? string
              : void;
