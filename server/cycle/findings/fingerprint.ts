/** What is only ever compared with itself, in short. */
import { createHash } from 'node:crypto';

export function fingerprint(of: unknown): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('base64url').slice(0, 22);
}
