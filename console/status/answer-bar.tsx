/**
 * How much is answered: the numbers, and a bar for the eye alone.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({
  place: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '2px 12px', alignItems: 'baseline' },
  text: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  left: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, textAlign: 'right' },
  track: {
    gridColumnStart: '1',
    gridColumnEnd: '-1',
    height: '6px',
    minWidth: '120px',
    borderRadius: '3px',
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText', height: '8px' },
  },
  fill: {
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
});

export function AnswerBar({ filled, entries }: { filled: number; entries: number }) {
  const styles = useStyles();
  const { t } = useWording();
  const share = entries === 0 ? 0 : (filled / entries) * 100;
  return (
    <div className={styles.place} title={t.status.filledOf(filled, entries)}>
      <span className={styles.text}>{`${filled} / ${entries}`}</span>
      <span className={styles.left}>{entries > filled ? t.status.left(entries - filled) : ''}</span>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.fill} style={{ width: `${share}%` }} />
      </div>
    </div>
  );
}
