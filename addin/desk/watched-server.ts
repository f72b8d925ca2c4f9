/**
 * The server's port with somebody who hears how each request ended: so that the pane knows of a server that is away, or
 * of a sign-in that expired, wherever it happens. Answers and errors pass unchanged.
 */
import type { ServerPort } from '../session/server-port.js';

export interface Witness {
  answered(): void;
  failed(error: unknown): void;
}

export function watchedServer(server: ServerPort, witness: Witness): ServerPort {
  const watch =
    <A extends unknown[], T>(call: (...given: A) => Promise<T>) =>
    async (...given: A): Promise<T> => {
      try {
        const answer = await call(...given);
        witness.answered();
        return answer;
      } catch (error) {
        witness.failed(error);
        throw error;
      }
    };
  return {
    get address() {
      return server.address;
    },
    me: watch(server.me),
    cycles: watch(server.cycles),
    form: watch(server.form),
    sync: watch(server.sync),
    preview: watch(server.preview),
    pull: watch(server.pull),
    conflicts: watch(server.conflicts),
    resolve: watch(server.resolve),
    blank: watch(server.blank),
    told: watch(server.told),
    tell: watch(server.tell),
    takeBack: watch(server.takeBack),
    findings: watch(server.findings),
    answerFinding: watch(server.answerFinding),
    programmes: watch(server.programmes),
    departments: watch(server.departments),
    openMatters: watch(server.openMatters),
    takeStep: watch(server.takeStep),
    steps: watch(server.steps),
    // Never fails, and hears nothing where the server is away.
    watch: server.watch,
  };
}
