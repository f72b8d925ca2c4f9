/**
 * How many departments stand where; a press shows those alone.
 */
import { makeStyles, ToggleButton } from '@fluentui/react-components';
import type { DepartmentStandingDto } from '../../core/protocol/standing.js';
import { DEPARTMENT_STATES, type DepartmentState } from '../../core/workflow/workflow.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { useWording } from '../text/wording.js';

interface StateFilterProps {
  readonly departments: readonly DepartmentStandingDto[];
  /** Undefined for all. */
  readonly chosen: DepartmentState | undefined;
  onChoose(state: DepartmentState | undefined): void;
}

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  button: { minWidth: 0, fontWeight: 400 },
});

export function StateFilter({ departments, chosen, onChoose }: StateFilterProps) {
  const styles = useStyles();
  const { t } = useWording();
  const { states } = useWorkflowWords();
  const numberOf = (state: DepartmentState) => departments.filter((one) => one.state === state).length;
  const choices = DEPARTMENT_STATES.filter((state) => numberOf(state) > 0 || state === chosen);
  return (
    <div className={styles.bar} role="group" aria-label={t.workflow.tally}>
      <ToggleButton
        className={styles.button}
        shape="circular"
        checked={chosen === undefined}
        onClick={() => onChoose(undefined)}
      >
        {`${t.workflow.all} ${departments.length}`}
      </ToggleButton>
      {choices.map((state) => (
        <ToggleButton
          key={state}
          className={styles.button}
          shape="circular"
          checked={chosen === state}
          onClick={() => onChoose(chosen === state ? undefined : state)}
        >
          {`${states[state]} ${numberOf(state)}`}
        </ToggleButton>
      ))}
    </div>
  );
}
