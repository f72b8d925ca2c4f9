/**
 * A few figures with their names, side by side.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWording } from '../text/wording.js';
import { useLook } from '../../view/look/look.js';

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
});

export function TallyList({ figures }: { readonly figures: readonly Figure[] }) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  return (
    <dl className={styles.list}>
      {figures.map(({ name, count, isTrouble }) => (
        <div key={name} className={styles.one}>
          <dt className={look.small}>{name}</dt>
          <dd className={mergeClasses(look.heading, isTrouble && count > 0 && look.wrong)}>{t.sync.cells(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
