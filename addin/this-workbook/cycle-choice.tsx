/**
 * Where several consolidations could be meant, a person says which; where there is none, it says so.
 */
import { Radio, RadioGroup } from '@fluentui/react-components';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { useDesk } from '../desk/use-desk.js';
import { useSectionStyles } from '../frame/section-styles.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';
import { useLook } from '../../view/look/look.js';

interface CycleChoiceProps {
  readonly cycles: readonly CycleDto[];
  readonly chosen: CycleDto | undefined;
}

export function CycleChoice({ cycles, chosen }: CycleChoiceProps) {
  const look = useLook();
  const styles = useSectionStyles();
  const { language, t } = useWording();
  const desk = useDesk();
  if (cycles.length === 0) {
    return (
      <div className={styles.shaded}>
        <strong>{t.belonging.noCycle}</strong>
        <p className={look.text}>{t.belonging.noCycleHint}</p>
      </div>
    );
  }
  return (
    <div className={styles.shaded}>
      <strong id="cycle-choice">{t.belonging.choose}</strong>
      <p className={look.text}>{t.belonging.chooseHint}</p>
      <RadioGroup
        aria-labelledby="cycle-choice"
        value={chosen?.id ?? ''}
        onChange={(_event, { value }) => desk.choose(value)}
      >
        {cycles.map(({ id, plan, fiscalYear }) => (
          <Radio key={id} value={id} label={`${plan} ${formatFiscalYear(fiscalYear, language)}`} />
        ))}
      </RadioGroup>
    </div>
  );
}
