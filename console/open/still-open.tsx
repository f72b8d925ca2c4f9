/**
 * What is still open in a whole year, department by department: who has not submitted or is not accepted, and what is left.
 */
import { Spinner } from '@fluentui/react-components';
import { stillToCome } from '../../core/workflow/open-matters.js';
import { Message } from '../../view/feedback/message.js';
import { useLook } from '../../view/look/look.js';
import { OpenTally } from '../../view/open/open-matters.js';
import { useOpenWords } from '../../view/open/words.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Details } from '../frame/details.js';
import { LongPart } from '../frame/modal-dialog.js';
import { useWording } from '../text/wording.js';
import { MattersOf, useOpenMatters } from './matters.js';

export function StillOpen({ cycleId }: { readonly cycleId: string }) {
  const look = useLook();
  const { t } = useWording();
  const { closing, bulk } = t.status;
  const { toCome, title } = useOpenWords().t;
  const { data, failure, loading, reload } = useOpenMatters(cycleId);
  const open = data?.departments.filter(({ state, matters }) => stillToCome(state) !== undefined || matters.length > 0);
  return (
    <div className={look.group}>
      <FailureBar failure={failure} stale={data !== undefined} onRetry={reload} />
      {!data && loading && <Spinner size="tiny" label={closing.loading} />}
      {open?.length === 0 && <p className={look.quiet}>{closing.none}</p>}
      {open && open.length > 0 && (
        <>
          <Message intent="warning">{closing.open(open.length)}</Message>
          <LongPart label={title}>
            <ul className={look.rows} role="list">
              {open.map(({ id, name, state, matters }) => {
                const next = stillToCome(state);
                return (
                  <li key={id} className={look.entry}>
                    <span className={look.line}>
                      <span className={look.strong}>{name}</span>
                      {next && <span>{toCome[next]}</span>}
                      {matters.length > 0 && <OpenTally matters={matters} />}
                    </span>
                    {matters.length > 0 && (
                      <Details summary={bulk.details}>
                        <MattersOf cycleId={cycleId} department={name} matters={matters} />
                      </Details>
                    )}
                  </li>
                );
              })}
            </ul>
          </LongPart>
        </>
      )}
    </div>
  );
}
