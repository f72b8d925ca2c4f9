/**
 * Every cell for which different values came in. Whoever may decide does so here; the others see what is in conflict.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { ConflictDto, CycleDto } from '../../core/protocol/console.js';
import type { OpenConflictDto } from '../../core/protocol/sync.js';
import { useMay } from '../access/me.js';
import { getConflicts } from '../api/client.js';
import { decide, getOpenConflicts, getFormDocument } from '../api/conflict-calls.js';
import { failureOf, type Failure } from '../api/failure.js';
import { useCycleRefresh } from '../resource/cycle-resources.js';
import { useResource } from '../resource/use-resource.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loading } from '../feedback/loading.js';
import { Nothing } from '../feedback/nothing.js';
import { ViewHeading } from '../frame/view-heading.js';
import { FirstFew } from '../../view/list/first-few.js';
import { useWording } from '../text/wording.js';
import { ConflictCard } from './conflict-card.js';
import { DecisionCard } from './decision-card.js';
import type { Decision } from './sides.js';
import { useDecisionIds } from './use-decision-ids.js';

interface ConflictsViewProps {
  readonly cycle: CycleDto;
}

const useStyles = makeStyles({
  hint: { margin: 0, maxWidth: '60em', lineHeight: 1.7, color: tokens.colorNeutralForeground2 },
  silent: { position: 'absolute' },
  list: { display: 'grid', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
});

const NONE = { revision: 0, conflicts: [] };

export function ConflictsView({ cycle }: ConflictsViewProps) {
  const styles = useStyles();
  const { t, say } = useWording();
  const mayDecide = useMay('write-cells');
  const load = useCallback(
    async (signal: AbortSignal) => {
      const [{ conflicts: all }, { conflicts, revision }] = await Promise.all([
        getConflicts(cycle.id, signal),
        mayDecide ? getOpenConflicts(cycle.id, signal) : NONE,
      ]);
      const isOfEarlierForm = conflicts.some(({ kind }) => kind === 'form');
      return { all, conflicts, revision, form: isOfEarlierForm && (await getFormDocument(cycle.form, signal)) };
    },
    [cycle.id, cycle.form, mayDecide],
  );
  const { data, failure, loading, reload } = useResource(
    ['cycles', cycle.id, 'conflicts', cycle.form.version, mayDecide],
    load,
  );
  const [told, setTold] = useState('');
  const [late, setLate] = useState<Failure>();
  const idOf = useDecisionIds();
  // Something was decided: nothing that is shown is the latest any more.
  const refresh = useCycleRefresh();

  const isOpen = cycle.state === 'open';
  const conflicts = data?.conflicts ?? [];
  const own = new Set(conflicts.map(cellName));
  const others = (data?.all ?? []).filter((conflict) => !own.has(cellName(conflict)));
  const all: readonly (OpenConflictDto | ConflictDto)[] = [...conflicts, ...others];

  const decideOn = async (conflict: OpenConflictDto, decision: Decision) => {
    const submissionId = idOf(conflict.id, decision);
    setLate(undefined);
    try {
      await decide(cycle.id, conflict.id, { submissionId, seenRevision: data?.revision ?? 0, decision });
    } catch (error) {
      const failed = failureOf(error);
      if (failed.kind !== 'problem' || failed.problem.code !== 'stale') throw error;
      // The card may be gone when the latest is shown; what happened is told above.
      setLate(failed);
      refresh(cycle.id);
      return;
    }
    const { field, fieldLabel, key } = conflict;
    const name = [...Object.values(key), fieldLabel ? say(fieldLabel) : field].filter((text) => text !== '');
    setTold(t.decisions.decided(name.join(' / ')));
    refresh(cycle.id);
  };
  const fieldsOf = ({ block }: OpenConflictDto) =>
    (data?.form ? (data.form.blocks.find(({ id }) => id === block)?.fields ?? []) : []).filter(
      ({ role }) => role === 'answer',
    );
  return (
    <>
      <ViewHeading title={t.views.conflicts} lead={all.length > 0 ? t.conflicts.lead : ''} />
      <FailureBar failure={failure} stale={data !== undefined} onRetry={reload} />
      <FailureBar failure={late} />
      {!data && loading && <Loading />}
      <p className={mergeClasses(styles.hint, told === '' && styles.silent)} role="status">
        {told}
      </p>
      {data && all.length === 0 && <Nothing title={t.conflicts.none} hint={t.conflicts.noneHint} />}
      {conflicts.length > 0 && <p className={styles.hint}>{isOpen ? t.decisions.hint : t.decisions.closed}</p>}
      {others.length > 0 && <p className={styles.hint}>{mayDecide ? t.decisions.othersHint : t.conflicts.hint}</p>}
      <FirstFew all={all}>
        {(shown) => (
          <ul className={styles.list} role="list">
            {shown.map((one) => (
              <li key={'id' in one ? one.id : cellName(one)}>
                {'id' in one ? (
                  <DecisionCard conflict={one} fields={fieldsOf(one)} onDecide={isOpen ? decideOn : undefined} />
                ) : (
                  <ConflictCard conflict={one} />
                )}
              </li>
            ))}
          </ul>
        )}
      </FirstFew>
    </>
  );
}

/** Names the cell that is in conflict, alike for both routes. */
function cellName({ block, key, field, sheet, address }: OpenConflictDto | ConflictDto): string {
  const parts = Object.keys(key)
    .toSorted()
    .map((name) => key[name]);
  return JSON.stringify([block, parts, field, sheet, address]);
}
