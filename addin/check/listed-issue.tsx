/**
 * One issue of the list: what is wrong and where, the texts that it was told from, what the cell could say instead.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Suggestions } from '../../core/check/suggestions.js';
import type { Audience, Issue } from '../../core/issue/issue.js';
import { ComparedCells } from '../../view/finding/compared-cells.js';
import type { Failure } from '../inspection/failure.js';
import { FineForm } from './fine-form.js';
import { IssueItem, placeName } from './issue-item.js';
import { SuggestionButtons } from './suggestion-buttons.js';

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

export interface OneIssueProps extends ListedIssueProps {
  readonly issue: Issue;
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

export function ListedIssue(props: OneIssueProps) {
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
