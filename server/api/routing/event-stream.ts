/**
 * Server-sent events: one stream a client, kept alive by a comment now and then, ended when the client has gone or the
 * server closes. For a client that does not read, nothing is taken from the stream, and after a while it is dropped: who
 * connects again is told where the cycle is.
 */
import { once } from 'node:events';
import type { Response } from 'express';
import type { ServerEvent } from './content.js';

/** Shorter than the time after which proxies drop a silent connection. */
const HEARTBEAT_MS = 20_000;

/**
 * @param stream has to end when `signal` is aborted (`Exchange.signal` is the same)
 */
export async function sendEvents(
  stream: AsyncIterable<ServerEvent<unknown>>,
  response: Response,
  signal: AbortSignal,
  heartbeatMs = HEARTBEAT_MS,
): Promise<void> {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  let waited = false;
  const heartbeat = setInterval(() => {
    const waits = response.writableNeedDrain;
    if (waits && waited) response.destroy();
    else if (!waits) response.write(': \n\n');
    waited = waits;
  }, heartbeatMs);
  try {
    for await (const event of stream) {
      if (signal.aborted || response.destroyed) break;
      if (!response.write(eventText(event))) await drained(response, signal);
    }
  } finally {
    clearInterval(heartbeat);
    response.end();
  }
}

/** Until the client has read what it was sent, or has gone. */
async function drained(response: Response, signal: AbortSignal): Promise<void> {
  const gone = new AbortController();
  const leave = () => gone.abort();
  response.once('close', leave);
  try {
    await once(response, 'drain', { signal: AbortSignal.any([signal, gone.signal]) });
  } catch (error) {
    if (!signal.aborted && !gone.signal.aborted) throw error;
  } finally {
    response.off('close', leave);
  }
}

/** JSON has no line breaks, so that one `data` line holds it. */
function eventText({ id, event, data }: ServerEvent<unknown>): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
