/**
 * What a department was told: when, for what, by whom, by which way, and what became of each mail.
 */
import { mergeClasses } from '@fluentui/react-components';
import { handingOutApi, type NoticeDto } from '../../core/protocol/handing-out.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { Loaded } from '../feedback/loaded.js';
import { Details } from '../frame/details.js';
import { useAnswer } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';

export function NoticeLog({ cycleId, departmentId }: { readonly cycleId: string; readonly departmentId: string }) {
  const look = useLook();
  const words = useWording().t.handingOut.panel;
  const log = useAnswer(handingOutApi.notices, { params: { cycleId, departmentId } });
  return (
    <Details summary={log.data ? words.log(log.data.notices.length) : words.logLabel}>
      <Loaded of={log}>
        {({ notices }) =>
          notices.length === 0 ? (
            <p className={look.quiet}>{words.logEmpty}</p>
          ) : (
            <ol className={look.list} role="list">
              {notices.map((notice) => (
                <LogEntry key={notice.id} notice={notice} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </Details>
  );
}

function LogEntry({ notice }: { readonly notice: NoticeDto }) {
  const look = useLook();
  const { language, t } = useWording();
  const words = t.handingOut;
  const { purpose, way, recipient, state, reason, actor, at } = notice;
  const isBad = state === 'failed' || state === 'unknown';
  return (
    <li className={look.line}>
      <time dateTime={at}>{formatDateTime(at, language)}</time>
      <span className={look.strong}>{words.notices.purposes[purpose]}</span>
      <span>{words.ways[way]}</span>
      {recipient !== '' && <span>{words.panel.to(recipient)}</span>}
      {actor !== '' && <span>{actor}</span>}
      {words.states[state] !== '' && (
        <span className={mergeClasses(look.strong, isBad ? look.wrong : look.good)}>{words.states[state]}</span>
      )}
      {reason !== '' && <span className={look.small}>{words.sending.reasons[reason] ?? reason}</span>}
    </li>
  );
}
