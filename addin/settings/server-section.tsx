/**
 * Which server the pane belongs to, and whether it is there.
 */
import { Button } from '@fluentui/react-components';
import { PlugConnected20Regular } from '@fluentui/react-icons';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { useSectionStyles } from '../frame/section-styles.js';
import { useWording } from '../text/wording.js';
import { useLook } from '../../view/look/look.js';

export function ServerSection() {
  const look = useLook();
  const styles = useSectionStyles();
  const { t } = useWording();
  const { connection: work } = useDesk();
  const { address, version } = useDeskState(({ server }) => server);
  const { kind } = useDeskState(({ connection }) => connection);
  return (
    <section className={look.stack} aria-labelledby="settings-server">
      <h2 className={look.subheading} id="settings-server">
        {t.settings.server}
      </h2>
      <dl className={styles.facts}>
        <dt className={look.dim}>{t.settings.address}</dt>
        <dd className={styles.value}>{address}</dd>
        <dt className={look.dim}>{t.settings.version}</dt>
        <dd className={styles.value}>{version ?? t.settings.unknownVersion}</dd>
        <dt className={look.dim}>{t.settings.state}</dt>
        <dd className={styles.value}>{t.settings.states[kind]}</dd>
      </dl>
      {(kind === 'away' || kind === 'incompatible') && (
        <div className={look.row}>
          <Button icon={<PlugConnected20Regular />} onClick={() => void work.connect()}>
            {t.connection.retry}
          </Button>
        </div>
      )}
    </section>
  );
}
