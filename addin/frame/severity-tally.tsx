/**
 * How many issues of each severity, in one line.
 */
import { mergeClasses } from '@fluentui/react-components';
import type { Issue } from '../../core/issue/issue.js';
import { countIssues, SEVERITIES } from '../inspection/issue-list.js';
import { useWording } from '../text/wording.js';
import { SeverityIcon } from './severity-icon.js';
import { useLook } from '../../view/look/look.js';

export function SeverityTally({ issues }: { readonly issues: readonly Issue[] }) {
  const look = useLook();
  const { t } = useWording();
  const counts = countIssues(issues);
  return (
    <ul className={mergeClasses(look.plain, look.line)}>
      {SEVERITIES.map((severity) => (
        <li key={severity} className={look.sign}>
          <SeverityIcon severity={severity} />
          {t.check[severity]} <span className={look.strong}>{t.check.tally(counts[severity])}</span>
        </li>
      ))}
    </ul>
  );
}
