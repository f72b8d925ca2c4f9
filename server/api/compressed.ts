/**
 * Answers are packed for the way, also where no proxy does it: over a slow line a page comes in a quarter of the time.
 * Workbooks are packed already; live events leave one by one and are not held back.
 */
import { constants } from 'node:zlib';
import compression from 'compression';
import type { RequestHandler } from 'express';

/** Smaller answers fit into one packet or two as they are. */
const THRESHOLD = 2048;

export function compressed(): RequestHandler {
  return compression({
    threshold: THRESHOLD,
    // A small window: what packs an answer holds little, however many are packed at once.
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 17 } },
    level: 3,
    filter: (request, response) =>
      !isEventStream(response.getHeader('content-type')) && compression.filter(request, response),
  });
}

function isEventStream(type: number | string | string[] | undefined): boolean {
  return typeof type === 'string' && type.startsWith('text/event-stream');
}
