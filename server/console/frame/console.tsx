/**
 * Finds the cycle that the address names, or the latest, and shows it; says what to do when there is none. Holds the
 * queue of workbooks, which goes on while the coordinator looks at something else.
 */
import { Link } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { AccountPage } from '../account/account-page.js';
import { getCycles } from '../api/client.js';
import { useResource } from '../api/use-resource.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loading } from '../feedback/loading.js';
import { Nothing } from '../feedback/nothing.js';
import { hashOf } from '../route/route.js';
import { useRoute } from '../route/use-route.js';
import { Announcer } from '../send/announcer.js';
import { useQueue } from '../send/use-queue.js';
import { useWording, type Language } from '../text/language.js';
import { UsersPage } from '../users/users-page.js';
import { CycleScreen } from './cycle-screen.js';
import { Header } from './header.js';
import { Main } from './main-region.js';

export function Console({ onLanguage }: { onLanguage(language: Language): void }) {
  const { t } = useWording();
  const route = useRoute();
  const resource = useResource(getCycles);
  const cycles = resource.data?.cycles ?? [];
  const cycle = cycles.find(({ id }) => id === route.cycleId);
  const latest = cycles.reduce<(typeof cycles)[number] | undefined>(
    (best, one) => (best && best.fiscalYear >= one.fiscalYear ? best : one),
    undefined,
  );
  const [version, setVersion] = useState(0);
  const onChanged = useCallback(() => setVersion((before) => before + 1), []);
  const queue = useQueue(onChanged);

  useEffect(() => {
    if (route.page === undefined && route.cycleId === undefined && latest)
      window.location.replace(hashOf(latest.id, route.view));
  }, [route, latest]);

  if (route.page === 'account' || route.page === 'users') {
    return (
      <>
        <Header cycles={cycles} view={route.view} onLanguage={onLanguage} />
        <Main>
          <div>
            <Link href={latest ? hashOf(latest.id, 'progress') : '#/'}>{t.accounts.menu.back}</Link>
          </div>
          {route.page === 'account' ? <AccountPage /> : <UsersPage />}
        </Main>
        <Announcer items={queue.items} />
      </>
    );
  }
  if (cycle) {
    const shared = { cycle, cycles, route, queue, version, onChanged, onLanguage };
    return (
      <>
        <CycleScreen key={cycle.id} {...shared} />
        <Announcer items={queue.items} />
      </>
    );
  }
  return (
    <>
      <Header cycles={cycles} view={route.view} onLanguage={onLanguage} />
      <Main>
        <FailureBar failure={resource.failure} onRetry={resource.reload} />
        {resource.loading && <Loading />}
        {resource.data && !latest && <Nothing wholePage {...t.noCycles} />}
        {latest && route.cycleId !== undefined && <Nothing wholePage {...t.lostCycle} />}
      </Main>
    </>
  );
}
