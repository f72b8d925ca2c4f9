/**
 * Checks a cell that names departments against the form's register (rule R30): names that it does not have, with the part
 * that is not known and what may be meant; names of another year, with the department that has the work in this one.
 */
import { existsIn, type Department } from '../form/department-schema.js';
import { splitNames, type NamePart } from '../form/department-list.js';
import type { Field, Form } from '../form/form.js';
import { registerOf } from '../form/department.js';
import type { Register } from '../form/register.js';
import { standingIn } from '../form/succession.js';
import { makeIssue, type IssuePlace } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import { mostSimilar } from '../text/similarity.js';

/** How alike a name must be to be proposed. */
const ALIKE = 0.5;

/** Nothing without a register; what a year changes only where the form's year is known. */
export function checkDepartment(form: Form, field: Field, text: string, place: IssuePlace): Issue[] {
  if (form.departments.length === 0) return [];
  const register = registerOf(form);
  const parts = field.several ? splitNames(register, text) : [{ text: text.trim(), match: register.find(text) }];
  const unknown = parts.filter(({ match }) => match.kind === 'unknown');
  if (unknown.length > 0) return [unknownIssue(register, unknown, parts.length, place)];
  return parts.flatMap(({ match }) => {
    if (match.kind !== 'known') return [];
    const { department, person } = match;
    const told = person === undefined ? [] : [makeIssue('department-person', place, department.name, person)];
    return [...told, ...yearIssue(register, department, place)];
  });
}

/**
 * What a cell that names departments could say instead, as whole texts: the part that is wrong replaced, the rest of the
 * cell as it is. Nothing where no department comes to mind, or where it is not plain which part is meant.
 */
export function departmentCorrections(form: Form, field: Field, text: string): string[] {
  if (form.departments.length === 0) return [];
  const register = registerOf(form);
  const parts = field.several ? splitNames(register, text) : [{ text: text.trim(), match: register.find(text) }];
  const wrong = parts
    .map((part) => ({ part, names: namesInstead(register, part) }))
    .filter(({ part, names }) => part.match.kind === 'unknown' || names.length > 0);
  const [only, ...others] = wrong;
  if (!only || others.length > 0) return [];
  const [before = '', after, ...more] = text.split(only.part.text);
  if (after === undefined || more.length > 0) return [];
  return [...new Set(only.names)].map((name) => `${before}${name}${after}`);
}

function namesInstead(register: Register, part: NamePart): string[] {
  const { departments, year } = register;
  if (part.match.kind === 'unknown') return meant(register, part);
  const standing = year === undefined ? undefined : standingIn(departments, part.match.department, year);
  switch (standing?.kind) {
    case 'renamed':
      return [standing.to.name];
    case 'split':
      return standing.among.map(({ name }) => name);
    case 'early':
      return standing.before.map(({ name }) => name);
    case 'present':
    case 'ended':
    case undefined:
      return [];
  }
}

/** The part is named where others of the cell are known. */
function unknownIssue(register: Register, unknown: readonly NamePart[], parts: number, place: IssuePlace): Issue {
  const near = unknown.flatMap((part) => meant(register, part));
  const names = parts > 1 ? unknown.map(({ text }) => text) : [];
  return makeIssue('department-unknown', place, [...new Set(near)], names);
}

/** What a person may have meant: the departments that the name fits, else the one that it resembles most. */
function meant({ departments, year }: Register, { text, match }: NamePart): string[] {
  if (match.kind === 'unknown' && match.candidates.length > 0) return match.candidates.map(({ name }) => name);
  const alike = (list: readonly Department[]) =>
    mostSimilar(
      text,
      list.map(({ name }) => name),
      ALIKE,
    );
  const present = year === undefined ? departments : departments.filter((one) => existsIn(one, year));
  const near = alike(present) ?? alike(departments);
  return near === undefined ? [] : [near];
}

function yearIssue({ departments, year }: Register, department: Department, place: IssuePlace): Issue[] {
  if (year === undefined) return [];
  const standing = standingIn(departments, department, year);
  const { name } = department;
  const namesOf = (list: readonly Department[]) => list.map((one) => one.name);
  switch (standing.kind) {
    case 'present':
      return [];
    case 'renamed':
      return [makeIssue('department-renamed', place, name, standing.to.name, standing.since)];
    case 'split':
      return [makeIssue('department-split', place, name, namesOf(standing.among))];
    case 'ended':
      return [makeIssue('department-ended', place, name, standing.until)];
    case 'early':
      return [makeIssue('department-early', place, name, standing.from, namesOf(standing.before))];
  }
}
