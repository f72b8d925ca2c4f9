/**
 * A stream of server-sent events, read as it comes. What has another shape than the endpoint declares is passed over: an
 * event is a hint, and a newer server may tell more.
 */
import { createParser } from 'eventsource-parser';
import type { z } from 'zod';
import type { EventsContent } from '../../core/protocol/content.js';
import type { Endpoint, Given } from '../../core/protocol/endpoint.js';
import type { Connection } from './connection.js';
import { requestOf, type Asked } from './request.js';

type EventsEndpoint = Endpoint<z.ZodObject, z.ZodObject, { readonly kind: 'nothing' }, EventsContent>;
type EventOf<E extends EventsEndpoint> = z.output<E['answer']['schema']>;

export interface Listening<T> {
  readonly signal: AbortSignal;
  /** The last event that was heard, so that nothing is told twice. */
  readonly lastEventId?: string | undefined;
  readonly heard: (event: T) => void;
  /** Something came, be it only a sign of life. */
  readonly alive: () => void;
}

/**
 * Returns when the stream ends.
 * @throws what fetch throws where it breaks off or never began, or is refused
 */
export async function listen<E extends EventsEndpoint>(
  { access, surroundings }: Connection,
  endpoint: E,
  { signal, lastEventId, heard, alive }: Listening<EventOf<E>>,
  ...given: Given<Asked<E>>
): Promise<void> {
  const { url, headers, ...init } = requestOf(access, endpoint, ...given);
  const last = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  const wanted = { accept: 'text/event-stream', ...headers, ...last };
  const response = await surroundings.fetch(url, { ...init, headers: wanted, signal });
  if (!response.ok || !response.body) throw new Error(`no events: ${response.status}`);
  const { feed } = createParser({
    onEvent: ({ data }) => {
      const event = endpoint.answer.schema.safeParse(parsed(data));
      // Parsed by this very schema.
      if (event.success) heard(event.data as EventOf<E>);
    },
  });
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    alive();
    feed(decoder.decode(part.value, { stream: true }));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
