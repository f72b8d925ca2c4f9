/** `torimatome serve`: the server, until it is told to stop. */
import { startServer } from '../../serve.js';
import { EXIT, type CommandResult } from '../output.js';

export interface ServeOptions {
  readonly port: number | undefined;
  readonly host: string | undefined;
  readonly data: string | undefined;
  readonly sample: boolean;
}

export async function serve({ port, host, data, sample }: ServeOptions): Promise<CommandResult> {
  const server = await startServer({
    sample,
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
    ...(data === undefined ? {} : { dataDir: data }),
  });
  process.stdout.write(`Torimatome（取りまとめ） ${server.url}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.close();
  return { json: {}, lines: [], exit: EXIT.done };
}
