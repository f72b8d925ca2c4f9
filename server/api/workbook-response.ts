/**
 * Workbooks as downloads: one at once, or many in a zip that leaves as it is made.
 */
import type { Response } from 'express';
import { XLSX, ZIP } from '../../core/protocol/content.js';
import type { NamedArchive, NamedFile, NamedWorkbook } from './routing/content.js';

export function sendWorkbook(response: Response, { name, bytes }: NamedWorkbook): void {
  asDownload(response, XLSX, name, 'workbook.xlsx').send(bufferOf(bytes));
}

export function sendFile(response: Response, { name, type, bytes }: NamedFile): void {
  const extension = /\.[A-Za-z0-9]+$/.exec(name)?.[0] ?? '';
  asDownload(response, type, name, `report${extension}`).send(bufferOf(bytes));
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * No faster than the client takes it. Where it cannot be made to its end the connection is broken off, so that nobody takes
 * half of it for the whole.
 * @param signal aborted when the client has gone or the server is about to close
 */
export async function sendArchive(
  response: Response,
  { name, chunks }: NamedArchive,
  signal: AbortSignal,
): Promise<void> {
  asDownload(response, ZIP, name, 'workbooks.zip').set('X-Accel-Buffering', 'no').flushHeaders();
  try {
    for await (const chunk of chunks) {
      if (signal.aborted || response.destroyed) break;
      if (!response.write(chunk)) await drainedOrGone(response);
    }
  } catch (error) {
    response.destroy();
    // Whoever went away is told nothing.
    if (!signal.aborted) throw error;
  }
  if (signal.aborted) response.destroy();
  else response.end();
}

/** Until the client has read what it was sent, or has gone. */
function drainedOrGone(response: Response): Promise<void> {
  return new Promise((done) => {
    const go = () => {
      response.off('drain', go).off('close', go);
      done();
    };
    response.once('drain', go).once('close', go);
    if (response.destroyed) go();
  });
}

/** The name is given as RFC 5987 has it, so that it may hold Japanese characters. */
function asDownload(response: Response, type: string, name: string, plain: string): Response {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return response
    .type(type)
    .set('Content-Disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`)
    .set('Cache-Control', 'no-store');
}
