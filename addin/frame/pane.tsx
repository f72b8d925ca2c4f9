/**
 * The pane of an open workbook: its views as tabs, with what was read behind them.
 */
import { CounterBadge, makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { CheckView } from '../check/check-view.js';
import type { ExcelPort } from '../excel/port.js';
import { countIssues } from '../inspection/issue-list.js';
import type { PaneState } from '../inspection/pane-state.js';
import { VIEWS, type View } from '../inspection/route.js';
import { useWording } from '../text/language.js';
import { WorkbookView } from '../this-workbook/workbook-view.js';
import { Announcer } from './announcer.js';
import { FailureBar } from './failure-bar.js';
import { useInspector } from './use-inspector.js';
import { useView } from './use-view.js';

const useStyles = makeStyles({
  tabs: { padding: '0 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, marginBottom: '12px' },
  badge: { marginLeft: '6px' },
  waiting: { margin: '40px auto' },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
});

export function Pane({ port }: { readonly port: ExcelPort }) {
  const styles = useStyles();
  const { t } = useWording();
  const [view, show] = useView();
  const [state, inspector, tell] = useInspector(port);
  const recheck = () => void inspector.recheck();
  return (
    <>
      <TabList
        className={styles.tabs}
        aria-label={t.viewsLabel}
        selectedValue={view}
        onTabSelect={(_event, { value }) => show(VIEWS.find((one) => one === value) ?? VIEWS[0])}
      >
        {VIEWS.map((one) => (
          <Tab key={one} value={one} id={`tab-${one}`} aria-controls={`panel-${one}`}>
            {t.views[one]}
            {one === 'check' && <ErrorCount state={state} className={styles.badge} />}
          </Tab>
        ))}
      </TabList>
      <Announcer state={state} />
      <main className={styles.main}>
        {state.failure && <FailureBar failure={state.failure} onRetry={recheck} />}
        <div role="tabpanel" id={`panel-${view}`} aria-labelledby={`tab-${view}`} aria-busy={state.busy}>
          {state.inspection
            ? content()
            : state.busy && <Spinner className={styles.waiting} label={t.reading} labelPosition="below" />}
        </div>
      </main>
    </>
  );

  function content() {
    const views: Record<View, React.ReactNode> = {
      workbook: <WorkbookView state={state} onRead={recheck} onCheck={() => show('check')} />,
      check: (
        <CheckView
          state={state}
          onRecheck={recheck}
          onIssue={(issue) => void inspector.show(issue)}
          onFilter={(filter) => tell({ type: 'filter-chosen', filter })}
          onMore={() => tell({ type: 'more-wanted' })}
          onHelp={() => show('workbook')}
        />
      ),
    };
    return views[view];
  }
}

function ErrorCount({ state, className }: { readonly state: PaneState; readonly className: string }) {
  const { t } = useWording();
  const errors = state.inspection?.kind === 'recognised' ? countIssues(state.inspection.issues).error : 0;
  if (errors === 0) return null;
  const label = `${t.check.error} ${t.check.tally(errors)}`;
  return (
    <CounterBadge
      className={className}
      count={errors}
      overflowCount={999}
      color="danger"
      size="small"
      aria-label={label}
    />
  );
}
