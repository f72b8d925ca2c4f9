/**
 * 配布と連絡: the workbooks for the departments, what each is told, and what was done of it. For whoever reviews; everybody else
 * is led to their own department.
 */
import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import { isAllowed } from '../../core/access/access.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { handingOutApi } from '../../core/protocol/handing-out.js';
import { PURPOSES } from '../../core/handing-out/purpose.js';
import { Message } from '../../view/feedback/message.js';
import { DeadlineLine } from '../../view/workflow/deadline-text.js';
import { useActor } from '../access/me.js';
import { Loaded, Nothing } from '../feedback/loaded.js';
import { ViewHeading } from '../frame/view-heading.js';
import { useAnswer, useCycleRefresh } from '../resource/use-resource.js';
import { hashOf } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { USUAL_DRESS } from './dress-choice.js';
import { NoticeSection } from './notice-section.js';
import { WorkbooksCard } from './workbooks-card.js';

interface HandingOutViewProps {
  readonly cycle: CycleDto;
  /** From the address: `purpose`. */
  readonly filters: Readonly<Record<string, string>>;
}

export function HandingOutView({ cycle, filters }: HandingOutViewProps) {
  const actor = useActor();
  const { t } = useWording();
  const words = t.handingOut;
  if (!actor) return null;
  return (
    <>
      <ViewHeading title={t.views['handing-out']} lead={words.lead} />
      {isAllowed(actor, 'review', { municipalityId: actor.municipalityId }) ? (
        <HandingOut cycle={cycle} filters={filters} />
      ) : (
        <Nothing title={words.onlyFor} hint={words.onlyForHint}>
          <Link href={hashOf(cycle.id, 'progress')}>{words.toSubmission}</Link>
        </Nothing>
      )}
    </>
  );
}

function HandingOut({ cycle, filters }: HandingOutViewProps) {
  const words = useWording().t.handingOut;
  const overview = useAnswer(handingOutApi.overview, { params: { cycleId: cycle.id } });
  const [choice, setChoice] = useState(USUAL_DRESS);
  const refresh = useCycleRefresh();
  const reload = () => refresh(cycle.id);
  return (
    <>
      <DeadlineLine {...cycle} />
      {cycle.state === 'closed' && <Message intent="info">{words.closed}</Message>}
      <Loaded of={{ ...overview, reload }}>
        {(loaded) =>
          loaded.departments.length === 0 ? (
            <Nothing title={words.noDepartments} hint={words.noDepartmentsHint} />
          ) : (
            <>
              <WorkbooksCard {...{ cycle, choice }} overview={loaded} onChoose={setChoice} onDone={reload} />
              <NoticeSection
                {...{ cycle, choice, onChanged: reload }}
                overview={loaded}
                begin={PURPOSES.find((one) => one === filters['purpose']) ?? 'hand-out'}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}
