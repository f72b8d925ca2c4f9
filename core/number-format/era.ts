/**
 * Years of the Japanese eras（令和, 平成, …）for the serial numbers that workbooks store dates as.
 */

const STYLES = { 1: 'narrow', 2: 'short', 3: 'long' } as const;

/**
 * The era and its year on a day.
 * @param serial days of the 1900 date system
 * @param letters how much of the era's name: 1 `R`, 2 `令`, 3 `令和`
 * @returns the year as written, `元` for the first where the calendar says so
 */
export function eraParts(serial: number, letters: number): { era: string; year: string } {
  const style = STYLES[letters as 1 | 2 | 3];
  const calendar = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: style, year: 'numeric', timeZone: 'UTC' });
  // Excel counts days from 1899-12-30, once its day that never was (29 February 1900) is left behind.
  const parts = calendar.formatToParts(new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000));
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  const era = part('era');
  return { era: letters === 2 ? era.slice(0, 1) : era, year: part('year') };
}
