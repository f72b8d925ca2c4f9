/**
 * What is still open in a department's rows, in three numbers that are only there where they are not 0.
 */

import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, ErrorCircle16Filled, Warning16Filled } from '@fluentui/react-icons';
import type { DepartmentStandingDto } from '../../core/protocol/workflow.js';
import { useWording } from '../text/wording.js';
import { useLook } from '../../view/look/look.js';

type OpenNumbers = Pick<DepartmentStandingDto, 'rows' | 'blank' | 'wrong' | 'conflicts'>;

/** How many cells somebody may want to look at before the answers are accepted. */
export function openIn({ blank, wrong, conflicts }: OpenNumbers): number {
  return blank + wrong + conflicts;
}

export function OpenCounts({ numbers }: { readonly numbers: OpenNumbers }) {
  const look = useLook();
  const words = useWording().t.workflow.open;
  const { rows, blank, wrong, conflicts } = numbers;
  if (rows === 0) return <p className={look.quiet}>{words.noRows}</p>;
  const found = [
    { text: words.blank(blank), n: blank, Icon: ErrorCircle16Filled, colour: look.wrong },
    { text: words.wrong(wrong), n: wrong, Icon: ErrorCircle16Filled, colour: look.wrong },
    { text: words.conflicts(conflicts), n: conflicts, Icon: Warning16Filled, colour: look.doubtful },
  ].filter(({ n }) => n > 0);
  const fine = { text: words.none, Icon: CheckmarkCircle16Regular, colour: look.dim };
  return (
    <p className={look.line}>
      {(found.length === 0 ? [fine] : found).map(({ text, Icon, colour }) => (
        <span key={text} className={mergeClasses(look.sign, look.fixed, colour)}>
          <Icon aria-hidden="true" />
          {text}
        </span>
      ))}
    </p>
  );
}
