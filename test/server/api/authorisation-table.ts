/**
 * Every route, and what each kind of caller is answered. A route that is missing here fails the test.
 *
 * What a row sends is right in itself, so that the status says who may: 200 and its like where one may, 401 for nobody,
 * 403 for those who may not. Where a right request would do harm to the next one, it is one that fails later, with a
 * status that only somebody who may gets to see (404, 422).
 */
import type { NewUserDto } from '../../../core/protocol/accounts.js';
import { EVALUATION_DOCUMENT } from '../../support/evaluation-form.js';
import { PASSWORD } from './client.js';

/** Ids of things in the caller's own municipality, or in another. */
export interface Place {
  readonly municipalityId: string;
  readonly cycleId: string;
  /** What the cycle is already. */
  readonly cycleState: 'open' | 'closed';
  readonly userId: string;
  readonly departmentId: string;
  readonly samplePassword: string;
  readonly workbook: Uint8Array;
  /** Another one with each request. */
  readonly number: number;
}

export interface Sent {
  /** Without the leading slash. */
  readonly path: string;
  readonly body?: unknown;
  readonly workbook?: Uint8Array;
}

export interface Row {
  send(place: Place): Sent;
  /** By caller; staff in their own department where the path names one. */
  readonly nobody: number;
  readonly staff: number;
  readonly coordinator: number;
  readonly administrator: number;
  readonly viewer: number;
  /** A coordinator's personal token. */
  readonly token: number;
  /** Staff in a department that is not theirs; where the path names a department. */
  readonly otherDepartment?: number;
  /** Coordinator or administrator, whoever may, with ids of another municipality; where there are ids. */
  readonly elsewhere?: number;
  /** Coordinator, in a closed cycle; where the path names a cycle. */
  readonly closed?: number;
}

type Statuses = Pick<Row, 'nobody' | 'staff' | 'coordinator' | 'administrator' | 'viewer' | 'token'>;

const everyone = (status: number): Statuses => ({
  nobody: status,
  staff: status,
  coordinator: status,
  administrator: status,
  viewer: status,
  token: status,
});
const signedIn = (status: number): Statuses => ({ ...everyone(status), nobody: 401 });
const browser = (status: number): Statuses => ({ ...signedIn(status), token: 403 });
const coordinators = (status: number): Statuses => ({
  ...signedIn(403),
  coordinator: status,
  token: status,
});
/** Staff in any division; each cell is looked at by itself. */
const writers = (status: number): Statuses => ({ ...coordinators(status), staff: status });
const historians = (status: number): Statuses => ({ ...writers(status), administrator: status });
const administrators = (status: number): Statuses => ({ ...signedIn(403), administrator: status });

const cycle = (rest: string) => ({
  send: ({ cycleId }: Place) => ({ path: `api/cycles/${cycleId}${rest}` }),
  elsewhere: 404,
});
const fixed = (path: string, body?: unknown) => ({ send: () => ({ path, ...(body === undefined ? {} : { body }) }) });
/** An edit of a record that there is not: refused, so that nothing is stored. */
const NOTHING_THERE = {
  ...{ formVersion: 1, baseRevision: 0 },
  edits: [{ record: { id: 'none' }, field: 'result', value: { kind: 'blank' } }],
};
/** A step on a revision that there is not yet, or that cannot be taken now. */
const step = (name: string) => ({
  send: ({ cycleId, departmentId, number }: Place) => ({
    path: `api/cycles/${cycleId}/departments/${departmentId}/${name}`,
    body: { submissionId: uuid(number), subjectRevision: 1_000_000 },
  }),
  elsewhere: 404,
  closed: 423,
});
const newUser = (number: number): NewUserDto => ({
  loginName: `user${number}`,
  displayName: '新しい人',
  role: 'viewer',
});
/** A submission’s id has to be new each time. */
const uuid = (number: number) => `2f6b7c1e-51c7-4a44-9d39-${number.toString(16).padStart(12, '0')}`;

