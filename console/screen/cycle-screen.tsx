/**
 * One year's evaluation: the navigation and the chosen view. Workbooks may be dropped on any of its views.
 */
import { useCallback, useMemo } from 'react';
import type { CycleDto } from '../../core/protocol/console.js';
import { useProgress, useStanding } from '../resource/cycle-resources.js';
import { ConflictsView } from '../conflicts/conflicts-view.js';
import { ProgressView } from '../progress/progress-view.js';
import { hashOf } from '../route/route.js';
import type { VisitedRoute } from '../route/use-route.js';
import { isOver } from '../send/delivery.js';
import { SendView } from '../send/send-view.js';
import type { Queue } from '../send/use-queue.js';
import { useWindowDrop } from '../file/use-window-drop.js';
import { SubmissionView } from '../submission/submission-view.js';
import { useWaitingDepartments } from './use-waiting-departments.js';
import { TableView } from '../table/table-view.js';
import type { Language } from '../../view/language/language.js';
import { useWording } from '../text/wording.js';
import { DropVeil } from '../file/drop-veil.js';
import { Header } from './header.js';
import { Main } from '../frame/main-region.js';
import { Navigation } from './navigation.js';
import { PageTitle } from './page-title.js';

interface CycleScreenProps {
  readonly cycle: CycleDto;
  readonly cycles: readonly CycleDto[];
  readonly route: VisitedRoute;
  readonly queue: Queue;
  onLanguage(language: Language): void;
}

export function CycleScreen({ cycle, cycles, route, queue, onLanguage }: CycleScreenProps) {
  const { t } = useWording();
  const progress = useProgress(cycle.id);
  const standing = useStanding(cycle.id);
  const waiting = useWaitingDepartments(standing.data);
  const { add } = queue;
  const dragging = useWindowDrop(
    useCallback(
      (files: readonly File[]) => {
        add(cycle.id, files);
        window.location.hash = hashOf(cycle.id, 'send');
      },
      [add, cycle.id],
    ),
  );
  const conflicts = useMemo(
    () => progress.data?.departments.reduce((sum, department) => sum + department.conflicts, 0) ?? 0,
    [progress.data],
  );
  const sending = queue.items.filter(({ cycleId, state }) => cycleId === cycle.id && !isOver(state)).length;

  return (
    <>
      <PageTitle cycle={cycle} view={route.view} />
      <Header cycle={cycle} cycles={cycles} view={route.view} onLanguage={onLanguage} />
      <Navigation cycleId={cycle.id} view={route.view} conflicts={conflicts} sending={sending} waiting={waiting} />
      <Main>
        {route.view === 'progress' && <ProgressView cycle={cycle} progress={progress} />}
        {route.view === 'table' && <TableView cycle={cycle} route={route} />}
        {route.view === 'conflicts' && <ConflictsView cycle={cycle} />}
        {route.view === 'send' && <SendView cycle={cycle} cycles={cycles} queue={queue} />}
        {route.view === 'submission' && (
          <SubmissionView cycle={cycle} standing={standing} filters={route.filters} key={route.visit} />
        )}
      </Main>
      {dragging && <DropVeil call={t.send.dropNow} />}
    </>
  );
}
