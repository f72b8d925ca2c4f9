/**
 * The issues as a list of buttons: one press selects the cell. The up and down keys go from one to the next,
 * and the tab key to what it could say instead. Many of one kind are one entry that opens.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { IssueEntry } from '../../core/check/content/issue-entries.js';
import { useWording } from '../text/wording.js';
import { KindItem } from './kind-item.js';
import { ListedIssue, type ListedIssueProps } from './listed-issue.js';
import { useLook } from '../../view/look/look.js';

interface IssueListProps extends ListedIssueProps {
  readonly entries: readonly IssueEntry[];
}

const useStyles = makeStyles({
  kind: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
});

export function IssueList({ entries, ...listed }: IssueListProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  if (entries.length === 0) return null;
  return (
    <>
      <p className={look.small}>{t.check.listHint}</p>
      <ul className={look.list} aria-label={t.check.list} onKeyDown={moveFocus}>
        {entries.map((entry, i) =>
          entry.kind === 'several' ? (
            <li key={entry.severity + entry.code} className={styles.kind}>
              <KindItem {...listed} entry={entry} />
            </li>
          ) : (
            // One cell may have several issues of one code; the list is made anew at every check.
            <ListedIssue key={i} {...listed} issue={entry.issue} />
          ),
        )}
      </ul>
    </>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-issue]')];
  const item = document.activeElement?.closest('li');
  const present = buttons.findIndex((button) => button.closest('li') === item);
  buttons[present + step]?.focus();
  event.preventDefault();
}
