/**
 * The pane of an open workbook: its views, and what is said above all of them.
 */
import { makeStyles, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CheckPane } from '../check/check-pane.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { countIssues } from '../inspection/issue-list.js';
import type { View } from '../inspection/route.js';
import { PreviousView } from '../previous/previous-view.js';
import { SettingsView } from '../settings/settings-view.js';
import { SubmissionView } from '../submission/submission-view.js';
import { SyncView } from '../sync/sync-view.js';
import { useWording, type Language } from '../text/language.js';
import { WorkbookView } from '../this-workbook/workbook-view.js';
import { Announcer } from './announcer.js';
import { ConnectionBar } from './connection-bar.js';
import { FailureBar } from './failure-bar.js';
import { Header, SettingsLink } from './header.js';
import { Navigation } from './navigation.js';
import { useView } from './use-view.js';

const useStyles = makeStyles({ waiting: { margin: '40px auto' } });

export function Pane({ onLanguage }: { onLanguage(language: Language): void }) {
  const styles = useStyles();
  const { t } = useWording();
  const [view, show] = useView();
  const { book } = useDesk();
  const state = useDeskState(({ pane }) => pane);
  const { inspection, failure, busy } = state;
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
      <Header>
        <SettingsLink present={view === 'settings'} />
      </Header>
      <Navigation view={view} errors={inspection?.kind === 'recognised' ? countIssues(inspection.issues).error : 0} />
      <Announcer />
      <main aria-busy={busy}>
        <ConnectionBar view={view} />
        {failure && <FailureBar failure={failure} onRetry={recheck} />}
        {!isReady && busy && <Spinner className={styles.waiting} label={t.reading} labelPosition="below" />}
        {isReady && views[view]()}
      </main>
    </>
  );
}
