/**
 * Ids for drafted fields: the glossary's English words, with the year or the group where one word comes twice; columns
 * with other words are numbered.
 */
import type { HeaderColumn } from '../survey/header-bands.js';
import type { FieldGuess } from './field-guess.js';

const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/活動/u, 'activity'],
  [/成果/u, 'outcome'],
  [/次年|翌年|来年/u, 'next'],
  [/当初/u, 'initial'],
  [/最終/u, 'final'],
  [/一次|１次|1次/u, 'first'],
  [/二次|２次|2次/u, 'second'],
];

interface ColumnPlace {
  /** The year whose columns need not name it. */
  readonly cycleYear: number | undefined;
  /** The column's place in its table, counted from 1. */
  readonly position: number;
  /** Whether its word comes again with another year. */
  readonly isOneOfYears: boolean;
}

export class FieldIds {
  private readonly taken = new Set<string>();

  forColumn(header: HeaderColumn, guess: FieldGuess, { cycleYear, position, isOneOfYears }: ColumnPlace): string {
    const { groups, word, leaf, groupYear } = header;
    const year = header.year ?? groupYear;
    const isCycle = year === undefined || year === cycleYear;
    const id = guess.id ?? `column${position}`;
    if ((word === '' || groupYear !== undefined || isOneOfYears) && !isCycle) return this.free(`${id}${year}`);
    if (!this.taken.has(id)) return this.free(id);
    const above = [leaf, ...groups].map(({ text }) => text).join(' ');
    const prefix = PREFIXES.find(([pattern]) => pattern.test(above))?.[1];
    if (prefix !== undefined) return this.free(`${prefix}${id.charAt(0).toUpperCase()}${id.slice(1)}`);
    return this.free(year !== undefined ? `${id}${year}` : id);
  }

  /** The id, or the first of `id2`, `id3`, … that is free. */
  free(id: string): string {
    let found = id;
    for (let n = 2; this.taken.has(found); n++) found = `${id}${n}`;
    this.taken.add(found);
    return found;
  }
}
