/**
 * Accepting the departments that were chosen, and what became of each.
 */
import { Button, Checkbox } from '@fluentui/react-components';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { Message } from '../../view/feedback/message.js';
import { Question } from '../../view/feedback/question.js';
import { useState } from 'react';
import type { DepartmentStandingDto } from '../../core/protocol/workflow.js';
import { failureText } from '../feedback/failure-bar.js';
import { useWording } from '../text/wording.js';
import { openIn } from './open-counts.js';
import type { BulkAccept } from './use-bulk-accept.js';
import { useLook } from '../../view/look/look.js';

interface BulkBarProps {
  /** Those that can be accepted, and those of them that were chosen. */
  readonly offered: readonly DepartmentStandingDto[];
  readonly chosen: readonly DepartmentStandingDto[];
  readonly bulk: BulkAccept;
  readonly isBusy: boolean;
  onChoose(ids: readonly string[]): void;
  onAccept(): void;
}

export function BulkBar({ offered, chosen, bulk, isBusy, onChoose, onAccept }: BulkBarProps) {
  const look = useLook();
  const words = useWording().t.workflow;
  const shared = useWorkflowWords();
  const [isAsked, ask] = useState(false);
  const unfinished = chosen.filter((one) => openIn(one) > 0).length;
  const { progress } = bulk;
  const accept = () => {
    ask(false);
    onAccept();
  };
  const all = chosen.length === offered.length;
  return (
    <>
      <BulkResult bulk={bulk} />
      {offered.length > 1 && (
        <div className={look.line}>
          <Checkbox
            label={words.bulk.chooseAll}
            checked={all ? true : chosen.length > 0 ? 'mixed' : false}
            onChange={() => onChoose(all ? [] : offered.map(({ id }) => id))}
          />
          {chosen.length > 0 && !isAsked && (
            <Button
              appearance="primary"
              disabledFocusable={isBusy}
              onClick={() => (unfinished > 0 ? ask(true) : accept())}
            >
              {words.bulk.accept(chosen.length)}
            </Button>
          )}
          {chosen.length > 0 && isAsked && (
            <Question
              name={words.bulk.accept(chosen.length)}
              text={words.bulk.ask(chosen.length, unfinished)}
              confirm={shared.anyway.accept}
              cancel={shared.cancel}
              onConfirm={accept}
              onCancel={() => ask(false)}
            />
          )}
          {progress && <span>{words.bulk.working(progress.done, progress.all)}</span>}
        </div>
      )}
    </>
  );
}

function BulkResult({ bulk: { result } }: { readonly bulk: BulkAccept }) {
  const look = useLook();
  const wording = useWording();
  const words = wording.t.workflow;
  if (!result) return null;
  const { accepted, failed } = result;
  return (
    <>
      {accepted.length > 0 && <Message intent="success">{words.bulk.accepted(accepted.length)}</Message>}
      {failed.length > 0 && (
        <Message intent="error" role="alert">
          {words.bulk.failed(failed.length)}
          <ul className={look.points}>
            {failed.map(({ department, failure }) => (
              <li key={department.id}>{`${department.name}: ${failureText(failure, wording).hint}`}</li>
            ))}
          </ul>
        </Message>
      )}
    </>
  );
}
