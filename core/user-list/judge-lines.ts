/**
 * What a list of users will do, line by line: a new user, somebody who is changed, somebody who is there already, or a line
 * that is refused with every reason at once. A cell that is empty says nothing: of somebody who is there it changes nothing.
 * The page shows it before it is confirmed; the server judges again with what it holds then.
 */
import type { Role } from '../access/access.js';
import type { Bilingual } from '../issue/issue.js';
import { displayNameSchema } from '../protocol/person.js';
import { isBlankText } from '../text/unseen.js';
import { departmentsOfLine, type LineDepartments, type RegisteredDepartment } from './departments-of-line.js';
import { identityOf, sharedNames, type KnownUser, type LineIdentity } from './line-identity.js';
import {
  departmentsLeftOut,
  emailTaken,
  isDisabled,
  isSelf,
  longName,
  needsDepartment,
  needsName,
  needsRole,
  sameDisplayName,
  unknownRole,
} from './line-faults.js';
import type { LineVerdict, UserChange, WantedUser } from './line-verdict.js';
import { roleCalled } from './role-words.js';
import type { UserLine } from './user-line.js';

/** What there is already. */
export interface UserRegister {
  readonly users: readonly KnownUser[];
  readonly departments: readonly RegisteredDepartment[];
  /** Id of whoever brings the list: an administrator does not lock themselves out by it. */
  readonly self: string;
}

/** One verdict for each line, in their order. */
export function judgeLines(lines: readonly UserLine[], register: UserRegister): LineVerdict[] {
  const identities = lines.map((line) => identityOf(line, register.users));
  const shared = sharedNames(lines, identities);
  const departmentsIn = departmentsOfLine(register.departments);
  return lines.map((line, i) => {
    // There are as many identities as lines.
    const identity = identities[i]!;
    const faults = [...identity.faults, ...(shared.get(line) ?? [])];
    return judge({ line, identity, faults, register, departments: departmentsIn(line.departments) });
  });
}

interface Judged {
  readonly line: UserLine;
  readonly identity: LineIdentity;
  readonly faults: readonly Bilingual[];
  readonly register: UserRegister;
  readonly departments: LineDepartments;
}

function judge({ line, identity, faults: before, register, departments }: Judged): LineVerdict {
  const { known, loginName, email } = identity;
  const role = roleOf(line, known, departments);
  const name = isBlankText(line.displayName) && known ? known.displayName : line.displayName;
  const parsed = displayNameSchema.safeParse(name);
  const faults = [...before, ...departments.faults];
  if (isBlankText(name)) faults.push(needsName);
  else if (!parsed.success) faults.push(longName);
  if (typeof role === 'object') faults.push(role);
  if (known?.disabled) faults.push(isDisabled);
  const owner = register.users.find((user) => email !== null && user.email === email && user.id !== known?.id);
  if (email !== null && owner) faults.push(emailTaken(email, owner.loginName));
  if (faults.length > 0 || typeof role === 'object' || !parsed.success) {
    return { kind: 'refused', line: line.line, faults };
  }
  const own = role === 'staff' ? (departments.named ?? known?.departments ?? []) : [];
  if (role === 'staff' && own.length === 0) return { kind: 'refused', line: line.line, faults: [needsDepartment] };
  if (known && known.id === register.self && role !== known.role) {
    return { kind: 'refused', line: line.line, faults: [isSelf] };
  }
  const user = { loginName, displayName: parsed.data, email: email ?? known?.email ?? null, role, departments: own };
  return verdictOn(line, user, { known, register, isLeftOut: role !== 'staff' && departments.named !== undefined });
}

/** As it is said; else as it is; else staff where departments are named. */
function roleOf(line: UserLine, known: KnownUser | undefined, { isNamed }: LineDepartments): Role | Bilingual {
  if (!isBlankText(line.role)) return roleCalled(line.role) ?? unknownRole(line.role);
  return known?.role ?? (isNamed ? 'staff' : needsRole);
}

interface Background {
  readonly known: KnownUser | undefined;
  readonly register: UserRegister;
  readonly isLeftOut: boolean;
}

function verdictOn(
  { line }: UserLine,
  user: WantedUser,
  { known, register: { users }, isLeftOut }: Background,
): LineVerdict {
  const remarks: Bilingual[] = isLeftOut ? [departmentsLeftOut] : [];
  if (!known) {
    const namesake = users.find(({ displayName }) => displayName === user.displayName);
    if (namesake) remarks.push(sameDisplayName(user.displayName, namesake.loginName));
    return { kind: 'new', line, user, remarks };
  }
  const changes = changesOf(known, user);
  if (changes.length === 0) return { kind: 'same', line, userId: known.id, remarks };
  return { kind: 'changed', line, userId: known.id, user, changes, remarks };
}

function changesOf(known: KnownUser, user: WantedUser): UserChange[] {
  const changes: UserChange[] = [];
  if (user.displayName !== known.displayName) changes.push('displayName');
  if (user.email !== known.email) changes.push('email');
  if (user.role !== known.role) changes.push('role');
  const ids = new Set(known.departments.map(({ id }) => id));
  const isSame = ids.size === user.departments.length && user.departments.every(({ id }) => ids.has(id));
  if (!isSame) changes.push('departments');
  return changes;
}
