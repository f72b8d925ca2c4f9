/**
 * A text of one of the two years, with the part marked that is another one.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Parts } from '../../view/difference/difference.js';
import { Marked } from '../../view/difference/marked.js';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({
  text: { margin: 0, whiteSpace: 'pre-wrap' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

export function YearText({ text, parts }: { readonly text: string; readonly parts?: Parts | undefined }) {
  const styles = useStyles();
  const { t } = useWording();
  if (text === '') return <p className={styles.quiet}>{t.previous.blank}</p>;
  return (
    <p className={styles.text}>
      <Marked text={text} parts={parts} />
    </p>
  );
}
