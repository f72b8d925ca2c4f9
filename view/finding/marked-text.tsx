/**
 * A text with the words marked that were quoted from it.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { passagesOf } from '../../core/issue/passages.js';

const useStyles = makeStyles({
  mark: {
    color: 'inherit',
    padding: '0 1px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorStatusWarningBackground2,
    boxShadow: `inset 0 -2px 0 ${tokens.colorStatusWarningBorder2}`,
    // Where the system chooses the colours, it has some for marks.
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', color: 'MarkText', backgroundColor: 'Mark' },
  },
});

export function MarkedText({ passages }: { readonly passages: ReturnType<typeof passagesOf> }) {
  const styles = useStyles();
  return passages.map(({ text, isQuoted }, i) =>
    isQuoted ? (
      <mark key={i} className={styles.mark}>
        {text}
      </mark>
    ) : (
      <span key={i}>{text}</span>
    ),
  );
}
