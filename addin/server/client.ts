/**
 * The server as the session sees it (`ServerPort`), over HTTP. Requests that change something carry the id of their
 * submission and are sent again until they are answered; the server takes each once (rule S1).
 */
import { Form } from '../../core/form/form.js';
import { conflictsApi } from '../../core/protocol/conflicts.js';
import { workbookOfTexts } from '../../core/protocol/blank-texts.js';
import { cyclesApi } from '../../core/protocol/cycles.js';
import type { Endpoint, Given } from '../../core/protocol/endpoint.js';
import { findingsApi } from '../../core/protocol/findings.js';
import { formsApi } from '../../core/protocol/forms.js';
import { openMattersApi } from '../../core/protocol/open-matters.js';
import { programmesApi } from '../../core/protocol/programmes.js';
import { sessionApi } from '../../core/protocol/session.js';
import { SYNC_PROTOCOL, syncApi } from '../../core/protocol/sync.js';
import { toldApi } from '../../core/protocol/told.js';
import { workflowApi } from '../../core/protocol/workflow.js';
import { ask, type Call, type Options } from '../../view/server/ask.js';
import type { Access, Connection, Surroundings } from '../../view/server/connection.js';
import { hearOfChanges } from '../../view/server/live-events.js';
import { withRetries } from '../../view/server/retries.js';
import type { ServerPort } from '../session/server-port.js';
import { PANE_SENTENCES } from './pane-sentences.js';

/** Longer than a sync of thousands of rows takes on a small machine. */
const TIMEOUT = 60_000;

export function paneConnection(access: Access, surroundings: Surroundings): Connection {
  return { access, surroundings, timeout: TIMEOUT, sentences: PANE_SENTENCES };
}

export function serverClient(server: Connection): ServerPort {
  const { access, surroundings } = server;
  const send = <E extends Endpoint>(endpoint: E, ...given: Given<Call<E>>) => {
    const { signal }: Options = given[0] ?? {};
    return withRetries(surroundings, () => ask(server, endpoint, ...given), signal);
  };
  const isRecent = true;
  const protocol = SYNC_PROTOCOL;

  const pull: ServerPort['pull'] = (cycleId, since, signal) =>
    send(syncApi.delta, { params: { cycleId }, query: since === null ? {} : { since }, isRecent, signal });
  return {
    get address() {
      return access.address;
    },
    me: (signal) => send(sessionApi.me, { isRecent, signal }),
    cycles: async (signal) => (await send(cyclesApi.list, { isRecent, signal })).cycles,
    form: async (formId, version, signal) =>
      new Form(await send(formsApi.document, { params: { formId, version }, signal })),
    sync: (cycleId, { submissionId, since, push }, signal) =>
      send(syncApi.sync, { params: { cycleId }, body: { protocol, submissionId, since, push }, isRecent, signal }),
    preview: (cycleId, push, signal) =>
      send(syncApi.preview, { params: { cycleId }, body: { protocol, push }, isRecent, signal }),
    pull,
    conflicts: (cycleId, signal) => send(conflictsApi.list, { params: { cycleId }, isRecent, signal }),
    resolve: (cycleId, conflictId, body, signal) =>
      send(conflictsApi.decide, { params: { cycleId, conflictId }, body, signal }),
    blank: async (cycleId, signal) =>
      workbookOfTexts(await send(cyclesApi.blankTexts, { params: { cycleId }, signal })),
    told: (cycleId, signal) => send(toldApi.list, { params: { cycleId }, isRecent, signal }),
    tell: (cycleId, statements, signal) =>
      send(toldApi.tell, { params: { cycleId }, body: { statements: [...statements] }, signal }),
    takeBack: (cycleId, toldId, signal) => send(toldApi.takeBack, { params: { cycleId, toldId }, signal }),
    findings: (cycleId, signal) => send(findingsApi.list, { params: { cycleId }, isRecent, signal }),
    answerFinding: (cycleId, finding, text, signal) =>
      send(findingsApi.answer, { params: { cycleId }, body: { findings: [finding], text }, signal }),
    programmes: (cycleId, signal) => send(programmesApi.list, { params: { cycleId }, isRecent, signal }),
    departments: (cycleId, signal) => send(workflowApi.departments, { params: { cycleId }, isRecent, signal }),
    openMatters: (cycleId, signal) => send(openMattersApi.list, { params: { cycleId }, isRecent, signal }),
    takeStep: (cycleId, departmentId, step, body) =>
      send(workflowApi[step], { params: { cycleId, departmentId }, body }),
    steps: (cycleId, departmentId, signal) =>
      send(workflowApi.events, { params: { cycleId, departmentId }, isRecent, signal }),
    watch: (cycleId, listener, signal) => {
      // Asked for from the revision before: an answer without changes is small.
      let known: number | null = null;
      const revision = async (until: AbortSignal) => (known = (await pull(cycleId, known, until)).to);
      return hearOfChanges({ server, revision }, cycleId, listener, signal);
    },
  };
}
