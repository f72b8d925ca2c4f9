/**
 * The one file that talks to the server. Every answer is parsed with a schema of core/protocol; whatever is not a success
 * is thrown as a `CallError`. When the server no longer knows who is calling, the window hears of it (`SIGNED_OUT`).
 */
import type { z } from 'zod';
import {
  conflictsSchema,
  cyclesSchema,
  problemSchema,
  progressSchema,
  samplesSchema,
  submissionSchema,
  tableSchema,
  type SubmissionDto,
} from '../../core/protocol/console.js';
import { CallError } from './failure.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const getCycles = (signal: AbortSignal) => getJson('api/cycles', cyclesSchema, signal);
export const getSamples = (signal: AbortSignal) => getJson('api/samples', samplesSchema, signal);
export const getProgress = (cycleId: string, signal: AbortSignal) =>
  getJson(`${cyclePath(cycleId)}/progress`, progressSchema, signal);
export const getTable = (cycleId: string, signal: AbortSignal) =>
  getJson(`${cyclePath(cycleId)}/table`, tableSchema, signal);
export const getConflicts = (cycleId: string, signal: AbortSignal) =>
  getJson(`${cyclePath(cycleId)}/conflicts`, conflictsSchema, signal);

export const reportPath = (cycleId: string) => `${cyclePath(cycleId)}/report.xlsx`;
export const blankPath = (cycleId: string) => `${cyclePath(cycleId)}/blank.xlsx`;
export const samplePath = (name: string) => `api/samples/${encodeURIComponent(name)}`;

function cyclePath(cycleId: string): string {
  return `api/cycles/${encodeURIComponent(cycleId)}`;
}

export interface Delivery {
  readonly cycleId: string;
  /** The same for every attempt, so that trying again has no second effect (rule S1). */
  readonly submissionId: string;
  readonly fileName: string;
  readonly workbook: Blob;
}

/**
 * Sends a workbook in.
 * @param onProgress called with the share sent so far, 0 to 1
 */
export function sendWorkbook(delivery: Delivery, onProgress: (share: number) => void): Promise<SubmissionDto> {
  const { cycleId, submissionId, fileName, workbook } = delivery;
  const query = new URLSearchParams({ submissionId, fileName });
  // fetch does not tell how far an upload is.
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${cyclePath(cycleId)}/submissions?${query.toString()}`);
    request.setRequestHeader('content-type', XLSX);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => fail(new CallError({ kind: 'unreachable' }));
    request.onload = () => {
      try {
        done(parseAnswer(request.status < 300, request.responseText, submissionSchema));
      } catch (error) {
        fail(error instanceof Error ? error : new CallError({ kind: 'unexpected' }));
      }
    };
    request.send(workbook);
  });
}

export interface DownloadedFile {
  readonly name: string;
  readonly content: Blob;
}

/** A workbook from the server, under the name that the server gives it. */
export async function getWorkbook(path: string): Promise<DownloadedFile> {
  const response = await call(path);
  if (!response.ok) throw problemOf(await response.text());
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { name: encoded ? decodeURIComponent(encoded) : 'workbook.xlsx', content: await response.blob() };
}

/** Sent to the window when a call was refused because nobody is signed in. */
export const SIGNED_OUT = 'torimatome-signed-out';

/** Sends JSON, or nothing, and gives the answer. */
export async function sendJson<T>(method: string, path: string, body: unknown, schema: z.ZodType<T>): Promise<T> {
  const init =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await call(path, { method, ...init });
  const text = await response.text();
  return parseAnswer(response.ok, text === '' ? 'null' : text, schema);
}

/** Sends a workbook and gives the answer. */
export async function postWorkbook<T>(path: string, workbook: Blob, schema: z.ZodType<T>): Promise<T> {
  const response = await call(path, { method: 'POST', body: workbook, headers: { 'content-type': XLSX } });
  return parseAnswer(response.ok, await response.text(), schema);
}

export async function getJson<T>(path: string, schema: z.ZodType<T>, signal: AbortSignal): Promise<T> {
  const response = await call(path, { signal });
  return parseAnswer(response.ok, await response.text(), schema);
}

async function call(path: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new CallError({ kind: 'unreachable' });
  }
}

function parseAnswer<T>(ok: boolean, text: string, schema: z.ZodType<T>): T {
  if (!ok) throw problemOf(text);
  const answer = schema.safeParse(parseJson(text));
  if (!answer.success) throw new CallError({ kind: 'unexpected' });
  return answer.data;
}

function problemOf(text: string): CallError {
  const problem = problemSchema.safeParse(parseJson(text));
  if (problem.data?.code === 'unauthenticated') window.dispatchEvent(new Event(SIGNED_OUT));
  return new CallError(problem.success ? { kind: 'problem', problem: problem.data } : { kind: 'unexpected' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
