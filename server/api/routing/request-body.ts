/**
 * Reads a request's body, after it is known who sends it: a stranger's thirty megabytes are not read. Compressed
 * transfer is refused: a workbook is a zip already, and JSON that grows when unpacked is not wanted.
 */
import express, { type Request, type RequestHandler, type Response } from 'express';
import { MOST_WORKBOOKS, XLSX, type BodyContent } from '../../../core/protocol/content.js';
import { Problem } from '../../../core/problem/problem.js';
import { badRequest, parseInput, tooLarge, unsupportedMediaType } from '../problems.js';
import { LARGEST_JSON_MB, LARGEST_OPEN_JSON_KB, LARGEST_UPLOAD_MB } from '../upload-limit.js';
import type { AskedOfWorkbooks, ChangedWorkbook } from './content.js';

const KB = 1024;
const MB = 1024 * KB;
const readWorkbook = express.raw({
  type: [XLSX, 'application/octet-stream'],
  limit: LARGEST_UPLOAD_MB * MB,
  inflate: false,
});
const FORM = 'multipart/form-data';
const readForm = express.raw({ type: FORM, limit: (LARGEST_UPLOAD_MB + LARGEST_JSON_MB) * MB, inflate: false });
const readJson = express.json({ type: 'application/json', limit: LARGEST_JSON_MB * MB, inflate: false });
const readOpenJson = express.json({ type: 'application/json', limit: LARGEST_OPEN_JSON_KB * KB, inflate: false });

/** In bytes. @param isOpen whether the route is anybody's */
export function longestBody({ kind }: BodyContent, isOpen: boolean): number {
  switch (kind) {
    case 'nothing':
      return 0;
    case 'json':
      return isOpen ? LARGEST_OPEN_JSON_KB * KB : LARGEST_JSON_MB * MB;
    case 'workbook':
      return LARGEST_UPLOAD_MB * MB;
    case 'changed-workbook':
    case 'workbooks':
      return (LARGEST_UPLOAD_MB + LARGEST_JSON_MB) * MB;
  }
}

/**
 * @param isOpen whether the route is anybody's: a stranger's megabytes are not read
 * @returns the bytes of a workbook, what the schema makes of the JSON, or both
 * @throws Problem for another media type and for JSON that does not fit; what express throws for a body that is too
 *   large or broken
 */
export async function readBody(
  content: BodyContent,
  request: Request,
  response: Response,
  isOpen: boolean,
): Promise<unknown> {
  // The reader reads what is too large to its end, so that browsers get to see the answer; not so a stranger's.
  if (
    isOpen &&
    content.kind !== 'nothing' &&
    Number(request.get('content-length') ?? 0) > longestBody(content, isOpen)
  ) {
    throw tooLarge(longestBody(content, isOpen));
  }
  switch (content.kind) {
    case 'nothing':
      return undefined;
    case 'workbook': {
      await run(readWorkbook, request, response);
      const bytes: unknown = request.body;
      if (!Buffer.isBuffer(bytes)) throw unsupportedMediaType('workbook');
      return bytes;
    }
    case 'changed-workbook': {
      await run(readForm, request, response);
      return changedWorkbook(request, (value) => parseInput(content.schema, value));
    }
    case 'workbooks': {
      await run(readForm, request, response);
      return askedOfWorkbooks(request, (value) => parseInput(content.schema, value));
    }
    case 'json': {
      await run(isOpen ? readOpenJson : readJson, request, response);
      const value: unknown = request.body;
      if (value === undefined) throw unsupportedMediaType('json');
      return parseInput(content.schema, value);
    }
  }
}

async function changedWorkbook(
  request: Request,
  parse: (value: unknown) => unknown,
): Promise<ChangedWorkbook<unknown>> {
  const form = await formIn(request);
  const file = form.get('workbook');
  if (!(file instanceof Blob)) throw badRequest('workbook');
  const changes = parse(parsedJson(form.get('changes'), 'changes'));
  return { bytes: new Uint8Array(await file.arrayBuffer()), changes };
}

/** All of them together are no larger than one may be. */
async function askedOfWorkbooks(
  request: Request,
  parse: (value: unknown) => unknown,
): Promise<AskedOfWorkbooks<unknown>> {
  const form = await formIn(request);
  const files = form.getAll('workbook').filter((file) => file instanceof Blob);
  if (files.length === 0) throw badRequest('workbook');
  if (files.length > MOST_WORKBOOKS) throw tooMany(files.length);
  const asked = parse(parsedJson(form.get('asked'), 'asked'));
  const books = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
  return { books, asked };
}

function tooMany(count: number): Problem {
  return new Problem('too-large', {
    ja: `一度に渡せるブックは${MOST_WORKBOOKS}冊までです（${count}冊ありました）。見本になるものだけを選んでください。`,
    en: `At most ${MOST_WORKBOOKS} workbooks can be sent together, and there were ${count}. Choose those that serve as samples.`,
  });
}

/** The platform takes forms apart itself. */
async function formIn(request: Request): Promise<FormData> {
  const body: unknown = request.body;
  if (!Buffer.isBuffer(body)) throw unsupportedMediaType('workbook');
  const headers = { 'content-type': request.get('content-type') ?? FORM };
  return new Response(Buffer.from(body), { headers }).formData().catch((error: unknown) => {
    throw badRequest(FORM, error);
  });
}

function parsedJson(field: unknown, name: string): unknown {
  try {
    return typeof field === 'string' ? JSON.parse(field) : undefined;
  } catch (error) {
    throw badRequest(name, error);
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