export const AUTHORISATION: Readonly<Record<string, Row>> = {
  'get /api/health': { ...fixed('api/health'), ...everyone(200) },
  'get /api/openapi.json': { ...fixed('api/openapi.json'), ...everyone(200) },

  'get /api/sign-in': { ...fixed('api/sign-in'), ...everyone(200) },
  'post /api/session': {
    send: ({ municipalityId, samplePassword: password }) => ({
      path: 'api/session',
      body: { municipalityId, loginName: 'kaigi', password },
    }),
    ...everyone(200),
  },
  'post /api/session/sample': { ...fixed('api/session/sample', { loginName: 'kaigi' }), ...everyone(200) },
  'delete /api/session': { ...fixed('api/session'), ...browser(200) },
  'delete /api/sessions': { ...fixed('api/sessions'), ...browser(204) },
  'post /api/one-time-links/look': { ...fixed('api/one-time-links/look', { token: 'x' }), ...everyone(410) },
  'post /api/one-time-links/use': {
    ...fixed('api/one-time-links/use', { token: 'x', password: PASSWORD }),
    ...everyone(410),
  },

  'get /api/oidc/{municipalityId}/start': {
    send: ({ municipalityId }) => ({ path: `api/oidc/${municipalityId}/start` }),
    // The sample city has no provider.
    ...everyone(404),
  },
  'get /api/oidc/callback': { ...fixed('api/oidc/callback?code=x&state=y'), ...everyone(302) },

  'get /api/me': { ...fixed('api/me'), ...signedIn(200) },
  'put /api/me/password': { ...fixed('api/me/password', { current: PASSWORD, next: 'short' }), ...browser(422) },
  'get /api/me/tokens': { ...fixed('api/me/tokens'), ...browser(200) },
  'post /api/me/tokens': { ...fixed('api/me/tokens', { name: 'Excel', days: 1 }), ...browser(201) },
  'delete /api/me/tokens/{tokenId}': { ...fixed('api/me/tokens/none'), ...signedIn(404) },
  'post /api/tokens': {
    send: ({ municipalityId, samplePassword: password }) => ({
      path: 'api/tokens',
      body: { municipalityId, loginName: 'kaigi', password, name: 'Excel' },
    }),
    ...everyone(201),
  },
  'post /api/tokens/sample': {
    ...fixed('api/tokens/sample', { loginName: 'kaigi', name: 'Excel' }),
    ...everyone(201),
  },

  'get /api/users': { ...fixed('api/users'), ...administrators(200) },
  'post /api/users': {
    send: ({ number }) => ({ path: 'api/users', body: newUser(number) }),
    ...administrators(201),
  },
  'patch /api/users/{userId}': {
    send: ({ userId }) => ({ path: `api/users/${userId}`, body: { displayName: '改名' } }),
    ...administrators(200),
    elsewhere: 404,
  },
  'post /api/users/{userId}/link': {
    send: ({ userId }) => ({ path: `api/users/${userId}/link` }),
    ...administrators(201),
    elsewhere: 404,
  },
  'delete /api/users/{userId}/sessions': {
    send: ({ userId }) => ({ path: `api/users/${userId}/sessions` }),
    ...administrators(204),
    elsewhere: 404,
  },
  'post /api/users/{userId}/identities': {
    send: ({ userId, number }) => ({
      path: `api/users/${userId}/identities`,
      body: { issuer: 'https://id.example.lg.jp', subject: `s${number}` },
    }),
    ...administrators(201),
    elsewhere: 404,
  },
  'delete /api/users/{userId}/identities/{identityId}': {
    send: ({ userId }) => ({ path: `api/users/${userId}/identities/none` }),
    ...administrators(404),
    elsewhere: 404,
  },
  'get /api/departments': { ...fixed('api/departments'), ...signedIn(200) },
  'post /api/departments': {
    send: ({ number }) => ({ path: 'api/departments', body: { name: `新しい課${number}` } }),
    ...signedIn(403),
    ...{ coordinator: 201, token: 201, administrator: 201 },
  },
  'put /api/departments/{departmentId}': {
    send: ({ number }) => ({ path: 'api/departments/none', body: { name: `改めた課${number}` } }),
    ...signedIn(403),
    ...{ coordinator: 404, token: 404, administrator: 404, otherDepartment: 403, elsewhere: 404 },
  },
  'get /api/audit': { ...fixed('api/audit'), ...administrators(200) },

  'get /api/cycles': { ...fixed('api/cycles'), ...signedIn(200) },
  'get /api/cycles/{cycleId}/progress': { ...cycle('/progress'), ...signedIn(200), closed: 200 },
  'get /api/cycles/{cycleId}/table': { ...cycle('/table'), ...signedIn(200), closed: 200 },
  'get /api/cycles/{cycleId}/conflicts': { ...cycle('/conflicts'), ...signedIn(200), closed: 200 },
  'get /api/cycles/{cycleId}/report.xlsx': { ...cycle('/report.xlsx'), ...signedIn(200), closed: 200 },
  'get /api/cycles/{cycleId}/blank.xlsx': { ...cycle('/blank.xlsx'), ...signedIn(200), closed: 200 },
  'post /api/cycles/{cycleId}/submissions': {
    send: ({ cycleId, workbook, number }) => ({
      path: `api/cycles/${cycleId}/submissions?submissionId=${uuid(number)}&fileName=a.xlsx`,
      workbook,
    }),
    ...writers(200),
    elsewhere: 404,
    closed: 423,
  },
  'post /api/cycles/{cycleId}/submissions/preview': {
    send: ({ cycleId, workbook }) => ({ path: `api/cycles/${cycleId}/submissions/preview?fileName=a.xlsx`, workbook }),
    ...writers(200),
    elsewhere: 404,
    closed: 200,
  },
  'post /api/cycles/{cycleId}/sync': {
    send: ({ cycleId, number }) => ({
      path: `api/cycles/${cycleId}/sync`,
      body: { protocol: 1, submissionId: uuid(number), since: null, push: NOTHING_THERE },
    }),
    ...writers(200),
    elsewhere: 404,
    closed: 423,
  },
  'post /api/cycles/{cycleId}/sync/preview': {
    send: ({ cycleId }) => ({
      path: `api/cycles/${cycleId}/sync/preview`,
      body: { protocol: 1, push: NOTHING_THERE },
    }),
    ...writers(200),
    elsewhere: 404,
    closed: 200,
  },
  'get /api/cycles/{cycleId}/delta': { ...cycle('/delta?since=0'), ...signedIn(200), closed: 200 },
  'get /api/cycles/{cycleId}/events': { ...cycle('/events'), ...signedIn(200), closed: 200 },
  'get /api/cycles/{cycleId}/disputes': { ...cycle('/disputes'), ...writers(200), closed: 200 },
  'post /api/cycles/{cycleId}/disputes/{conflictId}/resolution': {
    send: ({ cycleId, number }) => ({
      path: `api/cycles/${cycleId}/disputes/none/resolution`,
      body: { submissionId: uuid(number), seenRevision: 0, decision: { resolution: 'theirs' } },
    }),
    ...writers(404),
    elsewhere: 404,
    closed: 423,
  },
  'get /api/cycles/{cycleId}/records/{recordId}/history': {
    ...cycle('/records/none/history'),
    ...historians(404),
    closed: 404,
  },
  'get /api/cycles/{cycleId}/records/{recordId}/fields/{field}/history': {
    ...cycle('/records/none/fields/result/history'),
    ...historians(404),
    closed: 404,
  },
  'get /api/cycles/{cycleId}/submissions/{submissionId}': {
    ...cycle('/submissions/none'),
    ...historians(404),
    closed: 404,
  },
  'get /api/cycles/{cycleId}/departments': { ...cycle('/departments'), ...signedIn(200), closed: 200 },
  'get /api/cycles/{cycleId}/departments/{departmentId}/events': {
    send: ({ cycleId, departmentId }) => ({ path: `api/cycles/${cycleId}/departments/${departmentId}/events` }),
    ...historians(200),
    otherDepartment: 403,
    elsewhere: 404,
    closed: 200,
  },
  'get /api/cycles/{cycleId}/departments/{departmentId}/workbook.xlsx': {
    send: ({ cycleId, departmentId }) => ({
      path: `api/cycles/${cycleId}/departments/${departmentId}/workbook.xlsx`,
    }),
    ...writers(200),
    otherDepartment: 403,
    elsewhere: 404,
    closed: 200,
  },
  'post /api/cycles/{cycleId}/departments/{departmentId}/submit': {
    ...step('submit'),
    ...writers(409),
    otherDepartment: 403,
  },
  'post /api/cycles/{cycleId}/departments/{departmentId}/return': {
    ...step('return'),
    ...coordinators(409),
    otherDepartment: 403,
  },
  'post /api/cycles/{cycleId}/departments/{departmentId}/accept': {
    ...step('accept'),
    ...coordinators(409),
    otherDepartment: 403,
  },
  'post /api/cycles/{cycleId}/departments/{departmentId}/reopen': {
    ...step('reopen'),
    ...coordinators(409),
    otherDepartment: 403,
  },
  'get /api/forms': { ...fixed('api/forms'), ...signedIn(200) },
  'get /api/forms/{formId}/versions/{version}': { ...fixed('api/forms/koganei-progress/versions/1'), ...signedIn(200) },
  'post /api/forms': {
    send: ({ number }) => ({ path: 'api/forms', body: { ...EVALUATION_DOCUMENT, version: 1000 + number } }),
    ...coordinators(204),
  },
  'post /api/cycles': {
    send: ({ workbook }) => ({ path: 'api/cycles?plan=x&fiscalYear=2030&form=none&fileName=a.xlsx', workbook }),
    ...coordinators(422),
  },
  'put /api/cycles/{cycleId}/state': {
    send: ({ cycleId, cycleState: state }) => ({ path: `api/cycles/${cycleId}/state`, body: { state } }),
    ...coordinators(200),
    elsewhere: 404,
    closed: 200,
  },
  'put /api/cycles/{cycleId}/form': {
    send: ({ cycleId }) => ({ path: `api/cycles/${cycleId}/form`, body: { version: 99 } }),
    ...coordinators(422),
    elsewhere: 404,
    closed: 422,
  },

  'get /api/cycles/{cycleId}/programmes': { ...cycle('/programmes'), ...signedIn(200), closed: 200 },
  'post /api/cycles/{cycleId}/programmes/decisions': {
    send: ({ cycleId }) => ({
      path: `api/cycles/${cycleId}/programmes/decisions`,
      body: { decisions: [{ status: 'ended', previous: ['none'] }] },
    }),
    ...coordinators(400),
    elsewhere: 404,
    closed: 423,
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
