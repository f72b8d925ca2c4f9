/**
 * A moment as it is written in Japan, whatever the time zone of the server: `2026-05-15T10:00:00+09:00`.
 */
const NINE_HOURS = 9 * 60 * 60 * 1000;

export function inJapan(moment: Date): string {
  return `${new Date(moment.getTime() + NINE_HOURS).toISOString().slice(0, 19)}+09:00`;
}
