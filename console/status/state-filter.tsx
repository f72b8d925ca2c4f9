/**
 * How many departments stand where; a press shows those alone.
 */
import { makeStyles, ToggleButton } from '@fluentui/react-components';
import type { DepartmentStandingDto } from '../../core/protocol/workflow.js';
import { DEPARTMENT_STATES } from '../../core/workflow/workflow.js';
import { useLook } from '../../view/look/look.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { useWording } from '../text/wording.js';
import { isShown, type Shown } from './shown-departments.js';

interface StateFilterProps {
  readonly departments: readonly DepartmentStandingDto[];
  readonly shown: Shown;
  onShow(shown: Shown): void;
}

const useStyles = makeStyles({ choice: { minWidth: 0, fontWeight: 400 } });

export function StateFilter({ departments, shown, onShow }: StateFilterProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const words = t.status;
  const { states } = useWorkflowWords();
  const named = { ...states, missing: words.missing, lacking: words.lacking, conflicts: words.conflicts };
  const numberOf = (one: Shown) => departments.filter((department) => isShown(department, one)).length;
  const offered = [...DEPARTMENT_STATES, 'missing', 'lacking', 'conflicts'] as const;
  const choices = offered.filter((one) => numberOf(one) > 0 || one === shown);
  return (
    <div className={look.row} role="group" aria-label={words.filter}>
      {[undefined, ...choices].map((one) => (
        <ToggleButton
          key={one ?? ''}
          className={styles.choice}
          shape="circular"
          checked={one === shown}
          onClick={() => onShow(one === shown ? undefined : one)}
        >
          {`${one ? named[one] : words.all} ${numberOf(one)}`}
        </ToggleButton>
      ))}
    </div>
  );
}
