/**
 * How many issues of each severity, in one line.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Issue } from '../../core/issue/issue.js';
import { countIssues, SEVERITIES } from '../inspection/issue-list.js';
import { useWording } from '../text/wording.js';
import { SeverityIcon } from './severity-icon.js';

const useStyles = makeStyles({
  tally: { display: 'flex', flexWrap: 'wrap', gap: '6px 16px', listStyle: 'none', margin: 0, padding: 0 },
  one: { display: 'flex', alignItems: 'center', gap: '4px' },
  figure: { fontWeight: tokens.fontWeightSemibold },
});

export function SeverityTally({ issues }: { readonly issues: readonly Issue[] }) {
  const styles = useStyles();
  const { t } = useWording();
  const counts = countIssues(issues);
  return (
    <ul className={styles.tally}>
      {SEVERITIES.map((severity) => (
        <li key={severity} className={styles.one}>
          <SeverityIcon severity={severity} />
          {t.check[severity]} <span className={styles.figure}>{t.check.tally(counts[severity])}</span>
        </li>
      ))}
    </ul>
  );
}
