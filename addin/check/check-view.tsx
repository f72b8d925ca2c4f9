/**
 * 点検: what is wrong with the workbook, the gravest first; a press leads to the cell, another puts it right.
 */
import { Button, Link, makeStyles, Spinner } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import { ArrowSync20Regular } from '@fluentui/react-icons';
import { useMemo, type ReactNode } from 'react';
import { suggestionsIn } from '../../core/check/suggestions.js';
import type { Audience, Issue } from '../../core/issue/issue.js';
import type { Reading } from '../../core/reader/reading.js';
import type { FormRecord } from '../../core/record/record.js';
import { rowName } from '../../core/record/row-name.js';
import { formatList } from '../../view/language/formats.js';
import { countIssues, issuesInScope, SCOPES, usualScope } from '../inspection/issue-list.js';
import { issuePage, type PaneState } from '../inspection/pane-state.js';
import { useWording } from '../text/wording.js';
import { AllClear } from './all-clear.js';
import type { CheckActions } from './check-actions.js';
import { CheckMenu } from './check-menu.js';
import { CorrectionBar } from './correction-bar.js';
import { IssueList } from './issue-list.js';
import type { FineAnswers } from './listed-issue.js';
import { ListsBar } from './lists-bar.js';
import { ScopeBar } from './scope-bar.js';
import { SeverityFilterBar } from './severity-filter-bar.js';
import { useLook } from '../../view/look/look.js';

interface CheckViewProps {
  readonly state: PaneState;
  /** As the issues were found in it; undefined where no form fits. */
  readonly reading: Reading | undefined;
  /** The rows that the person answers for; empty where that is not known. */
  readonly own: readonly FormRecord[];
  /** The record of the selected cell. */
  readonly selected: FormRecord | undefined;
  /** Who reads it: whoever wrote the answers, or whoever puts them together. */
  readonly audience: Audience;
  readonly marks: boolean;
  /** Sheets that are protected and could not be marked. */
  readonly unmarked: readonly string[];
  readonly fine: FineAnswers;
  readonly actions: CheckActions;
  /** What is asked of the workbook. */
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '10px', padding: '0 12px 20px' },
  /** In view wherever the list was scrolled to. */
  told: { position: 'sticky', top: 0, zIndex: 1, display: 'flex', flexDirection: 'column', gap: '6px' },
  recheck: { flexGrow: 1 },
});

const NO_ISSUES: readonly Issue[] = [];
const NOTHING_TO_SUGGEST = () => undefined;

export function CheckView(props: CheckViewProps) {
  const { state, reading, own, selected, audience, marks, unmarked, fine, actions, children } = props;
  const look = useLook();
  const styles = useStyles();
  const { t, language } = useWording();
  const { inspection, busy, filter, chosen, unreachable, correction, lists } = state;
  const suggestionsOf = useMemo(() => (reading ? suggestionsIn(reading) : NOTHING_TO_SUGGEST), [reading]);
  const all = inspection?.kind === 'recognised' ? inspection.issues : NO_ISSUES;
  const scope = state.scope ?? usualScope(own, reading?.records ?? []);
  const inScope = useMemo(() => issuesInScope(all, scope, own, selected), [all, scope, own, selected]);
  if (inspection?.kind !== 'recognised') {
    return (
      <div className={styles.view}>
        <p className={look.text}>
          {t.check.needsForm} <Link onClick={actions.help}>{t.check.toWorkbook}</Link>
        </p>
      </div>
    );
  }
  const counts = countIssues(inScope);
  const { entries, more } = issuePage(state, inScope);
  const offered = SCOPES.filter((one) => one !== 'own' || own.length > 0 || scope === 'own');
  return (
    <div className={styles.view}>
      <div className={look.row}>
        <Button
          className={styles.recheck}
          icon={busy ? <Spinner size="tiny" /> : <ArrowSync20Regular />}
          disabledFocusable={busy}
          onClick={actions.recheck}
        >
          {t.check.recheck}
        </Button>
        <CheckMenu {...{ marks, busy, actions }} />
      </div>
      {(lists || correction || unreachable) && (
        <div className={styles.told}>
          {lists && <ListsBar lists={lists} onDismiss={actions.dismiss} />}
          {correction && <CorrectionBar {...{ correction, busy }} onUndo={actions.undo} onDismiss={actions.dismiss} />}
          {unreachable && (
            <Message intent="warning" role="alert">
              {t.check[unreachable]}
            </Message>
          )}
        </div>
      )}
      {marks && unmarked.length > 0 && (
        <Message intent="warning">{t.lists.unmarked(formatList(unmarked, language))}</Message>
      )}
      {all.length > 0 && (
        <ScopeBar {...{ scope, offered, rowName: selected && rowName(selected) }} onScope={actions.scope} />
      )}
      {children}
      {counts.error === 0 && <AllClear others={counts.all > 0} scope={scope} />}
      {counts.all > 0 && <SeverityFilterBar counts={counts} filter={filter} onFilter={actions.filter} />}
      {counts.all > 0 && entries.length === 0 && <p className={look.text}>{t.check.noneOfKind}</p>}
      <IssueList
        {...{ entries, chosen, busy, audience, suggestionsOf, fine }}
        onIssue={actions.show}
        onCorrect={actions.correct}
      />
      {more > 0 && <Button onClick={actions.more}>{t.check.more(more)}</Button>}
    </div>
  );
}
