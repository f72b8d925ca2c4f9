/**
 * What is wrong in a workbook, the gravest first, each with its place and what to do.
 */
import { mergeClasses } from '@fluentui/react-components';
import { ErrorCircle16Filled, Info16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { IssueDto } from '../../core/protocol/issue.js';
import { shortened } from '../../core/text/shorten.js';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';
import { CellRows, Place } from './cell-list.js';

const GRAVITY = ['error', 'warning', 'info'] as const;
const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Regular };
const LOOKS = { error: 'wrong', warning: 'doubtful', info: 'dim' } as const;

/** Enough to recognise the cell by. */
const LONGEST_EVIDENCE = 80;

export function IssueList({ issues }: { issues: readonly IssueDto[] }) {
  const look = useLook();
  const { t, say } = useWording();
  const severityOf = ({ severity }: IssueDto) => {
    const Icon = ICONS[severity];
    return (
      <span className={mergeClasses(look.sign, look.fixed, look.start, look[LOOKS[severity]])}>
        <Icon aria-hidden="true" />
        {t.send.severity[severity]}
      </span>
    );
  };
  const messageOf = ({ sheet, address, message, evidence }: IssueDto) => {
    const said = evidence.filter((text) => text.trim() !== '').map((text) => shortened(text, LONGEST_EVIDENCE));
    return (
      <>
        <Place sheet={sheet} address={address} /> {say(message)}
        {said.length > 0 && <p className={look.quiet}>{t.send.evidence(said.join(' / '))}</p>}
      </>
    );
  };
  const sorted = issues.toSorted((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
  return <CellRows all={sorted} rowOf={(issue) => [severityOf(issue), messageOf(issue)]} />;
}
