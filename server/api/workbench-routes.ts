/**
 * What the workbench asks: a workbook described, and the same workbook with what was typed written into it. Nothing is
 * kept here between the calls (core/protocol/workbench.ts).
 */
import express, { Router, type Request, type RequestHandler } from 'express';
import { savedWorkbookSchema } from '../../core/protocol/saved-workbook.js';
import { describeWorkbook } from '../xlsx/describe/describe-workbook.js';
import { saveWorkbook } from '../xlsx/patch/save-workbook.js';
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
    const changes = parseInput(savedWorkbookSchema, jsonOf(form.get('changes')));
    const bytes = new Uint8Array(await file.arrayBuffer());
    sendWorkbook(response, 'workbook.xlsx', await saveWorkbook(bytes, changes));
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
    throw badRequest('changes', error);
  }
}
