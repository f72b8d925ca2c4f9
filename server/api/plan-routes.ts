/**
 * The routes by which coordinators set up the work: forms, and the cycles that are begun on them.
 */
import { Form } from '../../core/form/form.js';
import { formsApi } from '../../core/protocol/forms.js';
import { plansApi } from '../../core/protocol/plans.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { describeCycle } from '../cycle/reads/describe-cycle.js';
import { beginCycle, removeCycle, replaceCycleBlank } from '../cycle/plans/begin-cycle.js';
import { changeCycleDeadline, changeCycleForm, changeCycleState } from '../cycle/plans/manage-cycles.js';
import {
  findDocument,
  findForm,
  findVersion,
  listedForms,
  registerForm,
  withdrawForm,
} from '../cycle/plans/manage-forms.js';
import { beginNextCycle, previewNextCycle } from '../cycle/plans/next-cycle.js';
import { draftForm, tryForm, tryFormOnCycle } from '../cycle/plans/try-forms.js';
import { previewCycle } from '../cycle/plans/preview-cycle.js';
import { authorOf, refOf } from './cycle-call.js';
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
      handle: async ({ caller, query: { form: id, formVersion, fileName: blankName, ...query }, body: blank }) => {
        const form = await findForm(parts, caller.actor.municipalityId, id, formVersion);
        return describeCycle(await beginCycle(parts, authorOf(caller), { ...query, form, blankName, blank }));
      },
    }),
    serve(plansApi.previewNext, {
      access: MANAGE,
      handle: ({ caller, params }) => previewNextCycle(parts, refOf(caller, params)),
    }),
    serve(plansApi.beginNext, {
      access: MANAGE,
      handle: async ({ caller, params, body }) =>
        describeCycle(await beginNextCycle(parts, refOf(caller, params), authorOf(caller), body)),
    }),
    serve(plansApi.replaceBlank, {
      access: MANAGE,
      handle: async ({ caller, params, query: { fileName: blankName, answers }, body: blank }) => {
        const given = { blankName, blank, answers };
        return describeCycle(await replaceCycleBlank(parts, refOf(caller, params), authorOf(caller), given));
      },
    }),
    serve(plansApi.remove, {
      access: MANAGE,
      handle: ({ caller, params, query: { plan } }) => removeCycle(parts, refOf(caller, params), caller.actor, plan),
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
