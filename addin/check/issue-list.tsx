/**
 * The issues as a list of buttons: one press selects the cell. The up and down keys go from one to the next,
 * and the tab key to what it could say instead. Many of one kind are one entry that opens.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { Suggestions } from '../../core/check/suggestions.js';
import type { Audience, Issue } from '../../core/issue/issue.js';
import { ComparedCells } from '../../view/finding/compared-cells.js';
import type { Failure } from '../inspection/failure.js';
import type { IssueEntry } from '../../core/check/content/issue-entries.js';
import { useWording } from '../text/wording.js';
import { FineForm } from './fine-form.js';
import { IssueItem, placeName } from './issue-item.js';
import { KindItem } from './kind-item.js';
import { SuggestionButtons } from './suggestion-buttons.js';
import { useLook } from '../../view/look/look.js';

export interface FineAnswers {
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /** The server's name for it; undefined where the server does not know the texts that it was told from. */
  idOf(issue: Issue): string | undefined;
  /** @returns whether it was kept */
  say(id: string, reason: string): Promise<boolean>;
}

export interface ListedIssueProps {
  readonly chosen: Issue | undefined;
  readonly busy: boolean;
  /** Who reads them. */
  readonly audience: Audience;
  /** What an issue's cell could say instead. */
  readonly suggestionsOf: (issue: Issue) => Suggestions | undefined;
  /** Whether somebody may say that it is right as it is, and what became of that. */
  readonly fine: FineAnswers;
  onIssue(issue: Issue): void;
  onCorrect(issue: Issue, suggestions: Suggestions, text: string): void;
}

interface IssueListProps extends ListedIssueProps {
  readonly entries: readonly IssueEntry[];
}

const useStyles = makeStyles({
  item: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  compared: { padding: '0 10px 8px 38px' },
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
            <li key={entry.severity + entry.code} className={styles.item}>
              <KindItem {...listed} entry={entry} Item={ListedIssue} />
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

function ListedIssue(props: OneIssueProps) {
  const { issue, chosen, busy, audience, suggestionsOf, fine, onIssue, onCorrect } = props;
  const styles = useStyles();
  const isChosen = issue === chosen;
  const suggestions = suggestionsOf(issue);
  const fineId = isChosen ? fine.idOf(issue) : undefined;
  return (
    <li className={mergeClasses(styles.item, isChosen && styles.chosen)}>
      <IssueItem {...{ issue, audience, onIssue }} chosen={isChosen} />
      {issue.compared && issue.compared.length > 0 && (
        <div className={styles.compared}>
          <ComparedCells issue={issue} isWhole={isChosen} />
        </div>
      )}
      {suggestions && (
        <SuggestionButtons
          {...{ suggestions, busy, isOpen: isChosen, place: placeName(issue) }}
          onCorrect={(text) => onCorrect(issue, suggestions, text)}
        />
      )}
      {fineId !== undefined && (
        <FineForm
          {...{ busy: fine.busy, failure: fine.failure, place: placeName(issue) }}
          onSay={(reason) => fine.say(fineId, reason)}
        />
      )}
    </li>
  );
}

export interface OneIssueProps extends ListedIssueProps {
  readonly issue: Issue;
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
