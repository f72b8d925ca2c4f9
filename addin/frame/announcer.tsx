/**
 * Tells a screen reader what happened: nothing of it is only to be seen.
 */
import { makeStyles } from '@fluentui/react-components';
import { countIssues } from '../inspection/issue-list.js';
import type { PaneState } from '../inspection/pane-state.js';
import { useWording, type Wording } from '../text/language.js';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export function Announcer({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  const wording = useWording();
  return (
    <div className={styles.unseen} role="status">
      {announcement(state, wording)}
    </div>
  );
}

function announcement({ busy, inspection, chosen, unreachable, failure }: PaneState, { t }: Wording): string {
  if (busy) return t.reading;
  // Alerts speak for themselves.
  if (failure || unreachable || !inspection) return '';
  if (chosen && chosen.sheet !== '') return t.check.selected(`${chosen.sheet} ${chosen.address}`.trim());
  if (inspection.kind === 'unknown') return t.workbook.unknown;
  const { error, warning, info } = countIssues(inspection.issues);
  return t.check.done(error, warning, info);
}
