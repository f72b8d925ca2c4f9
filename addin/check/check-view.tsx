/**
 * 点検: what is wrong with the workbook, the gravest first; a click leads to the cell.
 */
import { Button, Link, makeStyles, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons';
import type { Issue } from '../../core/issue/issue.js';
import { countIssues, type SeverityFilter } from '../inspection/issue-list.js';
import { issuePage, type PaneState } from '../inspection/pane-state.js';
import { useWording } from '../text/language.js';
import { AllClear } from './all-clear.js';
import { IssueList } from './issue-list.js';
import { SeverityFilterBar } from './severity-filter-bar.js';

interface CheckViewProps {
  readonly state: PaneState;
  onRecheck(): void;
  onIssue(issue: Issue): void;
  onFilter(filter: SeverityFilter): void;
  onMore(): void;
  /** To where it says what to do when no form fits. */
  onHelp(): void;
}

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '10px', padding: '0 12px 20px' },
  text: { margin: 0 },
});

export function CheckView({ state, onRecheck, onIssue, onFilter, onMore, onHelp }: CheckViewProps) {
  const styles = useStyles();
  const { t } = useWording();
  const { inspection, busy, filter, chosen, unreachable } = state;
  if (inspection?.kind !== 'recognised') {
    return (
      <div className={styles.view}>
        <p className={styles.text}>
          {t.check.needsForm} <Link onClick={onHelp}>{t.check.toWorkbook}</Link>
        </p>
      </div>
    );
  }
  const counts = countIssues(inspection.issues);
  const { issues, more } = issuePage(state);
  return (
    <div className={styles.view}>
      <Button
        icon={busy ? <Spinner size="tiny" /> : <ArrowSync20Regular />}
        disabledFocusable={busy}
        onClick={onRecheck}
      >
        {t.check.recheck}
      </Button>
      {counts.error === 0 && <AllClear others={counts.all > 0} />}
      {counts.all > 0 && <SeverityFilterBar counts={counts} filter={filter} onFilter={onFilter} />}
      {unreachable && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{t.check[unreachable]}</MessageBarBody>
        </MessageBar>
      )}
      {counts.all > 0 && issues.length === 0 && <p className={styles.text}>{t.check.noneOfKind}</p>}
      <IssueList issues={issues} chosen={chosen} onIssue={onIssue} />
      {more > 0 && <Button onClick={onMore}>{t.check.more(more)}</Button>}
    </div>
  );
}
