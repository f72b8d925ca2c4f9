/** Where people reach the server, when that is another address than its own. */
import { settingsInvalid } from './settings-invalid.js';

/** The address of a whole host by http or https; undefined for anything else. */
export function wholeHost(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const whole = url?.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return url && whole && ['http:', 'https:'].includes(url.protocol) ? url : undefined;
}

/**
 * @returns with a slash at the end
 * @throws Problem `settings-invalid` for what is no http(s) address of a whole host
 */
export function publicUrlOf(text: string, place: string): string {
  const url = wholeHost(text);
  if (url) return url.href;
  throw settingsInvalid(place, 'https://torimatome.example.lg.jp');
}
