/**
 * What is typed of a user, new or not: name, address, role and, for staff, departments.
 */
import { Checkbox, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ROLES, type Role } from '../../core/access/access.js';
import { SelectField, TextField } from '../../view/form/fields.js';
import { useWording } from '../text/wording.js';

/** Those that there are to choose from. */
export type Departments = readonly { readonly id: string; readonly name: string }[];

/** What is typed of a user. */
export interface TypedUser {
  readonly displayName: string;
  readonly email: string;
  readonly role: Role;
  readonly departmentIds: readonly string[];
}

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  list: { display: 'grid', alignItems: 'start', gridTemplateColumns: 'repeat(auto-fill, minmax(180px, 1fr))' },
});

interface UserFieldsProps {
  readonly departments: Departments;
  readonly typed: TypedUser;
  /** What is asked for between the name and the rest. */
  readonly children?: ReactNode;
  onChange(typed: TypedUser): void;
}

export function UserFields({ typed, departments, children, onChange }: UserFieldsProps) {
  const styles = useStyles();
  const words = useWording().t.accounts;
  const { displayName, email, role, departmentIds } = typed;
  const toggle = (id: string, checked: boolean) => {
    const others = departmentIds.filter((one) => one !== id);
    onChange({ ...typed, departmentIds: checked ? [...others, id] : others });
  };
  return (
    <>
      <TextField
        required
        label={words.displayName}
        value={displayName}
        onText={(text) => onChange({ ...typed, displayName: text })}
      />
      {children}
      <TextField
        label={words.email}
        type="email"
        value={email}
        onText={(text) => onChange({ ...typed, email: text })}
      />
      <SelectField
        label={words.role}
        value={role}
        choices={ROLES.map((one) => [one, words.roles[one]])}
        // The other roles have no departments.
        onChoose={(one) => onChange({ ...typed, role: one, departmentIds: one === 'staff' ? departmentIds : [] })}
      />
      {role === 'staff' && (
        <fieldset className={styles.group}>
          <legend>{`${words.departments}（${words.users.departmentsHint}）`}</legend>
          <div className={styles.list}>
            {departments.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={departmentIds.includes(id)}
                onChange={(_event, { checked }) => toggle(id, checked === true)}
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

/** Null where none was typed. */
export const addressIn = ({ email }: TypedUser): string | null => (email.trim() === '' ? null : email);
