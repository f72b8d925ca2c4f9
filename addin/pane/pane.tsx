/**
 * The pane of an open workbook: its views, and what is said above all of them.
 */
import { makeStyles, Spinner } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { CheckPane } from '../check/check-pane.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { countIssues, issuesInScope, usualScope } from '../inspection/issue-list.js';
import type { View } from '../inspection/route.js';
import { PreviousView } from '../previous/previous-view.js';
import { SettingsView } from '../settings/settings-view.js';
import { SubmissionView } from '../submission/submission-view.js';
import { SyncView } from '../sync/sync-view.js';
import type { Language } from '../../view/language/language.js';
import { useWording } from '../text/wording.js';
import { WorkbookView } from '../this-workbook/workbook-view.js';
import { Announcer } from './announcer.js';
import { ConnectionBar } from '../frame/connection-bar.js';
import { FailureBar } from '../frame/failure-bar.js';
import { Header, SettingsLink } from './header.js';
import { Navigation } from './navigation.js';
import { useView } from './use-view.js';

const useStyles = makeStyles({ waiting: { margin: '40px auto' } });

interface PaneProps {
  /** Tells panes apart that are side by side; `''` where there is one. */
  readonly seat: string;
  onLanguage(language: Language): void;
}

export function Pane({ seat, onLanguage }: PaneProps) {
  const styles = useStyles();
  const { t } = useWording();
  const [view, show] = useView();
  const { book } = useDesk();
  const state = useDeskState(({ pane }) => pane);
  const { inspection, failure, busy } = state;
  const errors = useErrors();
  const recheck = () => void book.recheck();
  const views: Record<View, () => ReactNode> = {
    workbook: () => <WorkbookView state={state} onRead={recheck} onCheck={() => show('check')} />,
    check: () => <CheckPane />,
    sync: () => <SyncView />,
    submit: () => <SubmissionView />,
    previous: () => <PreviousView />,
    settings: () => <SettingsView onLanguage={onLanguage} />,
  };
  // Signing in and the like need no workbook.
  const isReady = inspection !== undefined || view === 'settings';
  return (
    <>
      <Header seat={seat}>
        <SettingsLink present={view === 'settings'} />
      </Header>
      <Navigation {...{ view, errors, seat }} />
      <Announcer />
      <main aria-label={`${t.views[view]} ${seat}`.trim()} aria-busy={busy}>
        <ConnectionBar view={view} />
        {failure && <FailureBar failure={failure} onRetry={recheck} />}
        {!isReady && busy && <Spinner className={styles.waiting} label={t.reading} labelPosition="below" />}
        {isReady && views[view]()}
      </main>
    </>
  );
}

/** How many errors are the person's own business. */
function useErrors(): number {
  const inspection = useDeskState(({ pane }) => pane.inspection);
  const book = useDeskState((state) => state.book);
  return useMemo(() => {
    if (inspection?.kind !== 'recognised') return 0;
    const own = book?.own ?? [];
    const scope = usualScope(own, book?.reading?.records ?? []);
    return countIssues(issuesInScope(inspection.issues, scope, own, undefined)).error;
  }, [inspection, book]);
}
