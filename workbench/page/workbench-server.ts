/**
 * The one file of the workbench that fetches: sample workbooks, a workbook opened, a workbook with what was typed.
 */
import { z } from 'zod';
import { Problem, PROBLEM_CODES } from '../../core/problem/problem.js';
import { problemSchema, samplesSchema, type SampleDto } from '../../core/protocol/console.js';
import { openedWorkbookSchema, type OpenedWorkbook } from '../../core/protocol/opened-workbook.js';
import type { SavedWorkbook } from '../../core/protocol/saved-workbook.js';

/** The workbench stands one folder below the API. */
const API = new URL('../api/', window.location.href);
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function listSamples(): Promise<readonly SampleDto[]> {
  const answer = await ask('samples');
  return samplesSchema.parse(await answer.json()).samples;
}

export async function fetchSample(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(await ask(`samples/${encodeURIComponent(name)}`));
}

/** @throws Problem for what is no workbook, too large, or when the server is away */
export async function describe(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<OpenedWorkbook> {
  const init = { method: 'POST', headers: { 'content-type': XLSX }, body: new Blob([bytes]) };
  const described: unknown = await (await ask('workbench/description', init)).json();
  return { ...openedWorkbookSchema.parse(described), name };
}

/** The workbook with what was typed in it. @throws Problem for cells that cannot be written */
export async function writeInto(
  bytes: Uint8Array<ArrayBuffer>,
  changes: SavedWorkbook,
): Promise<Uint8Array<ArrayBuffer>> {
  const body = new FormData();
  body.set('workbook', new Blob([bytes], { type: XLSX }), 'workbook.xlsx');
  body.set('changes', JSON.stringify(changes));
  return bytesOf(await ask('workbench/workbook', { method: 'POST', body }));
}

async function bytesOf(answer: Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await answer.arrayBuffer());
}

async function ask(path: string, init?: RequestInit): Promise<Response> {
  const answer = await fetch(new URL(path, API), init).catch((cause: unknown) => {
    throw new Problem(
      'internal',
      {
        ja: 'サーバーにつながりません。起動しているか確かめて、もう一度お試しください。',
        en: 'The server cannot be reached. See whether it is running, and try again.',
      },
      { cause },
    );
  });
  if (answer.ok) return answer;
  const told = problemSchema.safeParse(await answer.json().catch(() => undefined));
  const code = z.enum(PROBLEM_CODES).safeParse(told.data?.code).data ?? 'internal';
  throw new Problem(
    code,
    told.data?.detail ?? {
      ja: `サーバーから思わぬ応答がありました（${answer.status}）。`,
      en: `The server answered unexpectedly (${answer.status}).`,
    },
  );
}
