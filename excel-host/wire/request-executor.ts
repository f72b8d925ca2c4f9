/**
 * The place under `Excel.RequestContext` where requests leave office.js: instead of to Excel they go to the batch
 * interpreter. It counts, and refuses what Excel on the web would refuse for its size.
 */
import { HostError } from '../host-error.js';
import type { WorkbookModel } from '../model/workbook-model.js';
import { runBatch, type BatchAnswer } from './batch.js';
import { byteLength } from './byte-length.js';
import type { HostEvents } from './host-events.js';
import type { Roots } from './object-paths.js';
import type { References } from './references.js';

/** One round trip, as it was. Sizes are bytes of JSON. */
export interface RoundTrip {
  readonly request: number;
  /** 0 where the request itself was refused. */
  readonly answer: number;
  readonly refused?: string;
}

/** The shape in which office.js expects what its host answers. */
interface WireAnswer {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: null;
  readonly Body: BatchAnswer | null;
}

export interface ExecutorOptions {
  /** The largest request and answer, in bytes. Excel on the web allows 5 MB. */
  readonly largestRequest?: number;
  readonly largestAnswer?: number;
  /** Runs before each request; a HostError that it throws refuses the request as a whole. */
  readonly before?: (body: unknown) => Promise<void> | void;
}

/** What requests are answered from. */
interface ExecutedHost {
  readonly model: WorkbookModel;
  readonly roots: Roots;
  readonly references: References;
  readonly events: HostEvents;
}

const WEB_LIMIT = 5 * 1024 * 1024;

export class RequestExecutor {
  readonly trips: RoundTrip[] = [];

  constructor(
    private readonly host: ExecutedHost,
    private readonly options: ExecutorOptions = {},
  ) {}

  /** @param body a request as office.js makes it; it is copied, as if it had travelled */
  async answer(body: unknown): Promise<WireAnswer> {
    const { largestRequest = WEB_LIMIT, largestAnswer = WEB_LIMIT, before } = this.options;
    const sent = JSON.stringify(body);
    const request = byteLength(sent);
    try {
      await before?.(body);
      if (request > largestRequest) throw new HostError('RequestPayloadSizeLimitExceeded', `${request} bytes`);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.trips.push({ request, answer: 0, refused: error.code });
      return refused(error.code);
    }
    const { model, roots, references, events } = this.host;
    const release = events.hold();
    try {
      const copy: unknown = JSON.parse(sent);
      const text = JSON.stringify(model.as('addin', () => runBatch(roots, references, copy)));
      const answer = byteLength(text);
      const tooLarge = answer > largestAnswer ? { refused: 'ResponsePayloadSizeLimitExceeded' } : {};
      this.trips.push({ request, answer, ...tooLarge });
      return tooLarge.refused === undefined ? granted(text) : refused(tooLarge.refused);
    } finally {
      // The answer is handed over first; events come after it.
      void Promise.resolve().then(release);
    }
  }
}

function granted(text: string): WireAnswer {
  const Body = JSON.parse(text) as BatchAnswer;
  return { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: null, Body };
}

function refused(code: string): WireAnswer {
  return { HttpStatusCode: 400, ErrorCode: code, ErrorMessage: `refused: ${code}`, Headers: null, Body: null };
}
