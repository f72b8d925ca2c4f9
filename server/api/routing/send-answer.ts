/**
 * Writes what a handler gave back.
 */
import type { Response } from 'express';
import { sendArchive, sendFile, sendWorkbook } from '../workbook-response.js';
import { StoredJson, type NamedArchive, type NamedFile, type NamedWorkbook, type ServerEvent } from './content.js';
import { sendEvents } from './event-stream.js';
import type { Route } from './route.js';

/** Answers are the signed-in caller's own: nobody keeps a copy. */
const NOT_KEPT = 'no-store';

/**
 * @param signal aborted when the client has gone or the server is about to
 */
export async function sendAnswer(route: Route, value: unknown, response: Response, signal: AbortSignal): Promise<void> {
  const { answer, status } = route;
  // `serve()` has checked that the handler gives what the declaration says.
  switch (answer.kind) {
    case 'json':
      response.status(status).type('json').set('Cache-Control', NOT_KEPT).send(sentJson(value));
      return;
    case 'workbook':
      sendWorkbook(response, value as NamedWorkbook);
      return;
    case 'archive':
      return sendArchive(response, value as NamedArchive, signal);
    case 'file':
      sendFile(response, value as NamedFile);
      return;
    case 'events':
      return sendEvents(value as AsyncIterable<ServerEvent<unknown>>, response, signal);
    case 'redirect':
      response.set('Cache-Control', NOT_KEPT).redirect(302, value as string);
      return;
    case 'nothing':
      response.status(204).end();
  }
}

/** @returns the JSON of an answer */
export function jsonText(value: unknown): string {
  if (!(value instanceof StoredJson)) return JSON.stringify(value);
  const { text } = value;
  return typeof text === 'string' ? text : new TextDecoder().decode(text);
}

/** @returns the JSON of an answer as it is sent: text, or the bytes that there are already */
function sentJson(value: unknown): string | Buffer {
  if (!(value instanceof StoredJson) || typeof value.text === 'string') return jsonText(value);
  const { buffer, byteOffset, byteLength } = value.text;
  return Buffer.from(buffer, byteOffset, byteLength);
}
