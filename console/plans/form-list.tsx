/**
 * The forms that there are to begin a year with, every version.
 */
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { KnownFormDto } from '../../core/protocol/forms.js';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 16px',
    padding: '10px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  name: { minWidth: 0, overflowWrap: 'anywhere', lineHeight: 1.6 },
  id: { color: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyMonospace },
});

export function FormList({ forms }: { readonly forms: readonly KnownFormDto[] }) {
  const styles = useStyles();
  const { t, say } = useWording();
  return (
    <ul className={styles.list} role="list">
      {forms.map(({ id, version, title, inUse }) => (
        <li key={`${id}/${version}`} className={styles.item}>
          <span className={styles.name}>
            {t.setup.formVersion(say(title), version)} <span className={styles.id}>{id}</span>
          </span>
          <Badge appearance="tint" color={inUse ? 'brand' : 'informative'}>
            {inUse ? t.setup.forms.inUse : t.setup.forms.builtIn}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
