/**
 * What a browser would be called by its user: enough to recognise one's own sessions in a list, and no more is kept.
 */

/** The first that fits: browsers name others before themselves. */
const BROWSERS = [
  [/\bEdgA?\//, 'Edge'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;
const SYSTEMS = [
  [/Windows/, 'Windows'],
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux|X11/, 'Linux'],
] as const;

/** `Edge / Windows`; '' where nothing is known. */
export function deviceOf(userAgent: string): string {
  const names = [BROWSERS, SYSTEMS].map((known) => known.find(([mark]) => mark.test(userAgent))?.[1]);
  return names.filter((name) => name !== undefined).join(' / ');
}
