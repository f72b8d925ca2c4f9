/**
 * Workbooks as downloads.
 */
import type { Response } from 'express';
import { XLSX } from '../../core/protocol/content.js';
import type { NamedWorkbook } from './routing/content.js';

/** The name is given as RFC 5987 has it, so that it may hold Japanese characters. */
export function sendWorkbook(response: Response, { name, bytes }: NamedWorkbook): void {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  response
    .type(XLSX)
    .set('Content-Disposition', `attachment; filename="workbook.xlsx"; filename*=UTF-8''${encoded}`)
    .set('Cache-Control', 'no-store')
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
