/**
 * Server-sent events: one stream a client, kept alive by a comment now and then, ended when the client has gone or the
 * server closes.
 */
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
  const heartbeat = setInterval(() => response.write(': \n\n'), heartbeatMs);
  try {
    for await (const event of stream) {
      if (signal.aborted) break;
      response.write(eventText(event));
    }
  } finally {
    clearInterval(heartbeat);
    response.end();
  }
}

/** JSON has no line breaks, so that one `data` line holds it. */
function eventText({ id, event, data }: ServerEvent<unknown>): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
