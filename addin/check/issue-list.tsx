/**
 * The issues as a list of buttons: one press selects the cell. The up and down keys go from one to the next,
 * and the tab key to what it could say instead.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { Suggestions } from '../../core/check/suggestions.js';
import type { Issue } from '../../core/issue/issue.js';
import { useWording } from '../text/wording.js';
import { IssueItem, placeName } from './issue-item.js';
import { SuggestionButtons } from './suggestion-buttons.js';
import { useLook } from '../../view/look/look.js';

interface IssueListProps {
  readonly issues: readonly Issue[];
  readonly chosen: Issue | undefined;
  readonly busy: boolean;
  /** What an issue's cell could say instead. */
  readonly suggestionsOf: (issue: Issue) => Suggestions | undefined;
  onIssue(issue: Issue): void;
  onCorrect(issue: Issue, suggestions: Suggestions, text: string): void;
}

const useStyles = makeStyles({
  item: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  chosen: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    // Where the system chooses the colours, neither ground nor border would tell.
    '@media (forced-colors: active)': { outline: '3px solid Highlight' },
  },
});

export function IssueList({ issues, chosen, busy, suggestionsOf, onIssue, onCorrect }: IssueListProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  if (issues.length === 0) return null;
  return (
    <>
      <p className={look.small}>{t.check.listHint}</p>
      <ul className={look.list} aria-label={t.check.list} onKeyDown={moveFocus}>
        {issues.map((issue, i) => {
          const isChosen = issue === chosen;
          const suggestions = suggestionsOf(issue);
          return (
            // One cell may have several issues of one code; the list is made anew at every check.
            <li key={i} className={mergeClasses(styles.item, isChosen && styles.chosen)}>
              <IssueItem issue={issue} chosen={isChosen} onIssue={onIssue} />
              {suggestions && (
                <SuggestionButtons
                  {...{ suggestions, busy, isOpen: isChosen, place: placeName(issue) }}
                  onCorrect={(text) => onCorrect(issue, suggestions, text)}
                />
              )}
            </li>
          );
        })}
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
