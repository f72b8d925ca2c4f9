/**
 * One's own account: the password, the second factor, the tokens, and where one is signed in.
 */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { sessionApi } from '../../core/protocol/session.js';
import { useLook } from '../../view/look/look.js';
import { useSignedIn } from '../access/me.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { PageHeading } from '../frame/view-heading.js';
import { useWording } from '../text/wording.js';
import { PasswordCard } from './password-card.js';
import { SecondFactorCard } from './second-factor-card.js';
import { SessionsCard } from './sessions-card.js';
import { TokensCard } from './tokens-card.js';

export function AccountPage() {
  const { own } = useWording().t.accounts;
  const signedIn = useSignedIn();
  const { busy, failure, run } = useAction();
  const [revocations, setRevocations] = useState(0);
  const leave = () =>
    run(async () => {
      await call(sessionApi.endEverywhere);
      signedIn?.onSignedOut();
    });
  return (
    <>
      <PageHeading title={own.title} lead={own.lead}>
        <Button onClick={leave} disabledFocusable={busy}>
          {own.everywhere}
        </Button>
      </PageHeading>
      <FailureBar failure={failure} />
      <div className={useLook().row}>
        {/* Anew: neither the list nor a token that was just made is valid any more. */}
        <TokensCard key={revocations} />
        <PasswordCard onTokensRevoked={() => setRevocations((before) => before + 1)} />
        <SecondFactorCard />
        <SessionsCard />
      </div>
    </>
  );
}
