/**
 * The server as people start it, `torimatome serve`, in a process of its own, so that it can be killed, without
 * the sample city: the one to work on is made beforehand (`city.ts`).
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../../../server/cli/torimatome.js', import.meta.url));
const ADDRESS = /^Torimatome.*?: (http:\S+)/;
/** Of pino: from here on something is wrong. */
const ERROR_LEVEL = 50;

export interface ServerProcess {
  readonly url: string;
  /** Lines of its log that tell of something that nobody foresaw. */
  readonly errors: readonly string[];
  /** At once, whatever it is doing. */
  kill(): Promise<void>;
  /** As somebody who presses Ctrl+C. */
  stop(): Promise<void>;
  /** Sends a signal and waits for nothing. */
  signal(signal: NodeJS.Signals): void;
  /** The exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  readonly pid: number;
  /** The most memory that it has had, in bytes; undefined where the system does not tell. */
  peakMemory(): Promise<number | undefined>;
}

/** @param port any free one where it is not said. @throws where it ends before it listens */
export async function startServerProcess(databaseUrl: string, port = 0): Promise<ServerProcess> {
  // With the same options of Node: whoever runs a test under a profiler wants to know of the server.
  const child = spawn(process.execPath, [...process.execArgv, COMMAND, 'serve', '--port', String(port)], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const errors: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (isError(line)) errors.push(line);
  });
  const url = await greeting(child, errors);
  return {
    // A process that has said something was begun.
    ...{ url, errors, ended, pid: child.pid! },
    signal: (signal) => void child.kill(signal),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
    peakMemory: () => peakMemory(child.pid!),
  };
}

function isError(line: string): boolean {
  try {
    const entry: unknown = JSON.parse(line);
    return typeof entry === 'object' && entry !== null && 'level' in entry && Number(entry.level) >= ERROR_LEVEL;
  } catch {
    // What is no line of the log is a warning of Node's, or a crash's last words. What dependencies will have to stop
    // doing one day is none.
    return line.trim() !== '' && !/DeprecationWarning|^\(Use `node /.test(line);
  }
}

async function greeting(child: ChildProcess, errors: readonly string[]): Promise<string> {
  let url: string | undefined;
  for await (const line of createInterface({ input: child.stdout! })) {
    url ??= ADDRESS.exec(line)?.[1];
    if (url !== undefined && line.includes('Ctrl+C')) return url;
  }
  throw new Error(`the server did not start: ${errors.join('\n')}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

async function peakMemory(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}
