/**
 * One thing that was said of the workbooks, with the way to take it back.
 */
import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { toldApi, type ToldStatementDto } from '../../core/protocol/told.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { useCycleRefresh } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';

interface ToldEntryProps {
  readonly cycleId: string;
  readonly told: ToldStatementDto;
  /** What else there is to know of it. */
  readonly children?: ReactNode;
  onTakenBack(written: string): void;
}

export function ToldEntry({ cycleId, told, children, onTakenBack }: ToldEntryProps) {
  const look = useLook();
  const { t, say } = useWording();
  const words = t.told;
  const { id, kind, written, meant, department, mayTakeBack } = told;
  const { busy, failure, run } = useAction();
  const refresh = useCycleRefresh();
  const takeBack = () =>
    run(async () => {
      await call(toldApi.takeBack, { params: { cycleId, toldId: id } });
      onTakenBack(written);
      refresh(cycleId);
    });
  return (
    <li className={mergeClasses(look.group, look.entry)}>
      <div className={look.between}>
        <div className={look.grow}>
          <p className={look.text}>
            <span className={look.small}>{words.kinds[kind]}</span>{' '}
            <span className={look.strong}>
              {meant === null ? words.meansNone(written) : words.means(written, say(meant))}
            </span>
          </p>
          <p className={look.small}>{department === null ? words.everybody : words.only(department)}</p>
          {children}
        </div>
        {mayTakeBack && (
          <Button size="small" aria-label={words.takeBackNamed(written)} disabledFocusable={busy} onClick={takeBack}>
            {words.takeBack}
          </Button>
        )}
      </div>
      <FailureBar failure={failure} />
    </li>
  );
}
