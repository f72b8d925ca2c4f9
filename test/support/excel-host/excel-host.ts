/**
 * Excel without Excel: the real office.js above a workbook made of core's grids. It counts the requests, can refuse
 * answers that are too large, as Excel on the web does, and fails loudly for every call that it does not know.
 */
import type { Workbook } from '../../../core/grid/grid.js';
import { References, runBatch, type BatchAnswer } from './batch.js';
import { excelModel, type ExcelModel } from './excel-model.js';
import { workbookObject } from './sheet-object.js';
import { loadExcelApi, type ExcelApi } from './realm.js';

export interface ExcelHost {
  readonly Excel: ExcelApi;
  readonly model: ExcelModel;
  /** The size of each answer so far, in bytes of its JSON; one a request, refused ones included. */
  readonly answers: readonly number[];
  /** Every request from now on fails with this code, until it is called with undefined. */
  refuse(code: string | undefined): void;
}

export interface HostOptions {
  /** The largest answer, in bytes. Excel on the web allows 5 MB. */
  readonly largestAnswer?: number;
}

const WEB_LIMIT = 5 * 1024 * 1024;

/** The shape in which office.js expects what its host answers. */
interface WireAnswer {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: null;
  readonly Body: BatchAnswer | null;
}

export function openExcelHost(workbook: Workbook, { largestAnswer = WEB_LIMIT }: HostOptions = {}): ExcelHost {
  const model = excelModel(workbook);
  const references = new References();
  const root = workbookObject(model);
  const answers: number[] = [];
  let refusal: string | undefined;

  const answer = (body: unknown): WireAnswer => {
    if (refusal !== undefined) return refused(refusal);
    const text = JSON.stringify(runBatch(root, references, body));
    const size = Buffer.byteLength(text);
    answers.push(size);
    return size > largestAnswer ? refused('ResponsePayloadSizeLimitExceeded') : granted(text);
  };
  const Excel = loadExcelApi();
  // The way in that office.js keeps for its own tests; it is in no type.
  Object.assign(Excel.RequestContext.prototype, {
    _requestExecutor: {
      executeAsync: (_data: unknown, _flags: number, message: { Body: unknown }) =>
        Promise.resolve().then(() => answer(JSON.parse(JSON.stringify(message.Body)))),
    },
  });
  return { Excel, model, answers, refuse: (code) => (refusal = code) };
}

function granted(text: string): WireAnswer {
  const Body = JSON.parse(text) as BatchAnswer;
  return { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: null, Body };
}

function refused(code: string): WireAnswer {
  return { HttpStatusCode: 400, ErrorCode: code, ErrorMessage: `refused: ${code}`, Headers: null, Body: null };
}
