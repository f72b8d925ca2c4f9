/**
 * What became of the letters that were sent: to how many, and each that was not taken, with the reason and a way to try again.
 */
import { Button } from '@fluentui/react-components';
import type { NoticeDto } from '../../core/protocol/handing-out.js';
import { Message } from '../../view/feedback/message.js';
import { useLook } from '../../view/look/look.js';
import { failureText } from '../feedback/failure-bar.js';
import { useWording } from '../text/wording.js';
import { isDue, type Sending } from './use-sending.js';

export function SendingResults({ sending }: { readonly sending: Sending }) {
  const wording = useWording();
  const words = wording.t.handingOut.sending;
  const { progress, results } = sending;
  const of = (state: NoticeDto['state']) =>
    results.flatMap(({ letter, notices }) =>
      notices
        .filter((notice) => notice.state === state)
        .map(({ recipient, reason }) => words.line(letter.department.name, recipient, words.reasons[reason] ?? reason)),
    );
  const refused = results.flatMap(({ letter, failure }) =>
    failure ? [words.line(letter.department.name, '', failureText(failure, wording).hint)] : [],
  );
  const sent = of('sent').length;
  const failed = [...of('failed'), ...refused];
  const unknown = [...of('unknown'), ...of('sending')];
  return (
    <>
      <div role="status">
        {progress && <Message intent="info">{words.working(progress.done, progress.all)}</Message>}
        {sent > 0 && <Message intent="success">{words.sent(sent)}</Message>}
      </div>
      {failed.length > 0 && (
        <Message intent="error" role="alert" title={words.failed(failed.length)}>
          <Lines of={failed} />
          {results.some(isDue) && <Button onClick={sending.sendAgain}>{words.again}</Button>}
        </Message>
      )}
      {unknown.length > 0 && (
        <Message intent="warning" role="alert" title={words.unknown(unknown.length)}>
          <Lines of={unknown} />
        </Message>
      )}
    </>
  );
}

function Lines({ of }: { readonly of: readonly string[] }) {
  return (
    <ul className={useLook().points}>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
