/**
 * What a cell could say instead, each a press away. What the cell seems to mean is offered at once; what there is to choose
 * from, when its issue is the chosen one.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Wand16Regular } from '@fluentui/react-icons';
import type { Suggestions } from '../../core/check/suggestions.js';
import { useFindingWords } from '../../view/finding/words.js';
import { useWording } from '../text/wording.js';

interface SuggestionButtonsProps {
  readonly suggestions: Suggestions;
  /** Whether all of them are shown. */
  readonly isOpen: boolean;
  readonly place: string;
  readonly busy: boolean;
  onCorrect(text: string): void;
}

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', padding: '0 10px 8px 38px' },
  label: { width: '100%', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  button: { maxWidth: '100%', minWidth: 0, whiteSpace: 'normal', textAlign: 'start' },
});

export function SuggestionButtons({ suggestions, isOpen, place, busy, onCorrect }: SuggestionButtonsProps) {
  const styles = useStyles();
  const { t, say } = useWording();
  const { t: words } = useFindingWords();
  const { values, isLikely, field, replaces } = suggestions;
  const likely = (text: string) =>
    replaces ? words.replace(oneLine(replaces.from), oneLine(replaces.to)) : t.correction.apply(oneLine(text));
  const shown = isOpen ? values : isLikely ? values.slice(0, 1) : [];
  if (shown.length === 0) return null;
  return (
    <div className={styles.bar} role="group" aria-label={t.correction.group(place)}>
      {!isLikely && <span className={styles.label}>{t.correction.choose(say(field.label))}</span>}
      {shown.map((text, i) => (
        <Button
          key={text}
          size="small"
          className={styles.button}
          icon={isLikely && i === 0 ? <Wand16Regular /> : null}
          disabledFocusable={busy}
          onClick={() => onCorrect(text)}
          aria-label={likely(text)}
        >
          {isLikely && i === 0 ? likely(text) : oneLine(text)}
        </Button>
      ))}
    </div>
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
