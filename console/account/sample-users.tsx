/**
 * The sample city's users, to sign in as with one press. Nothing of this shows outside sample mode.
 */
import { Button, makeStyles } from '@fluentui/react-components';
import type { SignInOptionsDto } from '../../core/protocol/accounts.js';
import { signInAsSample } from '../api/account-calls.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useWording } from '../text/wording.js';
import { Card } from '../frame/card.js';
import { useAction } from '../feedback/use-action.js';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  button: { width: '100%', justifyContent: 'flex-start', textAlign: 'start' },
});

export function SampleUsers({ users, onDone }: { users: SignInOptionsDto['samples']; onDone(): void }) {
  const styles = useStyles();
  const { t } = useWording();
  const { busy, failure, run } = useAction();
  if (users.length === 0) return null;
  const enter = (loginName: string) =>
    void run(async () => {
      await signInAsSample(loginName);
      onDone();
    });
  return (
    <Card centred title={t.accounts.signIn.samples} lead={t.accounts.signIn.samplesHint}>
      <FailureBar failure={failure} />
      <ul className={styles.list} role="list">
        {users.map(({ loginName, displayName, role, departments }) => (
          <li key={loginName}>
            <Button className={styles.button} disabledFocusable={busy} onClick={() => enter(loginName)}>
              {`${displayName}（${[t.accounts.roles[role], ...departments].join('・')}）`}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
