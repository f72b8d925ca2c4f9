/**
 * Sets papers one after the other, each in a process of its own: Typst's memory is given back with it, and one that takes
 * too long can be ended. Those who wait have their turn; when too many wait, newcomers are sent away.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Paper } from '../../../core/publication/paper/paper.js';
import type { Bilingual } from '../../../core/issue/issue.js';
import { Problem } from '../../../core/problem/problem.js';
import { Turns } from '../../turns.js';
import type { Printed } from './press-process.js';

/** Milliseconds: 5,000 rows take some 20 seconds, several times as long on a machine that has much else to do. */
const LONGEST = 300_000;
const MOST_WAITING = 10;

const BUSY: Bilingual = {
  ja: 'ほかの資料を作成しています。少し待ってから、もう一度お試しください。',
  en: 'Other papers are being made. Wait a moment and try again.',
};
const TOO_LARGE: Bilingual = {
  ja: '資料が大きすぎて、PDFを作成できませんでした。Word版かウェブページをお使いください。',
  en: 'The paper is too large to be made as a PDF. Use the Word file or the web page.',
};

const PROCESS = fileURLToPath(new URL('./press-process.js', import.meta.url));
const turns = new Turns(1, MOST_WAITING, BUSY);

interface Printing {
  /** Whoever waits for it has gone. */
  readonly signal?: AbortSignal;
  /** Lets others have a turn of the server's that is held meanwhile. */
  readonly aside?: <T>(work: () => Promise<T>) => Promise<T>;
  /** Milliseconds; less than usual only in tests. */
  readonly longest?: number;
}

/** @throws Problem `too-large` for one that takes too long or too much memory; `too-many-requests`; `try-again` */
export function print(paper: Paper, printing: Printing = {}): Promise<Buffer> {
  const { aside = (work) => work(), signal, longest = LONGEST } = printing;
  return aside(() => turns.take(() => printInProcess(paper, { signal, longest })));
}

interface OwnTime {
  readonly signal: AbortSignal | undefined;
  readonly longest: number;
}

function printInProcess(paper: Paper, { signal, longest }: OwnTime): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(givenUp());
      return;
    }
    const child = fork(PROCESS, {
      serialization: 'advanced',
      // Neither the server's secrets nor its options: a debugger's port, a time zone.
      env: ownEnvironment(),
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const giveUp = () => end(() => reject(givenUp()));
    const over = setTimeout(() => end(() => reject(new Problem('too-large', TOO_LARGE))), longest);
    const end = (act: () => void) => {
      clearTimeout(over);
      signal?.removeEventListener('abort', giveUp);
      child.removeAllListeners();
      child.on('error', () => undefined);
      child.kill('SIGKILL');
      act();
    };
    signal?.addEventListener('abort', giveUp, { once: true });
    child.once('message', (printed: Printed) =>
      end(() => ('pdf' in printed ? resolve(bytesOf(printed.pdf)) : reject(new Error(printed.error)))),
    );
    child.once('error', (error) => end(() => reject(error)));
    child.once('exit', () => end(() => reject(new Problem('too-large', TOO_LARGE))));
    child.send(paper, (error) => {
      if (error) end(() => reject(error));
    });
  });
}

/** What a program needs to start on Windows. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env;
  return SystemRoot === undefined ? {} : { SystemRoot };
}

/** Sent between processes, a Buffer arrives as plain bytes. */
function bytesOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function givenUp(): Problem {
  return new Problem('try-again', {
    ja: '処理を取りやめました。もう一度お試しください。',
    en: 'The work was given up. Try again.',
  });
}
