/**
 * The issues as a list of buttons: one press selects the cell. Arrow keys go up and down.
 */
import { makeStyles, useArrowNavigationGroup } from '@fluentui/react-components';
import type { Issue } from '../../core/issue/issue.js';
import { useWording } from '../text/language.js';
import { IssueItem } from './issue-item.js';

interface IssueListProps {
  readonly issues: readonly Issue[];
  readonly chosen: Issue | undefined;
  onIssue(issue: Issue): void;
}

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '6px', listStyle: 'none', margin: 0, padding: 0 },
  hint: { margin: 0, fontSize: '12px' },
});

export function IssueList({ issues, chosen, onIssue }: IssueListProps) {
  const styles = useStyles();
  const { t } = useWording();
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  if (issues.length === 0) return null;
  return (
    <>
      <p className={styles.hint}>{t.check.listHint}</p>
      <ul className={styles.list} aria-label={t.check.list} {...arrows}>
        {issues.map((issue, i) => (
          // One cell may have several issues of one code; the list is made anew at every check.
          <li key={i}>
            <IssueItem issue={issue} chosen={issue === chosen} onIssue={onIssue} />
          </li>
        ))}
      </ul>
    </>
  );
}
