/**
 * A check: how often it was right in this city, and what it is for this year, which a coordinator may change.
 */
import { CHECK_SEVERITIES, type CheckSeverity } from '../../core/check/content/standing-findings.js';
import type { CheckDto } from '../../core/protocol/findings.js';
import { SelectField } from '../../view/form/fields.js';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';

interface CheckLineProps {
  readonly check: CheckDto;
  readonly busy: boolean;
  /** Undefined where it is not for whoever is signed in to change. */
  readonly onSet: ((severity: CheckSeverity | null) => void) | undefined;
}

export function CheckLine({ check, busy, onSet }: CheckLineProps) {
  const look = useLook();
  const words = useWording().t.findings.checks;
  const { usual, setting, corrected, fine, open } = check;
  const judged = corrected + fine;
  return (
    <div className={look.row}>
      <p className={look.grow}>
        {judged === 0 ? words.unknown : words.right(corrected, judged)}
        {open > 0 && <span className={look.dim}>{` ${words.open(open)}`}</span>}
      </p>
      {onSet ? (
        <SelectField
          className={look.field}
          label={words.setting}
          value={setting ?? ''}
          choices={[
            ['', words.usual(words.names[usual])],
            ...CHECK_SEVERITIES.filter((one) => one !== usual || one === setting).map(
              (one) => [one, words.settings[one]] as const,
            ),
          ]}
          onChoose={(severity) => {
            if (!busy) onSet(severity === '' ? null : severity);
          }}
        />
      ) : (
        <span className={look.dim}>{words.names[setting ?? usual]}</span>
      )}
    </div>
  );
}
