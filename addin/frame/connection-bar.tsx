/**
 * What stands between the pane and the server, in a sentence that says what to do; and that others have sent something.
 */
import { Button, Link, makeStyles } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import { useMemo } from 'react';
import { waitingEdits } from '../desk/seen-workbook.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { hashOf, type View } from '../inspection/route.js';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({ bar: { margin: '0 12px 12px' } });

export function ConnectionBar({ view }: { readonly view: View }) {
  const { connection } = useDeskState((state) => state);
  switch (connection.kind) {
    case 'away':
      return <AwayBar detail={connection.detail} />;
    case 'incompatible':
      return <IncompatibleBar detail={connection.detail} />;
    case 'signed-out':
      // Where one signs in it is said at the fields.
      return view === 'settings' || !connection.problem ? null : <SignInBar problem={connection.problem} />;
    case 'owing':
      return view === 'settings' ? null : <OwingBar />;
    case 'signed-in':
      return view === 'sync' ? null : <NewsBar />;
    case 'connecting':
      return null;
  }
}

type Sentence = { readonly ja: string; readonly en: string };

function AwayBar({ detail }: { readonly detail: Sentence }) {
  const styles = useStyles();
  const { t, say } = useWording();
  const { connection } = useDesk();
  const book = useDeskState((state) => state.book);
  const waiting = useMemo(() => book && waitingEdits(book), [book]);
  return (
    <Message
      className={styles.bar}
      intent="warning"
      role="alert"
      title={t.connection.away}
      actions={
        <Button size="small" onClick={() => void connection.connect()}>
          {t.connection.retry}
        </Button>
      }
    >
      {say(detail)}
      {waiting !== undefined && waiting > 0 && ` ${t.connection.waiting(waiting)}`}
    </Message>
  );
}

function IncompatibleBar({ detail }: { readonly detail: Sentence }) {
  const styles = useStyles();
  const { t, say } = useWording();
  return (
    <Message className={styles.bar} intent="error" role="alert" title={t.connection.incompatible}>
      {say(detail)}
    </Message>
  );
}

function SignInBar({ problem }: { readonly problem: Sentence }) {
  const styles = useStyles();
  const { t, say } = useWording();
  return (
    <Message className={styles.bar} intent="warning" role="alert">
      {say(problem)}{' '}
      <Link href={hashOf('settings')} inline>
        {t.connection.signIn}
      </Link>
    </Message>
  );
}

function OwingBar() {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <Message className={styles.bar} intent="warning" role="alert">
      {t.owing.short}{' '}
      <Link href={hashOf('settings')} inline>
        {t.owing.toSettings}
      </Link>
    </Message>
  );
}

/** Somebody else sent something: only a hint, a sync says what it was. */
export function NewsBar() {
  const styles = useStyles();
  const { t } = useWording();
  const news = useDeskState((state) => state.news);
  if (news === undefined) return null;
  return (
    <Message className={styles.bar} intent="info" role="status">
      {t.connection.news}{' '}
      <Link href={hashOf('sync')} inline>
        {t.connection.toSync}
      </Link>
    </Message>
  );
}
