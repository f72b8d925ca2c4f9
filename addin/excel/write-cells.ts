/**
 * Writes single cells, each only if it still holds what it held when the writing was decided on (rules W1, W2). Values
 * alone are set; formats, neighbours, hidden and filtered rows are never touched. Each cell is looked at twice: in a round
 * trip of its own, and again in the very request that writes it, just before. Should somebody have typed in between, their
 * value is put back.
 */
import { errorCode } from './error-code.js';
import { askAll, type Question } from './batches.js';
import { cellInput, textInput, type CellInput } from './cell-input.js';
import type { CellWrite, WriteOutcome, WriteResult } from './port.js';
import { lookAt, sameRaw, type SeenCell } from './seen-cell.js';
import type { SheetIds } from './sheet-ids.js';

/** Of the characters that one request writes; Excel on the web refuses requests above 5 MB. */
const CHARACTERS_PER_REQUEST = 250_000;
const CELLS_PER_REQUEST = 400;

/** One cell on its way. */
interface Job {
  readonly write: CellWrite;
  readonly sheet: Excel.Worksheet;
  /** What it has to hold still for the writing to go on. */
  seen: SeenCell;
  /** What is put back where the writing comes to nothing. */
  before: SeenCell;
  result: WriteResult | undefined;
}

/** @returns an outcome for each, in the order given */
export async function writeCells(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  ids: SheetIds,
): Promise<WriteOutcome[]> {
  if (writes.length === 0) return [];
  const sheets = await openSheets(context, writes, ids);
  const jobs = writes.map((write): Job => {
    const { sheet } = sheets.get(write.sheet)!;
    const result = sheet.isNullObject ? 'sheet-missing' : undefined;
    return { write, sheet, seen: NOTHING, before: NOTHING, result };
  });
  await lookAtAll(context, open(jobs), sheets);
  for (const chunk of chunks(open(jobs))) await writeChunk(context, chunk, inputOf);
  const taken = jobs.filter(({ result }) => result === 'not-kept');
  // Excel made something else of a value: as a text it stays what it is.
  for (const job of taken) job.result = undefined;
  for (const chunk of chunks(taken)) await writeChunk(context, chunk, verbatimOf);
  await putBack(context, taken);
  return jobs.map(({ write, result = 'not-kept' }) => ({ write, result }));
}

const NOTHING: SeenCell = { raw: null, text: '', formula: undefined, format: 'General' };

function open(jobs: readonly Job[]): Job[] {
  return jobs.filter(({ result }) => result === undefined);
}

interface OpenSheet {
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
}

async function openSheets(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  ids: SheetIds,
): Promise<Map<string, OpenSheet>> {
  const names = [...new Set(writes.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(ids.keyOf(name));
    sheet.load('name');
    const protection = sheet.protection.load('protected');
    return { name, sheet, protection };
  });
  await context.sync();
  return new Map(
    sheets.map(({ name, sheet, protection }) => [
      name,
      { sheet, isProtected: !sheet.isNullObject && protection.protected },
    ]),
  );
}

async function lookAtAll(
  context: Excel.RequestContext,
  jobs: readonly Job[],
  sheets: ReadonlyMap<string, OpenSheet>,
): Promise<void> {
  await askAll(
    () => context.sync(),
    jobs.map((job): Question => {
      const { sheet, isProtected } = sheets.get(job.write.sheet)!;
      const { address, expected, anchors = [] } = job.write;
      return {
        cost: () => 400 * (1 + anchors.length) + (typeof expected === 'string' ? expected.length * 12 : 0),
        parts: () => [],
        ask: () => {
          const look = lookAt(sheet, address);
          const protection = isProtected ? sheet.getRange(address).format.protection.load('locked') : undefined;
          const anchored = anchors.map((anchor) => ({ ...anchor, look: lookAt(sheet, anchor.address) }));
          return () => {
            job.seen = job.before = look();
            const moved = anchored.some((anchor) => !sameRaw(anchor.look().raw, anchor.expected));
            job.result = moved
              ? 'changed-meanwhile'
              : (verdictOn(job) ?? (protection?.locked ? 'protected' : undefined));
          };
        },
      };
    }),
  );
}

