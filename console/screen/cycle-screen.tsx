/**
 * One year's evaluation: the navigation and the chosen view. Workbooks may be dropped on any of its views.
 */
import type { CycleDto } from '../../core/protocol/cycles.js';
import { isAllowed } from '../../core/access/access.js';
import { workflowApi, type StandingDto } from '../../core/protocol/workflow.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { useActor } from '../access/me.js';
import { useLiveCycle } from '../resource/use-live-cycle.js';
import { useAnswer } from '../resource/use-resource.js';
import { StatusView } from '../status/status-view.js';
import { hashOf } from '../route/route.js';
import type { VisitedRoute } from '../route/use-route.js';
import { isOver } from '../send/delivery.js';
import type { Queue } from '../send/use-queue.js';
import { useWindowDrop } from '../file/use-window-drop.js';
import type { Language } from '../../view/language/language.js';
import { useWording } from '../text/wording.js';
import { DropVeil } from '../file/drop-area.js';
import { Header } from './header.js';
import { Main } from '../frame/main-region.js';
import { Late, late } from './late.js';
import { Navigation } from './navigation.js';

const ArrivalsView = late(async () => (await import('../arrivals/arrivals-view.js')).ArrivalsView);
const AnsweringView = late(async () => (await import('../answering/answering-view.js')).AnsweringView);
const ConflictsView = late(async () => (await import('../conflicts/conflicts-view.js')).ConflictsView);
const FindingsView = late(async () => (await import('../findings/findings-view.js')).FindingsView);
const ProgrammesView = late(async () => (await import('../programmes/programmes-view.js')).ProgrammesView);
const PublicationView = late(async () => (await import('../publication/publication-view.js')).PublicationView);
const HandingOutView = late(async () => (await import('../handing-out/handing-out-view.js')).HandingOutView);
const SendView = late(async () => (await import('../send/send-view.js')).SendView);
const TableView = late(async () => (await import('../table/table-view.js')).TableView);

interface CycleScreenProps {
  readonly cycle: CycleDto;
  readonly cycles: readonly CycleDto[];
  readonly route: VisitedRoute;
  readonly queue: Queue;
  onLanguage(language: Language): void;
}

export function CycleScreen({ cycle, cycles, route, queue, onLanguage }: CycleScreenProps) {
  const { language, t } = useWording();
  const standing = useAnswer(workflowApi.standing, { params: { cycleId: cycle.id } });
  const waiting = useWaitingDepartments(standing.data);
  useLiveCycle(cycle.id);
  const { add } = queue;
  const dragging = useWindowDrop((files) => {
    add(cycle.id, files);
    window.location.hash = hashOf(cycle.id, 'send');
  });
  const conflicts = standing.data?.conflicts ?? 0;
  const year = formatFiscalYear(cycle.fiscalYear, language);
  const sending = queue.items.filter(({ cycleId, state }) => cycleId === cycle.id && !isOver(state)).length;

  return (
    <>
      <title>{`${t.views[route.view]} - ${cycle.municipality} ${year} | ${t.product}`}</title>
      <Header cycle={cycle} cycles={cycles} view={route.view} onLanguage={onLanguage} />
      <Navigation cycleId={cycle.id} view={route.view} conflicts={conflicts} sending={sending} waiting={waiting} />
      <Main>
        {route.view === 'progress' && (
          <StatusView cycle={cycle} standing={standing} filters={route.filters} key={route.visit} />
        )}
        <Late key={route.view}>
          {route.view === 'handing-out' && <HandingOutView cycle={cycle} filters={route.filters} key={route.visit} />}
          {route.view === 'answer' && (
            <AnsweringView cycle={cycle} standing={standing} filters={route.filters} key={route.visit} />
          )}
          {route.view === 'table' && <TableView cycle={cycle} route={route} />}
          {route.view === 'check' && (
            <FindingsView cycle={cycle} standing={standing.data} filters={route.filters} key={route.visit} />
          )}
          {route.view === 'conflicts' && <ConflictsView cycle={cycle} filters={route.filters} key={route.visit} />}
          {route.view === 'send' && <SendView cycle={cycle} cycles={cycles} queue={queue} />}
          {route.view === 'arrivals' && <ArrivalsView cycle={cycle} filters={route.filters} key={route.visit} />}
          {route.view === 'programmes' && <ProgrammesView cycle={cycle} />}
          {route.view === 'publication' && <PublicationView cycle={cycle} />}
        </Late>
      </Main>
      {dragging && <DropVeil call={t.send.dropNow} />}
    </>
  );
}

/**
 * How many departments wait for the next step of whoever is signed in: submitted ones for whoever reviews, returned ones
 * for their own staff.
 */
function useWaitingDepartments(standing: StandingDto | undefined): number {
  const actor = useActor();
  if (!actor || !standing) return 0;
  const { municipalityId } = actor;
  const waiting = standing.departments.filter(({ id: departmentId, state }) => {
    if (state === 'submitted') return isAllowed(actor, 'review', { municipalityId, departmentId });
    return (
      state === 'returned' && actor.role === 'staff' && isAllowed(actor, 'submit', { municipalityId, departmentId })
    );
  });
  return waiting.length;
}
