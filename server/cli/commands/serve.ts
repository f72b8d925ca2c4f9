/** `torimatome serve`: the server, until it is told to stop. `DATABASE_URL` names its database. */
import { pino } from 'pino';
import { chosenDatabase } from '../../database-url.js';
import { startServer } from '../../serve.js';
import { EXIT, type CommandResult } from '../output.js';

export interface ServeOptions {
  readonly port: number | undefined;
  readonly host: string | undefined;
  readonly data: string | undefined;
  readonly sample: boolean;
}

export async function serve({ port, host, data, sample }: ServeOptions): Promise<CommandResult> {
  const watched = process.stderr.isTTY;
  if (sample && watched) process.stdout.write('見本の自治体を用意しています… / Preparing the sample city…\n');
  const server = await startServer({
    sample,
    ...chosenDatabase(data),
    // People read the two lines below; programs read the log.
    ...(watched ? { logger: pino({ name: 'torimatome', level: 'warn' }, pino.destination(2)) } : {}),
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
  });
  process.stdout.write(`Torimatome（取りまとめ）: ${server.url}\n終了するには Ctrl+C / Press Ctrl+C to stop\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.close();
  return { json: {}, lines: [], exit: EXIT.done };
}
