/**
 * The role, and for staff the departments.
 */
import { Checkbox, Field, makeStyles, Select } from '@fluentui/react-components';
import { ROLES, type Role } from '../../core/access/access.js';
import { useWording } from '../text/wording.js';

export interface Rights {
  readonly role: Role;
  readonly departmentIds: readonly string[];
}

interface RightsFieldsProps {
  readonly rights: Rights;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  onChange(rights: Rights): void;
}

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  list: { display: 'grid', alignItems: 'start', gridTemplateColumns: 'repeat(auto-fill, minmax(180px, 1fr))' },
});

export function RightsFields({ rights: { role, departmentIds }, departments, onChange }: RightsFieldsProps) {
  const styles = useStyles();
  const { t } = useWording();
  const words = t.accounts;
  // The other roles have no departments.
  const chooseRole = (chosen: Role) =>
    onChange({ role: chosen, departmentIds: chosen === 'staff' ? departmentIds : [] });
  const toggle = (id: string, checked: boolean) => {
    const others = departmentIds.filter((one) => one !== id);
    onChange({ role, departmentIds: checked ? [...others, id] : others });
  };
  return (
    <>
      <Field label={words.role}>
        <Select value={role} onChange={(_event, { value }) => chooseRole(ROLES.find((one) => one === value) ?? role)}>
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {words.roles[one]}
            </option>
          ))}
        </Select>
      </Field>
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
