/**
 * Letters through a real mail server: what it takes, what it refuses, what becomes of one whose connection is lost.
 */
import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { mailerOf, type Letter } from '../../../server/mail/mailer.js';
import type { MailSettings } from '../../../server/mail/mail-settings.js';
import { headOf, startMailServer, textOf, type MailServer } from './mail-server.js';

const LETTER: Letter = {
  to: 'fukushi@example.lg.jp',
  subject: '【依頼】総合計画（令和7年度）評価調書の記入',
  text: '福祉課　御中\n\n総合計画の評価調書を配布します。\n.\n青木 まとめ',
  replyTo: 'aoki@example.lg.jp',
  attachment: undefined,
  id: '0190-letter',
};
const settings = (port: number, more: Partial<MailSettings> = {}): MailSettings => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  from: 'torimatome@example.lg.jp',
  senderName: '取りまとめ担当',
  timeoutSeconds: 5,
  ...more,
});

describe('a letter', () => {
  let server: MailServer;
  beforeEach(async () => void (server = await startMailServer()));
  afterEach(() => server.close());

  it('arrives as it was written: sender, subject, text, whom to answer', async () => {
    assert.deepEqual(await mailerOf(settings(server.port)).send(LETTER), { state: 'sent', reason: '' });
    const [letter] = server.letters;
    assert.deepEqual([letter?.from, letter?.to], ['torimatome@example.lg.jp', ['fukushi@example.lg.jp']]);
    assert.equal(headOf(letter!, 'Subject'), LETTER.subject);
    assert.equal(textOf(letter!).trimEnd().replaceAll('\r\n', '\n'), LETTER.text);
    assert.match(headOf(letter!, 'From'), /^"?取りまとめ担当"? <torimatome@example\.lg\.jp>$/);
    assert.equal(headOf(letter!, 'Reply-To'), 'aoki@example.lg.jp');
    assert.equal(headOf(letter!, 'Message-ID'), '<0190-letter@example.lg.jp>');
  });

  it('that is refused was not sent, and why is said in the mail server’s words', async () => {
    server.refused.set(LETTER.to, { code: 550, text: '5.1.1 no such user' });
    const delivery = await mailerOf(settings(server.port)).send(LETTER);
    assert.equal(delivery.state, 'failed');
    assert.match(delivery.reason, /550.*no such user/);
    assert.equal(server.letters.length, 0);
  });

  it('whose connection is lost before the mail server has said that it has it may have arrived', async () => {
    server.lost.add(LETTER.to);
    const { state } = await mailerOf(settings(server.port)).send(LETTER);
    assert.deepEqual([state, server.letters.length], ['unknown', 1]);
  });

  it('is signed in for with name and password, and not sent where they are wrong', async () => {
    const secret = { user: 'torimatome', password: '合言葉' };
    const own = await startMailServer({ authOptional: false, allowInsecureAuth: true });
    try {
      assert.equal((await mailerOf(settings(own.port, secret)).send(LETTER)).state, 'sent');
      assert.equal(own.letters[0]?.user, 'torimatome');
      const wrong = mailerOf(settings(own.port, { ...secret, password: 'another' }));
      assert.match((await wrong.trouble()) ?? '', /535|EAUTH/);
      assert.equal((await wrong.send(LETTER)).state, 'failed');
      assert.equal(own.letters.length, 1);
    } finally {
      await own.close();
    }
  });

  it('does not go unencrypted where encryption was asked for, nor to a server whose certificate nobody vouches for', async () => {
    const plain = await mailerOf(settings(server.port, { security: 'starttls' })).send(LETTER);
    assert.equal(plain.state, 'failed');
    const own = await startMailServer({ disabledCommands: [] });
    const secure = await startMailServer({ secure: true });
    try {
      const unvouched = await mailerOf(settings(own.port, { security: 'starttls' })).trouble();
      assert.notEqual(unvouched, undefined);
      assert.notEqual(await mailerOf(settings(secure.port, { security: 'tls' })).trouble(), undefined);
      assert.deepEqual([server.letters, own.letters, secure.letters], [[], [], []]);
    } finally {
      await own.close();
      await secure.close();
    }
  });

  it('is given up where nobody answers, after the time that was set', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const begun = performance.now();
    assert.match((await mailerOf(settings(port, { timeoutSeconds: 1 })).trouble()) ?? '', /ETIMEDOUT|Timeout/i);
    assert.ok(performance.now() - begun < 10_000);
    silent.close();
    const nobody = mailerOf(settings(port, { timeoutSeconds: 1 }));
    assert.equal((await nobody.send(LETTER)).state, 'failed');
  });
});
