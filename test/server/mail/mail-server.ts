/**
 * A mail server on this machine: takes letters in, or refuses some, and goes away in the middle of others.
 */
import { once } from 'node:events';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { AddressInfo } from 'node:net';

export interface ReceivedLetter {
  readonly from: string;
  readonly to: readonly string[];
  /** With its head, as it came. */
  readonly raw: string;
  readonly secure: boolean;
  readonly user: string;
}

export interface MailServer {
  readonly port: number;
  readonly letters: readonly ReceivedLetter[];
  /** Recipients that are refused, with what is said of it. */
  readonly refused: Map<string, { code: number; text: string }>;
  /** Recipients whose letters are taken in, and the connection lost before that is said. */
  readonly lost: Set<string>;
  close(): Promise<void>;
}

export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const letters: ReceivedLetter[] = [];
  const refused = new Map<string, { code: number; text: string }>();
  const lost = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onAuth: ({ username, password }, _session, done) =>
      password === '合言葉' ? done(null, { user: username }) : done(new Error('no')),
    onRcptTo: ({ address }, _session, done) => {
      const reason = refused.get(address);
      done(reason && Object.assign(new Error(reason.text), { responseCode: reason.code }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
        const raw = Buffer.concat(chunks).toString('utf8');
        letters.push({ from, to, raw, secure: session.secure, user: String(session.user ?? '') });
        if (to.some((address) => lost.has(address))) {
          for (const connection of server.connections) connection.close();
          return;
        }
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    // A server that listens on a port has an address of this kind.
    port: (server.server.address() as AddressInfo).port,
    letters,
    refused,
    lost,
    close: () => new Promise((done) => server.close(done)),
  };
}

/** The text of a letter. */
export function textOf({ raw }: Pick<ReceivedLetter, 'raw'>): string {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(text, 'base64').toString('utf8');
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return text;
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** A line of its head, with what is encoded in it read. */
export function headOf({ raw }: Pick<ReceivedLetter, 'raw'>, name: string): string {
  const [head = ''] = raw.split('\r\n\r\n');
  const line = new RegExp(`^${name}: ((?:.|\\r\\n[ \\t])*)`, 'im').exec(head)?.[1] ?? '';
  return line
    .replace(/\r\n[ \t]+/g, ' ')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : Buffer.from(
            text
              .replaceAll('_', ' ')
              .replace(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(parseInt(hex, 16))),
            'latin1',
          ).toString('utf8'),
    );
}

/** What goes with a letter of two parts. */
export function attachmentOf({ raw }: Pick<ReceivedLetter, 'raw'>): { name: string; bytes: Uint8Array } {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? '';
  const part = raw.split(`--${boundary}`)[2]?.trimStart() ?? '';
  const [head = '', ...body] = part.split('\r\n\r\n');
  const pieces = [...head.matchAll(/filename\*\d+\*?=(?:utf-8'')?([^;\s]+)/gi)].map(([, piece = '']) => piece);
  return { name: decodeURIComponent(pieces.join('')), bytes: Buffer.from(body.join(''), 'base64') };
}
