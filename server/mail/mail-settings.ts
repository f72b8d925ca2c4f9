/**
 * Through which mail server mail is sent, as it is configured. Without `TORIMATOME_SMTP_HOST` none is sent at all. The
 * password is in neither the database nor the log.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { settingsInvalid } from '../settings-invalid.js';

/** `tls`: encrypted from the first byte; `starttls`: encrypted before anything is said, or not at all sent; `none`: readable. */
const SECURITIES = ['tls', 'starttls', 'none'] as const;
const USUAL_PORT = { tls: 465, starttls: 587, none: 25 } as const;

const settingsSchema = z
  .object({
    host: z.string().trim().min(1).max(253),
    port: z.coerce.number().int().min(1).max(65_535).optional(),
    security: z.enum(SECURITIES, { error: 'tls, starttls, none' }).default('starttls'),
    user: z.string().min(1).optional(),
    password: z.string().min(1).optional(),
    from: z.string().trim().max(254).pipe(z.email()),
    senderName: z
      .string()
      .trim()
      .max(60)
      .regex(/^[^\r\n"<>]*$/u)
      .default(''),
    timeoutSeconds: z.coerce.number().int().min(1).max(300).default(20),
  })
  .refine(({ user, password }) => (user === undefined) === (password === undefined), {
    error: 'TORIMATOME_SMTP_USER and …_PASSWORD go together',
  })
  .refine(({ host, security, user }) => user === undefined || security !== 'none' || isOnThisMachine(host), {
    error: 'no password over an unencrypted connection',
  })
  .transform(({ port, ...settings }) => ({ ...settings, port: port ?? USUAL_PORT[settings.security] }));

export type MailSettings = z.output<typeof settingsSchema>;

const VARIABLES = {
  host: 'TORIMATOME_SMTP_HOST',
  port: 'TORIMATOME_SMTP_PORT',
  security: 'TORIMATOME_SMTP_SECURITY',
  user: 'TORIMATOME_SMTP_USER',
  from: 'TORIMATOME_SMTP_FROM',
  senderName: 'TORIMATOME_SMTP_SENDER',
  timeoutSeconds: 'TORIMATOME_SMTP_TIMEOUT',
} as const;

/**
 * Reads `TORIMATOME_SMTP_…`; the password stands in `…_PASSWORD`, or in the file that `…_PASSWORD_FILE` names.
 * @returns undefined where no mail server is named
 * @throws Problem `settings-invalid` that names what is wrong, without the password
 */
export async function readMailSettings(environment: NodeJS.ProcessEnv): Promise<MailSettings | undefined> {
  if (!environment[VARIABLES.host]) return undefined;
  const given = Object.entries(VARIABLES).flatMap(([name, variable]) => {
    const value = environment[variable];
    return value ? [[name, value] as const] : [];
  });
  const password = await readPassword(environment);
  const result = settingsSchema.safeParse({
    ...Object.fromEntries(given),
    ...(password === undefined ? {} : { password }),
  });
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const variables: Readonly<Record<string, string>> = VARIABLES;
  const place = variables[String(first?.path[0] ?? '')] ?? 'TORIMATOME_SMTP_…';
  throw settingsInvalid(place, first?.message ?? '');
}

async function readPassword(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const file = environment['TORIMATOME_SMTP_PASSWORD_FILE'];
  if (!file) return environment['TORIMATOME_SMTP_PASSWORD'] || undefined;
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw settingsInvalid('TORIMATOME_SMTP_PASSWORD_FILE', error.code ?? 'cannot be read');
  });
  return text.replace(/\r?\n$/u, '');
}

function isOnThisMachine(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1'].includes(host);
}
