/**
 * One's own account: the password and the tokens.
 */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { signOutEverywhere } from '../api/account-calls.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { ViewHeading } from '../frame/view-heading.js';
import { useWording } from '../text/wording.js';
import { useSignedIn } from '../access/me.js';
import { PasswordCard } from './password-card.js';
import { TokensCard } from './tokens-card.js';
import { useAction } from '../feedback/use-action.js';

const useStyles = makeStyles({
  cards: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '20px' },
});

export function AccountPage() {
  const styles = useStyles();
  const { t } = useWording();
  const signedIn = useSignedIn();
  const { busy, failure, run } = useAction();
  const [revocations, setRevocations] = useState(0);
  const leave = () =>
    void run(async () => {
      await signOutEverywhere();
      signedIn?.onSignedOut();
    });
  return (
    <>
      <title>{`${t.accounts.own.title} | ${t.product}`}</title>
      <ViewHeading title={t.accounts.own.title} lead={t.accounts.own.lead}>
        <Button onClick={leave} disabledFocusable={busy}>
          {t.accounts.own.everywhere}
        </Button>
      </ViewHeading>
      <FailureBar failure={failure} />
      <div className={styles.cards}>
        {/* Anew: neither the list nor a token that was just made is valid any more. */}
        <TokensCard key={revocations} />
        <PasswordCard onTokensRevoked={() => setRevocations((before) => before + 1)} />
      </div>
    </>
  );
}
