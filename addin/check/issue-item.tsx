/**
 * One issue: where it is, which row that is, what is wrong, and the text that shows it.
 */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Audience, Issue } from '../../core/issue/issue.js';
import { rowName } from '../../core/record/row-name.js';
import { useUnseen } from '../../view/feedback/unseen.js';
import { useWording } from '../text/wording.js';
import { SeverityIcon } from '../frame/severity-icon.js';
import { useLook } from '../../view/look/look.js';

interface IssueItemProps {
  readonly issue: Issue;
  readonly chosen: boolean;
  readonly audience: Audience;
  onIssue(issue: Issue): void;
}

const useStyles = makeStyles({
  still: { cursor: 'default' },
  body: { minWidth: 0, flexGrow: 1 },
});

export function IssueItem({ issue, chosen, audience, onIssue }: IssueItemProps) {
  const look = useLook();
  const styles = useStyles();
  const unseen = useUnseen();
  const { t, say } = useWording();
  const row = rowName(issue);
  const place = placeName(issue) || t.check.wholeWorkbook;
  // What was compared is shown below it.
  const evidence = issue.compared ? '' : issue.evidence.join(' ').replace(/\s+/gu, ' ').slice(0, LONGEST_EVIDENCE);
  return (
    <button
      type="button"
      data-issue
      className={mergeClasses(look.pressable, issue.sheet === '' && styles.still)}
      aria-current={chosen ? 'true' : undefined}
      onClick={() => onIssue(issue)}
    >
      <SeverityIcon severity={issue.severity} />
      <span className={styles.body}>
        <span className={mergeClasses(look.block, look.strong)}>
          <span className={unseen}>{t.check[issue.severity]} </span>
          {place}
        </span>
        {row !== '' && <span className={mergeClasses(look.block, look.small)}>{row}</span>}
        <span className={look.block}>{say(issue.wording?.[audience] ?? issue.message)}</span>
        {evidence !== '' && <span className={mergeClasses(look.block, look.small)}>{t.check.quote(evidence)}</span>}
      </span>
    </button>
  );
}

/** `調書 D6`; `''` for what is about the whole workbook. */
export function placeName({ sheet, address }: Issue): string {
  return `${sheet} ${address}`.trim();
}

/** The cell itself shows the rest. */
const LONGEST_EVIDENCE = 80;
