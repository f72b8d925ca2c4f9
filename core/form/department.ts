/**
 * What is asked of the register of departments: which department a cell names, whether two names mean the same one, under
 * which name one is counted. A name that the register does not have is taken as it is written.
 *
 * Two kinds of sameness are kept apart. A key or value compares by `departmentKey`: other spellings and mere renamings
 * are one, in every year; a unit in brackets counts, because rows may be told apart by it alone. Who may write and who
 * is counted goes by the department that has the work in the form's year, as the city's own register says it.
 */
import { compact } from '../text/normalise.js';
import { isBlankText, withoutUnseenMarks } from '../text/unseen.js';
import type { Department } from './department-schema.js';
import { splitNames } from './department-list.js';
import type { Form } from './form.js';
import { Register, type NameMatch } from './register.js';
import { holderIn, lineOf } from './succession.js';

/** The register by which it is told whose work something is, in the form's year: every cell of a column asks it. */
export function registerOf(form: Form): Register {
  return form.once(makeRegister);
}

function makeRegister({ register, departments, year }: Form): Register {
  return new Register(register ?? departments, year);
}

/** The form's own, by which rows are named: what a city says later of its departments makes no other row of one. */
function namingRegister(form: Form): Register {
  return form.register ? form.once(makeNamingRegister) : registerOf(form);
}

function makeNamingRegister({ departments, year }: Form): Register {
  return new Register(departments, year);
}

/**
 * Whether the register has what a cell names, in any year.
 * @param several whether the cell may name several
 */
export function departmentKnown(form: Form, text: string, several: boolean): boolean {
  return allKnown(registerOf(form), text, several) !== undefined;
}

/** The name to count a department under: of the department that has its work in the form's year; else as it is written. */
export function departmentName(form: Form, name: string): string {
  const register = registerOf(form);
  const match = register.find(name);
  return match.kind === 'known' ? presentName(register, match.department) : withoutUnseenMarks(name).trim();
}

/** Whether two names mean departments that have the same work in the form's year. */
export function sameDepartment(form: Form, a: string, b: string): boolean {
  return a === b || compact(departmentName(form, a)) === compact(departmentName(form, b));
}

/**
 * The departments that a cell names, as `departmentName` has them, each once; none for a blank cell.
 * @param several whether the cell may name several; what cannot be taken apart wholly stays whole
 */
export function departmentsIn(form: Form, text: string, several: boolean): readonly string[] {
  if (isBlankText(text)) return [];
  const register = registerOf(form);
  const known = allKnown(register, text, several);
  return known
    ? [...new Set(known.map(({ department }) => presentName(register, department)))]
    : [withoutUnseenMarks(text).trim()];
}

/**
 * A comparable text for the departments that a cell names: equal for every spelling, for mere renamings, and for several
 * in any order. Never shown.
 */
export function departmentKey(form: Form, text: string, several: boolean): string {
  return departmentKeys(form, several)(text);
}

/** `departmentKey` for one column, whose cells name the same few departments. */
export function departmentKeys(form: Form, several: boolean): (text: string) => string {
  return form.once(several ? keysOfSeveral : keysOfOne);
}

function keysOfOne(form: Form): (text: string) => string {
  return remembering(form, false);
}

function keysOfSeveral(form: Form): (text: string) => string {
  return remembering(form, true);
}

function remembering(form: Form, several: boolean): (text: string) => string {
  if (form.departments.length === 0) return compact;
  const register = namingRegister(form);
  const keys = new Map<string, string>();
  return (text) => {
    const before = keys.get(text);
    if (before !== undefined) return before;
    const key = newKey(register, text, several);
    if (keys.size >= MOST_REMEMBERED) keys.clear();
    keys.set(text, key);
    return key;
  };
}

type Known = Extract<NameMatch, { kind: 'known' }>;

/** Between the names of several; no name without white space has it. */
const BETWEEN = '\n';
const MOST_REMEMBERED = 20_000;

function newKey(register: Register, text: string, several: boolean): string {
  const known = allKnown(register, text, several);
  if (!known) return compact(text);
  const names = known.map(({ department, unit }) => {
    const name = compact(lineOf(register.departments, department).name);
    return unit === '' ? name : `${name}(${unit})`;
  });
  return [...new Set(names)].sort().join(BETWEEN);
}

/** The departments of a cell in its order; undefined where any of them is unknown. */
function allKnown(register: Register, text: string, several: boolean): readonly Known[] | undefined {
  const matches = several ? splitNames(register, text).map(({ match }) => match) : [register.find(text)];
  const found = matches.filter((match) => match.kind === 'known');
  return found.length > 0 && found.length === matches.length ? found : undefined;
}

/** Without a year a line goes by its last name; where the year's department is not clear, the name stays as registered. */
function presentName({ departments, year }: Register, department: Department): string {
  if (year === undefined) return lineOf(departments, department).name;
  return (holderIn(departments, department, year) ?? department).name;
}
