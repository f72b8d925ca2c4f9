/**
 * Asks the server as the console does: in the session of the browser, for as long as an answer takes. When the server no
 * longer knows who is calling, or wants a second factor first, the window hears of it (`ACCESS_CHANGED`); when it wants to
 * see again who is calling, the call waits for that (`withProof`).
 */
import { cyclesApi } from '../../core/protocol/cycles.js';
import type { FileContent, WorkbookContent } from '../../core/protocol/content.js';
import { addressOf, type Endpoint, type Given, type Target } from '../../core/protocol/endpoint.js';
import { handingOutApi } from '../../core/protocol/handing-out.js';
import { publicationApi } from '../../core/protocol/publication.js';
import { samplesApi } from '../../core/protocol/samples.js';
import { submissionsApi } from '../../core/protocol/submissions.js';
import type { CycleEvent } from '../../core/protocol/sync.js';
import { workflowApi } from '../../core/protocol/workflow.js';
import { ask, type Answer, type Call, type Download } from '../../view/server/ask.js';
import { browserSurroundings, type Connection } from '../../view/server/connection.js';
import { hearOfChanges } from '../../view/server/live-events.js';
import { ServerProblem } from '../../view/server/server-problem.js';
import { downloading } from './download.js';
import { withProof } from './proof.js';
import { uploading } from './upload.js';

/** Sent to the window when a call was refused because nobody is signed in, or a second factor has to be set up first. */
export const ACCESS_CHANGED = 'torimatome-access-changed';

/** The console stands at the installation's own address. */
function server(fetch?: Connection['surroundings']['fetch']): Connection {
  const surroundings = browserSurroundings();
  const address = new URL('.', document.baseURI).href;
  return { access: { address }, surroundings: { ...surroundings, ...(fetch ? { fetch } : {}) } };
}

export function call<E extends Endpoint>(endpoint: E, ...given: Given<Call<E>>): Promise<Answer<E['answer']>> {
  return withProof(() => ask(server(), endpoint, ...given)).catch(tell);
}

function tell(error: unknown): never {
  const isNews =
    error instanceof ServerProblem && (error.trouble === 'signed-out' || error.code === 'second-factor-owed');
  if (isNews) window.dispatchEvent(new Event(ACCESS_CHANGED));
  throw error;
}

/**
 * Sends a workbook in. The submission's id is the same for every attempt, so that trying again has no second effect (S1).
 * @param onProgress called with the share sent so far, 0 to 1
 */
export function sendWorkbook(sent: Call<typeof submissionsApi.send>, onProgress: (share: number) => void) {
  return withProof(() => ask(server(uploading(onProgress)), submissionsApi.send, sent)).catch(tell);
}

/** Hears of what happens in a cycle until the signal ends it. Never throws. */
export function hearOfCycle(cycleId: string, listener: (event: CycleEvent) => void, signal: AbortSignal) {
  const revision = async (until: AbortSignal) =>
    (await call(workflowApi.departments, { params: { cycleId }, signal: until })).revision;
  return hearOfChanges({ server: server(), revision }, cycleId, listener, signal);
}

/** @param onChunk called with each piece of the zip as it arrives */
export function getArchive(asked: Call<typeof handingOutApi.archive>, onChunk: (chunk: Uint8Array) => void) {
  return withProof(() =>
    ask(server(downloading(browserSurroundings().fetch, onChunk)), handingOutApi.archive, asked),
  ).catch(tell);
}

/** A workbook that the server makes when it is asked for. */
export interface OfferedWorkbook {
  /** For a link to it, relative to the page. */
  readonly address: string;
  get(): Promise<Download>;
}

type WorkbookEndpoint = Endpoint<
  Endpoint['params'],
  Endpoint['query'],
  Endpoint['body'],
  WorkbookContent | FileContent
>;

function offered<E extends WorkbookEndpoint>(endpoint: E, target: Target<E> & Call<E>): OfferedWorkbook {
  return { address: addressOf(endpoint, target), get: () => call(endpoint, target) };
}

/** @param query how it is to be made */
export const reportOf = (cycleId: string, query: Call<typeof cyclesApi.report>['query'] = {}) =>
  offered(cyclesApi.report, { params: { cycleId }, query });
/** @param query the format, and the revision where it is not the present one */
export const publicationOf = (cycleId: string, query: Call<typeof publicationApi.make>['query']) =>
  offered(publicationApi.make, { params: { cycleId }, query });
export const chartOf = (cycleId: string, query: Call<typeof publicationApi.chart>['query']) =>
  offered(publicationApi.chart, { params: { cycleId }, query });
export const blankOf = (cycleId: string) => offered(cyclesApi.blank, { params: { cycleId } });
export const sampleNamed = (name: string) => offered(samplesApi.workbook, { params: { name } });
export const handedOutOf = (target: Call<typeof workflowApi.handOut>) => offered(workflowApi.handOut, target);
