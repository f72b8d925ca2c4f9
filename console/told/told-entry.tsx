/**
 * One thing that was said of the workbooks, with the way to take it back.
 */
import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { toldApi, type ToldStatementDto } from '../../core/protocol/told.js';
import { useLook } from '../../view/look/look.js';
import { ToldLine } from '../../view/told/told-line.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { useCycleRefresh } from '../resource/use-resource.js';

interface ToldEntryProps {
  readonly cycleId: string;
  readonly told: ToldStatementDto;
  /** What else there is to know of it. */
  readonly children?: ReactNode;
  onTakenBack(written: string): void;
}

export function ToldEntry({ cycleId, told, children, onTakenBack }: ToldEntryProps) {
  const look = useLook();
  const { busy, failure, run } = useAction();
  const refresh = useCycleRefresh();
  const takeBack = () =>
    run(async () => {
      await call(toldApi.takeBack, { params: { cycleId, toldId: told.id } });
      onTakenBack(told.written);
      refresh(cycleId);
    });
  return (
    <li className={mergeClasses(look.group, look.entry)}>
      <ToldLine told={told} busy={busy} onTakeBack={takeBack}>
        {children}
      </ToldLine>
      <FailureBar failure={failure} />
    </li>
  );
}
