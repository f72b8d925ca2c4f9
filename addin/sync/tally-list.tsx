/**
 * A few figures with their names, side by side.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWording } from '../text/wording.js';

export interface Figure {
  readonly name: string;
  readonly count: number;
  /** Whether it asks for somebody’s attention where it is not nothing. */
  readonly isTrouble?: boolean;
}

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px', margin: 0 },
  one: {
    display: 'flex',
    flexDirection: 'column-reverse',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  count: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  trouble: { color: tokens.colorPaletteRedForeground1 },
});

export function TallyList({ figures }: { readonly figures: readonly Figure[] }) {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <dl className={styles.list}>
      {figures.map(({ name, count, isTrouble }) => (
        <div key={name} className={styles.one}>
          <dt className={styles.name}>{name}</dt>
          <dd className={mergeClasses(styles.count, isTrouble && count > 0 && styles.trouble)}>
            {t.sync.cells(count)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
