/**
 * Numbers in sentences.
 */
export const countJa = (n: number): string => n.toLocaleString('ja');
export const countEn = (n: number): string => n.toLocaleString('en');

/** 1 row, 2 rows. */
export const someEn = (n: number, one: string, many = `${one}s`): string => `${countEn(n)} ${n === 1 ? one : many}`;
