/**
 * What all cells have in common: null where they differ, as Excel answers.
 */
export function common<T>(values: readonly T[]): T | null {
  const [first, ...others] = new Set(values);
  return first !== undefined && others.length === 0 ? first : null;
}
