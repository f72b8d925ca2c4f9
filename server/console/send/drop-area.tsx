/**
 * The place to drop workbooks or to choose them. The drop itself is taken by the whole page (`useWindowDrop`).
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTableArrowRight24Regular } from '@fluentui/react-icons';
import { useRef, type ChangeEvent } from 'react';
import { useWording } from '../text/language.js';

const useStyles = makeStyles({
  area: {
    display: 'grid',
    justifyItems: 'center',
    gap: '8px',
    padding: '32px 16px',
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  icon: { color: tokens.colorBrandForeground1, '& > svg': { width: '40px', height: '40px' } },
  call: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: '4px 0 0', maxWidth: '56ch', color: tokens.colorNeutralForeground2, lineHeight: 1.7 },
});

export function DropArea({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const styles = useStyles();
  const { t } = useWording();
  const input = useRef<HTMLInputElement>(null);
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])]);
    // So that the same file can be chosen again.
    target.value = '';
  };
  return (
    <div className={styles.area}>
      <span className={styles.icon} aria-hidden="true">
        <DocumentTableArrowRight24Regular />
      </span>
      <p className={styles.call}>{t.send.drop}</p>
      <Button appearance="primary" size="large" onClick={() => input.current?.click()}>
        {t.send.choose}
      </Button>
      <input ref={input} type="file" multiple accept=".xlsx" hidden aria-label={t.send.choose} onChange={take} />
      <p className={styles.hint}>{t.send.hint}</p>
    </div>
  );
}
