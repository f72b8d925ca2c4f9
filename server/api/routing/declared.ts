/**
 * Holds a route to its declaration: an answer that its schema does not describe word for word, or a problem that it
 * does not list, is an error. Switched on in tests; where people work, what the handler gave goes out.
 */
import { isDeepStrictEqual } from 'node:util';
import { Problem } from '../../../core/problem/problem.js';
import { problemsOf, type Route } from './route.js';
import { jsonText } from './send-answer.js';

/** @throws Error when the answer has something that the schema lacks, or lacks something */
export function assertDeclaredAnswer({ method, path, answer }: Route, value: unknown): void {
  if (answer.kind !== 'json') return;
  const sent: unknown = JSON.parse(jsonText(value));
  const described = answer.schema.safeParse(sent);
  if (!described.success) throw new Error(`${method} ${path} answers otherwise: ${described.error.message}`);
  if (!isDeepStrictEqual(described.data, sent)) throw new Error(`${method} ${path} answers more than it declares`);
}

/** @throws Error for a problem that the route does not list */
export function assertDeclaredProblem(route: Route, error: unknown): void {
  if (!(error instanceof Problem) || problemsOf(route).includes(error.code)) return;
  throw new Error(`${route.method} ${route.path} does not list its problem ${error.code}`, { cause: error });
}
