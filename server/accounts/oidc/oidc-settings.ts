/**
 * Which municipality signs in where, as it is configured: a JSON file, or for a single one the environment. Secrets are
 * in neither the database nor the log.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { bilingualSchema } from '../../../core/protocol/bilingual.js';
import { settingsInvalid } from '../../settings-invalid.js';

const LABEL = { ja: '庁内の認証でサインイン', en: 'Sign in with the city’s own account' };

const oidcSettingSchema = z.strictObject({
  /** The municipality's name; not needed where there is only one. */
  municipality: z.string().min(1).optional(),
  /** Encrypted, except on this very machine. */
  issuer: z.url().refine(isSafe, 'https is needed'),
  clientId: z.string().min(1),
  /** Not given for a public client. */
  clientSecret: z.string().min(1).optional(),
  /** What the button says. */
  label: bilingualSchema.default(LABEL),
  scope: z.string().default('openid email'),
});
export type OidcSetting = z.infer<typeof oidcSettingSchema>;

/**
 * Reads `TORIMATOME_OIDC` (the path of a JSON file with a list), or `TORIMATOME_OIDC_ISSUER`, `…_CLIENT_ID` and
 * `…_CLIENT_SECRET`.
 * @throws Problem `settings-invalid` that names what is wrong, without showing secrets
 */
export async function readOidcSettings(environment: NodeJS.ProcessEnv): Promise<OidcSetting[]> {
  const file = environment['TORIMATOME_OIDC'];
  const issuer = environment['TORIMATOME_OIDC_ISSUER'];
  if (file) return parse(z.array(oidcSettingSchema), await readJson(file), file);
  if (!issuer) return [];
  const clientSecret = environment['TORIMATOME_OIDC_CLIENT_SECRET'];
  const single = {
    issuer,
    clientId: environment['TORIMATOME_OIDC_CLIENT_ID'],
    ...(clientSecret ? { clientSecret } : {}),
  };
  return [parse(oidcSettingSchema, single, 'TORIMATOME_OIDC_…')];
}

/** What `JSON.parse` throws would repeat a piece of the file, and secrets stand in it. */
async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw settingsInvalid(file, error.code ?? 'cannot be read');
  });
  try {
    return JSON.parse(text);
  } catch {
    throw settingsInvalid(file, 'JSON');
  }
}

function parse<T>(schema: z.ZodType<T>, value: unknown, place: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const reasons = result.error.issues.map(({ path, message }) => `${z.core.toDotPath(path)}: ${message}`);
  throw settingsInvalid(place, reasons.join('; '));
}

function isSafe(issuer: string): boolean {
  // The format is checked beside this; what is no address at all is named there.
  if (!URL.canParse(issuer)) return true;
  const { protocol } = new URL(issuer);
  return protocol === 'https:' || isOnThisMachine(issuer);
}

export function isOnThisMachine(issuer: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(issuer).hostname);
}
