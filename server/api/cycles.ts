/**
 * The routes of a cycle: what the console reads, the upload and the downloads (core/protocol/console.ts).
 */
import { Router, type Request } from 'express';
import { submissionQuerySchema, type ConflictDto } from '../../core/protocol/console.js';
import type { BlankForms } from '../cycle/blank-forms.js';
import { conflictAnswer } from '../cycle/conflict-answer.js';
import { describeCycle, describeProgress, describeTable } from '../cycle/describe-cycle.js';
import { makeReport } from '../cycle/make-report.js';
import { receiveWorkbook } from '../cycle/receive-workbook.js';
import { readConsolidation, type StoredConsolidation } from '../store/consolidations.js';
import { findCycle, listCycles, type CycleSummary, type Stamps } from '../store/cycles.js';
import type { Store } from '../store/open-store.js';
import { lastSubmissions } from '../store/submissions.js';
import { inSnapshot } from '../store/transactions.js';
import { notFound, parseInput } from './problems.js';
import { readUpload, sendWorkbook, uploadedBytes } from './workbook-response.js';

export function cycleRoutes(store: Store, blanks: BlankForms, stamps: () => Stamps): Router {
  const router = Router();

  router.get('/', async (_request, response) => {
    const cycles = await listCycles(store.client);
    response.json({ cycles: cycles.map(describeCycle) });
  });

  router.get('/:cycleId/progress', async (request, response) => {
    const cycle = await cycleOf(store, request);
    const state = await stateOf(store, blanks, cycle);
    response.json(describeProgress(cycle.form, state, await lastSubmissions(store.client, cycle)));
  });

  router.get('/:cycleId/table', async (request, response) => {
    const cycle = await cycleOf(store, request);
    response.json(describeTable(cycle.form, await stateOf(store, blanks, cycle)));
  });

  router.get('/:cycleId/conflicts', async (request, response) => {
    const cycle = await cycleOf(store, request);
    const { conflicts } = await stateOf(store, blanks, cycle);
    const answers: ConflictDto[] = conflicts.map((conflict) => conflictAnswer(cycle.form, conflict));
    response.json({ conflicts: answers });
  });

  router.post('/:cycleId/submissions', readUpload, async (request, response) => {
    const { submissionId, fileName } = parseInput(submissionQuerySchema, request.query);
    const cycle = await cycleOf(store, request);
    const delivery = { submissionId, fileName, bytes: uploadedBytes(request) };
    response.type('json').send(await receiveWorkbook(store, blanks, cycle, delivery, stamps()));
  });

  router.get('/:cycleId/report.xlsx', async (request, response) => {
    const cycle = await cycleOf(store, request);
    const report = await makeReport(await blanks.of(cycle), await stateOf(store, blanks, cycle));
    sendWorkbook(response, `取りまとめ_${cycle.blankName}`, report);
  });

  router.get('/:cycleId/blank.xlsx', async (request, response) => {
    const cycle = await cycleOf(store, request);
    sendWorkbook(response, cycle.blankName, (await blanks.of(cycle)).bytes);
  });

  return router;
}

async function cycleOf(store: Store, request: Request): Promise<CycleSummary> {
  const cycle = await findCycle(store.client, String(request.params['cycleId']));
  if (!cycle) throw notFound();
  return cycle;
}

/** One moment of the cycle: read in a transaction, so that an upload in between does not show by half. */
async function stateOf(store: Store, blanks: BlankForms, cycle: CycleSummary): Promise<StoredConsolidation> {
  const { records } = await blanks.of(cycle);
  return inSnapshot(store.client, (database) => readConsolidation(database, cycle, records));
}
