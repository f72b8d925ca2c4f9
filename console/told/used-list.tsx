/**
 * What of a workbook was read as somebody had said before, each with its place and the way to take it back.
 */
import type { UsedStatementDto } from '../../core/protocol/told.js';
import { useLook } from '../../view/look/look.js';
import { Place } from '../cells/cell-list.js';
import { DoneBar, useDone } from '../feedback/done-bar.js';
import { Details } from '../frame/details.js';
import { useWording } from '../text/wording.js';
import { useState } from 'react';
import { ToldEntry } from './told-entry.js';

interface UsedListProps {
  readonly cycleId: string;
  readonly told: readonly UsedStatementDto[];
  onTakenBack(): void;
}

export function UsedList({ cycleId, told, onTakenBack }: UsedListProps) {
  const look = useLook();
  const { t } = useWording();
  const [gone, setGone] = useState<readonly string[]>([]);
  const done = useDone();
  if (told.length === 0) return null;
  return (
    <Details summary={t.told.used(told.length)} open>
      <DoneBar done={done} />
      <ul className={look.rows} role="list">
        {told.map((one) => (
          <ToldEntry
            key={one.id}
            cycleId={cycleId}
            told={gone.includes(one.id) ? { ...one, mayTakeBack: false } : one}
            onTakenBack={(written) => {
              setGone([...gone, one.id]);
              done.say(t.told.takenBack(written));
              onTakenBack();
            }}
          >
            <Place sheet={one.sheet} address={one.address} />
          </ToldEntry>
        ))}
      </ul>
    </Details>
  );
}
