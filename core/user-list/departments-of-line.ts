/**
 * The departments that a line of a list names, by the city's own register: one or several in a cell, in every spelling
 * that the register knows a name by. What it does not have is named with what may be meant, and never taken by resemblance.
 */
import { splitNames } from '../form/department-list.js';
import { Register } from '../form/register.js';
import type { Bilingual } from '../issue/issue.js';
import { mostSimilar } from '../text/similarity.js';
import { isBlankText } from '../text/unseen.js';
import { unknownDepartment } from './line-faults.js';

export interface RegisteredDepartment {
  readonly id: string;
  readonly name: string;
}

export interface LineDepartments {
  /** Each once, in the order of the cell; undefined where the cell is empty or not all of them are known. */
  readonly named: readonly RegisteredDepartment[] | undefined;
  /** Whether the cell says anything. */
  readonly isNamed: boolean;
  readonly faults: readonly Bilingual[];
}

/** So much alike is worth proposing. */
const ALIKE = 0.4;

/** Made once for a list. */
export function departmentsOfLine(departments: readonly RegisteredDepartment[]): (text: string) => LineDepartments {
  const register = new Register(departments.map(({ name }) => ({ name, aliases: [] })));
  const byName = new Map(departments.map((one) => [one.name, one]));
  return (text) => {
    if (isBlankText(text)) return { named: undefined, isNamed: false, faults: [] };
    // A line break inside a cell parts names as well as any mark; so does a semicolon, in lists of other programs.
    const parts = splitNames(register, text.replace(/[;；]/gu, '、'));
    const faults = parts.flatMap((part) => {
      if (part.match.kind === 'known') return [];
      const candidates = part.match.candidates.map(({ name }) => name);
      const alike = candidates.length > 0 ? candidates : (mostSimilar(part.text, [...byName.keys()], ALIKE) ?? []);
      return [unknownDepartment(part.text, typeof alike === 'string' ? [alike] : alike)];
    });
    const found = parts.flatMap(({ match }) => {
      const one = match.kind === 'known' ? byName.get(match.department.name) : undefined;
      return one ? [one] : [];
    });
    const named = faults.length === 0 ? [...new Set(found)] : undefined;
    return { named, isNamed: true, faults };
  };
}
