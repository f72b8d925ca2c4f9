/**
 * The issues as a list of buttons: one press selects the cell. The up and down keys go from one to the next.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
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
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export function IssueList({ issues, chosen, onIssue }: IssueListProps) {
  const styles = useStyles();
  const { t } = useWording();
  if (issues.length === 0) return null;
  return (
    <>
      <p className={styles.hint}>{t.check.listHint}</p>
      <ul className={styles.list} aria-label={t.check.list} onKeyDown={moveFocus}>
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

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const present = buttons.findIndex((button) => button === document.activeElement);
  buttons[present + step]?.focus();
  event.preventDefault();
}
