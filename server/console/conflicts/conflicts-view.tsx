/**
 * Every cell for which different values came in.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { CycleDto } from '../../../core/protocol/console.js';
import { getConflicts } from '../api/client.js';
import { useResource } from '../api/use-resource.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loading } from '../feedback/loading.js';
import { Nothing } from '../feedback/nothing.js';
import { ViewHeading } from '../frame/view-heading.js';
import { FirstFew } from '../send/first-few.js';
import { useWording } from '../text/language.js';
import { ConflictCard } from './conflict-card.js';

const useStyles = makeStyles({
  hint: { margin: 0, maxWidth: '60em', lineHeight: 1.7, color: tokens.colorNeutralForeground2 },
  list: { display: 'grid', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
});

export function ConflictsView({ cycle, version }: { cycle: CycleDto; version: number }) {
  const styles = useStyles();
  const { t } = useWording();
  const load = useCallback((signal: AbortSignal) => getConflicts(cycle.id, signal), [cycle.id]);
  const { data, failure, loading, reload } = useResource(load, version);
  const conflicts = data?.conflicts ?? [];
  return (
    <>
      <ViewHeading title={t.views.conflicts} lead={conflicts.length > 0 ? t.conflicts.lead : ''} />
      <FailureBar failure={failure} stale={data !== undefined} onRetry={reload} />
      {!data && loading && <Loading />}
      {data && conflicts.length === 0 && <Nothing title={t.conflicts.none} hint={t.conflicts.noneHint} />}
      {conflicts.length > 0 && <p className={styles.hint}>{t.conflicts.hint}</p>}
      <FirstFew all={conflicts}>
        {(shown) => (
          <ul className={styles.list} role="list">
            {shown.map((conflict) => (
              <li
                key={JSON.stringify([conflict.block, conflict.key, conflict.field, conflict.sheet, conflict.address])}
              >
                <ConflictCard conflict={conflict} />
              </li>
            ))}
          </ul>
        )}
      </FirstFew>
    </>
  );
}
