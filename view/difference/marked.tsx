/**
 * A text with the part marked in which it differs from others.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Parts } from './difference.js';

const useStyles = makeStyles({
  mark: {
    color: 'inherit',
    backgroundColor: tokens.colorStatusWarningBackground2,
    borderBottom: `2px solid ${tokens.colorStatusWarningBorder1}`,
    // Where the system chooses the colours, it has some for marks.
    '@media (forced-colors: active)': { color: 'MarkText' },
  },
});

export function Marked({ text, parts }: { readonly text: string; readonly parts: Parts | undefined }) {
  const styles = useStyles();
  if (!parts || parts.different === '') return <>{text}</>;
  return (
    <>
      {parts.before}
      <mark className={styles.mark}>{parts.different}</mark>
      {parts.after}
    </>
  );
}
