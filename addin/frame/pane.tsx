/**
 * The pane of an open workbook: its views, with what was read behind them.
 */
import { makeStyles, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CheckPane } from '../check/check-pane.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { countIssues } from '../inspection/issue-list.js';
import type { View } from '../inspection/route.js';
import { PreviousView } from '../previous/previous-view.js';
import { SubmissionView } from '../submission/submission-view.js';
import { useWording } from '../text/language.js';
import { WorkbookView } from '../this-workbook/workbook-view.js';
import { Announcer } from './announcer.js';
import { FailureBar } from './failure-bar.js';
import { Navigation } from './navigation.js';
import { useView } from './use-view.js';

const useStyles = makeStyles({ waiting: { margin: '40px auto' } });

export function Pane() {
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
    submit: () => <SubmissionView />,
    previous: () => <PreviousView />,
  };
  return (
    <>
      <Navigation view={view} errors={inspection?.kind === 'recognised' ? countIssues(inspection.issues).error : 0} />
      <Announcer state={state} />
      <main aria-busy={busy}>
        {failure && <FailureBar failure={failure} onRetry={recheck} />}
        {!inspection && busy && <Spinner className={styles.waiting} label={t.reading} labelPosition="below" />}
        {inspection && views[view]()}
      </main>
    </>
  );
}
