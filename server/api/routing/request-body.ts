/**
 * Reads a request's body, after it is known who sends it: a stranger's thirty megabytes are not read. Compressed
 * transfer is refused: a workbook is a zip already, and JSON that grows when unpacked is not wanted.
 */
import express, { type Request, type RequestHandler, type Response } from 'express';
import { parseInput, unsupportedMediaType } from '../problems.js';
import { LARGEST_JSON_MB, LARGEST_UPLOAD_MB } from '../upload-limit.js';
import { XLSX } from '../workbook-response.js';
import type { BodyContent } from './content.js';

const MB = 1024 * 1024;
const readWorkbook = express.raw({
  type: [XLSX, 'application/octet-stream'],
  limit: LARGEST_UPLOAD_MB * MB,
  inflate: false,
});
const readJson = express.json({ type: 'application/json', limit: LARGEST_JSON_MB * MB, inflate: false });

/**
 * @returns the bytes of a workbook, or what the schema makes of the JSON
 * @throws Problem for another media type and for JSON that does not fit; what express throws for a body that is too
 *   large or broken
 */
export async function readBody(content: BodyContent, request: Request, response: Response): Promise<unknown> {
  switch (content.kind) {
    case 'nothing':
      return undefined;
    case 'workbook': {
      await run(readWorkbook, request, response);
      const bytes: unknown = request.body;
      if (!Buffer.isBuffer(bytes)) throw unsupportedMediaType('workbook');
      return bytes;
    }
    case 'json': {
      await run(readJson, request, response);
      const value: unknown = request.body;
      if (value === undefined) throw unsupportedMediaType('json');
      return parseInput(content.schema, value);
    }
  }
}

function run(reader: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((done, fail) => {
    // Body parsers have nothing to wait for but their callback.
    void reader(request, response, (error?: unknown) => {
      if (error === undefined) done();
      else fail(error instanceof Error ? error : new Error(String(error)));
    });
  });
}
