/**
 * The routes of a cycle: what the console reads, the upload and the downloads (core/protocol/console.ts).
 */
import { z } from 'zod';
import {
  conflictsSchema,
  cyclesSchema,
  progressSchema,
  submissionQuerySchema,
  submissionSchema,
  tableSchema,
} from '../../core/protocol/console.js';
import type { Caller } from '../accounts/caller.js';
import type { BlankForms } from '../cycle/workbooks/blank-forms.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { conflictAnswer } from '../cycle/answers/conflict-answer.js';
import { describeCycle, describeProgress, describeTable } from '../cycle/reads/describe-cycle.js';
import { makeReport } from '../cycle/workbooks/make-report.js';
import { previewWorkbook, receiveWorkbook } from '../cycle/steps/receive-workbook.js';
import { recordAudit } from '../store/accounts/audit.js';
import type { StoredConsolidation } from '../store/consolidations.js';
import { readConsolidation } from '../store/kept-consolidations.js';
import { findCycle, listCycles, type CycleSummary } from '../store/cycles.js';
import type { Store } from '../store/database.js';
import { lastSubmissions } from '../store/submissions.js';
import { inSnapshot } from '../store/transactions.js';
import { authorOf, refOf } from './cycle-call.js';
import { notFound } from './problems.js';
import { json, StoredJson, workbook } from './routing/content.js';
import { route, type Route } from './routing/route.js';
import { WORKBOOK_PROBLEMS } from './workbook-problems.js';

const cycleParams = z.object({ cycleId: z.string() });

export function cycleRoutes(parts: CycleParts): Route[] {
  const { store, blanks, stamps } = parts;
  return [
    route({
      method: 'get',
      path: '/api/cycles',
      summary: { ja: '年度ごとの評価作業の一覧', en: 'The yearly cycles' },
      access: { action: 'read' },
      answer: json(cyclesSchema),
      handle: async ({ caller }) => {
        const cycles = await listCycles(store.client, caller.actor.municipalityId);
        return { cycles: cycles.map(describeCycle) };
      },
    }),
    route({
      method: 'get',
      path: '/api/cycles/{cycleId}/progress',
      summary: { ja: '課ごとの進捗', en: 'How far each department is' },
      access: { action: 'read' },
      params: cycleParams,
      answer: json(progressSchema),
      problems: ['not-found'],
      handle: async ({ caller, params }) => {
        const cycle = await cycleOf(store, caller, params);
        const state = await stateOf(store, blanks, cycle);
        return describeProgress(cycle.form, state, await lastSubmissions(store.client, cycle));
      },
    }),
    route({
      method: 'get',
      path: '/api/cycles/{cycleId}/table',
      summary: { ja: '取りまとめ表', en: 'The merged table' },
      access: { action: 'read' },
      params: cycleParams,
      answer: json(tableSchema),
      problems: ['not-found'],
      handle: async ({ caller, params }) => {
        const cycle = await cycleOf(store, caller, params);
        return describeTable(cycle.form, await stateOf(store, blanks, cycle));
      },
    }),
    route({
      method: 'get',
      path: '/api/cycles/{cycleId}/conflicts',
      summary: { ja: '競合しているセル', en: 'The cells in conflict' },
      access: { action: 'read' },
      params: cycleParams,
      answer: json(conflictsSchema),
      problems: ['not-found'],
      handle: async ({ caller, params }) => {
        const cycle = await cycleOf(store, caller, params);
        const { conflicts } = await stateOf(store, blanks, cycle);
        return { conflicts: conflicts.list.map((conflict) => conflictAnswer(cycle.form, conflict)) };
      },
    }),
    route({
      method: 'post',
      path: '/api/cycles/{cycleId}/submissions',
      summary: { ja: 'ブックの取り込み', en: 'Send a workbook in' },
      // Cells of other departments are refused one by one (rule S5).
      access: { action: 'write-cells', anywhere: true },
      params: cycleParams,
      query: submissionQuerySchema,
      body: workbook,
      answer: json(submissionSchema),
      problems: ['not-found', 'conflict', 'locked', ...WORKBOOK_PROBLEMS],
      handle: async ({ caller, params, query, body: bytes }) => {
        const author = { ...authorOf(caller), channel: 'file' } as const;
        return new StoredJson(await receiveWorkbook(parts, refOf(caller, params), author, { ...query, bytes }));
      },
    }),
    route({
      method: 'post',
      path: '/api/cycles/{cycleId}/submissions/preview',
      summary: { ja: 'ブックの取り込みの下見（保存しない）', en: 'What a workbook would do; nothing is stored' },
      access: { action: 'write-cells', anywhere: true },
      params: cycleParams,
      query: submissionQuerySchema.pick({ fileName: true }),
      body: workbook,
      answer: json(submissionSchema),
      problems: ['not-found', ...WORKBOOK_PROBLEMS],
      handle: ({ caller, params, query, body: bytes }) =>
        previewWorkbook(parts, refOf(caller, params), authorOf(caller), { ...query, bytes }),
    }),
    route({
      method: 'get',
      path: '/api/cycles/{cycleId}/report.xlsx',
      summary: { ja: '報告書', en: 'The report in the city’s own form' },
      access: { action: 'read' },
      params: cycleParams,
      answer: workbook,
      problems: ['not-found'],
      handle: async ({ caller, params }) => {
        const cycle = await cycleOf(store, caller, params);
        const bytes = await makeReport(await blanks.of(cycle), await stateOf(store, blanks, cycle));
        const { municipalityId, userId } = caller.actor;
        const subject = { kind: 'cycle', id: cycle.cycleId } as const;
        const entry = { municipalityId, actorId: userId, action: 'report.export', subject } as const;
        await recordAudit(store.client, entry, stamps());
        return { name: `取りまとめ_${cycle.blankName}`, bytes };
      },
    }),
    route({
      method: 'get',
      path: '/api/cycles/{cycleId}/blank.xlsx',
      summary: { ja: '配布用の様式', en: 'The blank form' },
      access: { action: 'read' },
      params: cycleParams,
      answer: workbook,
      problems: ['not-found'],
      handle: async ({ caller, params }) => {
        const cycle = await cycleOf(store, caller, params);
        return { name: cycle.blankName, bytes: (await blanks.of(cycle)).bytes };
      },
    }),
  ];
}

/** The caller's cycle: one of another municipality is not there for them. */
async function cycleOf(store: Store, { actor }: Caller, { cycleId }: { cycleId: string }): Promise<CycleSummary> {
  const cycle = await findCycle(store.client, { municipalityId: actor.municipalityId, cycleId });
  if (!cycle) throw notFound();
  return cycle;
}

/** One moment of the cycle: read in a transaction, so that an upload in between does not show by half. */
async function stateOf(store: Store, blanks: BlankForms, cycle: CycleSummary): Promise<StoredConsolidation> {
  const { table } = await blanks.of(cycle);
  return inSnapshot(store.client, (database) => readConsolidation(database, cycle, table));
}
