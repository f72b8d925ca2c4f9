/**
 * Writes single cells, each only if it still holds what it held when the writing was decided on (rules W1, W2). Values
 * alone are set; formats, neighbours, hidden and filtered rows are never touched. Each cell is looked at twice: in a round
 * trip of its own, and again in the very request that writes it, just before. Should somebody have typed in between, their
 * value is put back.
 */
import { askAll, type Question } from './batches.js';
import { textInput, type CellInput } from './cell-input.js';
import { errorCode } from './error-code.js';
import { openSheets } from './open-sheets.js';
import type { CellWrite, WriteOutcome } from './port.js';
import { lookAt, sameRaw } from './seen-cell.js';
import type { SheetIds } from './sheet-ids.js';
import { chunks, inputOf, NOTHING, openJobs, saysSo, verbatimOf, verdictOn, type WriteJob } from './write-job.js';

/** @returns an outcome for each, in the order given */
export async function writeCells(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  ids: SheetIds,
): Promise<WriteOutcome[]> {
  if (writes.length === 0) return [];
  const jobs = (await openSheets(context, writes, ids)).map(({ place, sheet, isProtected }): WriteJob => {
    const result = sheet.isNullObject ? 'sheet-missing' : undefined;
    return { write: place, sheet, isProtected, seen: NOTHING, before: NOTHING, result };
  });
  await askAll(() => context.sync(), openJobs(jobs).map(lookQuestion));
  for (const chunk of chunks(openJobs(jobs))) await writeChunk(context, chunk, inputOf);
  const taken = jobs.filter(({ result }) => result === 'not-kept');
  // Excel made something else of a value: as a text it stays what it is.
  for (const job of taken) job.result = undefined;
  for (const chunk of chunks(taken)) await writeChunk(context, chunk, verbatimOf);
  await putBack(context, taken);
  return jobs.map(({ write, result = 'not-kept' }) => ({ write, result }));
}

/** What the cell holds, and whether its row is still where it was. */
function lookQuestion(job: WriteJob): Question {
  const { sheet, isProtected, write } = job;
  const { address, expected, anchors = [] } = write;
  return {
    cost: () => 400 * (1 + anchors.length) + (typeof expected === 'string' ? expected.length * 12 : 0),
    parts: () => [],
    ask: () => {
      const look = lookAt(sheet, address);
      const protection = isProtected ? sheet.getRange(address).format.protection.load('locked') : undefined;
      const hasMoved = lookAtAnchors(job);
      return () => {
        job.seen = job.before = look();
        job.result = hasMoved()
          ? 'changed-meanwhile'
          : (verdictOn(job) ?? (protection?.locked ? 'protected' : undefined));
      };
    },
  };
}

/** @returns whether another row stands there now, to be called after the round trip */
function lookAtAnchors({ sheet, write }: WriteJob): () => boolean {
  const anchors = (write.anchors ?? []).map(({ address, expected }) => ({ look: lookAt(sheet, address), expected }));
  return () => anchors.some(({ look, expected }) => !sameRaw(look().raw, expected));
}

/** One request for all of them. Where Excel refuses it, it is tried in halves, down to the cell that is the reason. */
async function writeChunk(
  context: Excel.RequestContext,
  jobs: readonly WriteJob[],
  input: (job: WriteJob) => CellInput,
): Promise<void> {
  if (jobs.length === 0) return;
  const before = jobs.map((job) => {
    return { job, was: lookAt(job.sheet, job.write.address), hasMoved: lookAtAnchors(job) };
  });
  for (const job of jobs) job.sheet.getRange(job.write.address).values = [[input(job)]];
  const looks = before.map((one) => ({ ...one, is: lookAt(one.job.sheet, one.job.write.address) }));
  try {
    await context.sync();
  } catch (error) {
    if (!isAboutCells(error)) throw error;
    return writeHalves(context, jobs, input, error);
  }
  const typedOver: WriteJob[] = [];
  for (const { job, was, is, hasMoved } of looks) {
    const there = was();
    // What stood there the moment before is what somebody typed since the cell was looked at.
    if (!sameRaw(there.raw, job.seen.raw) || there.formula !== job.seen.formula || hasMoved()) {
      job.before = there;
      job.result = 'changed-meanwhile';
      typedOver.push(job);
    } else {
      job.seen = is();
      job.result = saysSo({ ...job.write, overFormula: false }, job.seen) ? 'written' : 'not-kept';
    }
  }
  await putBack(context, typedOver);
}

async function writeHalves(
  context: Excel.RequestContext,
  jobs: readonly WriteJob[],
  input: (job: WriteJob) => CellInput,
  error: unknown,
): Promise<void> {
  const [only, ...others] = jobs;
  if (only && others.length === 0) {
    only.result = errorCode(error) === 'AccessDenied' ? 'protected' : 'not-kept';
    return;
  }
  const middle = jobs.length >> 1;
  await writeRest(context, jobs.slice(0, middle), input);
  await writeRest(context, jobs.slice(middle), input);
}

/** Cells before the refused one were written: only those that still hold the old value are tried again. */
async function writeRest(
  context: Excel.RequestContext,
  jobs: readonly WriteJob[],
  input: (job: WriteJob) => CellInput,
): Promise<void> {
  const looks = jobs.map((job) => ({ job, look: lookAt(job.sheet, job.write.address) }));
  await context.sync();
  const rest: WriteJob[] = [];
  for (const { job, look } of looks) {
    if (saysSo(job.write, look())) job.result = 'written';
    else rest.push(job);
  }
  await writeChunk(context, rest, input);
}

/** Errors that come of one cell; a busy Excel is none of them. */
const CELL_ERRORS = new Set([
  'AccessDenied',
  'InvalidArgument',
  'GeneralException',
  'InvalidOperation',
  'NonBlankCellOffSheet',
]);

function isAboutCells(error: unknown): boolean {
  return CELL_ERRORS.has(errorCode(error) ?? '');
}

/** Gives cells back what stood in them before they were written. */
async function putBack(context: Excel.RequestContext, jobs: readonly WriteJob[]): Promise<void> {
  const written = jobs.filter(({ result }) => result === 'changed-meanwhile' || result === 'not-kept');
  if (written.length === 0) return;
  for (const { sheet, write, before } of written) {
    const range = sheet.getRange(write.address);
    if (before.formula !== undefined) range.formulas = [[before.formula]];
    else range.values = [[typeof before.raw === 'string' ? textInput(before.raw, before.format) : (before.raw ?? '')]];
  }
  try {
    await context.sync();
  } catch (error) {
    if (!isAboutCells(error)) throw error;
  }
}
