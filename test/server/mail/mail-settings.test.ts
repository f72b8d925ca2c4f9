import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../../../core/problem/problem.js';
import { readMailSettings } from '../../../server/mail/mail-settings.js';

const HOST = { TORIMATOME_SMTP_HOST: 'mail.example.lg.jp', TORIMATOME_SMTP_FROM: 'torimatome@example.lg.jp' };

describe('the settings of the mail server', () => {
  it('are none as long as no mail server is named: no mail is sent', async () => {
    assert.equal(await readMailSettings({ TORIMATOME_SMTP_FROM: 'a@example.jp' }), undefined);
  });

  it('are STARTTLS on port 587 unless something else is said', async () => {
    assert.deepEqual(await readMailSettings(HOST), {
      host: 'mail.example.lg.jp',
      port: 587,
      security: 'starttls',
      from: 'torimatome@example.lg.jp',
      senderName: '',
      timeoutSeconds: 20,
    });
    const tls = await readMailSettings({ ...HOST, TORIMATOME_SMTP_SECURITY: 'tls' });
    assert.equal(tls?.port, 465);
  });

  it('have the password in a file, if so wished', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'torimatome-'));
    const file = join(folder, 'password');
    await writeFile(file, 'geheim geheim\n');
    const user = { TORIMATOME_SMTP_USER: 'torimatome', TORIMATOME_SMTP_PASSWORD_FILE: file };
    assert.equal((await readMailSettings({ ...HOST, ...user }))?.password, 'geheim geheim');
    await rm(folder, { recursive: true });
  });

  const wrong = [
    [{ TORIMATOME_SMTP_FROM: '' }, /TORIMATOME_SMTP_FROM/],
    [{ TORIMATOME_SMTP_FROM: '取りまとめ' }, /TORIMATOME_SMTP_FROM/],
    [{ TORIMATOME_SMTP_PORT: '0' }, /TORIMATOME_SMTP_PORT/],
    [{ TORIMATOME_SMTP_PORT: 'smtp' }, /TORIMATOME_SMTP_PORT/],
    [{ TORIMATOME_SMTP_SECURITY: 'ssl' }, /SECURITY が正しくありません（tls, starttls, none）/],
    [{ TORIMATOME_SMTP_SENDER: 'a\r\nBcc: b' }, /TORIMATOME_SMTP_SENDER/],
    [{ TORIMATOME_SMTP_TIMEOUT: '1000' }, /TORIMATOME_SMTP_TIMEOUT/],
    [{ TORIMATOME_SMTP_USER: 'torimatome' }, /_USER and …_PASSWORD go together/],
    [
      { TORIMATOME_SMTP_USER: 'u', TORIMATOME_SMTP_PASSWORD_FILE: '/nowhere' },
      /_PASSWORD_FILE が正しくありません（ENOENT）/,
    ],
    [
      { TORIMATOME_SMTP_USER: 'u', TORIMATOME_SMTP_PASSWORD: 'himitsu', TORIMATOME_SMTP_SECURITY: 'none' },
      /no password over an unencrypted connection/,
    ],
  ] as const;
  for (const [given, says] of wrong) {
    it(`are refused at the start, without their secret: ${JSON.stringify(given)}`, () =>
      assert.rejects(readMailSettings({ ...HOST, ...given }), (error: unknown) => {
        assert.ok(error instanceof Problem);
        assert.equal(error.code, 'settings-invalid');
        assert.match(error.detail.ja, says);
        assert.doesNotMatch(error.detail.ja + error.detail.en, /himitsu/);
        return true;
      }));
  }
});
