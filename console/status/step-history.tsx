/**
 * The steps that a department took: who, when, what, with the note and the reasons. The last one first.
 */
import { mergeClasses } from '@fluentui/react-components';
import { formatDateTime } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { Details } from '../frame/details.js';
import { useWording } from '../text/wording.js';
import { ReasonList, type DepartmentRows, type WorkflowEventDto } from './cell-reference.js';

export function StepHistory({ events, ...rows }: DepartmentRows & { readonly events: readonly WorkflowEventDto[] }) {
  const look = useLook();
  const { language, t } = useWording();
  const words = t.workflow;
  const { reasons: reasonsLabel } = useWorkflowWords();
  return (
    <Details summary={words.history}>
      {events.length === 0 && <p className={look.quiet}>{words.historyEmpty}</p>}
      <ol className={look.list} role="list" aria-label={words.history} hidden={events.length === 0}>
        {events.toReversed().map(({ revision, step, at, actor, note, reasons }) => (
          <li key={revision}>
            <div className={look.line}>
              <time dateTime={at} className={mergeClasses(look.dim, look.figures)}>
                {formatDateTime(at, language)}
              </time>
              <span className={look.strong}>{words.did[step]}</span>
              <span>{actor || words.somebody}</span>
            </div>
            {note !== '' && <p className={look.written}>{note}</p>}
            <ReasonList {...rows} reasons={reasons} label={reasonsLabel} />
          </li>
        ))}
      </ol>
    </Details>
  );
}
