/**
 * The routes by which coordinators set up the work: forms, and the cycles that are begun on them.
 */
import { Form } from '../../core/form/form.js';
import { formsApi } from '../../core/protocol/forms.js';
import { plansApi } from '../../core/protocol/plans.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { describeCycle } from '../cycle/reads/describe-cycle.js';
import { beginCycle, changeCycleDeadline, changeCycleForm, changeCycleState } from '../cycle/plans/manage-cycles.js';
import {
  findDocument,
  findForm,
  findVersion,
  listedForms,
  registerForm,
  withdrawForm,
} from '../cycle/plans/manage-forms.js';
import { draftForm, tryForm, tryFormOnCycle } from '../cycle/plans/try-forms.js';
import { previewCycle } from '../cycle/plans/preview-cycle.js';
import { refOf } from './cycle-call.js';
import { serve, type Route } from './routing/route.js';

const MANAGE = { action: 'manage-plans' } as const;

export function planRoutes(parts: CycleParts): Route[] {
  return [
    serve(formsApi.list, {
      access: { action: 'read' },
      handle: ({ caller }) => listedForms(parts, caller.actor.municipalityId),
    }),
    serve(formsApi.document, {
      access: { action: 'read' },
      handle: ({ caller, params: { formId, version } }) =>
        findDocument(parts, caller.actor.municipalityId, formId, version),
    }),
    serve(formsApi.register, {
      access: MANAGE,
      handle: ({ caller, body }) => registerForm(parts, caller.actor, new Form(body)),
    }),
    serve(formsApi.draft, {
      access: MANAGE,
      handle: ({ caller, body: { books, asked } }) => draftForm(parts, caller.actor.municipalityId, books, asked.from),
    }),
    serve(formsApi.tryOut, {
      access: MANAGE,
      handle: ({ body: { books, asked } }) => tryForm(parts, books, asked.form),
    }),
    serve(formsApi.withdraw, {
      access: MANAGE,
      handle: ({ caller, params: { formId, version } }) => withdrawForm(parts, caller.actor, formId, version),
    }),
    serve(plansApi.begin, {
      access: MANAGE,
      handle: async ({ caller: { actor }, query, body: blank }) => {
        const { plan, fiscalYear, fileName: blankName, deadline } = query;
        const form = await findForm(parts, actor.municipalityId, query.form, query.formVersion);
        return describeCycle(await beginCycle(parts, actor, { plan, fiscalYear, form, blankName, blank, deadline }));
      },
    }),
    serve(plansApi.preview, {
      access: MANAGE,
      handle: ({ caller, query, body: blank }) => previewCycle(parts, caller.actor.municipalityId, query, blank),
    }),
    serve(plansApi.setState, {
      access: MANAGE,
      handle: async ({ caller, params, body }) =>
        describeCycle(await changeCycleState(parts, refOf(caller, params), caller.actor, body.state)),
    }),
    serve(plansApi.setDeadline, {
      access: MANAGE,
      handle: async ({ caller, params, body }) =>
        describeCycle(await changeCycleDeadline(parts, refOf(caller, params), caller.actor, body.deadline)),
    }),
    serve(plansApi.tryForm, {
      access: MANAGE,
      handle: ({ caller, params, body }) => tryFormOnCycle(parts, refOf(caller, params), body.form),
    }),
    serve(plansApi.setForm, {
      access: MANAGE,
      handle: async ({ caller, params, body }) => {
        const ref = refOf(caller, params);
        const form = await findVersion(parts, ref, body.version);
        return describeCycle(await changeCycleForm(parts, ref, caller.actor, form));
      },
    }),
  ];
}
