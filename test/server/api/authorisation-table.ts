/**
 * Every route, and what each kind of caller is answered. A route that is missing here fails the test.
 *
 * What a row sends is right in itself, so that the status says who may: 200 and its like where one may, 401 for nobody,
 * 403 for those who may not. Where a right request would do harm to the next one, it is one that fails later, with a
 * status that only somebody who may gets to see (404, 422).
 */
import { formsApi } from '../../../core/protocol/forms.js';
import { samplesApi } from '../../../core/protocol/samples.js';
import { workbenchApi } from '../../../core/protocol/workbench.js';
import { EVALUATION_DOCUMENT } from '../../support/evaluation-form.js';
import { ACCOUNT_ROWS } from './authorisation-accounts.js';
import { CYCLE_ROWS } from './authorisation-cycles.js';
import { coordinators, signedIn, type Row } from './authorisation-row.js';

export const AUTHORISATION: readonly Row[] = [
  ...ACCOUNT_ROWS,
  ...CYCLE_ROWS,
  { endpoint: formsApi.list, ...signedIn(200) },
  {
    endpoint: formsApi.document,
    send: () => ({ params: { formId: 'koganei-progress', version: 1 } }),
    ...signedIn(200),
  },
  {
    endpoint: formsApi.register,
    send: ({ number }) => ({ body: { ...EVALUATION_DOCUMENT, version: 1000 + number } }),
    ...coordinators(204),
  },
  // Not a workbook: the answer would say so.
  {
    endpoint: formsApi.draft,
    send: () => ({ body: { workbooks: [Buffer.from([1])], asked: {} } }),
    ...coordinators(422),
  },
  {
    endpoint: formsApi.tryOut,
    send: () => ({ body: { workbooks: [Buffer.from([1])], asked: { form: EVALUATION_DOCUMENT } } }),
    ...coordinators(422),
  },
  // One that was not taken into use: the answer would say so to whoever may.
  { endpoint: formsApi.withdraw, send: () => ({ params: { formId: 'none', version: 1 } }), ...coordinators(422) },
  // Not a workbook: the answer would say what was sent.
  { endpoint: workbenchApi.describe, send: () => ({ body: Buffer.from([1]) }), ...signedIn(422) },
  {
    endpoint: workbenchApi.save,
    // A body of another kind: whoever may is told so.
    send: () => ({
      body: { workbook: Buffer.from([1]), changes: {} },
      headers: { 'content-type': 'application/json' },
    }),
    ...signedIn(415),
  },
  { endpoint: samplesApi.list, ...signedIn(200) },
  { endpoint: samplesApi.workbook, send: () => ({ params: { name: '図書館.xlsx' } }), ...signedIn(200) },
];
