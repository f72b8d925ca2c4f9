/**
 * Cells with what is in them now.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useWording } from '../text/wording.js';
import { FirstFew } from '../../view/list/first-few.js';
import { Place } from './place.js';

export interface ListedCell {
  readonly sheet: string;
  readonly address: string;
  readonly label?: string;
  readonly text: string;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(8em, 16em) minmax(0, 1fr)',
    gap: '0 16px',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 520px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  label: { fontWeight: tokens.fontWeightSemibold, marginRight: '8px' },
});

export function CellList({ cells }: { cells: readonly ListedCell[] }) {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <FirstFew all={cells}>
      {(shown) => (
        <ul className={styles.list} role="list">
          {shown.map(({ sheet, address, label, text }, i) => (
            <li key={`${i}/${address}`} className={styles.item}>
              <Place sheet={sheet} address={address} />
              <span className={styles.text}>
                {label && <span className={styles.label}>{label}</span>}
                {text === '' ? t.blank : text}
              </span>
            </li>
          ))}
        </ul>
      )}
    </FirstFew>
  );
}
