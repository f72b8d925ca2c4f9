/**
 * What was found in a field, below it: said to whoever writes, with the words that show it and, where one value alone is
 * right, a press that puts it there.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled, Info16Regular, Wand16Regular, Warning16Filled } from '@fluentui/react-icons';
import { suggestedText } from '../../core/check/suggested-text.js';
import type { Issue } from '../../core/issue/issue.js';
import { useLook } from '../look/look.js';
import { ComparedCells } from './compared-cells.js';
import { useFindingWords } from './words.js';

interface TypedFindingsProps {
  readonly findings: readonly Issue[];
  /** Of the field, for whoever hears it. */
  readonly label: string;
  readonly text: string;
  /** Not given where nothing can be written. */
  readonly onTake?: ((text: string) => void) | undefined;
}

const useStyles = makeStyles({
  finding: {
    padding: '6px 10px',
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorder1 },
  sign: { alignItems: 'flex-start' },
  take: { justifySelf: 'start', maxWidth: '100%', whiteSpace: 'normal', textAlign: 'start' },
});

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Regular };

export function TypedFindings({ findings, label, text, onTake }: TypedFindingsProps) {
  const look = useLook();
  const { t } = useFindingWords();
  if (findings.length === 0) return null;
  return (
    <ul className={look.list} role="list" aria-label={t.found(label)}>
      {findings.map((finding, i) => (
        <Finding key={i} {...{ finding, text, onTake }} />
      ))}
    </ul>
  );
}

function Finding({ finding, text, onTake }: Pick<TypedFindingsProps, 'text' | 'onTake'> & { readonly finding: Issue }) {
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useFindingWords();
  const { severity, wording, message, suggestion = '', quotes: [first] = [] } = finding;
  const Icon = ICONS[severity];
  const suggested = suggestedText(finding, text);
  const isPart = suggested !== undefined && suggested !== suggestion && first !== undefined;
  const tone = severity === 'error' ? look.wrong : severity === 'warning' ? look.doubtful : look.dim;
  return (
    <li className={mergeClasses(look.group, styles.finding, severity === 'error' && styles.error)}>
      <span className={mergeClasses(look.sign, styles.sign)}>
        <Icon className={mergeClasses(tone, look.fixed)} aria-hidden />
        <span className={look.text}>{say(wording?.writer ?? message)}</span>
      </span>
      <ComparedCells issue={finding} isWhole={false} />
      {suggested !== undefined && onTake && (
        <Button size="small" className={styles.take} icon={<Wand16Regular />} onClick={() => onTake(suggested)}>
          {isPart ? t.replace(first.text, suggestion) : t.put(suggestion)}
        </Button>
      )}
    </li>
  );
}
