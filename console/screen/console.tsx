/**
 * Finds the cycle that the address names, or the latest, and shows it; says what to do when there is none. Holds the
 * queue of workbooks, which goes on while the coordinator looks at something else.
 */
import { cyclesApi, type CycleDto } from '../../core/protocol/cycles.js';
import { useEffect, useState } from 'react';
import { useSignedIn } from '../access/me.js';
import { useAnswer, useCycleRefresh } from '../resource/use-resource.js';
import { hashOf } from '../route/route.js';
import { useRoute } from '../route/use-route.js';
import { Announcer } from '../send/announcer.js';
import { useQueue } from '../send/use-queue.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import type { Language } from '../../view/language/language.js';
import { useWording } from '../text/wording.js';
import { useStart } from './use-start.js';
import { CycleScreen } from './cycle-screen.js';
import { Header } from './header.js';
import { loadRest } from './late.js';
import { NoCycleScreen } from './no-cycle-screen.js';
import { PageScreen } from './page-screen.js';
import { Spoken } from '../../view/feedback/spoken.js';

/** Another page of the installation, from which somebody may come to sign in. */
const WORKBENCH = 'workbench';

export function Console({ onLanguage }: { onLanguage(language: Language): void }) {
  const { language, t } = useWording();
  const route = useRoute();
  const resource = useAnswer(cyclesApi.list);
  const cycles = resource.data?.cycles ?? [];
  const cycle = cycles.find(({ id }) => id === route.cycleId);
  const start = useStart(cycles);
  const [spoken, setSpoken] = useState('');
  const refresh = useCycleRefresh();
  const queue = useQueue(useSignedIn()?.me.userId ?? '', refresh);

  useEffect(() => {
    // Sent here to sign in, and back.
    if (route.filters['next'] === WORKBENCH) window.location.replace(`${WORKBENCH}/`);
    // Setting up without a link is no place for who is signed in already.
    else if ((route.page ?? 'setup') === 'setup' && route.cycleId === undefined && start)
      window.location.replace(start);
  }, [route, start]);

  useEffect(() => {
    if (resource.data) loadRest();
  }, [resource.data]);

  const onBegun = (begun: CycleDto) => {
    setSpoken(t.setup.begin.done(`${begun.plan} ${formatFiscalYear(begun.fiscalYear, language)}`));
    resource.reload();
    window.location.hash = hashOf(begun.id, 'progress');
  };
  const screen = () => {
    if (route.page !== undefined && route.page !== 'setup') {
      const { page } = route;
      return (
        <>
          <Header cycles={cycles} view={route.view} onLanguage={onLanguage} />
          <PageScreen
            page={page}
            cycles={resource.data?.cycles}
            back={start ?? '#/'}
            onChanged={resource.reload}
            onBegun={onBegun}
          />
        </>
      );
    }
    if (cycle) {
      return (
        <CycleScreen key={cycle.id} cycle={cycle} cycles={cycles} route={route} queue={queue} onLanguage={onLanguage} />
      );
    }
    return (
      <>
        <Header cycles={cycles} view={route.view} onLanguage={onLanguage} />
        <NoCycleScreen resource={resource} named={route.cycleId !== undefined} start={start} />
      </>
    );
  };
  return (
    <>
      {screen()}
      <Announcer items={queue.items} />
      <Spoken text={spoken} />
    </>
  );
}
