/**
 * What became of a department, as a person says it, and as the register keeps it: its last year, and who goes on with its
 * work after that.
 */
import type { RegisteredDto } from '../../core/protocol/departments.js';

export const FATES = ['present', 'renamed', 'merged', 'split', 'ended'] as const;
export type Fate = (typeof FATES)[number];

export function fateOf(department: RegisteredDto, register: readonly RegisteredDto[]): Fate {
  const { until, successors } = department;
  if (successors.length > 1) return 'split';
  const heir = register.find(({ id }) => id === successors[0]);
  if (!heir) return until === null ? 'present' : 'ended';
  const others = register.filter((one) => one.id !== department.id && one.successors.includes(heir.id));
  return heir.from !== null && until !== null && heir.from > until && others.length === 0 ? 'renamed' : 'merged';
}

export function heirsOf({ successors }: RegisteredDto, register: readonly RegisteredDto[]): readonly string[] {
  return successors.flatMap((id) => register.filter((one) => one.id === id).map(({ name }) => name));
}

/** The names of a text that has one a line. */
export function namesIn(text: string): readonly string[] {
  const names = text.split(/\r?\n/).map((line) => line.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
