/**
 * Something that somebody wants from the server and asks for again, under the same id, until there is an answer: through
 * losses, restarts of the server, and as long as it takes.
 */
import type { z } from 'zod';
import { problemSchema } from '../../core/protocol/console.js';
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

/** JSON to be posted. */
export function post(path: string, token: string, body: unknown): Message {
  return { method: 'POST', path, token, body: JSON.stringify(body), type: 'application/json' };
}
