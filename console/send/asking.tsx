/**
 * A workbook that was read and not taken in: a person has to say something first. What is said is kept, and whatever waits
 * is sent again.
 */
import { Button } from '@fluentui/react-components';
import type { AskedDto } from '../../core/protocol/submissions.js';
import { toldApi } from '../../core/protocol/told.js';
import type { Statement } from '../../core/reader/told/statement.js';
import { useLook } from '../../view/look/look.js';
import { QuestionForm } from '../../view/told/question-form.js';
import { useMay } from '../access/me.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { useCycleRefresh } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';
import { UsedList } from '../told/used-list.js';

interface AskingProps {
  readonly cycleId: string;
  readonly answer: AskedDto;
  /** What waits is to be sent again. */
  onTold(): void;
  onAsItIs(): void;
}

export function Asking({ cycleId, answer, onTold, onAsItIs }: AskingProps) {
  const look = useLook();
  const words = useWording().t.told;
  const { busy, failure, run } = useAction();
  const refresh = useCycleRefresh();
  const isForAll = useMay('review');
  const { fileName, questions, told } = answer;
  const tell = (statements: Statement[]) =>
    run(async () => {
      await call(toldApi.tell, { params: { cycleId }, body: { statements } });
      refresh(cycleId);
      onTold();
    });
  return (
    <>
      <p className={look.quiet}>{isForAll ? words.lead : words.leadOwn}</p>
      <QuestionForm label={words.formOf(fileName)} questions={questions} busy={busy} onTell={tell}>
        <Button aria-label={words.asItIsNamed(fileName)} disabledFocusable={busy} onClick={onAsItIs}>
          {words.asItIs}
        </Button>
      </QuestionForm>
      <FailureBar failure={failure} />
      <UsedList cycleId={cycleId} told={told} onTakenBack={onTold} />
    </>
  );
}
