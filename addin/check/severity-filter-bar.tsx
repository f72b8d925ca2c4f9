/**
 * Lets through issues of one severity, or all; each choice says how many there are.
 */
import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { SEVERITIES, type SeverityFilter } from '../inspection/issue-list.js';
import { useWording } from '../text/wording.js';
import { useLook } from '../../view/look/look.js';

interface SeverityFilterBarProps {
  readonly counts: Readonly<Record<SeverityFilter, number>>;
  readonly filter: SeverityFilter;
  onFilter(filter: SeverityFilter): void;
}

const useStyles = makeStyles({
  bar: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(64px, 1fr))', gap: '4px' },
  choice: { flexDirection: 'column', minWidth: 0, padding: '4px 2px', fontWeight: tokens.fontWeightRegular },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export function SeverityFilterBar({ counts, filter, onFilter }: SeverityFilterBarProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  return (
    <div className={styles.bar} role="group" aria-label={t.check.filters}>
      {(['all', ...SEVERITIES] as const).map((one) => (
        <ToggleButton key={one} className={styles.choice} checked={filter === one} onClick={() => onFilter(one)}>
          <span className={styles.name}>{t.check[one]}</span>
          <span className={look.strong}>{t.check.tally(counts[one])}</span>
        </ToggleButton>
      ))}
    </div>
  );
}
