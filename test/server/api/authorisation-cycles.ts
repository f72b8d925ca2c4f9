/**
 * The rows of the table of authorisation about cycles: what is in them, what is sent into them, and their way.
 */
import { arrivalsApi } from '../../../core/protocol/arrivals.js';
import { changeReasonsApi } from '../../../core/protocol/change-reasons.js';
import { conflictsApi } from '../../../core/protocol/conflicts.js';
import { cyclesApi } from '../../../core/protocol/cycles.js';
import { findingsApi } from '../../../core/protocol/findings.js';
import { handingOutApi } from '../../../core/protocol/handing-out.js';
import { historyApi } from '../../../core/protocol/history.js';
import { openMattersApi } from '../../../core/protocol/open-matters.js';
import { lastYearApi } from '../../../core/protocol/last-year.js';
import { plansApi } from '../../../core/protocol/plans.js';
import { programmesApi } from '../../../core/protocol/programmes.js';
import { publicationApi } from '../../../core/protocol/publication.js';
import { reviewsApi } from '../../../core/protocol/reviews.js';
import { submissionsApi } from '../../../core/protocol/submissions.js';
import { syncApi } from '../../../core/protocol/sync.js';
import { toldApi } from '../../../core/protocol/told.js';
import { undoingApi } from '../../../core/protocol/undoing.js';
import { workflowApi } from '../../../core/protocol/workflow.js';
import { EVALUATION_DOCUMENT } from '../../support/evaluation-form.js';
import { coordinators, historians, signedIn, writers, type Place, type Row } from './authorisation-row.js';

/** An edit of a record that there is not: refused, so that nothing is stored. */
const NOTHING_THERE = {
  formVersion: 1,
  baseRevision: 0,
  edits: [{ record: { id: 'none' }, field: 'result', value: { kind: 'blank' } }],
};
/** A submission’s id has to be new each time. */
const uuid = (number: number) => `2f6b7c1e-51c7-4a44-9d39-${number.toString(16).padStart(12, '0')}`;
/** A step on a revision that there is not yet, or that cannot be taken now. */
const step = {
  send: ({ number }: Place) => ({ body: { submissionId: uuid(number), subjectRevision: 1_000_000 } }),
  otherDepartment: 403,
  elsewhere: 404,
  closed: 423,
};
/** Whoever is signed in reads a cycle, closed or not, of their own municipality. */
const read = { ...signedIn(200), elsewhere: 404, closed: 200 };

