/**
 * Who is signed in, or how to; what somebody has to do first who owes a second factor.
 */
import { Button, Link, Spinner } from '@fluentui/react-components';
import { PersonSwap20Regular, SignOut20Regular } from '@fluentui/react-icons';
import { Message } from '../../view/feedback/message.js';
import { formatList } from '../../view/language/formats.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { useSectionStyles } from '../frame/section-styles.js';
import { useWording } from '../text/wording.js';
import { SignInWays } from './sign-in-ways.js';
import { useLook } from '../../view/look/look.js';

export function AccountSection() {
  const look = useLook();
  const { t } = useWording();
  const connection = useDeskState((state) => state.connection);
  const me = useDeskState((state) => state.me);
  return (
    <section className={look.stack} aria-labelledby="settings-account">
      <h2 className={look.subheading} id="settings-account">
        {t.settings.account}
      </h2>
      {connection.kind === 'connecting' && (
        <Spinner size="tiny" label={t.connection.connecting} labelPosition="after" />
      )}
      {connection.kind === 'signed-out' && <SignInWays {...connection} />}
      {connection.kind === 'owing' && <Owing />}
      {connection.kind !== 'signed-out' && me && <Account />}
      {!me && (connection.kind === 'away' || connection.kind === 'incompatible') && (
        <p className={look.text}>{t.settings.unavailable}</p>
      )}
    </section>
  );
}

/** What is to be done in the console first; it is looked at again when somebody says that it was. */
function Owing() {
  const look = useLook();
  const { t } = useWording();
  const { connection } = useDesk();
  const address = useDeskState(({ server }) => server.address);
  return (
    <div className={look.stack}>
      <Message intent="warning" role="alert">
        {t.owing.long}
      </Message>
      <Link href={`${address}/#/account`} target="_blank" rel="noopener">
        {t.settings.openConsole}
      </Link>
      <div className={look.row}>
        <Button appearance="primary" onClick={() => void connection.connect()}>
          {t.owing.done}
        </Button>
      </div>
    </div>
  );
}

function Account() {
  const look = useLook();
  const styles = useSectionStyles();
  const { t, language } = useWording();
  const desk = useDesk();
  const me = useDeskState((state) => state.me);
  const byPage = useDeskState(({ connection }) => connection.kind === 'signed-in' && connection.byPage);
  if (!me) return null;
  return (
    <>
      <dl className={styles.facts}>
        <dt className={look.dim}>{t.settings.roles[me.role]}</dt>
        <dd className={styles.value}>{me.displayName}</dd>
        <dt className={look.dim}>{t.settings.municipality}</dt>
        <dd className={styles.value}>{me.municipality.name}</dd>
        {me.departments.length > 0 && (
          <>
            <dt className={look.dim}>{t.settings.departments}</dt>
            <dd className={styles.value}>
              {formatList(
                me.departments.map(({ name }) => name),
                language,
              )}
            </dd>
          </>
        )}
      </dl>
      {byPage && <p className={look.small}>{t.settings.byPage}</p>}
      <div className={look.row}>
        <Button icon={byPage ? <PersonSwap20Regular /> : <SignOut20Regular />} onClick={() => void desk.signOut()}>
          {byPage ? t.settings.otherPerson : t.settings.signOut}
        </Button>
      </div>
    </>
  );
}
