/**
 * A workbook that was looked at and not taken in yet: it has columns of which somebody has to say what they are. Each answer
 * is kept, and whatever waits is read again with it.
 */
import { Button } from '@fluentui/react-components';
import type { SubmissionDto } from '../../core/protocol/submissions.js';
import { toldApi } from '../../core/protocol/told.js';
import { useLook } from '../../view/look/look.js';
import { useMay } from '../access/me.js';
import { call } from '../api/client.js';
import { useCycleRefresh } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';
import { askedColumns, type AskedColumn } from '../told/asked-columns.js';
import { ColumnQuestion } from '../told/column-question.js';
import { UsedList } from '../told/used-list.js';

interface AskingProps {
  readonly cycleId: string;
  readonly fileName: string;
  readonly answer: SubmissionDto;
  /** What waits is to be read again. */
  onTold(): void;
  onAsItIs(): void;
}

export function Asking({ cycleId, fileName, answer, onTold, onAsItIs }: AskingProps) {
  const look = useLook();
  const words = useWording().t.told;
  const refresh = useCycleRefresh();
  const isForAll = useMay('review');
  const tell = ({ block, header }: AskedColumn, field: string | null) =>
    call(toldApi.tell, {
      params: { cycleId },
      body: { statements: [{ kind: 'column', block, header, field }] },
    }).then(() => {
      refresh(cycleId);
      onTold();
    });
  return (
    <>
      <p className={look.quiet}>{isForAll ? words.lead : words.leadOwn}</p>
      {askedColumns(answer.questions).map((asked) => (
        <ColumnQuestion
          fileName={fileName}
          key={`${asked.block} ${asked.header}`}
          asked={asked}
          onTell={(field) => tell(asked, field)}
        />
      ))}
      <UsedList cycleId={cycleId} told={answer.told} onTakenBack={onTold} />
      <div>
        <Button aria-label={words.asItIsNamed(fileName)} onClick={onAsItIs}>
          {words.asItIs}
        </Button>
      </div>
    </>
  );
}
