/**
 * Something that somebody wants from the server and asks for again, under the same id, until there is an answer: through
 * losses, restarts of the server, and as long as it takes.
 */
import type { z } from 'zod';
import type { Endpoint, Given } from '../../core/protocol/endpoint.js';
import { problemSchema } from '../../core/protocol/problem.js';
import { requestOf, type Asked } from '../../view/server/request.js';
import type { Message, Network, Reply } from './network.js';
import type { Fate } from './plan.js';

export class Errand {
  private tries = 0;

  constructor(
    private readonly network: Network,
    private readonly message: Message,
  ) {}

  /** @returns undefined where nobody answered; then it is to be tried again later */
  async attempt(fates: readonly Fate[]): Promise<Reply | undefined> {
    for (const fate of fates) {
      // Each try may be doubled on its way.
      const reply = await this.network.send(this.message, fate, this.tries++ * 2);
      if (reply) return reply;
    }
    return undefined;
  }
}

export function parsed<T>({ bytes }: Reply, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

/** The code of a refusal that is a possible answer. @throws for any other answer */
export function refusalOf(reply: Reply, possible: readonly string[]): string {
  const text = new TextDecoder().decode(reply.bytes);
  const problem = problemSchema.safeParse(JSON.parse(text));
  if (problem.success && possible.includes(problem.data.code)) return problem.data.code;
  throw new Error(`an answer that should not be: ${reply.status} ${text}`);
}

/** What somebody with a token asks of an endpoint. */
export function messageTo<E extends Endpoint>(endpoint: E, token: string, ...given: Given<Asked<E>>): Message {
  const { method, url, headers, body } = requestOf({ address: NOWHERE }, endpoint, ...given);
  const type = headers['content-type'];
  const message = { method, path: url.slice(NOWHERE.length), token, ...(type === undefined ? {} : { type }) };
  // JSON is a text; workbooks are bytes here.
  return body === undefined ? message : { ...message, body: body as string | Uint8Array };
}

/** The network knows where the server is. */
const NOWHERE = 'http://nowhere/';
