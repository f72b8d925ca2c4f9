/**
 * What the workbench asks of the server: sample workbooks, a workbook opened, a workbook with what was typed. Every call
 * may end in a `ServerProblem`.
 */
import type { OpenedWorkbook } from '../../core/protocol/opened-workbook.js';
import { samplesApi, type SampleDto } from '../../core/protocol/samples.js';
import type { SavedWorkbook } from '../../core/protocol/saved-workbook.js';
import { workbenchApi } from '../../core/protocol/workbench.js';
import { ask, type Download } from '../../view/server/ask.js';
import { browserSurroundings, type Connection } from '../../view/server/connection.js';

/** The workbench stands one folder below the installation's address. */
const SERVER: Connection = {
  access: { address: new URL('..', window.location.href).href },
  surroundings: browserSurroundings(),
};

export async function listSamples(): Promise<readonly SampleDto[]> {
  return (await ask(SERVER, samplesApi.list)).samples;
}

export async function fetchSample(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(await ask(SERVER, samplesApi.workbook, { params: { name } }));
}

export async function describe(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<OpenedWorkbook> {
  return { ...(await ask(SERVER, workbenchApi.describe, { body: bytes })), name };
}

/** The workbook with what was typed in it. */
export async function writeInto(
  workbook: Uint8Array<ArrayBuffer>,
  changes: SavedWorkbook,
): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(await ask(SERVER, workbenchApi.save, { body: { workbook, changes } }));
}

async function bytesOf({ content }: Download): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await content.arrayBuffer());
}
