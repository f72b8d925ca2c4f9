/**
 * A letter as it would arrive: its subject, and its text with its lines.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({
  letter: { backgroundColor: tokens.colorNeutralBackground2, gap: '8px' },
  subject: { paddingBottom: '8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface LetterTextProps {
  readonly label: string;
  readonly subject: string;
  readonly body: string;
}

export function LetterText({ label, subject, body }: LetterTextProps) {
  const look = useLook();
  const styles = useStyles();
  const words = useWording().t.handingOut.template;
  return (
    <section className={mergeClasses(look.frame, styles.letter)} aria-label={label} lang="ja">
      <p className={mergeClasses(look.text, look.strong, styles.subject)}>
        <span className={look.dim}>{words.subject}</span> {subject}
      </p>
      <div className={look.written}>{body}</div>
    </section>
  );
}