/** What keeps a cell from being written; undefined where it is to be. */
function verdictOn({ write, seen }: Job): WriteResult | undefined {
  if (saysSo(write, seen)) return 'unchanged';
  if (!sameRaw(seen.raw, write.expected)) return 'changed-meanwhile';
  return seen.formula !== undefined && !write.overFormula ? 'formula' : undefined;
}

/** A column that is too narrow shows a row of these in a number's place. */
const FENCE = /^#+$/;

function saysSo({ content, overFormula }: CellWrite, { raw, text, formula }: SeenCell): boolean {
  if (formula !== undefined && overFormula) return false;
  if (content.raw === null || content.text === '') return raw === null;
  if (typeof raw === 'string') return sameRaw(raw, typeof content.raw === 'string' ? content.raw : content.text);
  return sameRaw(raw, content.raw) && (text === content.text || FENCE.test(text));
}

function inputOf({ write, seen }: Job): CellInput {
  return cellInput(write.content, seen.format);
}

function verbatimOf({ write, seen }: Job): CellInput {
  const text = textInput(write.content.text, seen.format);
  return text.startsWith("'") || seen.format === '@' ? text : `'${text}`;
}

/** One request for all of them. Where Excel refuses it, it is tried in halves, down to the cell that is the reason. */
async function writeChunk(
  context: Excel.RequestContext,
  jobs: readonly Job[],
  input: (job: Job) => CellInput,
): Promise<void> {
  if (jobs.length === 0) return;
  const before = jobs.map(({ sheet, write }) => ({
    cell: lookAt(sheet, write.address),
    anchors: (write.anchors ?? []).map((anchor) => ({ ...anchor, look: lookAt(sheet, anchor.address) })),
  }));
  for (const job of jobs) job.sheet.getRange(job.write.address).values = [[input(job)]];
  const after = jobs.map(({ sheet, write }) => lookAt(sheet, write.address));
  try {
    await context.sync();
  } catch (error) {
    if (!isAboutCells(error)) throw error;
    return writeHalves(context, jobs, input, error);
  }
  const typedOver: Job[] = [];
  jobs.forEach((job, i) => {
    const { cell, anchors } = before[i]!;
    const [was, is] = [cell(), after[i]!()];
    const moved = anchors.some(({ look, expected }) => !sameRaw(look().raw, expected));
    // What stood there the moment before is what somebody typed since the cell was looked at.
    if (!sameRaw(was.raw, job.seen.raw) || was.formula !== job.seen.formula || moved) {
      job.before = was;
      job.result = 'changed-meanwhile';
      typedOver.push(job);
    } else {
      job.seen = is;
      job.result = saysSo({ ...job.write, overFormula: false }, is) ? 'written' : 'not-kept';
    }
  });
  await putBack(context, typedOver);
}

async function writeHalves(
  context: Excel.RequestContext,
  jobs: readonly Job[],
  input: (job: Job) => CellInput,
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
  jobs: readonly Job[],
  input: (job: Job) => CellInput,
): Promise<void> {
  const looks = jobs.map(({ sheet, write }) => lookAt(sheet, write.address));
  await context.sync();
  const rest = jobs.filter((job, i) => {
    const isThere = saysSo(job.write, looks[i]!());
    if (isThere) job.result = 'written';
    return !isThere;
  });
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
async function putBack(context: Excel.RequestContext, jobs: readonly Job[]): Promise<void> {
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

function chunks(jobs: readonly Job[]): Job[][] {
  const result: Job[][] = [];
  let characters = Infinity;
  for (const job of jobs) {
    const { content, expected } = job.write;
    const size = content.text.length * 2 + (typeof expected === 'string' ? expected.length : 0);
    const last = result.at(-1);
    if (!last || characters + size > CHARACTERS_PER_REQUEST || last.length >= CELLS_PER_REQUEST) {
      result.push([job]);
      characters = size;
    } else {
      last.push(job);
      characters += size;
    }
  }
  return result;
}
