/**
 * The routes of a cycle: what is read of it, the upload and the downloads.
 */
import { cyclesApi } from '../../core/protocol/cycles.js';
import { batchApi } from '../../core/protocol/batch.js';
import { submissionsApi } from '../../core/protocol/submissions.js';
import { issueAnswer } from '../cycle/answers/push-answer.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { readCycles, readProgress, readTable } from '../cycle/reads/read-cycle.js';
import { startingCycle } from '../cycle/reads/starting-cycle.js';
import { previewWorkbook, receiveWorkbook } from '../cycle/steps/receive-workbook.js';
import { relateWorkbook } from '../cycle/steps/relate-workbook.js';
import { exportReport, readBlank, readBlankTexts, readReportIssues } from '../cycle/workbooks/downloads.js';
import { authorOf, refOf } from './cycle-call.js';
import { StoredJson } from './routing/content.js';
import { serve, type Route } from './routing/route.js';

/** Cells of other departments are refused one by one (rule S5). */
const WRITERS = { action: 'write-cells', anywhere: true } as const;
const READERS = { action: 'read' } as const;
/** Who makes the report. */
const MANAGE = { action: 'manage-plans' } as const;

export function cycleRoutes(parts: CycleParts): Route[] {
  return [
    serve(cyclesApi.list, {
      access: READERS,
      handle: async ({ caller }) => ({ cycles: await readCycles(parts, caller.actor.municipalityId) }),
    }),
    serve(cyclesApi.start, {
      access: READERS,
      handle: async ({ caller }) => ({ cycleId: (await startingCycle(parts, caller.actor)) ?? null }),
    }),
    serve(cyclesApi.progress, {
      access: READERS,
      handle: ({ caller, params }) => readProgress(parts, refOf(caller, params), caller.actor),
    }),
    serve(cyclesApi.table, {
      access: READERS,
      handle: ({ caller, params }) => readTable(parts, refOf(caller, params), caller.actor),
    }),
    serve(submissionsApi.send, {
      access: WRITERS,
      handle: async ({ caller, params, query, body: bytes }) => {
        const author = { ...authorOf(caller), channel: 'file' } as const;
        return new StoredJson(await receiveWorkbook(parts, refOf(caller, params), author, { ...query, bytes }));
      },
    }),
    serve(submissionsApi.preview, {
      access: WRITERS,
      handle: ({ caller, params, query, body: bytes }) =>
        previewWorkbook(parts, refOf(caller, params), authorOf(caller), { ...query, bytes }),
    }),
    serve(batchApi.relate, {
      access: WRITERS,
      handle: ({ caller, params, query, body: { bytes, changes } }) =>
        relateWorkbook(parts, refOf(caller, params), authorOf(caller), { ...query, ...changes, bytes }),
    }),
    serve(cyclesApi.report, {
      access: READERS,
      handle: ({ caller, params, query }) =>
        exportReport(parts, refOf(caller, params), caller.actor, query.rows === 'grow'),
    }),
    serve(cyclesApi.reportIssues, {
      access: MANAGE,
      handle: async ({ caller, params }) => ({
        issues: (await readReportIssues(parts, refOf(caller, params))).map(issueAnswer),
      }),
    }),
    serve(cyclesApi.blank, {
      access: READERS,
      handle: ({ caller, params }) => readBlank(parts, refOf(caller, params)),
    }),
    serve(cyclesApi.blankTexts, {
      access: READERS,
      handle: async ({ caller, params }) => new StoredJson(await readBlankTexts(parts, refOf(caller, params))),
    }),
  ];
}
