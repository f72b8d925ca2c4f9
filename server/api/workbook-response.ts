/**
 * Workbooks as downloads and as uploads.
 */
import express, { type Request, type RequestHandler, type Response } from 'express';
import { unsupportedMediaType } from './problems.js';
import { LARGEST_UPLOAD_MB } from './upload-limit.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Reads a workbook as the body. Compressed transfer is refused: a workbook is a zip already. */
export const readUpload: RequestHandler = express.raw({
  type: [XLSX, 'application/octet-stream'],
  limit: LARGEST_UPLOAD_MB * 1024 * 1024,
  inflate: false,
});

/** @throws Problem when something else than a workbook was sent */
export function uploadedBytes(request: Request): Uint8Array {
  const body: unknown = request.body;
  if (!Buffer.isBuffer(body)) throw unsupportedMediaType();
  return body;
}

/** @param name with Japanese characters, as the file is to be called (RFC 5987) */
export function sendWorkbook(response: Response, name: string, bytes: Uint8Array): void {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  response
    .type(XLSX)
    .set('Content-Disposition', `attachment; filename="workbook.xlsx"; filename*=UTF-8''${encoded}`)
    .set('Cache-Control', 'no-store')
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
