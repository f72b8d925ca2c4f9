/**
 * Lets in who is signed in; shows everybody else the way in. When the server no longer knows the browser, the way in
 * comes back by itself.
 */
import { useEffect, useMemo } from 'react';
import { sessionApi } from '../../core/protocol/session.js';
import { SIGNED_OUT } from '../api/client.js';
import type { Failure } from '../api/failure.js';
import { Resources } from '../resource/resources.js';
import { useAnswer } from '../resource/use-resource.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loading } from '../feedback/loaded.js';
import { Console } from './console.js';
import { Header } from './header.js';
import { Main } from '../frame/main-region.js';
import { useRoute } from '../route/use-route.js';
import type { Language } from '../../view/language/language.js';
import { SignedInContext } from '../access/me.js';
import { SetupPage } from '../account/setup-page.js';
import { SignInPage } from '../account/sign-in-page.js';

export function Gate({ onLanguage }: { onLanguage(language: Language): void }) {
  const route = useRoute();
  const { data: me, failure, loading, reload } = useAnswer(sessionApi.me);
  const nobody = isNobody(failure);

  useEffect(() => {
    // Told by a call; that `getMe` itself is refused is no news.
    const onSignedOut = () => {
      if (!nobody && !loading) reload();
    };
    window.addEventListener(SIGNED_OUT, onSignedOut);
    return () => window.removeEventListener(SIGNED_OUT, onSignedOut);
  }, [nobody, loading, reload]);

  const signedIn = useMemo(() => (me && !nobody ? { me, onSignedOut: reload } : undefined), [me, nobody, reload]);
  const token = route.page === 'setup' ? route.filters['token'] : undefined;
  if (signedIn && token === undefined) {
    return (
      <SignedInContext value={signedIn}>
        <Resources key={signedIn.me.userId}>
          <Console onLanguage={onLanguage} />
        </Resources>
      </SignedInContext>
    );
  }
  return (
    <>
      <Header cycles={[]} view="progress" onLanguage={onLanguage} />
      <Main>
        {token !== undefined && <SetupPage key={token} token={token} onDone={reload} />}
        {token === undefined && nobody && <SignInPage refused={route.filters['refused']} onDone={reload} />}
        {token === undefined && !nobody && <FailureBar failure={failure} onRetry={reload} />}
        {token === undefined && !failure && loading && <Loading />}
      </Main>
    </>
  );
}

function isNobody(failure: Failure | undefined): boolean {
  return failure?.code === 'unauthenticated';
}
