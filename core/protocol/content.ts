/**
 * What can travel in a request or an answer: JSON with a schema, a workbook, a zip of some, a stream of events, a redirect, nothing.
 */
import type { z } from 'zod';

export interface JsonContent<S extends z.ZodType = z.ZodType> {
  readonly kind: 'json';
  readonly schema: S;
}
export interface WorkbookContent {
  readonly kind: 'workbook';
}
/** A zip with workbooks, which comes as they are made. */
export interface ArchiveContent {
  readonly kind: 'archive';
}
/** A file of one of several kinds, under a name of its own. */
export interface FileContent {
  readonly kind: 'file';
  /** Media types. */
  readonly types: readonly string[];
}
/** A workbook with what was done to it: a form with the file `workbook` and JSON in the field `changes`. */
export interface ChangedWorkbookContent<S extends z.ZodType = z.ZodType> {
  readonly kind: 'changed-workbook';
  /** Of the changes. */
  readonly schema: S;
}
/** Several workbooks with what is asked of them: a form with the files `workbook` and JSON in the field `asked`. */
export interface WorkbooksContent<S extends z.ZodType = z.ZodType> {
  readonly kind: 'workbooks';
  /** Of what is asked. */
  readonly schema: S;
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

export type BodyContent = JsonContent | WorkbookContent | ChangedWorkbookContent | WorkbooksContent | NoContent;
export type AnswerContent =
  JsonContent | WorkbookContent | ArchiveContent | FileContent | EventsContent | RedirectContent | NoContent;

export const json = <S extends z.ZodType>(schema: S): JsonContent<S> => ({ kind: 'json', schema });
export const workbook: WorkbookContent = { kind: 'workbook' };
export const archive: ArchiveContent = { kind: 'archive' };
export const file = (types: readonly string[]): FileContent => ({ kind: 'file', types });
export const changedWorkbook = <S extends z.ZodType>(schema: S): ChangedWorkbookContent<S> => ({
  kind: 'changed-workbook',
  schema,
});
export const workbooks = <S extends z.ZodType>(schema: S): WorkbooksContent<S> => ({ kind: 'workbooks', schema });
export const events = <S extends z.ZodType>(schema: S): EventsContent<S> => ({ kind: 'events', schema });
export const redirect: RedirectContent = { kind: 'redirect' };
export const nothing: NoContent = { kind: 'nothing' };

export const ZIP = 'application/zip';
export const PDF = 'application/pdf';
export const HTML = 'text/html';
/** The media type of a Word file. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** So many workbooks at most are sent together. */
export const MOST_WORKBOOKS = 12;

/** The media type of a workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
