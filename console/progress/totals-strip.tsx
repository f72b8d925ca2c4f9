/**
 * The whole cycle in four numbers.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWording } from '../text/wording.js';
import type { Totals } from './department-status.js';
import { useLook } from '../../view/look/look.js';

const useStyles = makeStyles({
  strip: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: '1px',
    margin: 0,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (max-width: 520px)': { gridTemplateColumns: '1fr 1fr' },
  },
  figure: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '14px 20px',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 520px)': { padding: '10px 12px' },
  },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: 1.5 },
  number: { margin: 0, fontSize: '28px', lineHeight: 1.25, fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  whole: { fontSize: tokens.fontSizeBase300, fontWeight: 400, color: tokens.colorNeutralForeground2 },
});

export function TotalsStrip({ totals }: { totals: Totals }) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const figures = [
    { name: t.progress.arrived, ...t.progress.of(totals.arrived, totals.departments), alert: false },
    { name: t.progress.answered, ...t.progress.of(totals.filled, totals.entries), alert: false },
    { name: t.progress.conflicts, part: String(totals.conflicts), whole: '', alert: totals.conflicts > 0 },
    { name: t.progress.errors, part: String(totals.errors), whole: '', alert: totals.errors > 0 },
  ];
  return (
    <dl className={styles.strip}>
      {figures.map(({ name, part, whole, alert }) => (
        <div key={name} className={styles.figure}>
          <dt className={styles.name}>{name}</dt>
          <dd className={mergeClasses(styles.number, alert && look.wrong)}>
            {part}
            <span className={styles.whole}>{whole}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
