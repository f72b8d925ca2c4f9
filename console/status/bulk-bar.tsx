/**
 * What can be done with the departments that were chosen, and what became of each the last time.
 */
import { Button, Checkbox } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Message } from '../../view/feedback/message.js';
import { useLook } from '../../view/look/look.js';
import { failureText } from '../feedback/failure-bar.js';
import { useWording } from '../text/wording.js';
import { BULK_STEPS, type Bulk, type BulkResult, type BulkStep } from './use-bulk.js';

interface BulkBarProps {
  /** Ids of those that something can be done with, and of those of them that were chosen. */
  readonly offered: readonly string[];
  readonly chosen: readonly string[];
  readonly bulk: Bulk;
  readonly isBusy: boolean;
  /** The steps that whoever is signed in may take at all. */
  readonly steps: readonly BulkStep[];
  /** With how many of the chosen a step can be taken. */
  numberOf(step: BulkStep): number;
  onChoose(ids: readonly string[]): void;
  onStep(step: BulkStep): void;
}

export function BulkBar({ offered, chosen, bulk, isBusy, steps, numberOf, onChoose, onStep }: BulkBarProps) {
  const look = useLook();
  const words = useWording().t.status.bulk;
  const all = chosen.length === offered.length;
  const { progress, result } = bulk;
  return (
    <>
      {result && <Outcome result={result} />}
      {offered.length > 1 && (
        <div className={look.between} role="group" aria-label={words.bar}>
          <Checkbox
            label={words.chooseAll(offered.length)}
            checked={all ? true : chosen.length > 0 ? 'mixed' : false}
            onChange={() => onChoose(all ? [] : offered)}
          />
          {chosen.length === 0 && <p className={look.quiet}>{words.hint}</p>}
          {chosen.length > 0 && (
            <div className={look.row}>
              {BULK_STEPS.filter((step) => steps.includes(step)).map((step) => (
                <Button
                  key={step}
                  appearance={step === 'return' ? 'secondary' : 'primary'}
                  disabledFocusable={isBusy || numberOf(step) === 0}
                  onClick={() => onStep(step)}
                >
                  {words.steps[step](numberOf(step))}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
      {progress && <p role="status">{words.working(progress.done, progress.all)}</p>}
    </>
  );
}

/** It takes the focus: the dialog in which it was begun is gone. */
function Outcome({ result }: { readonly result: BulkResult }) {
  const look = useLook();
  const wording = useWording();
  const words = wording.t.status.bulk;
  const { step, done, failed } = result;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: false }), [result]);
  return (
    <div ref={place} tabIndex={-1} className={look.group} style={{ outline: 'none' }}>
      {done.length > 0 && (
        <Message intent="success" role="status">
          {words.done[step](done.length)}
        </Message>
      )}
      {failed.length > 0 && (
        <Message intent="error" role="alert">
          {words.failed[step](failed.length)}
          <ul className={look.points}>
            {failed.map(({ department, failure }) => (
              <li key={department.id}>{`${department.name}: ${failureText(failure, wording).hint}`}</li>
            ))}
          </ul>
        </Message>
      )}
    </div>
  );
}
