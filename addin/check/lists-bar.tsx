/**
 * What became of the drop-down lists: how many cells got one, and why the others did not.
 */
import { makeStyles } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import type { ListsOutcome } from '../inspection/pane-state.js';
import { useWording } from '../text/wording.js';

const REASONS = ['has-rule', 'protected', 'unfit', 'sheet-missing'] as const;

const useStyles = makeStyles({ list: { margin: '4px 0 0', paddingLeft: '1.2em' } });

export function ListsBar({ lists, onDismiss }: { readonly lists: ListsOutcome; onDismiss(): void }) {
  const styles = useStyles();
  const { t } = useWording();
  const counts = lists.kind === 'offered' ? lists.counts : {};
  const reasons = REASONS.filter((reason) => (counts[reason] ?? 0) > 0);
  const isWarned = reasons.some((reason) => reason !== 'has-rule');
  const isNothing = (lists.kind === 'offered' ? (counts.offered ?? 0) : lists.cells) === 0;
  return (
    <Message intent={isWarned ? 'warning' : isNothing ? 'info' : 'success'} role="status" onDismiss={onDismiss}>
      {lists.kind === 'withdrawn' ? t.lists.withdrawn(lists.cells) : t.lists.offered(counts.offered ?? 0)}
      {reasons.length > 0 && (
        <ul className={styles.list}>
          {reasons.map((reason) => (
            <li key={reason}>{t.lists[reason](counts[reason] ?? 0)}</li>
          ))}
        </ul>
      )}
    </Message>
  );
}
