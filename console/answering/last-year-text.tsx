/**
 * What a field held last year, under the field of this year, with a way to take it over.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons';
import type { FieldValue } from '../../core/record/value.js';
import { displayText } from '../../core/record/value.js';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';

interface LastYearTextProps {
  /** As people write it. */
  readonly year: string;
  /** One for each row of last year. */
  readonly values: readonly FieldValue[];
  readonly label: string;
  /** Not given where nothing can be written. */
  readonly onCopy?: ((text: string) => void) | undefined;
}

const useStyles = makeStyles({
  before: {
    display: 'grid',
    gap: '2px',
    padding: '6px 10px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  text: { maxHeight: '12em', overflowY: 'auto' },
});

export function LastYearText({ year, values, label, onCopy }: LastYearTextProps) {
  const look = useLook();
  const styles = useStyles();
  const words = useWording().t.answering;
  const texts = values.map(displayText).filter((text) => text !== '');
  const joined = texts.join('\n');
  return (
    <div className={styles.before}>
      <div className={look.between}>
        <span className={look.small}>{words.lastYear(year)}</span>
        {onCopy && joined !== '' && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Copy16Regular />}
            aria-label={words.copyOf(label)}
            onClick={() => onCopy(joined)}
          >
            {words.copy}
          </Button>
        )}
      </div>
      {joined === '' ? (
        <p className={look.blank}>{words.lastYearBlank}</p>
      ) : (
        <p
          className={mergeClasses(look.written, styles.text)}
          {...(joined.length > 200
            ? { tabIndex: 0, role: 'region', 'aria-label': `${words.lastYear(year)} ${label}` }
            : {})}
        >
          {joined}
        </p>
      )}
    </div>
  );
}
