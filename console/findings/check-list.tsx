/**
 * All checks with how often they were right in this city, also those that find nothing or are off.
 */
import type { CheckSeverity } from '../../core/check/content/standing-findings.js';
import type { CheckDto } from '../../core/protocol/findings.js';
import { useLook } from '../../view/look/look.js';
import { Details } from '../frame/details.js';
import { useWording } from '../text/wording.js';
import { CheckLine } from './check-line.js';

interface CheckListProps {
  readonly checks: readonly CheckDto[];
  readonly busy: boolean;
  setterOf(check: CheckDto): ((severity: CheckSeverity | null) => void) | undefined;
}

export function CheckList({ checks, busy, setterOf }: CheckListProps) {
  const look = useLook();
  const { t, say } = useWording();
  const words = t.findings.checks;
  const off = checks.filter(({ usual, setting }) => (setting ?? usual) === 'off').length;
  const title = off === 0 ? words.all(checks.length) : `${words.all(checks.length)} ${words.offCount(off)}`;
  return (
    <Details summary={title}>
      <ul className={look.rows} role="list" aria-label={words.all(checks.length)}>
        {checks.map((check) => (
          <li key={check.code} className={look.entry}>
            <p className={look.strong}>{`${check.rule} ${say(check.looksFor)}`}</p>
            <CheckLine {...{ check, busy }} onSet={setterOf(check)} />
          </li>
        ))}
      </ul>
    </Details>
  );
}
