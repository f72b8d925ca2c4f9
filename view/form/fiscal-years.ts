/**
 * Fiscal years to choose from.
 */
const YEARS_BEFORE = 5;
const YEARS_AFTER = 2;

/** To choose from: those around the present one, and whichever are named besides. @returns the latest first, each once */
export function fiscalYearsAround(present: number, named: readonly number[]): readonly number[] {
  const around = Array.from({ length: YEARS_BEFORE + YEARS_AFTER + 1 }, (_, n) => present - YEARS_BEFORE + n);
  return [...new Set([...around, ...named])].sort((a, b) => b - a);
}

/** The fiscal year, which begins in April, in which a day lies; as the Gregorian year in which it begins. */
export function fiscalYearOf(day: Date): number {
  return day.getMonth() < 3 ? day.getFullYear() - 1 : day.getFullYear();
}
