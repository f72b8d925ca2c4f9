/** `torimatome serve`: the server, until it is told to stop. `DATABASE_URL` names its database. */
import { pino } from 'pino';
import { readOidcSettings } from '../../accounts/oidc/oidc-settings.js';
import { paneSettings, type OfficeSource } from '../../addin/pane-settings.js';
import { chosenDatabase } from '../../database-url.js';
import { readMailSettings } from '../../mail/mail-settings.js';
import { startServer, type RunningServer } from '../../serve.js';
import { EXIT, type CommandResult } from '../output.js';

interface ServeOptions {
  readonly port: number | undefined;
  readonly host: string | undefined;
  readonly data: string | undefined;
  /** Where people reach the server; the environment's `TORIMATOME_URL` where not given. */
  readonly url: string | undefined;
  readonly sample: boolean;
  /** Where the task pane gets office.js from; the environment's `TORIMATOME_OFFICE_JS` where not given. */
  readonly officeJs: OfficeSource | undefined;
  /** Office Online Servers of the city's own; the environment's `TORIMATOME_EXCEL_HOSTS` where not given. */
  readonly excelHosts: readonly string[] | undefined;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** In milliseconds. */
const LINGERING_MS = 500;

export async function serve({ port, host, data, url, sample, ...pane }: ServeOptions): Promise<CommandResult> {
  const watched = process.stderr.isTTY;
  if (sample && watched) process.stdout.write('見本の自治体を用意しています… / Preparing the sample city…\n');
  const publicUrl = url ?? process.env['TORIMATOME_URL'];
  const server = await startServer({
    sample,
    ...chosenDatabase(data),
    pane: paneSettings(pane, process.env),
    oidc: await readOidcSettings(process.env),
    mail: await readMailSettings(process.env),
    // People read the two lines below; programs read the log.
    ...(watched ? { logger: pino({ name: 'torimatome', level: 'warn' }, pino.destination(2)) } : {}),
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
    ...(publicUrl ? { publicUrl } : {}),
  });
  process.stdout.write(`${greeting(server).join('\n')}\n`);
  await firstSignal();
  process.stdout.write('終了しています… / Stopping…\n');
  // Whoever does not want to wait says it again.
  for (const signal of SIGNALS) process.on(signal, () => process.exit(EXIT.failed));
  await server.close();
  // What still hangs, a connection to a database that says nothing, is nobody's any more.
  setTimeout(() => process.exit(EXIT.done), LINGERING_MS).unref();
  return { json: {}, lines: [], exit: EXIT.done };
}

function firstSignal(): Promise<void> {
  return new Promise((told) => {
    const hear = () => {
      for (const signal of SIGNALS) process.off(signal, hear);
      told();
    };
    for (const signal of SIGNALS) process.on(signal, hear);
  });
}

/** What people are told on the console and nowhere else: neither link nor password goes into the log. */
function greeting({ url, firstLinks, samplePassword }: RunningServer): string[] {
  const lines = [`Torimatome（取りまとめ）: ${url}`];
  for (const { municipality, url: link } of firstLinks) {
    const whose = municipality === null ? '' : `（${municipality}）`;
    lines.push(
      `最初の管理者${whose}の登録はこちら（24時間以内に一度だけ） / The first administrator signs up here, once, within 24 hours:`,
      `  ${link}`,
    );
  }
  if (samplePassword !== undefined) {
    lines.push(
      `見本の利用者のパスワード（次の起動まで） / Password of the sample users until the next start: ${samplePassword}`,
    );
  }
  return [...lines, '終了するには Ctrl+C / Press Ctrl+C to stop'];
}
