/**
 * What became of the drop-down lists: how many cells got one, and why the others did not.
 */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
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
    <MessageBar intent={isWarned ? 'warning' : isNothing ? 'info' : 'success'} layout="multiline" role="status">
      <MessageBarBody>
        {lists.kind === 'withdrawn' ? t.lists.withdrawn(lists.cells) : t.lists.offered(counts.offered ?? 0)}
        {reasons.length > 0 && (
          <ul className={styles.list}>
            {reasons.map((reason) => (
              <li key={reason}>{t.lists[reason](counts[reason] ?? 0)}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={t.correction.dismiss}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
