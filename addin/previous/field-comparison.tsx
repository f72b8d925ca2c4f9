/**
 * One field of the selected row in both years: last year's above this year's, with what differs.
 */
import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Field } from '../../core/form/form.js';
import { displayText } from '../../core/record/value.js';
import { differingParts, type Parts } from '../../view/difference/difference.js';
import type { PreviousValue } from '../session/previous-year.js';
import { useWording } from '../text/wording.js';
import { figureChange } from './figure-change.js';
import { YearText } from './year-text.js';

interface FieldComparisonProps {
  readonly field: Field;
  readonly value: PreviousValue;
  /** Of the two years. */
  readonly years: readonly [previous: string, current: string];
}

const useStyles = makeStyles({
  field: {
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  differs: { borderLeft: `4px solid ${tokens.colorPaletteMarigoldBorderActive}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px' },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  years: { margin: '4px 0 0' },
  year: { marginTop: '4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  text: { margin: 0 },
});

export function FieldComparison({ field, value, years }: FieldComparisonProps) {
  const styles = useStyles();
  const { t, say } = useWording();
  const { previous, current, differs } = value;
  const [only, ...others] = previous;
  const isOne = others.length === 0 && only !== undefined;
  const now = displayText(current);
  // Programmes that were joined have several texts to compare with: none of them is marked.
  const change = isOne ? figureChange(only, current) : undefined;
  const [before, after] = isOne && differs ? marks(displayText(only), now, change !== undefined) : [];
  return (
    <section className={mergeClasses(styles.field, differs && styles.differs)}>
      <div className={styles.head}>
        <h3 className={styles.name}>{say(field.label)}</h3>
        <Badge appearance="tint" color={differs ? 'warning' : 'informative'}>
          {change && change.difference !== 0 ? t.previous.change(change) : t.previous[differs ? 'differs' : 'same']}
        </Badge>
      </div>
      <dl className={styles.years}>
        <dt className={styles.year}>{differs ? years[0] : t.previous.both}</dt>
        {(differs ? previous : []).map((one, i) => (
          <dd key={i} className={styles.text}>
            <YearText text={displayText(one)} parts={before} />
          </dd>
        ))}
        {differs && <dt className={styles.year}>{years[1]}</dt>}
        <dd className={styles.text}>
          <YearText text={now} parts={after} />
        </dd>
      </dl>
    </section>
  );
}

/** Of a figure all is another one, whichever digits are. */
function marks(previous: string, current: string, isFigure: boolean): readonly Parts[] {
  // Where one of the two says nothing, there is nothing to compare letter by letter.
  if (previous === '' || current === '') return [];
  if (!isFigure) return differingParts([previous, current]);
  return [previous, current].map((different) => ({ before: '', different, after: '' }));
}
