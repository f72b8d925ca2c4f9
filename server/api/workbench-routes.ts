/**
 * What the workbench asks: a workbook described, and the same workbook with what was typed written into it. Nothing is
 * kept here between the calls (core/protocol/workbench.ts).
 */
import express, { Router, type Request, type RequestHandler } from 'express';
import { workbenchEditsSchema } from '../../core/protocol/workbench.js';
import { describeWorkbook } from '../xlsx/look/describe-workbook.js';
import { patchWorkbook } from '../xlsx/patch/patch-workbook.js';
import { badRequest, parseInput } from './problems.js';
import { LARGEST_UPLOAD_MB } from './upload-limit.js';
import { readUpload, sendWorkbook, uploadedBytes } from './workbook-response.js';

const FORM = 'multipart/form-data';

const readForm: RequestHandler = express.raw({
  type: FORM,
  limit: 2 * LARGEST_UPLOAD_MB * 1024 * 1024,
  inflate: false,
});

export function workbenchRoutes(): Router {
  const router = Router();

  router.post('/description', readUpload, async (request, response) => {
    response.set('Cache-Control', 'no-store').json(await describeWorkbook(uploadedBytes(request)));
  });

  router.post('/workbook', readForm, async (request, response) => {
    const form = await formOf(request);
    const file = form.get('workbook');
    if (!(file instanceof Blob)) throw badRequest('workbook');
    const { cells } = parseInput(workbenchEditsSchema, jsonOf(form.get('edits')));
    const edits = cells.map(({ sheet, address, text, raw }) => ({ sheet, address, content: { text, raw } }));
    const bytes = new Uint8Array(await file.arrayBuffer());
    sendWorkbook(response, 'workbook.xlsx', await patchWorkbook(bytes, { cells: edits, insertions: [], disputes: [] }));
  });

  return router;
}

/** The platform reads forms itself. */
async function formOf(request: Request): Promise<FormData> {
  const body = uploadedBytes(request);
  const headers = { 'content-type': request.get('content-type') ?? FORM };
  return new Response(Buffer.from(body), { headers }).formData().catch((error: unknown) => {
    throw badRequest(FORM, error);
  });
}

function jsonOf(field: unknown): unknown {
  try {
    return typeof field === 'string' ? JSON.parse(field) : undefined;
  } catch (error) {
    throw badRequest('edits', error);
  }
}
