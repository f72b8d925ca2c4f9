/**
 * The rows of the table of authorisation about cycles: what is in them, what is sent into them, and their way.
 */
import {
  coordinators,
  cycle,
  fixed,
  historians,
  signedIn,
  writers,
  type Place,
  type Row,
} from './authorisation-row.js';

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
/** A submission’s id has to be new each time. */
const uuid = (number: number) => `2f6b7c1e-51c7-4a44-9d39-${number.toString(16).padStart(12, '0')}`;

export const CYCLE_ROWS: Readonly<Record<string, Row>> = {
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
  'get /api/cycles/{cycleId}/open-conflicts': { ...cycle('/open-conflicts'), ...writers(200), closed: 200 },
  'post /api/cycles/{cycleId}/conflicts/{conflictId}/resolution': {
    send: ({ cycleId, number }) => ({
      path: `api/cycles/${cycleId}/conflicts/none/resolution`,
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
  'get /api/cycles/{cycleId}/standing': { ...cycle('/standing'), ...signedIn(200), closed: 200 },
  'get /api/cycles/{cycleId}/departments/{departmentId}/rows': {
    send: ({ cycleId, departmentId }) => ({ path: `api/cycles/${cycleId}/departments/${departmentId}/rows` }),
    ...signedIn(200),
    otherDepartment: 200,
    elsewhere: 404,
    closed: 200,
  },
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
  'post /api/cycles': {
    send: ({ workbook }) => ({ path: 'api/cycles?plan=x&fiscalYear=2030&form=none&fileName=a.xlsx', workbook }),
    ...coordinators(422),
  },
  'post /api/cycles/preview': {
    send: ({ workbook }) => ({ path: 'api/cycles/preview', workbook }),
    ...coordinators(200),
  },
  'put /api/cycles/{cycleId}/deadline': {
    send: ({ cycleId }) => ({ path: `api/cycles/${cycleId}/deadline`, body: { deadline: '2026-05-15' } }),
    ...coordinators(200),
    ...{ elsewhere: 404, closed: 200 },
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
};
