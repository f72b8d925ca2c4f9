/**
 * One field of the selected row in both years: last year's above this year's, with what differs.
 */
import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Field } from '../../core/form/form.js';
import { displayText } from '../../core/record/value.js';
import { differingParts, type Parts } from '../../view/difference/difference.js';
import type { PreviousValue } from '../session/previous-year.js';
import { useWording } from '../text/wording.js';
import { figureChange, largeChange } from '../../core/check/figure-change.js';
import { YearText } from './year-text.js';
import { useLook } from '../../view/look/look.js';

interface FieldComparisonProps {
  readonly field: Field;
  readonly value: PreviousValue;
  /** Of the two years. */
  readonly years: readonly [previous: string, current: string];
}

const useStyles = makeStyles({
  differs: { borderLeft: `4px solid ${tokens.colorPaletteMarigoldBorderActive}` },
  years: { margin: '4px 0 0' },
});

export function FieldComparison({ field, value, years }: FieldComparisonProps) {
  const look = useLook();
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
    <section className={mergeClasses(look.frame, differs && styles.differs)}>
      <div className={look.between}>
        <h3 className={look.subheading}>{say(field.label)}</h3>
        <Badge appearance="tint" color={differs ? 'warning' : 'informative'}>
          {change && change.difference !== 0 ? t.previous.change(change) : t.previous[differs ? 'differs' : 'same']}
        </Badge>
      </div>
      {largeChange(field, previous, current) && <p className={look.text}>{t.previous.large}</p>}
      <dl className={styles.years}>
        <dt className={look.small}>{differs ? years[0] : t.previous.both}</dt>
        {(differs ? previous : []).map((one, i) => (
          <dd key={i} className={look.text}>
            <YearText text={displayText(one)} parts={before} />
          </dd>
        ))}
        {differs && <dt className={look.small}>{years[1]}</dt>}
        <dd className={look.text}>
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
