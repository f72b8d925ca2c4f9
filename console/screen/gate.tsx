/**
 * Lets in who is signed in; shows everybody else the way in. When the server no longer knows the browser, the way in
 * comes back by itself; when it wants a second factor first, the way to that.
 */
import { useEffect, useMemo, useState } from 'react';
import type { RecoveryCodesDto } from '../../core/protocol/second-factor.js';
import { sessionApi, type MeDto } from '../../core/protocol/session.js';
import { ACCESS_CHANGED } from '../api/client.js';
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
import { ProofDialog } from '../account/proof-dialog.js';
import { Late, late } from './late.js';

const OwedPage = late(async () => (await import('../account/owed-page.js')).OwedPage);
const SetupPage = late(async () => (await import('../account/setup-page.js')).SetupPage);
const SignInPage = late(async () => (await import('../account/sign-in-page.js')).SignInPage);

export function Gate({ onLanguage }: { onLanguage(language: Language): void }) {
  const route = useRoute();
  const { data: me, failure, loading, reload } = useAnswer(sessionApi.me);
  const nobody = isNobody(failure);

  useEffect(() => {
    // Told by a call; that `getMe` itself is refused is no news.
    const onChange = () => {
      if (!nobody && !loading) reload();
    };
    window.addEventListener(ACCESS_CHANGED, onChange);
    return () => window.removeEventListener(ACCESS_CHANGED, onChange);
  }, [nobody, loading, reload]);

  const signedIn = useMemo(() => (me && !nobody ? { me, onSignedOut: reload } : undefined), [me, nobody, reload]);
  const token = route.page === 'setup' ? route.filters['token'] : undefined;
  if (signedIn && token === undefined) {
    return (
      <SignedInContext value={signedIn}>
        <Resources key={signedIn.me.userId} userId={signedIn.me.userId}>
          <Inside me={signedIn.me} onLanguage={onLanguage} onSetUp={reload} />
        </Resources>
        <ProofDialog />
      </SignedInContext>
    );
  }
  return (
    <>
      <Header cycles={[]} view="progress" onLanguage={onLanguage} />
      <Main>
        <Late>
          {token !== undefined && <SetupPage key={token} token={token} onDone={reload} />}
          {token === undefined && nobody && <SignInPage refused={route.filters['refused']} onDone={reload} />}
        </Late>
        {token === undefined && !nobody && <FailureBar failure={failure} onRetry={reload} />}
        {token === undefined && !failure && loading && <Loading />}
      </Main>
    </>
  );
}

interface InsideProps {
  readonly me: MeDto;
  onLanguage(language: Language): void;
  /** A second factor that was owed is there. */
  onSetUp(): void;
}

/** The console; before it what somebody owes. */
function Inside({ me, onLanguage, onSetUp }: InsideProps) {
  /** For a lost phone. They are shown this once, whatever the server says of the rest meanwhile. */
  const [codes, setCodes] = useState<RecoveryCodesDto['codes']>();
  if (!me.owes && !codes) return <Console onLanguage={onLanguage} />;
  const show = (made: RecoveryCodesDto['codes']) => {
    setCodes(made);
    onSetUp();
  };
  const done = () => {
    setCodes(undefined);
    onSetUp();
  };
  return (
    <>
      <Header cycles={[]} view="progress" onLanguage={onLanguage} />
      <Main>
        <Late>
          <OwedPage me={me} codes={codes} onCodes={show} onDone={done} />
        </Late>
      </Main>
    </>
  );
}

function isNobody(failure: Failure | undefined): boolean {
  return failure?.code === 'unauthenticated';
}
