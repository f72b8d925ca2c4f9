/**
 * Every route, and what each kind of caller is answered. A route that is missing here fails the test.
 *
 * What a row sends is right in itself, so that the status says who may: 200 and its like where one may, 401 for nobody,
 * 403 for those who may not. Where a right request would do harm to the next one, it is one that fails later, with a
 * status that only somebody who may gets to see (404, 422).
 */
import { EVALUATION_DOCUMENT } from '../../support/evaluation-form.js';
import { ACCOUNT_ROWS } from './authorisation-accounts.js';
import { CYCLE_ROWS } from './authorisation-cycles.js';
import { coordinators, fixed, signedIn, type Row } from './authorisation-row.js';

export const AUTHORISATION: Readonly<Record<string, Row>> = {
  ...ACCOUNT_ROWS,
  ...CYCLE_ROWS,
  'get /api/forms': { ...fixed('api/forms'), ...signedIn(200) },
  'get /api/forms/{formId}/versions/{version}': { ...fixed('api/forms/koganei-progress/versions/1'), ...signedIn(200) },
  'post /api/forms': {
    send: ({ number }) => ({ path: 'api/forms', body: { ...EVALUATION_DOCUMENT, version: 1000 + number } }),
    ...coordinators(204),
  },
  'post /api/workbench/description': {
    // Not a workbook: the answer would say what was sent.
    send: () => ({ path: 'api/workbench/description', workbook: new Uint8Array([1]) }),
    ...signedIn(422),
  },
  // A body of another kind: whoever may is told so.
  'post /api/workbench/workbook': { ...fixed('api/workbench/workbook', {}), ...signedIn(415) },
  'get /api/samples': { ...fixed('api/samples'), ...signedIn(200) },
  'get /api/samples/{name}': { ...fixed(`api/samples/${encodeURIComponent('図書館.xlsx')}`), ...signedIn(200) },
};