export const CYCLE_ROWS: readonly Row[] = [
  { endpoint: cyclesApi.list, ...signedIn(200) },
  { endpoint: cyclesApi.start, ...signedIn(200) },
  { endpoint: cyclesApi.progress, ...read },
  { endpoint: cyclesApi.table, ...read },
  { endpoint: conflictsApi.list, ...read },
  { endpoint: cyclesApi.report, ...read },
  { endpoint: cyclesApi.reportIssues, ...coordinators(200), elsewhere: 404, closed: 200 },
  // Of a year that is open there are drafts alone.
  {
    endpoint: publicationApi.make,
    send: () => ({ query: { format: 'json' } }),
    ...{ ...read, viewer: 403 },
  },
  { endpoint: publicationApi.overview, ...read, viewer: 403 },
  {
    endpoint: publicationApi.chart,
    send: () => ({ query: { field: 'programme.rating' } }),
    ...{ ...read, viewer: 403 },
  },
  { endpoint: publicationApi.revisions, ...read },
  { endpoint: cyclesApi.blank, ...read },
  { endpoint: cyclesApi.blankTexts, ...read },
  {
    endpoint: submissionsApi.send,
    send: ({ workbook, number }) => ({
      query: { submissionId: uuid(number), fileName: 'a.xlsx' },
      body: workbook,
    }),
    ...writers(200),
    elsewhere: 404,
    closed: 423,
  },
  {
    endpoint: submissionsApi.preview,
    send: ({ workbook }) => ({ query: { fileName: 'a.xlsx' }, body: workbook }),
    ...writers(200),
    elsewhere: 404,
    closed: 200,
  },
  {
    endpoint: syncApi.sync,
    send: ({ number }) => ({
      body: { protocol: 1, submissionId: uuid(number), since: null, push: NOTHING_THERE },
    }),
    ...writers(200),
    elsewhere: 404,
    closed: 423,
  },
  {
    endpoint: syncApi.preview,
    send: () => ({ body: { protocol: 1, push: NOTHING_THERE } }),
    ...writers(200),
    elsewhere: 404,
    closed: 200,
  },
  { endpoint: syncApi.delta, send: () => ({ query: { since: 0 } }), ...read },
  { endpoint: syncApi.events, ...read },
  {
    endpoint: conflictsApi.decide,
    send: ({ number }) => ({
      body: { submissionId: uuid(number), seenRevision: 0, decision: { resolution: 'theirs' } },
    }),
    ...writers(404),
    elsewhere: 404,
    closed: 423,
  },
  { endpoint: arrivalsApi.list, ...historians(200), elsewhere: 404, closed: 200 },
  { endpoint: arrivalsApi.detail, ...historians(404), elsewhere: 404, closed: 404 },
  {
    endpoint: arrivalsApi.see,
    send: () => ({ body: { submissionIds: ['none'] } }),
    ...coordinators(200),
    elsewhere: 404,
    closed: 200,
  },
  { endpoint: undoingApi.plan, ...coordinators(404), elsewhere: 404, closed: 404 },
  {
    endpoint: undoingApi.undo,
    send: ({ number }) => ({ body: { submissionId: uuid(number), seenRevision: 0 } }),
    ...coordinators(404),
    elsewhere: 404,
    closed: 423,
  },
  { endpoint: historyApi.record, ...historians(404), elsewhere: 404, closed: 404 },
  { endpoint: historyApi.cell, ...historians(404), elsewhere: 404, closed: 404 },
  { endpoint: historyApi.submission, ...historians(404), elsewhere: 404, closed: 404 },
  { endpoint: workflowApi.departments, ...read },
  { endpoint: workflowApi.standing, ...read },
  { endpoint: openMattersApi.list, ...read },
  { endpoint: findingsApi.list, ...historians(200), elsewhere: 404, closed: 200 },
  { endpoint: findingsApi.counts, ...read },
  {
    endpoint: findingsApi.answer,
    // A finding that there is not: told in the answer.
    send: () => ({ body: { findings: ['none'], text: '内数のため' } }),
    ...writers(200),
    elsewhere: 404,
    closed: 423,
  },
  {
    endpoint: findingsApi.setCheck,
    send: () => ({ params: { code: 'sum-wrong' }, body: { severity: null } }),
    ...coordinators(200),
    elsewhere: 404,
    closed: 423,
  },
  { endpoint: reviewsApi.marks, ...coordinators(200), administrator: 200, elsewhere: 404, closed: 200 },
  { endpoint: reviewsApi.coverage, ...coordinators(200), administrator: 200, elsewhere: 404, closed: 200 },
  {
    endpoint: reviewsApi.tick,
    // A row that there is not: told in the answer.
    send: () => ({ body: { seenRevision: 0, records: ['none'], looked: true } }),
    ...coordinators(200),
    elsewhere: 404,
    closed: 423,
  },
  { endpoint: workflowApi.rows, ...read, otherDepartment: 200 },
  {
    endpoint: workflowApi.events,
    ...historians(200),
    otherDepartment: 403,
    elsewhere: 404,
    closed: 200,
  },
  {
    endpoint: workflowApi.handOut,
    ...writers(200),
    otherDepartment: 403,
    elsewhere: 404,
    closed: 200,
  },
  { endpoint: workflowApi.submit, ...step, ...writers(409) },
  { endpoint: workflowApi.return, ...step, ...coordinators(409) },
  { endpoint: workflowApi.accept, ...step, ...coordinators(409) },
  { endpoint: workflowApi.reopen, ...step, ...coordinators(409) },
  {
    endpoint: plansApi.begin,
    send: ({ workbook }) => ({
      query: { plan: 'x', fiscalYear: 2030, form: 'none', fileName: 'a.xlsx' },
      body: workbook,
    }),
    ...coordinators(422),
  },
  { endpoint: plansApi.previewNext, ...coordinators(200), elsewhere: 404, closed: 200 },
  {
    // The first who may begins it; whoever comes after that is told that it is there.
    endpoint: plansApi.beginNext,
    send: () => ({ body: {} }),
    ...coordinators(201),
    token: 409,
    elsewhere: 404,
    closed: 409,
  },
  {
    // Something was sent in already, and the workbook is no blank of it.
    endpoint: plansApi.replaceBlank,
    send: ({ workbook }) => ({ query: { fileName: 'a.xlsx', answers: 'keep' }, body: workbook }),
    ...coordinators(409),
    elsewhere: 404,
    closed: 423,
  },
  {
    endpoint: plansApi.remove,
    send: () => ({ query: { plan: 'x' } }),
    ...coordinators(409),
    elsewhere: 404,
    closed: 409,
  },
  { endpoint: plansApi.preview, send: ({ workbook }) => ({ body: workbook }), ...coordinators(200) },
  {
    endpoint: plansApi.setDeadline,
    send: () => ({ body: { deadline: '2026-05-15' } }),
    ...coordinators(200),
    elsewhere: 404,
    closed: 200,
  },
  {
    endpoint: plansApi.setState,
    send: ({ cycleState: state }) => ({ body: { state } }),
    ...coordinators(200),
    elsewhere: 404,
    closed: 200,
  },
  {
    endpoint: plansApi.tryForm,
    send: () => ({ body: { form: EVALUATION_DOCUMENT } }),
    ...coordinators(200),
    elsewhere: 404,
    closed: 200,
  },
  {
    endpoint: plansApi.setForm,
    send: () => ({ body: { version: 99 } }),
    ...coordinators(422),
    elsewhere: 404,
    closed: 422,
  },

  { endpoint: handingOutApi.overview, ...coordinators(200), elsewhere: 404, closed: 200 },
  { endpoint: handingOutApi.archive, ...coordinators(200), elsewhere: 404, closed: 200 },
  { endpoint: handingOutApi.notices, ...coordinators(200), otherDepartment: 403, elsewhere: 404, closed: 200 },
  {
    endpoint: handingOutApi.note,
    send: ({ number }) => ({ body: { requestId: uuid(number), purpose: 'remind', way: 'copied' } }),
    ...coordinators(200),
    otherDepartment: 403,
    elsewhere: 404,
    closed: 423,
  },
  {
    // The server of the test sends no mail.
    endpoint: handingOutApi.send,
    send: ({ number }) => ({
      body: { requestId: uuid(number), purpose: 'remind', subject: 'x', text: 'x', recipients: ['a@example.jp'] },
    }),
    ...coordinators(409),
    otherDepartment: 403,
    elsewhere: 409,
    closed: 409,
  },
  {
    endpoint: handingOutApi.setTemplate,
    send: () => ({ params: { purpose: 'remind' }, body: { subject: '{課}', body: 'x' } }),
    ...coordinators(400),
  },
  { endpoint: handingOutApi.resetTemplate, send: () => ({ params: { purpose: 'remind' } }), ...coordinators(200) },
  {
    endpoint: handingOutApi.setAddresses,
    send: () => ({ params: { departmentId: 'none' }, body: { addresses: [] } }),
    ...coordinators(404),
    administrator: 404,
    otherDepartment: 403,
    elsewhere: 404,
  },

  { endpoint: changeReasonsApi.list, ...historians(200), elsewhere: 404, closed: 200 },
  {
    endpoint: changeReasonsApi.give,
    // A record that there is not.
    send: () => ({ body: { value: '1', text: '休館' } }),
    ...writers(404),
    elsewhere: 404,
    closed: 423,
  },
  { endpoint: toldApi.list, ...writers(200), elsewhere: 404, closed: 200 },
  {
    endpoint: toldApi.tell,
    // A field that there is not: the answer would say so to whoever may.
    send: () => ({ body: { statements: [{ kind: 'column', block: 'none', header: 'メモ', field: null }] } }),
    ...writers(422),
    elsewhere: 404,
    closed: 423,
  },
  { endpoint: toldApi.takeBack, ...writers(404), elsewhere: 404, closed: 423 },
  { endpoint: programmesApi.list, ...read },
  { endpoint: lastYearApi.read, ...read },
  {
    endpoint: programmesApi.decide,
    send: () => ({ body: { decisions: [{ status: 'ended', previous: ['none'] }] } }),
    ...coordinators(400),
    elsewhere: 404,
    closed: 423,
  },
];
