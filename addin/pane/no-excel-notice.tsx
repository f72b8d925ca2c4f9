/**
 * Says plainly that the pane needs Excel, and what to do.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Table48Regular } from '@fluentui/react-icons';
import type { NoExcel } from '../excel/port.js';
import { useWording } from '../text/wording.js';
import { useLook } from '../../view/look/look.js';

const useStyles = makeStyles({
  notice: { padding: '32px 20px', maxWidth: '36em', margin: '0 auto' },
  title: { margin: '12px 0 8px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

export function NoExcelNotice({ reason }: { readonly reason: NoExcel }) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  return (
    <main className={styles.notice}>
      <Table48Regular className={look.brand} aria-hidden />
      <h2 className={styles.title}>{t.noExcel[reason]}</h2>
      <p className={look.quiet}>{t.noExcel[`${reason}Hint`]}</p>
    </main>
  );
}
