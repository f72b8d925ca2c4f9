/**
 * The routes by which coordinators set up the work: forms, and the cycles that are begun on them.
 */
import { z } from 'zod';
import { Form } from '../../core/form/form.js';
import { cycleSchema } from '../../core/protocol/console.js';
import {
  cycleDeadlineSchema,
  cycleFormSchema,
  cyclePreviewQuerySchema,
  cyclePreviewSchema,
  cycleStateSchema,
  formDocumentSchema,
  formsSchema,
  newCycleQuerySchema,
} from '../../core/protocol/plans.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { describeCycle } from '../cycle/reads/describe-cycle.js';
import { beginCycle, changeCycleDeadline, changeCycleForm, changeCycleState } from '../cycle/plans/manage-cycles.js';
import { findForm, knownForms, registerForm } from '../cycle/plans/manage-forms.js';
import { previewCycle } from '../cycle/plans/preview-cycle.js';
import { findCycle } from '../store/cycles.js';
import { refOf } from './cycle-call.js';
import { notFound } from './problems.js';
import { json, nothing, workbook } from './routing/content.js';
import { route, type Route } from './routing/route.js';
import { WORKBOOK_PROBLEMS } from './workbook-problems.js';

const cycleParams = z.object({ cycleId: z.string() });
const formParams = z.object({ formId: z.string(), version: z.coerce.number().int().min(1) });
const MANAGE = { action: 'manage-plans' } as const;

export function planRoutes(parts: CycleParts): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/forms',
      summary: { ja: '様式の一覧', en: 'The forms' },
      access: { action: 'read' },
      answer: json(formsSchema),
      handle: async ({ caller }) => {
        const forms = await knownForms(parts, caller.actor.municipalityId);
        return { forms: forms.map(({ form: { id, version, title }, inUse }) => ({ id, version, title, inUse })) };
      },
    }),
    route({
      method: 'get',
      path: '/api/forms/{formId}/versions/{version}',
      summary: { ja: '様式の内容', en: 'A form document' },
      access: { action: 'read' },
      params: formParams,
      answer: json(formDocumentSchema),
      problems: ['form-unknown'],
      handle: async ({ caller, params: { formId, version } }) =>
        (await findForm(parts, caller.actor.municipalityId, formId, version)).document,
    }),
    route({
      method: 'post',
      path: '/api/forms',
      summary: { ja: '様式の登録', en: 'Register a version of a form' },
      access: MANAGE,
      body: json(formDocumentSchema),
      answer: nothing,
      problems: ['conflict'],
      handle: ({ caller, body }) => registerForm(parts, caller.actor, new Form(body)),
    }),
    route({
      method: 'post',
      path: '/api/cycles',
      summary: { ja: '年度の評価作業の開始', en: 'Begin a cycle with its blank workbook' },
      access: MANAGE,
      query: newCycleQuerySchema,
      body: workbook,
      answer: json(cycleSchema),
      status: 201,
      problems: ['conflict', 'form-unknown', ...WORKBOOK_PROBLEMS],
      handle: async ({ caller, query, body: blank }) => {
        const { municipalityId } = caller.actor;
        const { plan, fiscalYear, fileName: blankName, form: formId, formVersion, deadline } = query;
        const form = await findForm(parts, municipalityId, formId, formVersion);
        return describeCycle(
          await beginCycle(parts, caller.actor, { plan, fiscalYear, form, blankName, blank, deadline }),
        );
      },
    }),
    route({
      method: 'post',
      path: '/api/cycles/preview',
      summary: { ja: '評価作業を始める前の確認', en: 'See what a cycle would be begun with' },
      access: MANAGE,
      query: cyclePreviewQuerySchema,
      body: workbook,
      answer: json(cyclePreviewSchema),
      problems: ['form-unknown', ...WORKBOOK_PROBLEMS],
      handle: ({ caller, query, body: blank }) => previewCycle(parts, caller.actor.municipalityId, query, blank),
    }),
    route({
      method: 'put',
      path: '/api/cycles/{cycleId}/state',
      summary: { ja: '評価作業の終了と再開', en: 'Close a cycle, or open it again' },
      access: MANAGE,
      params: cycleParams,
      body: json(cycleStateSchema),
      answer: json(cycleSchema),
      problems: ['not-found'],
      handle: async ({ caller, params, body }) =>
        describeCycle(await changeCycleState(parts, refOf(caller, params), caller.actor, body.state)),
    }),
    route({
      method: 'put',
      path: '/api/cycles/{cycleId}/deadline',
      summary: { ja: '提出期限の設定', en: 'Set the day by which departments are to submit' },
      access: MANAGE,
      params: cycleParams,
      body: json(cycleDeadlineSchema),
      answer: json(cycleSchema),
      problems: ['not-found'],
      handle: async ({ caller, params, body }) =>
        describeCycle(await changeCycleDeadline(parts, refOf(caller, params), caller.actor, body.deadline)),
    }),
    route({
      method: 'put',
      path: '/api/cycles/{cycleId}/form',
      summary: { ja: '様式の版の切り替え', en: 'Take a cycle over to another version of its form' },
      access: MANAGE,
      params: cycleParams,
      body: json(cycleFormSchema),
      answer: json(cycleSchema),
      problems: ['not-found', 'conflict', 'locked', 'form-unknown', 'form-mismatch', 'no-form-fits'],
      handle: async ({ caller, params, body }) => {
        const ref = refOf(caller, params);
        const cycle = await findCycle(parts.store.client, ref);
        if (!cycle) throw notFound();
        const form = await findForm(parts, ref.municipalityId, cycle.form.id, body.version);
        return describeCycle(await changeCycleForm(parts, ref, caller.actor, form));
      },
    }),
  ];
}
