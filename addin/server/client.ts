/**
 * The server as the session sees it (`ServerPort`), over HTTP. Requests that change something carry the id of their
 * submission and are sent again until they are answered; the server takes each once (rule S1).
 */
import { Form } from '../../core/form/form.js';
import { meSchema } from '../../core/protocol/accounts.js';
import { cyclesSchema } from '../../core/protocol/console.js';
import { programmesSchema } from '../../core/protocol/programmes.js';
import { formDocumentSchema } from '../../core/protocol/plans.js';
import {
  departmentStatesSchema,
  openConflictsSchema,
  pushAnswerSchema,
  resolutionAnswerSchema,
  SYNC_PROTOCOL,
  syncAnswerSchema,
  workflowAnswerSchema,
  workflowEventsSchema,
} from '../../core/protocol/sync.js';
import { deltaSchema } from '../../core/sync/delta.js';
import type { ServerPort } from '../session/server-port.js';
import { hearOfChanges } from './live-events.js';
import { ask, type Access, type ServerRequest, type Surroundings } from './request.js';
import { withRetries } from './retries.js';

/** @param access is looked at for each request: a token may come and go */
export function serverClient(access: Access, surroundings: Surroundings = browserSurroundings()): ServerPort {
  const send = <T>(request: ServerRequest<T>, signal?: AbortSignal): Promise<T> =>
    withRetries(surroundings, () => ask(surroundings, access, request, signal), signal);
  const get = <T>(path: string, answer: ServerRequest<T>['answer'], signal?: AbortSignal) =>
    send<T>({ method: 'GET', path, answer, isRecent: true }, signal);
  const post = <T>(path: string, body: unknown, answer: ServerRequest<T>['answer'], signal?: AbortSignal) =>
    send<T>({ method: 'POST', path, body, answer, isRecent: path.includes('/sync') }, signal);
  const protocol = SYNC_PROTOCOL;

  const pull: ServerPort['pull'] = (cycleId, since, signal) =>
    get(`${cycle(cycleId)}/delta${since === null ? '' : `?since=${since}`}`, deltaSchema, signal);
  return {
    get address() {
      return access.address;
    },
    me: (signal) => get('api/me', meSchema, signal),
    cycles: async (signal) => (await get('api/cycles', cyclesSchema, signal)).cycles,
    form: async (id, version, signal) => {
      const path = `api/forms/${part(id)}/versions/${version}`;
      return new Form(await send({ method: 'GET', path, answer: formDocumentSchema }, signal));
    },
    sync: (cycleId, { submissionId, since, push }, signal) =>
      post(`${cycle(cycleId)}/sync`, { protocol, submissionId, since, push }, syncAnswerSchema, signal),
    preview: (cycleId, push, signal) =>
      post(`${cycle(cycleId)}/sync/preview`, { protocol, push }, pushAnswerSchema, signal),
    pull,
    conflicts: (cycleId, signal) => get(`${cycle(cycleId)}/open-conflicts`, openConflictsSchema, signal),
    resolve: (cycleId, conflictId, resolution, signal) =>
      post(`${cycle(cycleId)}/conflicts/${part(conflictId)}/resolution`, resolution, resolutionAnswerSchema, signal),
    programmes: (cycleId, signal) => get(`${cycle(cycleId)}/programmes`, programmesSchema, signal),
    departments: (cycleId, signal) => get(`${cycle(cycleId)}/departments`, departmentStatesSchema, signal),
    takeStep: (cycleId, departmentId, step, body, signal) =>
      post(`${cycle(cycleId)}/departments/${part(departmentId)}/${step}`, body, workflowAnswerSchema, signal),
    steps: (cycleId, departmentId, signal) =>
      get(`${cycle(cycleId)}/departments/${part(departmentId)}/events`, workflowEventsSchema, signal),
    watch: (cycleId, listener, signal) => {
      // Asked for from the revision before: an answer without changes is small.
      let known: number | null = null;
      const revision = async (until: AbortSignal) => (known = (await pull(cycleId, known, until)).to);
      return hearOfChanges({ surroundings, access, revision }, cycleId, listener, signal);
    },
  };
}

function cycle(id: string): string {
  return `api/cycles/${part(id)}`;
}

function part(text: string): string {
  return encodeURIComponent(text);
}

/** Those of the page that the pane runs in. */
export function browserSurroundings(): Surroundings {
  return {
    fetch: (input, init) => globalThis.fetch(input, init),
    later: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    isOffline: () => typeof navigator !== 'undefined' && navigator.onLine === false,
  };
}
