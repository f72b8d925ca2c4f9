/**
 * What is missing before a view can show anything, and where that is put right. Why the server is away is told above it.
 */
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { Obstacle } from '../desk/obstacle.js';
import { hashOf, type View } from '../inspection/route.js';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({
  notice: { padding: '12px 16px 20px', lineHeight: 1.7 },
  text: { margin: '0 0 12px' },
  link: { color: tokens.colorBrandForegroundLink },
});

/** Where it is put right; an obstacle that is not listed passes by itself. */
const PLACES: Readonly<Partial<Record<Obstacle, View>>> = {
  form: 'workbook',
  elsewhere: 'workbook',
  cycle: 'workbook',
  'signed-out': 'settings',
  owing: 'settings',
};

export function ObstacleNotice({ obstacle }: { readonly obstacle: Obstacle }) {
  const styles = useStyles();
  const { t } = useWording();
  const view = PLACES[obstacle];
  if (obstacle === 'connecting')
    return <Spinner className={styles.notice} size="small" label={t.obstacle.connecting} />;
  return (
    <div className={styles.notice}>
      <p className={styles.text}>{t.obstacle[obstacle]}</p>
      {view && (
        <a className={styles.link} href={hashOf(view)}>
          {obstacle === 'signed-out' ? t.connection.signIn : t.obstacle.to(t.views[view])}
        </a>
      )}
    </div>
  );
}
