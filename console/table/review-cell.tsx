/**
 * Whether a row was looked at: ticked by a press or the space bar; Enter ticks it and goes on to the next row, the arrow keys
 * go from row to row.
 */
import { Checkbox, mergeClasses } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';
import type { ReviewMarks } from './use-review-marks.js';

interface ReviewCellProps {
  readonly marks: ReviewMarks;
  readonly record: string;
  /** What the row is called. */
  readonly name: string;
  /** Somebody begins to tick: rows that no longer fit the filter stay until it is chosen anew. */
  onTick(): void;
}

export function ReviewCell({ marks, record, name, onTick }: ReviewCellProps) {
  const look = useLook();
  const { t, language } = useWording();
  const words = t.reviews;
  const own = marks.ownOf(record);
  const others = marks.othersOf(record);
  const tick = (looked: boolean) => {
    onTick();
    marks.tick(record, looked);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const row = event.currentTarget.closest('tr');
    const next = step > 0 ? row?.nextElementSibling : row?.previousElementSibling;
    next?.querySelector<HTMLInputElement>('input[type=checkbox]')?.focus();
    if (event.key === 'Enter' && own !== 'holds') tick(true);
  };
  return (
    <>
      <Checkbox
        aria-label={words.tick(name)}
        checked={own === 'holds'}
        onKeyDown={onKeyDown}
        onChange={(_event, { checked }) => tick(checked === true)}
      />
      {own === 'changed' && (
        <span className={mergeClasses(look.block, look.small, look.doubtful)}>{words.state.changed}</span>
      )}
      {others.length > 0 && (
        <span className={mergeClasses(look.block, look.small)}>
          {words.others(others.join(language === 'ja' ? '、' : ', '))}
        </span>
      )}
    </>
  );
}

/** To which row a key leads. */
const STEPS: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };
