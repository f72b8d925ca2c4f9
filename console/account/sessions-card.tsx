/**
 * The browsers in which one is signed in, this one marked: any other can be signed out from here.
 */
import { Badge, Button, mergeClasses } from '@fluentui/react-components';
import { accountApi, type SessionDto } from '../../core/protocol/own-account.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { DoneBar, useDone } from '../feedback/done-bar.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loaded } from '../feedback/loaded.js';
import { useAction, useFocus } from '../feedback/use-action.js';
import { Card } from '../frame/card.js';
import { useAnswer } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';

export function SessionsCard() {
  const look = useLook();
  const words = useWording().t.secondFactor.sessions;
  const sessions = useAnswer(accountApi.sessions);
  const { busy, failure, run } = useAction();
  const done = useDone();
  const list = useFocus();
  const end = (work: () => Promise<unknown>) =>
    run(async () => {
      done.say(undefined);
      await work();
      sessions.reload();
      done.say(words.ended);
      // The button that was pressed goes away with its entry.
      list.focus();
    });
  return (
    <Card title={words.title} lead={words.lead}>
      <FailureBar failure={failure} />
      <DoneBar done={done} />
      <Loaded of={sessions}>
        {(data) => (
          <>
            <ul id={list.id} tabIndex={-1} className={look.list} role="list" aria-label={words.title}>
              {data.sessions.map((session) => (
                <SessionItem
                  key={session.id}
                  session={session}
                  isBusy={busy}
                  onEnd={() => end(() => call(accountApi.endSession, { params: { sessionId: session.id } }))}
                />
              ))}
            </ul>
            {data.sessions.length === 1 ? (
              <p className={look.quiet}>{words.alone}</p>
            ) : (
              <div>
                <Button disabledFocusable={busy} onClick={() => end(() => call(accountApi.endOtherSessions))}>
                  {words.endOthers}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}

interface SessionItemProps {
  readonly session: SessionDto;
  readonly isBusy: boolean;
  onEnd(): void;
}

function SessionItem({ session, isBusy, onEnd }: SessionItemProps) {
  const look = useLook();
  const { language, t } = useWording();
  const words = t.secondFactor.sessions;
  const { createdAt, lastUsedAt, current } = session;
  const device = session.device || words.unknown;
  const since = formatDateTime(createdAt, language);
  return (
    <li className={look.between}>
      <div>
        <span className={mergeClasses(look.block, look.strong)}>{device}</span>
        <span className={look.small}>
          {`${words.since(since)}・${words.used(formatDateTime(lastUsedAt, language))}`}
        </span>
      </div>
      {current ? (
        <Badge appearance="tint" color="success">
          {words.current}
        </Badge>
      ) : (
        <Button size="small" disabledFocusable={isBusy} onClick={onEnd} aria-label={words.endNamed(device, since)}>
          {words.end}
        </Button>
      )}
    </li>
  );
}
