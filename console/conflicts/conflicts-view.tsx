/**
 * Every cell for which different values came in. Whoever may decide does so here; the others see what is in conflict.
 */
import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { conflictsApi, type Decision, type OpenConflictDto } from '../../core/protocol/conflicts.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { Form } from '../../core/form/form.js';
import { formsApi } from '../../core/protocol/forms.js';
import { FirstFew } from '../../view/list/first-few.js';
import { useLook } from '../../view/look/look.js';
import { SentIds } from '../../view/server/sent-ids.js';
import { useMay } from '../access/me.js';
import { call } from '../api/client.js';
import { failureOf, type Failure } from '../api/failure.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loaded, Nothing } from '../feedback/loaded.js';
import { ViewHeading } from '../frame/view-heading.js';
import { useAnswer, useCycleRefresh } from '../resource/use-resource.js';
import { hashOf } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { ConflictCard } from './conflict-card.js';

const useStyles = makeStyles({ silent: { position: 'absolute' } });

interface ConflictsViewProps {
  readonly cycle: CycleDto;
  /** From the address: `department` for its rows alone. */
  readonly filters: Readonly<Record<string, string>>;
}

export function ConflictsView({ cycle, filters }: ConflictsViewProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useWording();
  const mayDecide = useMay('write-cells');
  const { id: cycleId, form } = cycle;
  const resource = useAnswer(conflictsApi.list, { params: { cycleId } });
  const document = useAnswer(formsApi.document, { params: { formId: form.id, version: form.version } }).data;
  const { data } = resource;
  const [told, setTold] = useState('');
  const [late, setLate] = useState<Failure>();
  const [sent] = useState(() => new SentIds());
  // Something was decided: nothing that is shown is the latest any more.
  const refresh = useCycleRefresh();

  const isOpen = cycle.state === 'open';
  const { department = '' } = filters;
  const wanted = (data?.conflicts ?? []).filter(
    ({ departments }) => department === '' || (departments ?? []).includes(department),
  );
  const own = wanted.filter((one) => one.mayDecide);
  const others = wanted.filter((one) => !one.mayDecide);
  const all = [...own, ...others];

  const decideOn = async (conflict: OpenConflictDto, decision: Decision) => {
    const submissionId = sent.of(conflict.id, decision);
    const body = { submissionId, seenRevision: data?.revision ?? 0, decision };
    setLate(undefined);
    try {
      await call(conflictsApi.decide, { params: { cycleId, conflictId: conflict.id }, body });
    } catch (error) {
      const failed = failureOf(error);
      if (failed.code !== 'stale') throw error;
      // The card may be gone when the latest is shown; what happened is told above.
      setLate(failed);
      refresh(cycleId);
      return;
    }
    const { field, fieldLabel, key } = conflict;
    const name = [...Object.values(key), fieldLabel ? say(fieldLabel) : field].filter((text) => text !== '');
    setTold(t.decisions.decided(name.join(' / ')));
    refresh(cycleId);
  };
  const used = document && new Form(document, cycle.fiscalYear, cycle.register);
  return (
    <>
      <ViewHeading title={t.views.conflicts} lead={all.length > 0 ? t.conflicts.lead : ''} />
      <FailureBar failure={late} />
      {department !== '' && (
        <p className={look.text}>
          {t.conflicts.ofDepartment(department)} <Link href={hashOf(cycleId, 'conflicts')}>{t.conflicts.showAll}</Link>
        </p>
      )}
      <p className={mergeClasses(look.quiet, told === '' && styles.silent)} role="status">
        {told}
      </p>
      <Loaded of={resource}>
        {() => all.length === 0 && <Nothing title={t.conflicts.none} hint={t.conflicts.noneHint} />}
      </Loaded>
      {own.length > 0 && <p className={look.quiet}>{isOpen ? t.decisions.hint : t.decisions.closed}</p>}
      {others.length > 0 && <p className={look.quiet}>{mayDecide ? t.decisions.othersHint : t.conflicts.hint}</p>}
      <FirstFew all={all}>
        {(shown) => (
          <ul className={look.list} role="list">
            {shown.map((one) => (
              <li key={one.id}>
                <ConflictCard conflict={one} form={used} onDecide={isOpen && one.mayDecide ? decideOn : undefined} />
              </li>
            ))}
          </ul>
        )}
      </FirstFew>
    </>
  );
}
