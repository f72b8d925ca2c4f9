/**
 * Sends mail through the city's mail server: one connection for each letter, one recipient a letter, so that it is known of
 * each what became of it.
 */
import { createTransport } from 'nodemailer';
import { XLSX } from '../../core/protocol/content.js';
import { isStorable } from '../../core/text/storable.js';
import type { MailSettings } from './mail-settings.js';

export interface LetterAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** To whom answers go, where they do not go to the sender. */
  readonly replyTo: string | undefined;
  readonly attachment: LetterAttachment | undefined;
  /** The same for every attempt, so that receivers know a letter that came twice. */
  readonly id: string;
}

/**
 * `failed`: the letter was not taken, and may be sent again. `unknown`: the connection was lost after the letter was on its
 * way, and it may have been taken.
 */
export type Delivery =
  { readonly state: 'sent'; readonly reason: '' } | { readonly state: 'failed' | 'unknown'; readonly reason: string };

export interface Mailer {
  /** The address that letters are from. */
  readonly from: string;
  /** @returns why the mail server cannot be used; undefined where it can. Never throws */
  trouble(): Promise<string | undefined>;
  /** Never throws. */
  send(letter: Letter): Promise<Delivery>;
}

/** What nodemailer's errors say, as far as it is looked at. */
interface MailError {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly syscall?: unknown;
}

/** With these nothing has been sent. */
const BEFORE_SENDING = new Set(['EDNS', 'EAUTH', 'ETLS', 'EENVELOPE', 'EMESSAGE', 'ENOAUTH', 'EOAUTH2', 'EREQUIRETLS']);
const LONGEST_REASON = 300;

export function mailerOf(settings: MailSettings): Mailer {
  const { host, port, security, user, password, from, senderName, timeoutSeconds } = settings;
  const timeout = timeoutSeconds * 1000;
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: { minVersion: 'TLSv1.2' },
    ...(user === undefined || password === undefined ? {} : { auth: { user, pass: password } }),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    // Nothing is attached but what is given as it is.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    from,
    trouble: () =>
      transport.verify().then(
        () => undefined,
        (error: unknown) => reasonOf(error),
      ),
    send: async ({ to, subject, text, replyTo, attachment, id }) => {
      try {
        await transport.sendMail({
          from: { name: senderName, address: from },
          to: { name: '', address: to },
          ...(replyTo === undefined ? {} : { replyTo }),
          subject,
          text,
          ...(attachment === undefined ? {} : { attachments: [attached(attachment)] }),
          messageId: `<${id}@${from.slice(from.indexOf('@') + 1)}>`,
          // Nobody's holiday answers to a machine.
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { state: 'sent', reason: '' };
      } catch (error) {
        return { state: wasNotSent(error) ? 'failed' : 'unknown', reason: reasonOf(error) };
      }
    },
  };
}

function saidBy(error: unknown): MailError {
  return typeof error === 'object' && error !== null ? error : {};
}

function attached({ name, bytes }: LetterAttachment) {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { filename: name, content, contentType: XLSX };
}

/** What the server itself refused was not taken; a connection that was never there has carried nothing. */
function wasNotSent(error: unknown): boolean {
  const { code, responseCode, syscall }: MailError = saidBy(error);
  return typeof responseCode === 'number' || syscall === 'connect' || BEFORE_SENDING.has(String(code));
}

/** In the mail server's own words where it said some. */
function reasonOf(error: unknown): string {
  const { response, code }: MailError = saidBy(error);
  const said = typeof response === 'string' && response !== '' ? response : String(code ?? error);
  const line = said.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_REASON);
  return isStorable(line) ? line : String(code ?? '');
}
