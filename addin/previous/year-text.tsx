/**
 * A text of one of the two years, with the part marked that is another one.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ChangedText } from './changed-part.js';

interface YearTextProps {
  readonly text: ChangedText;
  /** Said for a text that is blank. */
  readonly blank: string;
}

const useStyles = makeStyles({
  text: { margin: 0, whiteSpace: 'pre-wrap' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  mark: {
    color: 'inherit',
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    borderRadius: tokens.borderRadiusSmall,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
    '@media (forced-colors: active)': { color: 'MarkText' },
  },
});

export function YearText({ text: { before, changed, after }, blank }: YearTextProps) {
  const styles = useStyles();
  if (before + changed + after === '') return <p className={styles.quiet}>{blank}</p>;
  return (
    <p className={styles.text}>
      {before}
      {changed !== '' && <mark className={styles.mark}>{changed}</mark>}
      {after}
    </p>
  );
}
