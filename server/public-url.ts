/** Where people reach the server, when that is another address than its own. */
import { settingsInvalid } from './settings-invalid.js';

/**
 * @returns with a slash at the end
 * @throws Problem `settings-invalid` for what is no http(s) address of a whole host
 */
export function publicUrlOf(text: string, place: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const whole = url?.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  if (url && whole && ['http:', 'https:'].includes(url.protocol)) return url.href;
  throw settingsInvalid(place, 'https://torimatome.example.lg.jp');
}
